import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The published files themselves, byte for byte, each under the SHA-256 of its bytes. They are never changed. */
export interface Originals {
  /** Puts files on disk; those that are there whole are left as they are. */
  keep(files: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** `null` when there is no such file, or its bytes are no longer the same. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Whether the file is there and its bytes are still the same. */
  intact(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Copies those that are whole into another folder. */
  copyTo(folder: string): Promise<void>;
}

/** The folder of originals that belongs to a store. */
export function originalsFolder(store: string): string {
  return `${store}.originals`;
}

/** The SHA-256 of a file, in lower-case hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Opens a folder of originals; it is made with its first file. `null` keeps them in memory, for a store in memory. */
export function openOriginals(folder: string | null): Originals {
  if (folder === null) return originalsInMemory();
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const read = async (sha256: string) => {
    const bytes = await unlessMissing(readFile(pathOf(sha256)), null);
    return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
  };
  const intact = async (sha256: string) => (await read(sha256)) !== null;
  return {
    async keep(files) {
      const once = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
      const keepOne = async (sha256: string, bytes: Uint8Array) => {
        if (!(await intact(sha256))) await writeWhole(pathOf(sha256), bytes);
      };
      await Promise.all([...once].map(([sha256, bytes]) => keepOne(sha256, bytes)));
    },
    read,
    intact,
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async copyTo(target) {
      const copies = openOriginals(target);
      for (const name of await unlessMissing(readdir(folder, { recursive: true }), [])) {
        const sha256 = basename(name);
        const bytes = HASH.test(sha256) ? await read(sha256) : null;
        if (bytes !== null) await copies.keep([{ sha256, bytes }]);
      }
    },
  };
}

/** The name of a whole file; one that is being written has another. */
const HASH = /^[0-9a-f]{64}$/;

async function unlessMissing<T, U>(found: Promise<T>, otherwise: U): Promise<T | U> {
  return await found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  });
}

/** A file is whole under its name or not there: it is written under another name and is on disk before it gets its own. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(fresh, 'w');
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
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
