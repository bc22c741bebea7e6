import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** All that a process which reads files is told of its surroundings: no key and no token is among it. */
const ENVIRONMENT = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];

export function environment(): Record<string, string> {
  return Object.fromEntries(
    ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** How Node is started for a program: with so much memory and, when it is compiled, able to read nothing but code. */
export function flagsFor(program: URL, megabytes: number): string[] {
  const isSource = program.pathname.endsWith('.ts');
  return [`--max-old-space-size=${megabytes}`, ...(isSource ? typescript() : permissions(program))];
}

function typescript(): string[] {
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
}

/** The compiled program, the libraries, and the two files that say what they are. */
function permissions(program: URL): string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
  if (flag === undefined) return [];
  const compiled = new URL('../../', program);
  const libraries = (createRequire(program).resolve.paths('any-library') ?? []).filter((folder) => existsSync(folder));
  const readable = [
    `${fileURLToPath(compiled)}*`,
    fileURLToPath(new URL('../package.json', compiled)),
    ...libraries.flatMap((folder) => [`${folder}/*`, `${realpathSync(folder)}/*`]),
  ];
  return [flag, '--allow-worker', ...readable.map((path) => `--allow-fs-read=${path}`)];
}
