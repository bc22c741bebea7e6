import type { Agent } from 'node:http';
import type { Logger } from 'pino';
import { Telegraf } from 'telegraf';
import type { Store } from '../../db/store.ts';
import type { Ask } from '../../retrieval/ask.ts';
import type { AnswerLog } from '../answer-log.ts';
import { createDrawing } from '../charts/drawing.ts';
import { type AccessSettings, createAccess } from './access/access.ts';
import { gate } from './access/gate.ts';
import { type Bounds, createAllowance } from './allowance.ts';
import { createAnswering } from './answering.ts';
import { within } from './delivery.ts';
import { createDialogues } from './dialogue.ts';
import { createForgetting } from './forgetting.ts';
import { adminHandler } from './handlers/admin.ts';
import { askingCommandsHandler } from './handlers/asking-commands.ts';
import { buttonsHandler } from './handlers/buttons.ts';
import { helpHandler } from './handlers/help.ts';
import { inlineHandler } from './handlers/inline.ts';
import { membershipHandler } from './handlers/membership.ts';
import { movingHandler } from './handlers/moving.ts';
import { personalHandler } from './handlers/personal.ts';
import { questionHandler } from './handlers/question.ts';
import { reportsHandler } from './handlers/reports.ts';
import { settingsHandler } from './handlers/settings.ts';
import { startHandler } from './handlers/start.ts';
import { uploadsHandler } from './handlers/uploads.ts';
import { createIntake } from './intake.ts';
import { createLife, type Life, tellGap } from './life.ts';
import { announceMenu } from './menu.ts';
import { createMovedChats } from './moved-chats.ts';
import { createOutbox } from './outbox.ts';
import { createPolling } from './polling.ts';
import { createReport } from './problems.ts';
import { createChatQueue } from './queue.ts';
import { createSilentChats } from './silent-chats.ts';
import { createTurns } from './turns.ts';
import { createUploadDesk } from './uploads/desk.ts';
import { createDownload } from './uploads/download.ts';
import { createWebhook, type WebhookPlace } from './webhook.ts';

/** The bot as a running thing. */
export interface TelegramBot extends Life {
  /** Whether Telegram answered not long ago. */
  isConnected(): boolean;
}

export interface TelegramParts {
  readonly token: string;
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string | undefined;
  readonly ask: Ask;
  readonly store: Store;
  readonly log: AnswerLog;
  readonly logger: Logger;
  /** Who may use the bot and who may change what it holds; without it everybody may use it and nobody change it. */
  readonly access?: AccessSettings;
  /** Stands beside the store, so that one process polls with it; `null` for a store nobody else can see. */
  readonly lockFile: string | null;
  /** How many questions each person may ask; without it as many as they like. */
  readonly bounds?: Bounds;
  /** How many days the words of questions and answers are kept; 30 when left out. */
  readonly keepDays?: number;
  /** Where Telegram calls this program; without it the program asks Telegram. */
  readonly webhook?: WebhookPlace | undefined;
  /** Connects to Telegram through a proxy. */
  readonly agent?: Agent | undefined;
}

const UNBOUNDED: Bounds = { perMinute: 0, perDay: 0 };
/** Work on one update that takes longer is given up, so that its chat is not closed for ever. */
const HANDLER_LIMIT = 900_000;
const OPEN: AccessSettings = { mode: 'open', admins: [], allowed: [] };
const KEEP_DAYS = 30;

export function createTelegramBot(parts: TelegramParts): TelegramBot {
  const { token, apiRoot, agent, ask, store, log, logger, lockFile, bounds = UNBOUNDED, webhook } = parts;
  const bot = new Telegraf(token, {
    handlerTimeout: HANDLER_LIMIT,
    telegram: apiRoot === undefined ? {} : { apiRoot },
  });
  const { telegram } = bot;
  // Given at the start it would be dropped for a server without https.
  if (agent) telegram.options.agent = agent;
  const report = createReport(logger, token);
  const queue = createChatQueue((error) => report('a job failed', error));
  const silent = createSilentChats(store, report);
  const turns = createTurns();
  const moved = createMovedChats(store, report);
  const outbox = createOutbox({ telegram, silent, moved, turns, rest: queue.rest, report });
  const access = createAccess(parts.access ?? OPEN, store, moved.first);
  const desk = createUploadDesk({ store, access, outbox, download: createDownload(telegram), report });
  const allowance = createAllowance(store, bounds);
  const dialogues = createDialogues(moved.first);
  const answering = createAnswering({ ask, allowance, store, log, dialogues, outbox, moved, report });
  const drawing = createDrawing();
  const forgetting = createForgetting(store, parts.keepDays ?? KEEP_DAYS, report);

  const username = () => meOf(bot).username;

  // The intake tells of errors: every one has a chat that waits for a word.
  bot.catch((error) => {
    throw error;
  });
  bot.use(
    movingHandler(moved),
    gate(access, outbox),
    adminHandler({ access, outbox, store }),
    uploadsHandler({ access, outbox, store, desk }),
    startHandler(outbox, log, store),
    helpHandler(outbox, store),
    reportsHandler(outbox, answering, store),
    askingCommandsHandler(outbox, answering),
    settingsHandler(outbox, store, dialogues),
    personalHandler({ outbox, log, dialogues, moved }),
    questionHandler(outbox, answering),
    buttonsHandler({ outbox, answering, log, store, moved, drawing, report, username }),
    inlineHandler({ ask, allowance, store, log, username }),
    membershipHandler(silent),
  );
  const intake = createIntake({
    store,
    queue,
    outbox,
    turns,
    report,
    me: () => meOf(bot),
    isAdmin: access.isAdmin,
    handle: (one) => bot.handleUpdate(one),
  });
  const { take } = intake;
  const feed = webhook
    ? createWebhook({ ...webhook, token, telegram, take, isFull: queue.isFull, report })
    : createPolling({ telegram, take, room: queue.room, report });

  async function start(): Promise<void> {
    bot.botInfo = await telegram.callApi('getMe', {}, { signal: within() });
    if (!webhook) await telegram.callApi('deleteWebhook', {}, { signal: within() });
    logger.info({ bot: bot.botInfo.username }, 'telegram: started');
    void announceMenu(telegram, parts.access?.admins ?? [], report);
    await tellGap(store, logger);
    await forgetting.start();
    await silent.load();
    await moved.load();
    await intake.resume();
    desk.wake();
  }

  async function end(): Promise<void> {
    forgetting.stop();
    await drawing.close();
  }

  const life = createLife({ token, lockFile, logger, feed, start, work: [queue, desk], end });
  return { ...life, isConnected: feed.isConnected };
}

function meOf({ botInfo }: Telegraf): NonNullable<Telegraf['botInfo']> {
  if (!botInfo) throw new Error('an update came before the bot knew its name');
  return botInfo;
}
