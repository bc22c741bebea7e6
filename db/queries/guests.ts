import { and, asc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { type Engine, newRowsOf, statementOf } from '../engine.ts';
import { guests } from '../schema/guests.ts';

export type Guest = typeof guests.$inferSelect;

/** People who asked to be let in, and those who were. */
export function guestQueries(engine: Engine) {
  const { db } = engine;
  return {
    async find(person: number): Promise<Guest | undefined> {
      return (await db.select().from(guests).where(eq(guests.person, person)))[0];
    },
    /** The one who was given this code. */
    async withCode(code: string): Promise<Guest | undefined> {
      return (await db.select().from(guests).where(eq(guests.code, code)))[0];
    },
    /** In the order in which they asked. */
    async waiting(): Promise<Guest[]> {
      return await db.select().from(guests).where(isNull(guests.admittedAt)).orderBy(asc(guests.askedAt));
    },
    async admitted(): Promise<Guest[]> {
      return await db.select().from(guests).where(isNotNull(guests.admittedAt)).orderBy(asc(guests.admittedAt));
    },
    /** Adds one who waits; whoever is known already stays as known. */
    async add(guest: Pick<Guest, 'person' | 'name' | 'code' | 'askedAt'>): Promise<void> {
      await engine.atomically([newRowsOf(guests, [guest])]);
    },
    async admit(person: number, admittedBy: number, admittedAt: string): Promise<void> {
      const change = db.update(guests).set({ admittedAt, admittedBy }).where(eq(guests.person, person));
      await engine.atomically([statementOf(change)]);
    },
    async remove(person: number): Promise<void> {
      await engine.atomically([statementOf(db.delete(guests).where(eq(guests.person, person)))]);
    },
    /** Forgets those who asked before this time and still wait. */
    async forgetWaiting(before: string): Promise<void> {
      const stale = and(isNull(guests.admittedAt), lt(guests.askedAt, before));
      await engine.atomically([statementOf(db.delete(guests).where(stale))]);
    },
  };
}
