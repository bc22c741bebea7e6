import type { Engine, PassageFilter } from '../engine.ts';
import { vectorKey, vectorSetQueries } from '../queries/vector-sets.ts';
import { vectorQueries } from '../queries/vectors.ts';
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

/** What a model on a server has made of the passages. */
export interface ModelVectors {
  readonly model: string;
  readonly vectors: number;
  /** Passages that have none. */
  readonly left: number;
  /** Whether questions are put to the model now. */
  readonly asked: boolean;
}

/** Search by likeness, opened over a store. */
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
    /** Brings the built-in vectors up to what is stored, and every index up to its vectors; nothing is sent anywhere. */
    async follow(progress?: (done: number) => void): Promise<void> {
      await builtIn.follow(progress);
      await model?.index();
    },
    /** Has the model's server embed what it has not seen; done at once where no model is named. */
    async embed(progress?: (done: number) => void): Promise<ModelProgress> {
      return (await model?.embed(progress)) ?? { left: 0, why: null };
    },
    /** Lets the model's vectors follow in the background; a command that ends at once does not wait for them. */
    followSoon: () => model?.followSoon(),
    /** The vectors of every model that was ever named and not forgotten, the newest first. */
    async byModels(): Promise<ModelVectors[]> {
      const asked = await model?.asked();
      const sets = await vectorSetQueries(engine).all();
      const states = sets.map(async (set) => {
        const rows = vectorQueries(engine, vectorKey(set));
        const [vectors, left] = [await rows.count(), await rows.lacking()];
        return { model: set.model, vectors, left, asked: set.id === asked };
      });
      const named = options?.server.model;
      const begun = named === undefined || sets.some((set) => set.model === named);
      const left = await vectorQueries(engine, '').lacking();
      return [...(begun ? [] : [{ model: named, vectors: 0, left, asked: false }]), ...(await Promise.all(states))];
    },
    async problems(): Promise<string[]> {
      return [...(await builtIn.problems()), ...((await model?.problems()) ?? [])];
    },
    /** Ends work under way after its current slice; what there is by then is kept. */
    async close(): Promise<void> {
      await model?.close();
      await builtIn.close();
    },
  };
}
