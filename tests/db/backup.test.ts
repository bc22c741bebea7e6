import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupStore, DamagedBackupError, restoreStore } from '../../db/backup.ts';
import { openStore } from '../../db/store.ts';
import { generateReports } from '../bench/generator.ts';
import { freshFolder, storeOfGenerated, storeTexts } from '../fixtures/store.ts';

describe('a backup', () => {
  it('holds all that was stored, and can be put in place of another store, which is kept', async () => {
    const store = await storeOfGenerated(12);
    const file = join(freshFolder(), 'backup.db');
    await backupStore(store, file);
    await store.close();
    const path = join(freshFolder(), 'store.db');
    await (await openStore(path)).close();
    const { kept } = await restoreStore(file, path);
    expect(kept !== null && existsSync(kept)).toBe(true);
    const restored = await openStore(path);
    expect(await restored.reports.all()).toHaveLength(12);
    expect(await restored.engine.problems()).toEqual([]);
    await restored.close();
  });

  it('leaves no index of the store before beside the one that was put in its place', async () => {
    const store = await storeOfGenerated(3);
    const { path } = store.engine;
    const file = join(freshFolder(), 'backup.db');
    await backupStore(store, file);
    await store.close();
    const others = [`${path}.before-now.hnsw`, `${path}2.hnsw`];
    for (const index of [`${path}.hnsw`, `${path}.7.hnsw`, ...others]) writeFileSync(index, '');
    await restoreStore(file, path);
    expect(existsSync(`${path}.hnsw`) || existsSync(`${path}.7.hnsw`)).toBe(false);
    expect(others.every((index) => existsSync(index))).toBe(true);
  });

  it('made while reports are stored is one moment of the store, whole', async () => {
    const store = await storeOfGenerated(30);
    const texts = [...generateReports(90)].slice(30).map((report) => report.text);
    const file = join(freshFolder(), 'backup.db');
    await Promise.all([backupStore(store, file), storeTexts(store, texts)]);
    await store.close();
    const path = join(freshFolder(), 'store.db');
    await restoreStore(file, path);
    const restored = await openStore(path);
    const reports = await restored.reports.all();
    expect(reports.length).toBeGreaterThanOrEqual(30);
    const sizes = await restored.reports.sizes();
    for (const { id } of reports) expect(sizes.get(id)?.figures).toBe(200);
    expect(await restored.engine.problems()).toEqual([]);
    await restored.close();
  });

  it.each([
    ['one bit turned', (file: string) => turnBit(file)],
    ['its end lost', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
    ['its hash lost', (file: string) => rmSync(`${file}.sha256`)],
    ['itself lost', (file: string) => rmSync(file)],
  ])('with %s is refused, and the store stays as it is', async (_what, damage) => {
    const store = await storeOfGenerated(3);
    const file = join(freshFolder(), 'backup.db');
    await backupStore(store, file);
    await store.close();
    damage(file);
    await expect(restoreStore(file, store.engine.path)).rejects.toThrow(DamagedBackupError);
    const again = await openStore(store.engine.path);
    expect(await again.reports.all()).toHaveLength(3);
    expect(await again.engine.problems()).toEqual([]);
    await again.close();
  });
});

function turnBit(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
