import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, Settings } from '../../bot/app.ts';
import { SettingsError } from '../../bot/settings.ts';
import { root } from './command.ts';

const BROKEN: [string, string][] = [
  ['NIANBAO_NOW', 'yesterday-secret'],
  ['NIANBAO_NOW', '2026-02-30'],
  ['NIANBAO_NOW', '2026/01/31'],
  ['NIANBAO_NOW', '31.01.2026'],
  ['NIANBAO_ADMINS', '@somebody'],
  ['NIANBAO_ADMINS', '123;456'],
  ['NIANBAO_ADMINS', '123,,456'],
  ['NIANBAO_ADMINS', '-100123'],
  ['NIANBAO_ADMINS', '12345678901234567'],
  ['NIANBAO_QUESTIONS_PER_MINUTE', 'six'],
  ['NIANBAO_QUESTIONS_PER_MINUTE', '-1'],
  ['NIANBAO_QUESTIONS_PER_MINUTE', '6.5'],
  ['NIANBAO_QUESTIONS_PER_DAY', '100次'],
  ['NIANBAO_QUESTIONS_PER_DAY', '1e3'],
  ['NIANBAO_QUESTIONS_PER_DAY', '9999999'],
  ['TELEGRAM_BOT_TOKEN', 'AAsecret-without-number'],
  ['TELEGRAM_BOT_TOKEN', '123456'],
  ['TELEGRAM_BOT_TOKEN', '123456:'],
  ['TELEGRAM_BOT_TOKEN', '123456:AA secret with blanks'],
  ['TELEGRAM_BOT_TOKEN', 'bot123456:AAsecret-secret'],
  ['TELEGRAM_BOT_TOKEN', '“123456:AAsecret-secret”'],
  ['TELEGRAM_API_ROOT', 'api.telegram.org'],
  ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org'],
  ['TELEGRAM_API_ROOT', 'https://'],
  ['TELEGRAM_PROXY', '127.0.0.1:1080'],
  ['TELEGRAM_PROXY', 'ftp://user:secret@127.0.0.1'],
  ['TELEGRAM_PROXY', 'socks6://127.0.0.1:1080'],
  ['TELEGRAM_PROXY', 'socks5://:1080'],
  ['TELEGRAM_WEBHOOK_URL', 'bot.example.org'],
  ['TELEGRAM_WEBHOOK_URL', 'http://bot.example.org'],
  ['TELEGRAM_WEBHOOK_URL', 'https://bot.example.org:8080/secret'],
  ['TELEGRAM_WEBHOOK_PORT', '0'],
  ['TELEGRAM_WEBHOOK_PORT', '65536'],
  ['TELEGRAM_WEBHOOK_PORT', 'https'],
  ['TELEGRAM_WEBHOOK_HOST', 'http://127.0.0.1'],
  ['TELEGRAM_WEBHOOK_HOST', 'a b'],
  ['NIANBAO_HEALTH_PORT', '70000'],
  ['NIANBAO_HEALTH_PORT', '8080/tcp'],
  ['OPENAI_BASE_URL', 'localhost:11434'],
  ['NIANBAO_EMBEDDING_BUDGET', '2千万'],
  ['NIANBAO_CHAT_MODEL', 'secret-model-without-server'],
  ['NIANBAO_EMBEDDING_MODEL', 'secret-model-without-server'],
];

describe('settings', () => {
  it.each(BROKEN)('a broken %s is refused with its name and without its value: %s', (key, value) => {
    const refused = errorOf({ [key]: value });
    expect(refused.userMessage).toMatch(new RegExp(`^设置有误：${key} .+$`));
    expect(refused.userMessage).not.toContain(value);
    expect(refused.message).not.toContain(value);
  });

  it('that are wrong are told all at once', () => {
    const { problems } = errorOf({ NIANBAO_NOW: 'x', TELEGRAM_BOT_TOKEN: 'x', NIANBAO_HEALTH_PORT: 'x' });
    expect(problems.map(({ key }) => key).toSorted()).toEqual([
      'NIANBAO_HEALTH_PORT',
      'NIANBAO_NOW',
      'TELEGRAM_BOT_TOKEN',
    ]);
  });

  it('that are left empty are not set', () => {
    const empty = Object.fromEntries(Object.keys(Settings.shape).map((key) => [key, '']));
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it('each stand in .env.example, and nothing else does', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=$/gm)].map(([, key]) => key);
    expect(named.toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
  });
});

function errorOf(environment: Record<string, string>): SettingsError {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('the settings were taken');
}
