import { and, eq, lt } from 'drizzle-orm';
import { type Engine, rowsOf, statementOf, type Write } from '../engine.ts';
import { leases } from '../schema/leases.ts';

/** Work that one process does for all. */
export function leaseQueries({ db }: Engine) {
  return {
    /** Until when it is taken; 0 when it is not. */
    async until(name: string): Promise<number> {
      return (await db.select().from(leases).where(eq(leases.name, name)))[0]?.until ?? 0;
    },
  };
}

/** Takes a lease that is free or was not renewed in time; a `ConflictError` when it is held. */
export function addLease({ db }: Engine, lease: typeof leases.$inferInsert, now: number): Write[] {
  return [
    statementOf(db.delete(leases).where(and(eq(leases.name, lease.name), lt(leases.until, now)))),
    rowsOf(leases, [lease]),
  ];
}

export function renewLease({ db }: Engine, { name, owner, until }: typeof leases.$inferInsert): Write[] {
  const mine = and(eq(leases.name, name), eq(leases.owner, owner));
  return [statementOf(db.update(leases).set({ until }).where(mine))];
}

export function endLease({ db }: Engine, name: string, owner: string): Write[] {
  return [statementOf(db.delete(leases).where(and(eq(leases.name, name), eq(leases.owner, owner))))];
}
