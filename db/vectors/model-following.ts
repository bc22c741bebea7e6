import type { Engine } from '../engine.ts';
import { takeLease } from '../lease.ts';
import { type VectorSet, vectorKey } from '../queries/vector-sets.ts';
import { vectorQueries } from '../queries/vectors.ts';
import { type Asking, afterRest, PASSAGES, PROBE } from './asking.ts';
import { EmbeddingError, type EmbeddingFault } from './embedding-error.ts';
import { createModelFilling } from './model-filling.ts';
import type { ModelSets } from './model-sets.ts';

/** A process that answers one question and ends leaves passages to others. */
const FOLLOWS_AFTER = 3_000;
/** What is being asked when the program ends is waited for so long, since it is paid for. */
const GRACE = 3_000;

/** How far the wanted model's vectors have come. */
export interface ModelProgress {
  /** Passages without a vector. */
  readonly left: number;
  /** Why it did not go on; `null` when it is done. */
  readonly why: EmbeddingFault | null;
}

/** What following needs. */
export interface FollowingParts {
  readonly engine: Engine;
  readonly sets: ModelSets;
  readonly asking: Asking;
  readonly model: string;
  /** Told of what background work gets by without. */
  readonly onTrouble: (error: unknown) => void;
}

/** Makes the vectors of the wanted model follow what is stored. One process does it for all. */
export function createModelFollowing({ engine, sets, asking, model, onTrouble }: FollowingParts) {
  const filling = createModelFilling(engine, (texts) => asking.ask(model, texts, PASSAGES));
  let building: VectorSet | undefined;
  let running: Promise<void> | undefined;
  let replaced = false;
  let restsUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  /** Has the server embed what it has not seen, then puts the set in use. @throws EmbeddingError */
  async function follow(progress: (done: number) => void): Promise<void> {
    const lease = await takeLease(engine, `vectors of ${model}`, () => !filling.stopped());
    if (!lease) throw new EmbeddingError('elsewhere', 'another process is at it');
    try {
      filling.goOn();
      const [probe = new Float32Array()] = await asking.ask(model, [PROBE], PASSAGES);
      building = sets.madeBy(model, probe, await sets.all()) ?? (await sets.make(model, probe));
      await sets.used(building);
      await filling.fill(building, progress);
      filling.goOn();
      await sets.searchOf(building).follow();
      filling.goOn();
      if (!building.complete) await sets.complete(building);
      await sets.forgetUnused(building);
      replaced = false;
    } finally {
      building = undefined;
      await lease.end();
    }
  }

  /** Calls while one runs share it. */
  function run(progress: (done: number) => void = () => {}): Promise<void> {
    running ??= follow(progress)
      .catch((error: unknown) => {
        restsUntil = afterRest(error);
        throw error;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  async function embed(progress?: (done: number) => void): Promise<ModelProgress> {
    const why = await run(progress).then(
      () => null,
      (error: unknown) => {
        if (error instanceof EmbeddingError) return error.fault;
        throw error;
      },
    );
    const set = await wanted();
    return { left: await vectorQueries(engine, set ? vectorKey(set) : '').lacking(), why };
  }

  async function wanted(): Promise<VectorSet | undefined> {
    return (await sets.all()).find((set) => set.model === model);
  }

  async function runWhenBehind(): Promise<void> {
    try {
      const set = await wanted();
      if (replaced || !set?.complete || (await filling.waits(set))) await run();
    } catch (error) {
      const expected = error instanceof EmbeddingError && ['stopped', 'elsewhere'].includes(error.fault);
      if (!expected) onTrouble(error);
    } finally {
      timer = undefined;
    }
  }

  return {
    embed,
    /** What is filled at this moment. */
    building: () => building,
    /** Another model was met behind the wanted name. */
    noteReplaced(): void {
      replaced = true;
    },
    /** Looks in a moment whether passages wait, and goes on without anybody waiting for it. */
    soon(): void {
      if (timer !== undefined || running || Date.now() < restsUntil) return;
      timer = setTimeout(() => {
        looking = runWhenBehind();
      }, FOLLOWS_AFTER).unref();
    },
    async close(): Promise<void> {
      clearTimeout(timer);
      filling.stop();
      const grace = setTimeout(asking.stop, GRACE);
      await running?.catch(() => {});
      await looking;
      clearTimeout(grace);
    },
  };
}
