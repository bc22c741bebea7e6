import type { Engine, PassageFilter } from '../engine.ts';
import { embedMissing } from './filling.ts';
import { hashedEmbedder } from './hashed.ts';
import type { ModelProgress } from './model-following.ts';
import type { ModelOptions } from './model-vectors.ts';
import { createVectorSearch, type NearPassage } from './vector-search.ts';

/** Passages in the order of their likeness, and what that order counts beside the order by words, which counts 1. */
export interface RankedByVectors {
  readonly hits: readonly NearPassage[];
  readonly weight: number;
}

export type Vectors = Awaited<ReturnType<typeof openVectors>>;

/**
 * Search by likeness. The built-in vectors are always there; where a model on a server is named, its vectors are asked
 * first, and the built-in ones when it cannot be asked.
 * @param file Where the built-in index is kept, `….hnsw`; `null` for a store in memory.
 */
export async function openVectors(engine: Engine, file: string | null, options: ModelOptions | null) {
  const builtIn = createVectorSearch(engine, hashedEmbedder, file, () => embedMissing(engine, hashedEmbedder));
  const model = options && (await import('./model-vectors.ts')).createModelVectors(engine, options, file);

  async function ranked(words: string, filter: PassageFilter, limit: number): Promise<RankedByVectors> {
    const byModel = await model?.ranked(words, filter, limit);
    if (byModel) return byModel;
    const [target] = await hashedEmbedder.embed([words]);
    return { hits: target ? await builtIn.search(target, filter, limit) : [], weight: hashedEmbedder.weight };
  }

  return {
    ranked,
    async search(words: string, filter: PassageFilter, limit: number): Promise<readonly NearPassage[]> {
      return (await ranked(words, filter, limit)).hits;
    },
    /** Brings the built-in vectors and their index up to what is stored; nothing is sent anywhere. */
    follow: builtIn.follow,
    /** Has the model's server embed what it has not seen; done at once where no model is named. */
    async embed(progress?: (done: number) => void): Promise<ModelProgress> {
      return (await model?.embed(progress)) ?? { left: 0, why: null };
    },
    problems: builtIn.problems,
    /** Ends work under way after its current slice; what there is by then is kept. */
    async close(): Promise<void> {
      await model?.close();
      await builtIn.close();
    },
  };
}
