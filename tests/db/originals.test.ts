import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupStore, restoreStore } from '../../db/backup.ts';
import { openStore, type Store } from '../../db/store.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, storeTexts } from '../fixtures/store.ts';

const AGENCY = '云溪县林业局';
const text = (year: number, received = '0') =>
  fictionalReport({
    head: `${AGENCY}${year}年政府信息公开工作年度报告`,
    printed: { 'requests.received.total': received },
  });
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex');

let path: string;
let store: Store;
beforeEach(async () => {
  path = join(freshFolder(), 'store.db');
  store = await openStore(path);
});

const kept = () =>
  readdirSync(`${path}.originals`, { recursive: true })
    .map(String)
    .filter((name) => name.length > 60);

describe('the published files', () => {
  it('are kept byte for byte under the hash of their bytes', async () => {
    await storeTexts(store, [text(2023), text(2024)]);
    expect(Buffer.from((await store.originals.read(hashOf(text(2024)))) ?? []).toString()).toBe(text(2024));
    expect(kept()).toHaveLength(2);
  });

  it('are not there for bytes that were never stored', async () => {
    expect(await store.originals.read(hashOf('x'))).toBeNull();
    expect(await store.originals.intact(hashOf('x'))).toBe(false);
  });

  it('are known to be damaged when a byte has changed', async () => {
    await storeTexts(store, [text(2024)]);
    const sha256 = hashOf(text(2024));
    expect(await store.originals.intact(sha256)).toBe(true);
    writeFileSync(join(`${path}.originals`, sha256.slice(0, 2), sha256), 'x');
    expect(await store.originals.intact(sha256)).toBe(false);
  });

  it('go with their report, every version of it', async () => {
    await storeTexts(store, [text(2023)]);
    await storeTexts(store, [text(2024, '1')]);
    await storeTexts(store, [text(2024, '2')]);
    expect(await store.remove(AGENCY, 2024)).toBe(2);
    expect(kept()).toEqual([join(hashOf(text(2023)).slice(0, 2), hashOf(text(2023)))]);
  });

  it('are kept again when a file is read again', async () => {
    await storeTexts(store, [text(2024)]);
    await store.originals.remove(hashOf(text(2024)));
    await storeTexts(store, [text(2024)]);
    expect(await store.originals.intact(hashOf(text(2024)))).toBe(true);
  });

  it('are put right when a damaged one is read again', async () => {
    await storeTexts(store, [text(2024)]);
    const sha256 = hashOf(text(2024));
    writeFileSync(join(`${path}.originals`, sha256.slice(0, 2), sha256), 'x');
    await storeTexts(store, [text(2024)]);
    expect(await store.originals.intact(sha256)).toBe(true);
  });

  it('are copied into a backup when they are whole, and a damaged copy never takes the place of a whole one', async () => {
    await storeTexts(store, [text(2024)]);
    const sha256 = hashOf(text(2024));
    writeFileSync(join(`${path}.originals`, sha256.slice(0, 2), `${sha256}.1.tmp`), 'half');
    const file = join(freshFolder(), 'copy.db');
    await backupStore(store, file);
    expect(readdirSync(join(`${file}.originals`, sha256.slice(0, 2)))).toEqual([sha256]);
    writeFileSync(join(`${file}.originals`, sha256.slice(0, 2), sha256), 'x');
    await store.close();
    await restoreStore(file, path);
    store = await openStore(path);
    expect(await store.originals.intact(sha256)).toBe(true);
  });

  it('go into a backup and come back with it', async () => {
    await storeTexts(store, [text(2024)]);
    const file = join(freshFolder(), 'copy.db');
    await backupStore(store, file);
    const other = join(freshFolder(), 'other.db');
    await restoreStore(file, other);
    const restored = await openStore(other);
    expect(await restored.originals.intact(hashOf(text(2024)))).toBe(true);
    await restored.close();
  });
});
