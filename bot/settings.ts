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
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{3,}:[A-Za-z0-9_-]{8,}$/, '格式应为 数字:字母数字，从 @BotFather 取得')
    .optional()
    .describe('Telegram 机器人的令牌；设置后 npm start 运行 Telegram 机器人'),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: '应为 http 或 https 地址' })
    .optional()
    .describe('另一个 Bot API 服务器的地址；留空用官方服务器'),
});

/** A setting that cannot be used. The message names the key and never its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly userMessage: string;

  constructor(key: string, why: string) {
    super(`${key}: ${why}`);
    this.userMessage = `设置有误：${key} ${why}`;
  }
}
