import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The published files themselves, byte for byte, each under the SHA-256 of its bytes. They are never changed. */
export interface Originals {
  /** Puts files on disk; those that are there already are left as they are. */
  keep(files: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** `null` when there is no such file. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Whether the file is there and its bytes are still the same. */
  intact(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Copies all of them into another folder. */
  copyTo(folder: string): Promise<void>;
}

/** The folder of originals that belongs to a store. */
export function originalsFolder(store: string): string {
  return `${store}.originals`;
}

/** Opens a folder of originals; it is made with its first file. `null` keeps them in memory, for a store in memory. */
export function openOriginals(folder: string | null): Originals {
  if (folder === null) return originalsInMemory();
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const read = (sha256: string) =>
    readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  return {
    async keep(files) {
      const once = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
      await Promise.all([...once].map(([sha256, bytes]) => writeOnce(pathOf(sha256), bytes)));
    },
    read,
    async intact(sha256) {
      const bytes = await read(sha256);
      return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async copyTo(target) {
      if (existsSync(folder)) await cp(folder, target, { recursive: true });
    },
  };
}

/** A file is whole under its name or not there: it is written under another name and is on disk before it gets its own. */
async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${randomUUID()}.tmp`;
  const file = await open(fresh, 'w');
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

function originalsInMemory(): Originals {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(files) {
      for (const { sha256, bytes } of files) kept.set(sha256, bytes);
    },
    async read(sha256) {
      return kept.get(sha256) ?? null;
    },
    async intact(sha256) {
      return kept.has(sha256);
    },
    async remove(sha256) {
      kept.delete(sha256);
    },
    async copyTo() {},
  };
}
