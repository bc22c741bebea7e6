import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Engine } from './engine.ts';
import { type Originals, openOriginals, originalsFolder } from './originals.ts';

/** The backup's bytes are not those that were written, so nothing was restored. */
export class DamagedBackupError extends Error {
  override readonly name = 'DamagedBackupError';
  readonly userMessage: string;

  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
    this.userMessage = `备份 ${file} 不能恢复：${why}。现有数据没有改动。`;
  }
}

/**
 * Writes a consistent copy of the store, and beside it the hash that a restore asks for (`.sha256`) and the published
 * files (`.originals`).
 */
export async function backupStore(
  { engine, originals }: { readonly engine: Engine; readonly originals: Originals },
  file: string,
): Promise<string> {
  const fresh = `${file}.tmp`;
  await rm(fresh, { force: true });
  await engine.backup(fresh);
  const sha256 = await hashOf(fresh);
  await originals.copyTo(originalsFolder(file));
  await rename(fresh, file);
  await writeFile(hashFile(file), `${sha256}  ${file.split(/[\\/]/).at(-1)}\n`);
  return sha256;
}

/**
 * Puts a backup in the place of a store; the store that was there is kept beside it. Call it with the store closed.
 * @returns the hash, and where the store of before is kept (`null` when there was none)
 * @throws DamagedBackupError when the bytes are not the ones written
 */
export async function restoreStore(file: string, path: string): Promise<{ sha256: string; kept: string | null }> {
  if (!existsSync(file)) throw new DamagedBackupError(file, '文件不存在');
  const expected = await readFile(hashFile(file), 'utf8').then(
    (line) => line.slice(0, 64),
    () => null,
  );
  if (expected === null) throw new DamagedBackupError(file, `缺少校验文件 ${hashFile(file)}`);
  const fresh = `${path}.restoring`;
  await copyFile(file, fresh);
  const sha256 = await hashOf(fresh);
  if (sha256 !== expected) {
    await rm(fresh, { force: true });
    throw new DamagedBackupError(file, '内容与校验值不符');
  }
  const kept = existsSync(path) ? `${path}.before-${new Date().toISOString().replace(/[:.]/g, '-')}` : null;
  if (kept !== null) await moveStore(path, kept);
  // Files are named by their bytes, so those of both stores can stand together.
  await openOriginals(originalsFolder(file)).copyTo(originalsFolder(path));
  await rename(fresh, path);
  return { sha256, kept };
}

/** A store is its file with those that SQLite keeps beside it; vector indexes are made again. */
async function moveStore(from: string, to: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(from + ending)) await rename(from + ending, to + ending);
  }
  const name = basename(from);
  for (const beside of await readdir(dirname(from))) {
    const ending = beside.startsWith(name) ? beside.slice(name.length) : '';
    if (/^\.(?:\d+\.)?hnsw$/.test(ending)) await rm(from + ending);
  }
}

function hashFile(file: string): string {
  return `${file}.sha256`;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
