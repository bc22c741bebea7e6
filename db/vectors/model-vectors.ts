import type { Engine, PassageFilter } from '../engine.ts';
import { takeLease } from '../lease.ts';
import { type VectorSet, vectorKey } from '../queries/vector-sets.ts';
import { vectorQueries } from '../queries/vectors.ts';
import { createAsking, type Patience } from './asking.ts';
import type { EmbeddingServer } from './embedder.ts';
import { EmbeddingError, type EmbeddingFault } from './embedding-error.ts';
import { createModelFilling } from './model-filling.ts';
import { createModelSets } from './model-sets.ts';
import type { NearPassage } from './vector-search.ts';

/** A fixed text, embedded with every question and before passages: another model behind the same name shows itself. */
const PROBE = '政府信息公开工作年度报告';
const LONGEST_WORDS = 1_000;
/** A person is waiting, and the answer without a model is not far worse. */
const QUESTION: Patience = { within: 2_500, tries: 1, share: 1 };
/** What is left of the day's characters is for questions. */
const PASSAGES: Patience = { within: 60_000, tries: 3, share: 0.9 };
/** After a fault questions do without the server, and passages wait, for so long. */
const REST = 30_000;
const LONGEST_REST = 3_600_000;
/** A process that answers one question and ends leaves passages to others. */
const FOLLOWS_AFTER = 3_000;
/** What is being asked when the program ends is waited for so long, since it is paid for. */
const GRACE = 3_000;

/** How far the wanted model's vectors have come. */
export interface ModelProgress {
  /** Passages without a vector. */
  readonly left: number;
  /** Why it did not go on; `null` when it is done. `elsewhere`: another process is at it. */
  readonly why: EmbeddingFault | 'elsewhere' | null;
}

export interface ModelOptions {
  readonly server: EmbeddingServer;
  /** Told of faults that questions and background work get by without. */
  readonly onTrouble?: (error: unknown) => void;
  /** Milliseconds before the first repetition. */
  readonly firstPause?: number;
}

/** Likeness by a model on a server. A set of vectors is asked when it is complete; until then the one before. */
export function createModelVectors(engine: Engine, options: ModelOptions, file: string | null) {
  const { server, onTrouble = () => {} } = options;
  const sets = createModelSets(engine, file);
  const asking = createAsking(engine, server, options.firstPause);
  const filling = createModelFilling(engine, (texts) => asking.ask(server.model, texts, PASSAGES));
  let building: VectorSet | undefined;
  let running: Promise<ModelProgress> | undefined;
  /** Another model was met behind the wanted name. */
  let replaced = false;
  let restsUntil = 0;
  let quietUntil = 0;
  let later: NodeJS.Timeout | undefined;

  /** `undefined` when no model can be asked now. */
  async function ranked(
    words: string,
    filter: PassageFilter,
    limit: number,
  ): Promise<{ hits: NearPassage[]; weight: number } | undefined> {
    followLater();
    if (Date.now() < quietUntil) return undefined;
    const candidates = await sets.askable(server.model);
    const model = candidates[0]?.model;
    const [probe, target] = model === undefined ? [] : await askNow(model, words);
    if (model === undefined || !probe || !target) return undefined;
    const set = sets.madeBy(model, probe, candidates);
    replaced ||= !set && model === server.model;
    if (!set) return undefined;
    await sets.used(set);
    await sets.rest(set, building);
    return { hits: await sets.searchOf(set).search(target, filter, limit), weight: server.weight };
  }

  async function askNow(model: string, words: string): Promise<Float32Array[]> {
    try {
      return await asking.ask(model, [PROBE, words.slice(0, LONGEST_WORDS)], QUESTION);
    } catch (error) {
      quietUntil = afterRest(error);
      onTrouble(error);
      return [];
    }
  }

  /** Has the server embed what it has not seen, then puts the set in use. One process does it for all. */
  async function follow(progress: (done: number) => void): Promise<ModelProgress> {
    const lease = await takeLease(engine, `vectors of ${server.model}`);
    if (!lease) {
      restsUntil = afterRest();
      return { left: await left(), why: 'elsewhere' };
    }
    try {
      const [probe = new Float32Array()] = await asking.ask(server.model, [PROBE], PASSAGES);
      building = sets.madeBy(server.model, probe, await sets.all()) ?? (await sets.make(server.model, probe));
      await sets.used(building);
      await filling.fill(building, progress);
      await sets.searchOf(building).follow();
      filling.goOn();
      if (!building.complete) await sets.complete(building);
      await sets.forgetUnused(building);
      replaced = false;
      return { left: await left(building), why: null };
    } catch (error) {
      restsUntil = afterRest(error);
      if (!(error instanceof EmbeddingError)) throw error;
      if (error.fault !== 'stopped') onTrouble(error);
      return { left: await left(building), why: error.fault };
    } finally {
      building = undefined;
      await lease.end();
    }
  }

  async function left(set?: VectorSet): Promise<number> {
    const wanted = set ?? (await sets.all()).find(({ model }) => model === server.model);
    return await vectorQueries(engine, wanted ? vectorKey(wanted) : '').lacking();
  }

  function embed(progress: (done: number) => void = () => {}): Promise<ModelProgress> {
    running ??= follow(progress).finally(() => {
      running = undefined;
    });
    return running;
  }

  function followLater(): void {
    if (later !== undefined || running || Date.now() < restsUntil) return;
    later = setTimeout(async () => {
      try {
        if (await behind()) await embed();
      } catch (error) {
        onTrouble(error);
      } finally {
        restsUntil = Math.max(restsUntil, Date.now() + FOLLOWS_AFTER);
        later = undefined;
      }
    }, FOLLOWS_AFTER).unref();
  }

  async function behind(): Promise<boolean> {
    const [set] = (await sets.all()).filter(({ model }) => model === server.model);
    return replaced || !set?.complete || (await filling.waits(set));
  }

  return {
    ranked,
    embed,
    sets,
    async close(): Promise<void> {
      clearTimeout(later);
      filling.stop();
      const grace = setTimeout(asking.stop, GRACE);
      await running?.catch(() => {});
      clearTimeout(grace);
      asking.stop();
      await sets.rest();
    },
  };
}

/** When something may be tried again. */
function afterRest(error?: unknown): number {
  const asked = error instanceof EmbeddingError ? (error.retryAfter ?? 0) : 0;
  return Date.now() + Math.min(Math.max(REST, asked), LONGEST_REST);
}
