import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import { z } from 'zod';
import { within } from './delivery.ts';
import { listen } from './listening.ts';
import { ALLOWED_UPDATES, type Feed } from './polling.ts';
import type { Report } from './problems.ts';

/** Where Telegram brings updates. */
export interface WebhookPlace {
  /** What Telegram calls; a proxy with the certificate hands it on. */
  readonly url: string;
  /** Where this program listens. */
  readonly host: string;
  readonly port: number;
}

export interface WebhookParts extends WebhookPlace {
  readonly token: string;
  readonly telegram: Telegram;
  /** Resolves when Telegram may be told that they arrived. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  readonly isFull: () => boolean;
  readonly report: Report;
}

/** Updates are a few kilobytes. */
const BODY_BYTES = 1024 * 1024;
const LOOKED_AT_EVERY = 60_000;
/** Telegram that was not heard from for so long is no longer connected. */
const SILENT_AFTER = 180_000;

const Brought = z.looseObject({ update_id: z.number().int().nonnegative() });

/**
 * Telegram calls this program. The path and the secret are made from the token: nobody else can know them, and they are
 * the same after a restart.
 */
export function createWebhook({ url, host, port, token, telegram, take, isFull, report }: WebhookParts): Feed {
  const own = new URL(url);
  own.pathname = `${own.pathname.replace(/\/$/, '')}/${derived(token, 'path').slice(0, 32)}`;
  const secret = derived(token, 'secret');
  const stopping = new AbortController();
  let heardAt = performance.now();

  const server = createServer({ headersTimeout: 5000, requestTimeout: 10_000 }, (request, response) => {
    receive(request, response).catch((error: unknown) => {
      report('an update was not taken', error);
      answer(response, 500);
    });
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isOurs = request.method === 'POST' && request.url === own.pathname;
    if (!isOurs) return answer(response, 404);
    if (!isSame(request.headers['x-telegram-bot-api-secret-token'], secret)) return answer(response, 403);
    const body = await bodyOf(request);
    if (body === undefined) return answer(response, 413);
    const update = updateIn(body);
    if (!update) return answer(response, 400);
    heardAt = performance.now();
    // Telegram keeps it and brings it again.
    if (isFull() || stopping.signal.aborted) return answer(response, 503);
    await take([update]);
    answer(response, 200);
  }

  async function announce(): Promise<void> {
    const call = {
      url: own.href,
      secret_token: secret,
      allowed_updates: ALLOWED_UPDATES,
      // One after the other, so that messages of a chat arrive in order.
      max_connections: 1,
    };
    await telegram.callApi('setWebhook', call, { signal: within() });
  }

  /** Somebody may have set another webhook, or Telegram may not get through. */
  async function look(): Promise<void> {
    try {
      const info = await telegram.callApi('getWebhookInfo', {}, { signal: within() });
      heardAt = performance.now();
      if (info.url !== own.href) {
        report('the webhook was changed by somebody else', null);
        await announce();
      }
      const failedFor = Date.now() - (info.last_error_date ?? 0) * 1000;
      if (failedFor < LOOKED_AT_EVERY) report('Telegram cannot reach the webhook', info.last_error_message);
    } catch (error) {
      report('the webhook was not looked at', error);
    }
  }

  return {
    async run() {
      if (stopping.signal.aborted) return;
      await listen(server, port, host);
      const looking = setInterval(look, LOOKED_AT_EVERY).unref();
      try {
        await announce();
        if (!stopping.signal.aborted)
          await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
      } finally {
        clearInterval(looking);
        await new Promise((resolve) => {
          server.close(resolve);
          server.closeIdleConnections();
        });
      }
    },
    stop: () => stopping.abort(),
    isConnected: () => performance.now() - heardAt < SILENT_AFTER,
  };
}

function derived(token: string, what: string): string {
  return createHmac('sha256', token).update(`webhook ${what}`).digest('hex');
}

/** In constant time. A header that came twice is a list, or joined, and never the secret. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(secret));
}

/** `undefined` for a body that is too large; the rest of it is not read. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function updateIn(body: string): Update | undefined {
  try {
    const update = Brought.safeParse(JSON.parse(body));
    return update.success ? (update.data as unknown as Update) : undefined;
  } catch {
    return undefined;
  }
}

/** What was refused is not listened to any further. */
function answer(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end();
  if (status === 413) response.once('finish', () => response.socket?.destroySoon());
}
