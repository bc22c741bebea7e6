import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { type Engine, newRowsOf, rowsOf, statementOf } from '../engine.ts';
import { askedCounts, inbox, movedChats, silentChats } from '../schema/inbox.ts';

/** An update as it was received. */
export interface Received {
  readonly id: number;
  /** As JSON. */
  readonly body: string;
}

/** What Telegram brought, which chats are closed to the bot or got another number, and how much each person asked. */
export function inboxQueries(engine: Engine) {
  const { db } = engine;
  return {
    /** Writes down what has not been before and returns those numbers; all or nothing. */
    async add(updates: readonly Received[], receivedAt: string): Promise<number[]> {
      const ids = updates.map(({ id }) => id);
      const known = new Set((await db.select().from(inbox).where(inArray(inbox.id, ids))).map(({ id }) => id));
      const fresh = updates.filter(({ id }) => !known.has(id));
      if (fresh.length === 0) return [];
      await engine.atomically([
        newRowsOf(
          inbox,
          fresh.map(({ id, body }) => ({ id, receivedAt, body, begun: 0 })),
        ),
      ]);
      return fresh.map(({ id }) => id);
    },
    /** What is not finished, in the order of arrival. */
    async waiting(): Promise<(Received & { readonly begun: number })[]> {
      const rows = await db.select().from(inbox).where(isNotNull(inbox.body)).orderBy(asc(inbox.id));
      return rows.flatMap(({ id, body, begun }) => (body === null ? [] : [{ id, body, begun }]));
    },
    async begin(id: number): Promise<void> {
      await engine.atomically([
        statementOf(
          db
            .update(inbox)
            .set({ begun: sql`${inbox.begun} + 1` })
            .where(eq(inbox.id, id)),
        ),
      ]);
    },
    /** Erases what it said; its number stays for a while. */
    async finish(id: number): Promise<void> {
      await engine.atomically([statementOf(db.update(inbox).set({ body: null }).where(eq(inbox.id, id)))]);
    },
    /** The last that arrived; `undefined` before the first. */
    async last(): Promise<{ readonly id: number; readonly receivedAt: string } | undefined> {
      const [row] = await db.select().from(inbox).orderBy(desc(inbox.receivedAt), desc(inbox.id)).limit(1);
      return row;
    },
    /** Forgets the numbers of what was finished and came before that time. */
    async forget(before: string): Promise<void> {
      const old = and(isNull(inbox.body), lt(inbox.receivedAt, before));
      await engine.atomically([statementOf(db.delete(inbox).where(old))]);
    },
    async silentChats(): Promise<number[]> {
      return (await db.select().from(silentChats)).map(({ chat }) => chat);
    },
    async silence(chat: number, since: string): Promise<void> {
      await engine.atomically([newRowsOf(silentChats, [{ chat, since }])]);
    },
    async unsilence(chat: number): Promise<void> {
      await engine.atomically([statementOf(db.delete(silentChats).where(eq(silentChats.chat, chat)))]);
    },
    async movedChats(): Promise<{ readonly chat: number; readonly became: number }[]> {
      return await db.select().from(movedChats);
    },
    async moveChat(chat: number, became: number): Promise<void> {
      await engine.atomically([newRowsOf(movedChats, [{ chat, became }])]);
    },
    /** How many questions the person asked that day. */
    async asked(person: string, day: string): Promise<number> {
      const rows = await db
        .select({ questions: askedCounts.questions })
        .from(askedCounts)
        .where(and(eq(askedCounts.person, person), eq(askedCounts.day, day)));
      return rows[0]?.questions ?? 0;
    },
    /** Writes the day's count of the person down; counts of earlier days are dropped. */
    async countAsked(person: string, day: string, questions: number): Promise<void> {
      await engine.atomically([
        statementOf(db.delete(askedCounts).where(lt(askedCounts.day, day))),
        statementOf(db.delete(askedCounts).where(eq(askedCounts.person, person))),
        rowsOf(askedCounts, [{ person, day, questions }]),
      ]);
    },
  };
}
