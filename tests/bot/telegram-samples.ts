import { join } from 'node:path';
import type { Bounds } from '../../bot/telegram/allowance.ts';
import { openStore } from '../../db/store.ts';
import { listFiles } from '../../ingest/files.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import { type Ask, createAsk } from '../../retrieval/ask.ts';
import { ROOT, TODAY } from '../retrieval/stage.ts';
import { openStage, type Stage } from './telegram-stage.ts';

/** A bot over the bundled samples that answers as the real one does. */
export async function samplesBot(bounds?: Bounds): Promise<{ stage: Stage; ask: Ask }> {
  const store = await openStore(':memory:');
  for await (const result of ingestFiles(store, (await listFiles([join(ROOT, 'ingest/samples')])).files))
    if (result.status === 'failed') throw new Error(`${result.file}: ${result.error.message}`);
  await store.vectors.follow();
  const ask = createAsk(store, { now: () => TODAY });
  return { stage: await openStage(ask, store, undefined, bounds), ask };
}
