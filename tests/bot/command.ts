import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const samples = join(root, 'ingest/samples');

/** What a call of the `nianbao` command gave. */
export interface Called {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
  /** The JSON lines of the output. */
  // biome-ignore lint/suspicious/noExplicitAny: documents are looked into field by field
  readonly json: any[];
}

/** Calls the compiled command as a user does, without the settings of whoever runs the tests. */
export function nianbao(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string; flags?: readonly string[] } = {},
): Called {
  const { status, stdout, stderr } = spawnSync(
    'node',
    [...(options.flags ?? []), join(root, 'dist/bot/main.js'), ...args],
    {
      cwd: options.cwd ?? root,
      env: { PATH: process.env.PATH ?? '', NIANBAO_NOW: '2026-11-21', ...options.env },
      input: options.input ?? '',
      encoding: 'utf8',
      timeout: 30_000,
    },
  );
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, out: stdout, errors: stderr, json: lines.map((line) => JSON.parse(line)) };
}

/** What a call of the command loads to reach a model, as its imports name it. */
export function loadedForModels(args: readonly string[], env: Record<string, string>): string[] {
  const hook = moduleOf(
    "export async function resolve(s, c, n) { if (/langchain|openai/.test(s)) process._rawDebug('LOADED ' + s); return n(s, c); }",
  );
  const register = moduleOf(`import { register } from 'node:module'; register(${JSON.stringify(hook)});`);
  const { errors } = nianbao(args, { env, flags: ['--import', register] });
  return [...errors.matchAll(/^LOADED (.+)$/gm)].map(([, name = '']) => name);
}

function moduleOf(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** A folder of its own for stores and files of a test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nianbao-test-'));
}
