import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The only ways in which one folder may import another. A new arrow is a decision. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  bot: ['ingest', 'retrieval'],
  ingest: ['db'],
  retrieval: ['prompts', 'db'],
  prompts: [],
  db: [],
};

/** These join the parts; they alone may take values, not only types, from the ground floor. */
const JOINING = /^bot\/(?:app|main)\.ts$|^bot\/commands\//;
const GROUND_FLOOR = ['prompts', 'db'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const root = resolve(import.meta.dirname, '..');
const folders = Object.keys(ARROWS);
const imports = folders.flatMap((folder) => sourcesOf(join(root, folder))).flatMap(importsOf);

describe('the arrows between folders', () => {
  it('reads imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('are those of the design and no others', () => {
    expect(imports.filter((one) => !allowed(one)).map((one) => `${one.file} -> ${one.target}`)).toEqual([]);
  });

  it('never lead to bot', () => {
    expect(imports.filter((one) => folderOf(one.target) === 'bot' && folderOf(one.file) !== 'bot')).toEqual([]);
  });
});

function allowed({ file, target, typeOnly }: Import): boolean {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (from === to) return true;
  if (from === 'bot' && GROUND_FLOOR.includes(to)) return typeOnly || JOINING.test(file);
  return ARROWS[from]?.includes(to) ?? false;
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Static and dynamic imports of the project's own files. */
function importsOf(path: string): Import[] {
  const source = readFileSync(path, 'utf8');
  const statements = source.matchAll(
    /(?:import|export)\s+(type\s)?([^;'"]*?)from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g,
  );
  return [...statements].map(([, type, names, target, dynamic]) => ({
    file: relative(root, path),
    target: relative(root, resolve(dirname(path), target ?? dynamic ?? '')),
    typeOnly: type !== undefined || (names !== undefined && everyNameIsType(names)),
  }));
}

function everyNameIsType(names: string): boolean {
  const listed = /\{([^}]*)\}/.exec(names)?.[1];
  return listed?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
}
