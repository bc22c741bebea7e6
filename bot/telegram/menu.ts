import type { Telegram } from 'telegraf';
import type { BotCommand, BotCommandScope } from 'telegraf/types';
import { within } from './delivery.ts';
import type { Report } from './problems.ts';

/** Tells Telegram the commands that it offers: those of a private chat, of groups, and of admins in theirs. */
export async function announceMenu(telegram: Telegram, admins: readonly number[], report: Report): Promise<void> {
  const menus: { commands: readonly BotCommand[]; scope: BotCommandScope }[] = [
    { commands: PRIVATE, scope: { type: 'all_private_chats' } },
    { commands: GROUP, scope: { type: 'all_group_chats' } },
    ...admins.map((chat_id) => ({ commands: [...PRIVATE, ADMIN], scope: { type: 'chat' as const, chat_id } })),
  ];
  for (const { commands, scope } of menus) {
    try {
      await telegram.callApi('setMyCommands', { commands, scope }, { signal: within() });
    } catch (error) {
      // An admin who never wrote to the bot has no chat with it yet.
      report('commands were not announced', error);
    }
  }
}

const ASKING: readonly BotCommand[] = [
  { command: 'help', description: '能问什么' },
  { command: 'find', description: '一字不差地找一句话' },
  { command: 'compare', description: '比较几个机关' },
  { command: 'check', description: '核对一份报告的表' },
  { command: 'reports', description: '收录了哪些报告' },
];
const GROUP: readonly BotCommand[] = [{ command: 'ask', description: '提问' }, ...ASKING];
const PRIVATE: readonly BotCommand[] = [
  ...ASKING,
  { command: 'settings', description: '自己的机关、金额和出处的样子' },
  { command: 'forget', description: '删除关于我的记录' },
  { command: 'id', description: '我的数字编号' },
];
const ADMIN: BotCommand = { command: 'admin', description: '统计、用户、上传' };
