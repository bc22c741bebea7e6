import { z } from 'zod';

/** How people reach the bot, and what day it is. */
export const BotSettings = z.object({
  NIANBAO_NOW: z.iso
    .date({ error: '应为日期，如 2026-01-31' })
    .optional()
    .describe('今天的日期，用来理解“去年”等说法；留空用系统日期'),

  NIANBAO_ADMINS: z
    .string()
    .regex(/^\s*\d{1,16}(\s*,\s*\d{1,16})*\s*$/, '应为数字编号，多个用逗号隔开')
    .optional()
    .describe('管理员的 Telegram 数字编号，多个用逗号隔开'),
  NIANBAO_ACCESS: z
    .enum(['open', 'list', 'pairing'], { error: '应为 open、list 或 pairing' })
    .optional()
    .describe('谁可以提问：open 所有人，list 名单上的人，pairing 申请后由管理员同意；留空为 open'),
  NIANBAO_ALLOWED: z
    .string()
    .regex(/^\s*-?\d{1,16}(\s*,\s*-?\d{1,16})*\s*$/, '应为数字编号，多个用逗号隔开')
    .optional()
    .describe('名单：可以提问的人的 Telegram 数字编号，群的编号带负号，多个用逗号隔开'),
  NIANBAO_QUESTIONS_PER_MINUTE: bound('每人每分钟最多问几个问题；0 表示不限', 6),
  NIANBAO_QUESTIONS_PER_DAY: bound('每人每天最多问几个问题；0 表示不限', 100),
  NIANBAO_KEEP_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, '应为天数，如 30')
    .transform(Number)
    .default(30)
    .describe('提问和回答的文字保留多少天，之后只留计数；0 表示一小时内就清空'),

  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{3,}:[A-Za-z0-9_-]{8,}$/, '格式应为 数字:字母数字，从 @BotFather 取得')
    .optional()
    .describe('Telegram 机器人的令牌；设置后 npm start 运行 Telegram 机器人'),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: '应为 http 或 https 地址' })
    .optional()
    .describe('另一个 Bot API 服务器的地址；留空用官方服务器'),
  TELEGRAM_PROXY: z
    .string()
    .refine(isProxy, '应为 http、https 或 socks5 地址，如 socks5://主机:端口')
    .optional()
    .describe('连接 Telegram 用的代理；留空时用 HTTPS_PROXY，都没有则直接连接'),
  HTTPS_PROXY: z.string().optional().describe('系统通用的代理设置，没有 TELEGRAM_PROXY 时使用'),
  TELEGRAM_WEBHOOK_URL: z
    .string()
    .refine(isReachableByTelegram, '应为 https 地址，端口只能是 443、80、88 或 8443')
    .optional()
    .describe('设置后由 Telegram 调用这个公网地址，不再轮询；留空用轮询'),
  TELEGRAM_WEBHOOK_PORT: port('webhook 在本机监听的端口').default(8443),
  TELEGRAM_WEBHOOK_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, '应为 IP 地址或主机名')
    .default('127.0.0.1')
    .describe('webhook 在本机监听的地址'),

  NIANBAO_HEALTH_PORT: port('健康检查 /live 和 /ready 在本机监听的端口；留空不开').optional(),
});

function port(text: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/, '应为端口号')
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, '应为 1 到 65535 的端口号')
    .describe(text);
}

function bound(text: string, otherwise: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/, '应为不带单位的整数，0 表示不限')
    .transform(Number)
    .default(otherwise)
    .describe(text);
}

/** Telegram calls four ports only, with a certificate; a server on this machine may be called without. */
function isReachableByTelegram(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  if (protocol === 'http:') return hostname === '127.0.0.1';
  return protocol === 'https:' && ['', '443', '80', '88', '8443'].includes(port);
}

function isProxy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^(?:https?|socks(?:4a?|5h?)?):$/.test(protocol) && hostname !== '';
}

/** What is wrong with one setting, without its value. */
export interface SettingProblem {
  readonly key: string;
  readonly why: string;
}

/** Settings that cannot be used. The message names the keys and never their values. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingProblem[];
  readonly userMessage: string;

  constructor(...problems: readonly SettingProblem[]) {
    super(problems.map(({ key, why }) => `${key}: ${why}`).join('; '));
    this.problems = problems;
    this.userMessage = problems.map(({ key, why }) => `设置有误：${key} ${why}`).join('\n');
  }
}
