import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../db/package-root.ts';
import { openStore } from '../db/store.ts';
import { listFiles } from '../ingest/files.ts';
import { ingestFiles } from '../ingest/ingest.ts';
import { createAsk } from '../retrieval/ask.ts';
import { createAnswerLog } from './answer-log.ts';
import type { Logger } from './logger.ts';
import type { Settings } from './settings.ts';

/** Everything a command works with; made once, handed down, closed at the end. */
export type App = Awaited<ReturnType<typeof openApp>>;

export const DEFAULT_STORE = 'data/nianbao.db';
const SAMPLE_STORE = 'data/samples.db';
const SAMPLES = join(packageRoot, 'ingest/samples');

/** Opens the store that the settings name and joins the parts over it. */
export async function openApp(settings: Settings, logger: Logger, path = settings.NIANBAO_DB ?? DEFAULT_STORE) {
  const store = await openStore(path);
  const now = () => (settings.NIANBAO_NOW ? new Date(`${settings.NIANBAO_NOW}T12:00:00`) : new Date());
  const ask = createAsk(store, {
    now,
    onUnverified: (error) => logger().error({ err: error }, 'answer held back'),
  });
  const log = createAnswerLog(store, () => new Date(), logger);
  return {
    settings,
    store,
    ask,
    log,
    logger,
    async close(): Promise<void> {
      await log.close();
      await store.close();
    },
  };
}

/** Whether the person has a store of their own; without one the samples are shown. */
export function hasOwnStore(settings: Settings): boolean {
  return settings.NIANBAO_DB !== undefined || existsSync(DEFAULT_STORE);
}

/** The bundled sample reports in a store of their own, read on the first start. */
export async function openSamples(settings: Settings, logger: Logger): Promise<App> {
  const app = await openApp(settings, logger, SAMPLE_STORE);
  if ((await app.store.reports.all()).length === 0) {
    for await (const result of ingestFiles(app.store, await listFiles([SAMPLES]))) {
      if (result.status === 'failed') throw new Error(`sample ${result.file}: ${result.error.message}`);
    }
    await app.store.vectors.follow();
  }
  return app;
}
