import { setTimeout as pause } from 'node:timers/promises';
import type { AccessSettings } from '../../bot/telegram/access/access.ts';
import type { Store } from '../../db/store.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import type { SentMessage } from '../telegram-server.ts';
import { answerOf, openStage, type Stage } from './telegram-stage.ts';

export const ADMIN = 7;
export const STRANGER = 11;
export const ADMINS: AccessSettings = { mode: 'open', admins: [ADMIN, 8], allowed: [] };

/** A bot that knows its admins and says 答… to every question. */
export async function openUploads(given?: Store): Promise<Stage> {
  return await openStage(async (question) => answerOf(question, `答${question}`), given, ADMINS);
}

/** The file of a report of an invented office. */
export function reportFile(agency = '云溪县林业局', year = 2024, received = '5') {
  const head = `${agency}${year}年政府信息公开工作年度报告`;
  const printed = { 'requests.received.natural_person': received, 'requests.received.total': received };
  return { name: `${agency}-${year}.txt`, bytes: Buffer.from(fictionalReport({ head, printed })) };
}

/** A report that tells its agency, its year, or neither. */
export function namelessFile(year: string) {
  const head = `${year}政府信息公开工作年度报告`;
  return { name: '年报.txt', bytes: Buffer.from(fictionalReport({ head, overview: '我局公布了三类信息。' })) };
}

const ENDS = /^(?:已入库|已作为新版本|已经收录|没有入库|已更正|没有更正|压缩包读完)/;

/** Waits until so many messages in all tell what became of a file, and returns them. */
export async function told(stage: Stage, count: number, within = 20_000): Promise<readonly SentMessage[]> {
  const { server, store, logged } = stage;
  const last = performance.now() + within;
  for (;;) {
    const found = server.messages.filter(({ text }) => ENDS.test(text));
    if (found.length >= count) return found;
    if (performance.now() > last) {
      const others = server.messages.filter((message) => !found.includes(message)).map(({ text }) => text);
      const left = JSON.stringify(await store.uploads.next());
      throw new Error(
        `${found.length} of ${count} files were told of; others: ${others}; left: ${left}; log: ${logged.slice(1)}`,
      );
    }
    await pause(20);
  }
}

/** Waits until nothing is left to be read and every row says so. */
export async function settled({ store }: Pick<Stage, 'store'>, within = 20_000): Promise<void> {
  const last = performance.now() + within;
  while (await store.uploads.next()) {
    if (performance.now() > last) throw new Error('files are still being read');
    await pause(20);
  }
}
