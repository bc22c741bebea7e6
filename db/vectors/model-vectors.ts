import type { Engine, PassageFilter } from '../engine.ts';
import { afterRest, createAsking, PROBE, QUESTION } from './asking.ts';
import type { EmbeddingServer } from './embedder.ts';
import { EmbeddingError } from './embedding-error.ts';
import { createModelFollowing } from './model-following.ts';
import { createModelSets } from './model-sets.ts';
import type { NearPassage } from './vector-search.ts';

const LONGEST_WORDS = 1_000;

export interface ModelOptions {
  readonly server: EmbeddingServer;
  /** Told of faults that questions and background work get by without. */
  readonly onTrouble?: (error: unknown) => void;
  /** Milliseconds before a request is first repeated. */
  readonly firstPause?: number;
}

/** Likeness by a model on a server. A set of vectors is asked when it is complete; until then the one before. */
export function createModelVectors(engine: Engine, options: ModelOptions, file: string | null) {
  const { server, onTrouble = () => {} } = options;
  const sets = createModelSets(engine, file);
  const asking = createAsking(engine, server, options.firstPause);
  const following = createModelFollowing({ engine, sets, asking, model: server.model, onTrouble });
  /** Until when questions do without a model that failed. */
  const quiet = new Map<string, number>();

  /** `undefined` when no model can be asked now. */
  async function ranked(
    words: string,
    filter: PassageFilter,
    limit: number,
  ): Promise<{ hits: NearPassage[]; weight: number } | undefined> {
    following.soon();
    const candidates = await sets.askable(server.model);
    const model = candidates[0]?.model;
    if (model === undefined || Date.now() < (quiet.get(model) ?? 0)) return undefined;
    const [probe, target] = await ask(model, words);
    if (!probe || !target) return undefined;
    const set = sets.madeBy(model, probe, candidates);
    if (!set) {
      if (model === server.model) following.noteReplaced();
      return undefined;
    }
    await sets.used(set);
    await sets.rest(set, following.building());
    return { hits: await sets.searchOf(set).search(target, filter, limit), weight: server.weight };
  }

  async function ask(model: string, words: string): Promise<Float32Array[]> {
    try {
      return await asking.ask(model, [PROBE, words.slice(0, LONGEST_WORDS)], QUESTION);
    } catch (error) {
      // Words that one server refuses say nothing about the next question.
      if (error instanceof EmbeddingError && error.fault === 'texts') return [];
      quiet.set(model, afterRest(error));
      // A model of former settings may be gone; that is no trouble.
      if (model === server.model) onTrouble(error);
      return [];
    }
  }

  return {
    ranked,
    embed: following.embed,
    followSoon: following.soon,
    /** The id of the set that questions are put to now. */
    async asked(): Promise<number | undefined> {
      return (await sets.askable(server.model))[0]?.id;
    },
    /** Brings the index of the set that is asked up to its vectors. */
    async index(): Promise<void> {
      const [set] = await sets.askable(server.model);
      if (set) await sets.searchOf(set).follow();
    },
    /** What is wrong with index files, in words for people. */
    async problems(): Promise<string[]> {
      return (await Promise.all((await sets.all()).map((set) => sets.searchOf(set).problems()))).flat();
    },
    async close(): Promise<void> {
      const ended = following.close();
      await sets.rest();
      await ended;
      asking.stop();
      await sets.rest();
    },
  };
}
