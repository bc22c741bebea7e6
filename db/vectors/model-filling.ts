import type { Engine } from '../engine.ts';
import { type VectorSet, vectorKey } from '../queries/vector-sets.ts';
import { addVectors, type PassageVector, vectorQueries } from '../queries/vectors.ts';
import { EmbeddingError } from './embedding-error.ts';
import { embeddedText } from './filling.ts';

/** Passages asked for in one request, some 10,000 characters: little is lost when it fails, and a small server copes. */
const BATCH = 64;
/** A text that is refused is cut in half until it is this short; then its passage stays without a vector. */
const SHORTEST = 60;

interface Embedded {
  readonly vectors: readonly (Float32Array | null)[];
  /** How many texts the largest request held that was not refused. */
  readonly largest: number;
}

/** Gives passages their vectors by a server, in the order of their ids; what was had is stored with every request. */
export function createModelFilling(engine: Engine, ask: (texts: readonly string[]) => Promise<Float32Array[]>) {
  /** Up to which passage a set was filled, also where the server refused the last ones. */
  const filledTo = new Map<number, number>();
  /** Passages in one request; some servers take fewer. */
  let most = BATCH;
  let stopped = false;

  async function startOf(set: VectorSet): Promise<number> {
    return Math.max(await vectorQueries(engine, vectorKey(set)).last(), filledTo.get(set.id) ?? 0);
  }

  async function fill(set: VectorSet, progress: (done: number) => void): Promise<void> {
    const rows = vectorQueries(engine, vectorKey(set));
    let after = await startOf(set);
    let done = 0;
    for (
      let batch = await rows.missing(after, most, 'newest');
      batch.length > 0;
      batch = await rows.missing(after, most, 'newest')
    ) {
      goOn();
      const { vectors: made, largest } = await embedTexts(batch.map(embeddedText));
      // One text that is refused leaves at least half of the batch; a server that takes few at once does not.
      if (largest > 0 && largest < batch.length >> 1) most = largest;
      if (made.some((vector) => vector !== null && vector.length !== set.dimension))
        throw new EmbeddingError('failing', `not ${set.dimension} dimensions`);
      const added = batch.flatMap(({ id }, at): PassageVector[] => {
        const vector = made[at] ?? null;
        return vector === null ? [] : [{ passage: id, vector }];
      });
      await engine.atomically(addVectors(vectorKey(set), added));
      after = batch.at(-1)?.id ?? after;
      filledTo.set(set.id, after);
      done += batch.length;
      progress(done);
    }
  }

  /** One vector a text. A text that the server refuses is looked for by halves and shortened; `null` when that is no use. */
  async function embedTexts(texts: readonly string[]): Promise<Embedded> {
    try {
      return { vectors: await ask(texts), largest: texts.length };
    } catch (error) {
      if (!(error instanceof EmbeddingError) || error.fault !== 'texts') throw error;
      const half = texts.length >> 1;
      if (half > 0) {
        const [left, right] = [await embedTexts(texts.slice(0, half)), await embedTexts(texts.slice(half))];
        return { vectors: [...left.vectors, ...right.vectors], largest: Math.max(left.largest, right.largest) };
      }
      const [text = ''] = texts;
      if (text.length <= SHORTEST) return { vectors: [null], largest: 0 };
      return await embedTexts([text.slice(0, text.length >> 1)]);
    }
  }

  /** @throws EmbeddingError when the program is ending. */
  function goOn(): void {
    if (stopped) throw new EmbeddingError('stopped', 'stopped');
  }

  return {
    fill,
    goOn,
    /** Whether passages wait for this set. */
    async waits(set: VectorSet): Promise<boolean> {
      const rows = vectorQueries(engine, vectorKey(set));
      return (await rows.missing(await startOf(set), 1, 'newest')).length > 0;
    },
    stop(): void {
      stopped = true;
    },
    stopped: () => stopped,
  };
}
