import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { IngestError, UnreadableFileError } from './errors.ts';
import type { Given } from './identity.ts';
import { type Manifest, notAmong, readManifest } from './manifest.ts';
import { checkSize } from './read/limits.ts';

/** Names that files of a report have. */
export const REPORT_FILES = /\.(?:txt|text|md|markdown|html?|shtml|mht|mhtml|pdf|docx?|wps|rtf)$/i;

/** A file by its path, or its bytes under the name that its sender gave it. */
export type FileToRead = string | { readonly file: string; readonly bytes: Uint8Array };

/** Files to read, and what lists beside them say of each. */
export interface FilesToRead {
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

const MANIFEST = 'manifest.csv';

/**
 * The files that paths name: a file is itself, a folder is every report file in it and below it, by name. Beside files may
 * stand a list that says whose they are (`manifest.csv`); a file that a folder's list names and that is not there is among
 * the files, so that reading it tells of it.
 * @throws ManifestError when a list cannot be read
 */
export async function listFiles(paths: readonly string[]): Promise<FilesToRead> {
  const files: string[] = [];
  const manifest = new Map<string, Given>();
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false, // A path that is not there is told when it is read.
    );
    const found = isFolder ? await filesBelow(path) : { files: [path], folders: [dirname(path)] };
    files.push(...found.files);
    for (const folder of found.folders) {
      const list = await manifestIn(folder);
      for (const [file, given] of list) manifest.set(file, given);
      if (isFolder) files.push(...notAmong(list, found.files));
    }
  }
  return { files, manifest };
}

async function manifestIn(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new UnreadableFileError(path, FAULTS[error.code ?? ''] ?? '打不开这个文件', { cause: error });
  });
  return bytes === null ? new Map() : readManifest(bytes, path);
}

/** Report files by name, and the folders they may have a list in. */
async function filesBelow(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  const folders = [folder];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || /^readme\b/i.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = await filesBelow(path);
      files.push(...below.files);
      folders.push(...below.folders);
    } else if (REPORT_FILES.test(entry.name)) files.push(path);
  }
  return { files, folders };
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
 * @throws UnreadableFileError when it is not there, cannot be opened or is no plain file; TooLargeFileError
 */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) throw new UnreadableFileError(file, '不是普通文件');
    checkSize(stats.size, file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof IngestError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UnreadableFileError(file, FAULTS[code] ?? '打不开这个文件', { cause: error });
  }
}
