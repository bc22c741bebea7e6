import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ConflictError, type Engine } from './engine.ts';
import { addLease, endLease, leaseQueries, renewLease } from './queries/leases.ts';

/** A process that was killed holds a lease no longer than this. */
const LASTS = 10_000;
const RENEWED_EVERY = 2_000;
const LOOKED_AT_EVERY = 500;

/** The right to do some work that other processes then leave alone. */
export interface Lease {
  end(): Promise<void>;
}

/**
 * Takes the lease of that name, renewed until it is ended. One left behind by a process that is gone is waited for;
 * `undefined` when another process goes on renewing it, or there is no wish to wait.
 */
export async function takeLease(engine: Engine, name: string, wait: () => boolean): Promise<Lease | undefined> {
  const owner = randomUUID();
  const { until } = leaseQueries(engine);
  let seen: number | undefined;
  while (!(await take(engine, name, owner))) {
    const now = await until(name);
    if (!wait() || (seen !== undefined && now > seen)) return undefined;
    seen = now === 0 ? undefined : now;
    await pause(LOOKED_AT_EVERY);
  }
  const beat = setInterval(() => {
    // A renewal that fails costs the lease, which another process may then take: no harm is done.
    engine.atomically(renewLease(engine, { name, owner, until: Date.now() + LASTS })).catch(() => {});
  }, RENEWED_EVERY);
  beat.unref();
  return {
    async end() {
      clearInterval(beat);
      await engine.atomically(endLease(engine, name, owner));
    },
  };
}

async function take(engine: Engine, name: string, owner: string): Promise<boolean> {
  try {
    const now = Date.now();
    await engine.atomically(addLease(engine, { name, owner, until: now + LASTS }, now));
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
