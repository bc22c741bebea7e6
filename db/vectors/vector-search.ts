import { setImmediate } from 'node:timers/promises';
import type { Engine, PassageFilter, PassageSet } from '../engine.ts';
import { type PassageVector, recordVectorFile, vectorQueries } from '../queries/vectors.ts';
import type { Embedder } from './embedder.ts';
import { emptyGraph, readGraph, sha256Of, type VectorGraph } from './hnsw.ts';

/** Points added before others get their turn (about 15 ms of work). */
const ADD_SLICE = 24;
/** An index further behind than this is not waited for: the rows themselves are scanned until it has caught up. */
const WORTH_WAITING = 2_000;
/** So few passages are compared one by one: an index that may show only these would be searched far and wide. */
const FEW = 2_000;

/** A passage whose vector is near; 1 for the same direction. */
export interface NearPassage {
  readonly passage: number;
  readonly score: number;
}

/** Finds passages whose vectors are near, over rows that are the truth and an index file that is a cache of them. */
export type VectorSearch = ReturnType<typeof createVectorSearch>;

/**
 * @param file Where the index is kept; `null` for a store in memory.
 * @param fill Gives passages that have none their vectors before the index takes them.
 */
export function createVectorSearch(
  engine: Engine,
  { model, dimension }: Pick<Embedder, 'model' | 'dimension'>,
  file: string | null,
  fill: () => Promise<void>,
) {
  const rows = vectorQueries(engine, model);
  let graph: VectorGraph | undefined;
  let upTo = 0;
  let saved = 0;
  let following: Promise<void> | undefined;
  let closing = false;
  let opening: Promise<void> | undefined;

  /** Gives every passage a vector and the index every vector, in small slices, then writes the file. */
  async function catchUp(progress: (done: number) => void): Promise<void> {
    await fill();
    await open();
    if (graph && graph.count > (await rows.count()) * 1.25) [graph, upTo] = [emptyGraph(dimension), 0];
    let done = 0;
    for (let batch = await rows.after(upTo, 1024); batch.length > 0; batch = await rows.after(upTo, 1024)) {
      for (let at = 0; at < batch.length && !closing; at += ADD_SLICE) {
        for (const { passage, vector } of batch.slice(at, at + ADD_SLICE)) {
          graph?.add(passage, vector);
          upTo = passage;
        }
        await setImmediate();
      }
      if (closing) break;
      done += batch.length;
      progress(done);
    }
    await save();
  }

  /** The index as the file has it, when the file is what the store says it is; an empty one otherwise. Opened once. */
  function open(): Promise<void> {
    opening ??= load();
    return opening;
  }

  async function load(): Promise<void> {
    const read = (await readKnown()) ?? (await readKnown());
    graph = read?.graph ?? emptyGraph(dimension);
    upTo = read?.upTo ?? 0;
    saved = upTo;
  }

  /** Another process may put a new file in place between the look at the store and at the file; a second look tells. */
  async function readKnown(): Promise<{ graph: VectorGraph; upTo: number } | undefined> {
    const known = file === null ? undefined : await rows.file();
    if (file === null || known?.dimension !== dimension) return undefined;
    const read = await readGraph(file, known);
    return read && { graph: read, upTo: known.upTo };
  }

  async function save(): Promise<void> {
    if (!graph || file === null || (saved === upTo && (await rows.file()) !== undefined)) return;
    const sha256 = await graph.save(file);
    await engine.atomically(recordVectorFile(engine, { model, dimension, count: graph.count, upTo, sha256 }));
    saved = upTo;
  }

  function follow(progress: (done: number) => void = () => {}): Promise<void> {
    following ??= catchUp(progress).finally(() => {
      following = undefined;
    });
    return following;
  }

  /** Vectors the index has not seen yet, compared one by one. */
  function scan(target: Float32Array, candidates: readonly PassageVector[]) {
    return candidates.map(({ passage, vector }) => ({ passage, score: dot(target, vector) }));
  }

  async function search(target: Float32Array, filter: PassageFilter, limit: number): Promise<NearPassage[]> {
    const within = engine.within(filter);
    const hits = within.size <= FEW ? await among(target, within) : await nearest(target, limit, within);
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  /** Few passages, each compared. */
  async function among(target: Float32Array, within: PassageSet): Promise<NearPassage[]> {
    await catchUpAfter(await rows.last());
    return scan(target, await rows.ofPassages(within.ids()));
  }

  /** How many passages there are after this one; so few that they are worth waiting for have their vectors then. */
  async function catchUpAfter(passage: number): Promise<number> {
    const behind = await rows.passagesAfter(passage);
    if (behind === 0) return 0;
    // What cannot be embedded now is found by its words alone; the next search tries again.
    const caughtUp = follow().catch(() => {});
    if (behind <= WORTH_WAITING) await caughtUp;
    return behind;
  }

  /** Through the index, and one by one through what it has not seen yet. */
  async function nearest(target: Float32Array, limit: number, within: PassageSet): Promise<NearPassage[]> {
    await open();
    const behind = await catchUpAfter(upTo);
    const indexed = graph?.search(target, limit, within.has) ?? [];
    // What an index far behind has not seen is found by its words alone until it has caught up.
    const unseen = behind <= WORTH_WAITING ? await rows.after(upTo, WORTH_WAITING) : [];
    return [
      ...indexed.map(({ label, distance }) => ({ passage: label, score: 1 - distance })),
      ...scan(
        target,
        unseen.filter(({ passage }) => within.has(passage)),
      ),
    ];
  }

  return {
    /** Brings vectors and index up to what is stored; calls while one runs share it. */
    follow,
    /** The passages nearest to a vector of the same model, nearest first. */
    search,
    /** What is wrong with the index file, in words for people. */
    async problems(): Promise<string[]> {
      const known = file === null ? undefined : await rows.file();
      if (!known || file === null) return [];
      return (await sha256Of(file)) === known.sha256 ? [] : [`向量索引文件与库中记录不符：${file}（会自动重建）`];
    },
    /** Ends work under way after its current slice; what the index has by then is kept. */
    async close(): Promise<void> {
      closing = true;
      await following?.catch(() => {});
    },
  };
}

/** Likeness of two vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
