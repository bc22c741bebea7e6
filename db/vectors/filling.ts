import { setImmediate } from 'node:timers/promises';
import type { Engine } from '../engine.ts';
import { addVectors, type PassageVector, vectorQueries } from '../queries/vectors.ts';
import type { Embedder } from './embedder.ts';

/** Passages embedded in one go. */
const BATCH = 256;

/** Gives every passage that has none a vector by an embedder on this machine. */
export async function embedMissing(engine: Engine, embedder: Embedder): Promise<void> {
  const rows = vectorQueries(engine, embedder.model);
  let after = await rows.last();
  for (let batch = await rows.missing(after, BATCH); batch.length > 0; batch = await rows.missing(after, BATCH)) {
    const made = await embedder.embed(batch.map(embeddedText));
    const added = batch.flatMap((passage, at): PassageVector[] => {
      const vector = made[at];
      return vector?.length === embedder.dimension ? [{ passage: passage.id, vector }] : [];
    });
    await engine.atomically(addVectors(embedder.model, added));
    after = batch.at(-1)?.id ?? after;
    await setImmediate();
  }
}

/** What stands around a passage goes before its words, so that alike ones of others are told apart. */
export function embeddedText(passage: { agency: string; year: number; heading: string; text: string }): string {
  return `${passage.agency} ${passage.year} ${passage.heading}\n${passage.text}`;
}
