import type { Store } from '../../db/store.ts';
import type { Report } from './problems.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Telegram delivers nothing again that is older than a day. */
const UPDATES_KEPT = 2 * DAY;

/** Forgets what has been kept long enough, now and every hour: numbers of old updates, words of old answers. */
export function createForgetting(
  { inbox, answers }: Store,
  /** How many days the words of answers are kept. */
  days: number,
  report: Report,
): { start(): Promise<void>; stop(): void } {
  let hourly: NodeJS.Timeout | undefined;

  async function forget(): Promise<void> {
    const before = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
    await inbox.forget(before(UPDATES_KEPT)).catch((error) => report('old updates were not forgotten', error));
    await answers.empty(before(days * DAY)).catch((error) => report('old answers were not emptied', error));
  }

  return {
    async start() {
      hourly = setInterval(forget, HOUR).unref();
      await forget();
    },
    stop: () => clearInterval(hourly),
  };
}
