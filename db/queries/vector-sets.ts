import { and, asc, desc, eq, gt, inArray, max } from 'drizzle-orm';
import { type Engine, rowsOf, statementOf, type Write } from '../engine.ts';
import { passages, vectorFiles, vectorSets, vectors } from '../schema/passages.ts';

/** The vectors that one model on a server made. */
export interface VectorSet {
  readonly id: number;
  readonly model: string;
  readonly dimension: number;
  /** What the model made of a fixed text. */
  readonly probe: Float32Array;
  readonly complete: boolean;
  readonly usedOn: string;
}

/** What vectors of the set are stored under. */
export function vectorKey({ model, id }: Pick<VectorSet, 'model' | 'id'>): string {
  return `${model}#${id}`;
}

/** Vector sets, and how far the passages go that they are made of. */
export function vectorSetQueries({ db }: Engine) {
  return {
    /** The newest first. */
    async all(): Promise<VectorSet[]> {
      const rows = await db.select().from(vectorSets).orderBy(desc(vectorSets.id));
      return rows.map((row) => ({ ...row, probe: new Float32Array(new Uint8Array(row.probe).buffer) }));
    },
    /** The largest id of a passage; 0 when there is none. */
    async lastPassage(): Promise<number> {
      return (await db.select({ id: max(passages.id) }).from(passages))[0]?.id ?? 0;
    },
    /** Passages after `after` that have a vector of this key, by id. */
    async passagesOf(key: string, after: number, limit: number): Promise<number[]> {
      const mine = and(eq(vectors.model, key), gt(vectors.passage, after));
      const rows = db.select({ id: vectors.passage }).from(vectors).where(mine);
      return (await rows.orderBy(asc(vectors.passage)).limit(limit)).map(({ id }) => id);
    },
  };
}

export function addVectorSet({ probe, ...set }: VectorSet): Write[] {
  return [rowsOf(vectorSets, [{ ...set, probe: Buffer.from(probe.buffer, probe.byteOffset, probe.byteLength) }])];
}

export function updateVectorSet(
  { db }: Engine,
  id: number,
  change: Partial<Pick<VectorSet, 'complete' | 'usedOn'>>,
): Write[] {
  return [statementOf(db.update(vectorSets).set(change).where(eq(vectorSets.id, id)))];
}

/** Takes some vectors of a set away; the set itself goes last, with what is known of its file. */
export function removeVectors({ db }: Engine, key: string, passages: readonly number[]): Write[] {
  const mine = inArray(vectors.passage, [...passages]);
  return [statementOf(db.delete(vectors).where(and(eq(vectors.model, key), mine)))];
}

export function removeVectorSet({ db }: Engine, set: VectorSet): Write[] {
  return [
    statementOf(db.delete(vectorFiles).where(eq(vectorFiles.model, vectorKey(set)))),
    statementOf(db.delete(vectorSets).where(eq(vectorSets.id, set.id))),
  ];
}
