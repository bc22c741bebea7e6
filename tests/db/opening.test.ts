import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Client from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { NewerStoreError, UnusableStoreError } from '../../db/engine.ts';
import { openSqlite } from '../../db/sqlite.ts';
import { freshFolder } from '../fixtures/store.ts';

const pathOf = () => join(freshFolder(), 'store.db');
/** What a connection of the store itself answers to a pragma. */
const pragma = async (path: string, name: string): Promise<unknown> => {
  const engine = await openSqlite(path);
  const [row] = engine.db.all<Record<string, unknown>>(`pragma ${name}`);
  await engine.close();
  return Object.values(row ?? {})[0];
};

describe('a store', () => {
  it('is made with its folder where there is none', async () => {
    const path = join(freshFolder(), 'new', 'deep', 'store.db');
    await (await openSqlite(path)).close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it('is durable on every opening, not only the first', async () => {
    const path = pathOf();
    for (let opening = 0; opening < 3; opening += 1) {
      expect(await pragma(path, 'synchronous')).toBe(2);
      expect(await pragma(path, 'journal_mode')).toBe('wal');
      expect(await pragma(path, 'foreign_keys')).toBe(1);
    }
  });

  it('made by a newer program is refused, and not a byte of it is touched', async () => {
    const path = pathOf();
    await (await openSqlite(path)).close();
    const client = new Client(path);
    client.pragma('user_version = 999');
    client.pragma('wal_checkpoint(TRUNCATE)');
    client.close();
    const before = readFileSync(path);
    await expect(openSqlite(path)).rejects.toThrow(NewerStoreError);
    await expect(openSqlite(path)).rejects.toMatchObject({ userMessage: expect.stringContaining('升级') });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['a text', Buffer.from('这不是数据库，只是一段文字。'.repeat(100))],
    ['a picture', Buffer.from('89504e470d0a1a0a'.repeat(200), 'hex')],
  ])('that is %s is refused with words', async (_what, bytes) => {
    const path = pathOf();
    writeFileSync(path, bytes);
    await expect(openSqlite(path)).rejects.toThrow(UnusableStoreError);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('opened by several processes at once for the first time is made once', async () => {
    const path = pathOf();
    const script = `const { openSqlite } = await import(${JSON.stringify(join(import.meta.dirname, '../../db/sqlite.ts'))});
      const engine = await openSqlite(${JSON.stringify(path)}); console.log((await engine.problems()).length); await engine.close();`;
    const openings = Array.from({ length: 4 }, () => run(script));
    expect(await Promise.all(openings)).toEqual(Array(4).fill('0'));
  });
});

async function run(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  let said = '';
  child.stdout.on('data', (piece) => {
    said += String(piece);
  });
  child.stderr.on('data', (piece) => {
    said += String(piece);
  });
  await new Promise((done) => child.on('close', done));
  return said.trim();
}
