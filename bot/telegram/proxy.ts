import type { Agent } from 'node:http';
import { SettingsError } from '../settings.ts';

/** Where the proxy may be set, and where Telegram is. */
export interface ProxySettings {
  readonly TELEGRAM_PROXY?: string | undefined;
  readonly HTTPS_PROXY?: string | undefined;
  readonly TELEGRAM_API_ROOT?: string | undefined;
}

/**
 * What connects to Telegram through the proxy that the settings name; `undefined` when they name none. The proxy of
 * the whole system is meant for addresses with https.
 * @throws SettingsError for a proxy of the whole system that cannot be used
 */
export async function agentFor(settings: ProxySettings): Promise<Agent | undefined> {
  const { TELEGRAM_PROXY, HTTPS_PROXY, TELEGRAM_API_ROOT: root } = settings;
  if (TELEGRAM_PROXY !== undefined) return await agentThrough(new URL(TELEGRAM_PROXY));
  if (HTTPS_PROXY === undefined || root?.startsWith('http:')) return undefined;
  const address = /^\w+:\/\//.test(HTTPS_PROXY) ? HTTPS_PROXY : `http://${HTTPS_PROXY}`;
  if (!URL.canParse(address)) throw new SettingsError({ key: 'HTTPS_PROXY', why: '应为 http 或 socks5 地址' });
  return await agentThrough(new URL(address));
}

async function agentThrough(proxy: URL): Promise<Agent> {
  const keepAlive = { keepAlive: true };
  if (proxy.protocol.startsWith('socks')) {
    const { SocksProxyAgent } = await import('socks-proxy-agent');
    return new SocksProxyAgent(proxy, keepAlive);
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  return new HttpsProxyAgent(proxy, keepAlive);
}
