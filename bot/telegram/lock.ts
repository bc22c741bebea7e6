import { readFile, unlink, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LockHeldError } from './errors.ts';

/** The right to poll with a store. */
export interface Lock {
  release(): Promise<void>;
}

/** The process that holds a lock. */
export interface Holder {
  readonly pid: number;
  /** ISO time. */
  readonly started: string;
}

/** Held by this process: its own pid in a file says nothing, since a restarted container gives it out again. */
const held = new Set<string>();
/** After a takeover, how long another process that saw the same leftover could still put its own file there. */
const SETTLES_AFTER = 50;

/** Where the lock of a store stands. */
export function lockFileOf(database: string): string {
  return `${database}.bot.lock`;
}

/** Who holds the lock file now; `null` when nobody does. */
export async function holderOf(path: string): Promise<Holder | null> {
  const file = resolve(path);
  const holder = holderIn(await read(file));
  return holder && isRunning(holder, file) ? holder : null;
}

/**
 * Takes the lock file, or throws a `LockHeldError` that names the process holding it. A file left behind by a process
 * that is gone is taken over.
 */
export async function takeLock(path: string): Promise<Lock> {
  const file = resolve(path);
  const mine = JSON.stringify({ pid: process.pid, started: new Date().toISOString() });
  if (!(await create(file, mine))) {
    const holder = holderIn(await read(file));
    if (holder && isRunning(holder, file)) throw new LockHeldError(file, holder.pid, holder.started);
    await remove(file);
    const created = await create(file, mine);
    if (created) await pause(SETTLES_AFTER);
    const now = await read(file);
    const other = holderIn(now);
    if (!created || now !== mine) throw new LockHeldError(file, other?.pid ?? 0, other?.started ?? '');
  }
  held.add(file);
  return {
    async release() {
      held.delete(file);
      if ((await read(file)) === mine) await remove(file);
    },
  };
}

function isRunning({ pid, started }: Holder, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  if (Date.parse(started) < Date.now() - uptime() * 1000) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** `undefined` when the file does not tell: it was cut off while it was written. */
function holderIn(content: string): Holder | undefined {
  const found = /^\{"pid":(\d+),"started":"([^"]+)"\}$/.exec(content);
  return found ? { pid: Number(found[1]), started: found[2] ?? '' } : undefined;
}

async function create(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

async function remove(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
