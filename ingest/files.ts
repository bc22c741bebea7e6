import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const REPORT_FILES = /\.(?:txt|text|md|html?|pdf|docx?)$/i;

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
