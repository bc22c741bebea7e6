import type { Logger } from 'pino';
import { Telegraf, TelegramError } from 'telegraf';
import type { Store } from '../../db/store.ts';
import type { Ask } from '../../retrieval/ask.ts';
import type { AnswerLog } from '../answer-log.ts';
import { createAnswering } from './answering.ts';
import { createDialogues } from './dialogue.ts';
import { OtherPollerError, PollingEndedError, TokenRefusedError } from './errors.ts';
import { buttonsHandler } from './handlers/buttons.ts';
import { helpHandler } from './handlers/help.ts';
import { questionHandler } from './handlers/question.ts';
import { reportsHandler } from './handlers/reports.ts';
import { startHandler } from './handlers/start.ts';
import { createIntake } from './intake.ts';
import { takeLock } from './lock.ts';
import { createOutbox } from './outbox.ts';
import { createPolling } from './polling.ts';
import { createReport, redactedCause } from './problems.ts';
import { createChatQueue } from './queue.ts';
import { onceInOrder } from './updates.ts';

/** The bot as a running thing. */
export interface TelegramBot {
  /**
   * Resolves after `stop`, when answers being written have been sent. Rejects with a `TokenRefusedError`, an
   * `OtherPollerError`, a `LockHeldError` or a `PollingEndedError`.
   */
  run(): Promise<void>;
  /** Resolves when `run` is over. */
  stop(): Promise<void>;
}

export interface TelegramParts {
  readonly token: string;
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string | undefined;
  readonly ask: Ask;
  readonly store: Store;
  readonly log: AnswerLog;
  readonly logger: Logger;
  /** Stands beside the store, so that one process polls with it; `null` for a store nobody else can see. */
  readonly lockFile: string | null;
}

const HANDLER_LIMIT = 10_000;
/** How long answers being written are waited for after `stop`. */
const FINISH_WITHIN = 15_000;

export function createTelegramBot(parts: TelegramParts): TelegramBot {
  const { token, apiRoot, ask, store, log, logger, lockFile } = parts;
  const bot = new Telegraf(token, {
    handlerTimeout: HANDLER_LIMIT,
    telegram: apiRoot === undefined ? {} : { apiRoot },
  });
  const report = createReport(logger, token);
  const polling = createPolling(bot, report);
  const queue = createChatQueue((error) => report('a job failed', error));
  const outbox = createOutbox(bot.telegram, report);
  const intake = createIntake(queue, outbox, report);
  const answering = createAnswering({ ask, log, dialogues: createDialogues(), outbox, report });

  bot.catch((error, ctx) => report('an update was not handled', error, ctx.chat?.id));
  bot.use(
    onceInOrder(),
    startHandler(intake, outbox, store),
    helpHandler(intake, outbox),
    reportsHandler(intake, outbox, store),
    questionHandler(intake, outbox, answering),
    buttonsHandler({ intake, outbox, answering, log, store }),
  );

  function started(): void {
    logger.info({ bot: bot.botInfo?.username }, 'telegram: started');
    bot.telegram.setMyCommands(COMMANDS).catch((error: unknown) => report('commands were not announced', error));
  }

  async function poll(): Promise<void> {
    const lock = lockFile === null ? null : await takeLock(lockFile);
    try {
      await polling.run(started);
    } catch (error) {
      throw refusal(error, token);
    } finally {
      if (!(await queue.idle(FINISH_WITHIN))) logger.warn('telegram: stopped before all answers were sent');
      await lock?.release();
    }
  }

  let running: Promise<void> | undefined;
  return {
    async run() {
      running ??= poll();
      await running;
    },
    async stop() {
      polling.stop();
      await running?.catch(() => {}); // `run` tells its caller.
    },
  };
}

const COMMANDS = [
  { command: 'help', description: '能问什么' },
  { command: 'reports', description: '收录了哪些报告' },
  { command: 'ask', description: '在群里提问' },
] as const;

/** Telegram answers 404 to a token that has not the shape of one. */
function refusal(error: unknown, token: string): Error {
  const cause = redactedCause(error, token);
  const code = error instanceof TelegramError ? error.code : undefined;
  if (code === 401 || code === 404) return new TokenRefusedError({ cause });
  if (code === 409) return new OtherPollerError({ cause });
  return new PollingEndedError(cause.message, { cause });
}
