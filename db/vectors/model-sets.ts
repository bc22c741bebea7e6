import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Engine } from '../engine.ts';
import {
  addVectorSet,
  removeVectorSet,
  removeVectors,
  updateVectorSet,
  type VectorSet,
  vectorKey,
  vectorSetQueries,
} from '../queries/vector-sets.ts';
import { vectorQueries } from '../queries/vectors.ts';
import { daysAgo, today } from '../today.ts';
import { createVectorSearch, dot, type VectorSearch } from './vector-search.ts';

/** The same model on other hardware differs a little; another model differs wholly. */
const SAME_MODEL = 0.99;
/** A set that holds less than this share of the passages is filled before it is asked again. */
const ENOUGH = 0.75;
/** A set that no process asked or filled for so long goes when another is complete. */
const KEPT_DAYS = 7;
const REMOVED_AT_ONCE = 500;

/** What is done with sets. */
export type ModelSets = ReturnType<typeof createModelSets>;

/** The sets of vectors that models on servers have made of the passages, beside each other. */
export function createModelSets(engine: Engine, file: string | null) {
  const sets = vectorSetQueries(engine);
  const searches = new Map<number, VectorSearch>();
  const fileOf = ({ id }: VectorSet) => (file === null ? null : file.replace(/hnsw$/, `${id}.hnsw`));

  async function coversEnough(set: VectorSet): Promise<boolean> {
    const last = await vectorQueries(engine, vectorKey(set)).last();
    return last >= ENOUGH * (await sets.lastPassage());
  }

  function searchOf(set: VectorSet): VectorSearch {
    // Its vectors come from a server before the index takes them.
    const search =
      searches.get(set.id) ??
      createVectorSearch(engine, { model: vectorKey(set), dimension: set.dimension }, fileOf(set), async () => {});
    searches.set(set.id, search);
    return search;
  }

  async function remove(set: VectorSet): Promise<void> {
    const key = vectorKey(set);
    for (let some = await sets.passagesOf(key, 0, REMOVED_AT_ONCE); some.length > 0; ) {
      await engine.atomically(removeVectors(engine, key, some));
      await setImmediate();
      some = await sets.passagesOf(key, some.at(-1) ?? 0, REMOVED_AT_ONCE);
    }
    await engine.atomically(removeVectorSet(engine, set));
    const own = fileOf(set);
    if (own !== null) await rm(own, { force: true });
  }

  return {
    all: sets.all,
    searchOf,
    /** Those that can be asked now: of the model wanted if there is one, else of the model before. Newest first. */
    async askable(model: string): Promise<VectorSet[]> {
      const complete = (await sets.all()).filter((set) => set.complete);
      const ofModel = (name: string | undefined) => complete.filter((set) => set.model === name);
      for (const candidates of [ofModel(model), ofModel(complete.find((set) => set.model !== model)?.model)]) {
        if (candidates[0] && (await coversEnough(candidates[0]))) return candidates;
      }
      return [];
    },
    /** The set of the very model that made the probe. */
    madeBy(model: string, probe: Float32Array, among: readonly VectorSet[]): VectorSet | undefined {
      return among.find(
        (set) => set.model === model && set.dimension === probe.length && dot(set.probe, probe) >= SAME_MODEL,
      );
    },
    /** A new one with nothing in it. */
    async make(model: string, probe: Float32Array): Promise<VectorSet> {
      const id = await engine.reserve('vector sets', 1);
      const set = { id, model, dimension: probe.length, probe, complete: false, usedOn: today() };
      await engine.atomically(addVectorSet(set));
      return set;
    },
    async complete({ id }: VectorSet): Promise<void> {
      await engine.atomically(updateVectorSet(engine, id, { complete: true }));
    },
    async used({ id, usedOn }: VectorSet): Promise<void> {
      if (usedOn !== today()) await engine.atomically(updateVectorSet(engine, id, { usedOn: today() }));
    },
    /** Lets go of the memory of sets other than these. */
    async rest(...busy: readonly (VectorSet | undefined)[]): Promise<void> {
      const idle = [...searches].filter(([id]) => busy.every((set) => set?.id !== id));
      for (const [id, search] of idle) {
        searches.delete(id);
        await search.close();
      }
    },
    /** Removes those that nobody has used for a while. */
    async forgetUnused(current: VectorSet): Promise<void> {
      const lastDay = daysAgo(KEPT_DAYS);
      for (const set of await sets.all()) if (set.id !== current.id && set.usedOn < lastDay) await remove(set);
    },
  };
}
