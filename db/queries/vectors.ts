import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { type Engine, newRowsOf, statementOf, type Write } from '../engine.ts';
import { passages, vectorFiles, vectors } from '../schema/passages.ts';
import { reports } from '../schema/reports.ts';

export interface PassageVector {
  readonly passage: number;
  readonly vector: Float32Array;
}

/** Vectors of passages by one model, and what is known of the index file made of them. */
export function vectorQueries({ db }: Engine, model: string) {
  const mine = eq(vectors.model, model);

  return {
    /**
     * Passages after `after` that the model has not seen, with what stands around them.
     * @param only `newest`: those of versions that were replaced are left out, since no question sees them.
     */
    async missing(after: number, limit: number, only: 'all' | 'newest' = 'all') {
      return await db
        .select({
          id: passages.id,
          text: passages.text,
          heading: passages.heading,
          agency: reports.agency,
          year: reports.year,
        })
        .from(passages)
        .innerJoin(reports, eq(reports.id, passages.report))
        .leftJoin(vectors, and(eq(vectors.passage, passages.id), mine))
        .where(
          and(
            gt(passages.id, after),
            isNull(vectors.passage),
            only === 'newest' ? eq(reports.newest, true) : undefined,
          ),
        )
        .orderBy(asc(passages.id))
        .limit(limit);
    },
    async after(after: number, limit: number): Promise<PassageVector[]> {
      const rows = await db
        .select()
        .from(vectors)
        .where(and(mine, gt(vectors.passage, after)))
        .orderBy(asc(vectors.passage))
        .limit(limit);
      return rows.map(({ passage, vector }) => ({ passage, vector: floatsOf(vector) }));
    },
    async ofPassages(ids: readonly number[]): Promise<PassageVector[]> {
      const rows = await db
        .select()
        .from(vectors)
        .where(and(inArray(vectors.passage, [...ids]), mine));
      return rows.map(({ passage, vector }) => ({ passage, vector: floatsOf(vector) }));
    },
    /** The last passage that has a vector; passages get theirs in the order of their ids. 0 when none has. */
    async last(): Promise<number> {
      const rows = await db
        .select({ id: vectors.passage })
        .from(vectors)
        .where(mine)
        .orderBy(desc(vectors.passage))
        .limit(1);
      return rows[0]?.id ?? 0;
    },
    /** How many passages there are after this one, with a vector or without. */
    async passagesAfter(passage: number): Promise<number> {
      const rows = await db
        .select({ n: sql<number>`count(*)`.mapWith(Number) })
        .from(passages)
        .where(gt(passages.id, passage));
      return rows[0]?.n ?? 0;
    },
    async count(): Promise<number> {
      const rows = await db
        .select({ n: sql<number>`count(*)`.mapWith(Number) })
        .from(vectors)
        .where(mine);
      return rows[0]?.n ?? 0;
    },
    /** How many passages of newest versions have no vector. */
    async lacking(): Promise<number> {
      const rows = await db
        .select({ n: sql<number>`count(*)`.mapWith(Number) })
        .from(passages)
        .innerJoin(reports, eq(reports.id, passages.report))
        .leftJoin(vectors, and(eq(vectors.passage, passages.id), mine))
        .where(and(eq(reports.newest, true), isNull(vectors.passage)));
      return rows[0]?.n ?? 0;
    },
    /** What the index file must be; `undefined` when none was ever written. */
    async file() {
      return (await db.select().from(vectorFiles).where(eq(vectorFiles.model, model)))[0];
    },
  };
}

export function addVectors(model: string, added: readonly PassageVector[]): Write[] {
  return [
    newRowsOf(
      vectors,
      added.map(({ passage, vector }) => ({
        passage,
        model,
        vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      })),
    ),
  ];
}

/** Records the index file that was just written in place of the one before. */
export function recordVectorFile({ db }: Engine, file: typeof vectorFiles.$inferInsert): Write[] {
  return [
    statementOf(db.delete(vectorFiles).where(eq(vectorFiles.model, file.model))),
    statementOf(db.insert(vectorFiles).values(file)),
  ];
}

function floatsOf(bytes: Buffer): Float32Array {
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
