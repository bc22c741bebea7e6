import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFileError } from './errors.ts';

const REPORT_FILES = /\.(?:txt|text|md|markdown|html?|shtml|mht|mhtml|pdf|docx?|wps|rtf)$/i;
/** Larger files are no annual report; the largest seen have a few megabytes. */
const MAX_BYTES = 100 * 1024 * 1024;

/** The files that paths name: a file is itself, a folder is every report file in it and below it, by name. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false, // A path that is not there is told when it is read.
    );
    found.push(...(isFolder ? await filesBelow(path) : [path]));
  }
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith('.') || /^readme\b/i.test(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return await filesBelow(path);
      return REPORT_FILES.test(entry.name) ? [path] : [];
    }),
  );
  return nested.flat();
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是文件夹',
  ENAMETOOLONG: '文件名太长',
};

/**
 * The bytes of a file.
 * @throws UnreadableFileError when it is not there, cannot be opened, is no plain file or is too large
 */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) throw new UnreadableFileError(file, '不是普通文件');
    if (stats.size > MAX_BYTES)
      throw new UnreadableFileError(file, `文件有 ${Math.round(stats.size / 1048576)} MB，超过 100 MB 的上限`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UnreadableFileError(file, FAULTS[code] ?? message, { cause: error });
  }
}
