import { and, asc, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { type Engine, newRowsOf, statementOf } from '../engine.ts';
import { uploads } from '../schema/uploads.ts';

export type Upload = typeof uploads.$inferSelect;

/** What a message tells of a file before anything is done with it. */
export type NewUpload = Pick<Upload, 'chat' | 'message' | 'person' | 'fileId' | 'name' | 'receivedAt'>;

/** Files that admins sent in a chat, and what became of them. */
export function uploadQueries(engine: Engine) {
  const { db } = engine;
  return {
    /** Takes a file in, once for each message that brings one; `undefined` when it was taken in before. */
    async add(upload: NewUpload): Promise<Upload | undefined> {
      const id = await engine.reserve('uploads', 1);
      await engine.atomically([newRowsOf(uploads, [{ ...upload, id, status: 'waiting', tries: 0 }])]);
      return (await db.select().from(uploads).where(eq(uploads.id, id)))[0];
    },
    async byId(id: number): Promise<Upload | undefined> {
      return (await db.select().from(uploads).where(eq(uploads.id, id)))[0];
    },
    /** The oldest that is not over. */
    async next(): Promise<Upload | undefined> {
      const open = inArray(uploads.status, ['waiting', 'reading']);
      return (await db.select().from(uploads).where(open).orderBy(asc(uploads.id)).limit(1))[0];
    },
    async change(id: number, change: Partial<Omit<Upload, 'id'>>): Promise<void> {
      await engine.atomically([statementOf(db.update(uploads).set(change).where(eq(uploads.id, id)))]);
    },
    /** The upload about which this person was asked something after this time. */
    async asked(person: number, after: string): Promise<Upload | undefined> {
      const mine = and(eq(uploads.person, person), isNotNull(uploads.asked), gte(uploads.askedAt, after));
      return (await db.select().from(uploads).where(mine).orderBy(desc(uploads.askedAt)).limit(1))[0];
    },
    /** Nothing is asked of this person any more. */
    async forgetAsked(person: number): Promise<void> {
      const mine = and(eq(uploads.person, person), isNotNull(uploads.asked));
      await engine.atomically([statementOf(db.update(uploads).set({ asked: null, askedAt: null }).where(mine))]);
    },
    /** Those received after this time of which not all was stored, latest first. */
    async troubled(after: string): Promise<Upload[]> {
      const mine = and(isNotNull(uploads.problem), gte(uploads.receivedAt, after));
      return await db.select().from(uploads).where(mine).orderBy(desc(uploads.id));
    },
  };
}
