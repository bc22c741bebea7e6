import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** All that a process which reads files is told of its surroundings: no key and no token is among it. */
const ENVIRONMENT = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];

export function environment(): Record<string, string> {
  return Object.fromEntries(
    ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** How Node is started for a program: with so much memory, and able to read TypeScript where it is not compiled. */
export function flagsFor(program: URL, megabytes: number): string[] {
  const typescript = () => ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
  return [`--max-old-space-size=${megabytes}`, ...(program.pathname.endsWith('.ts') ? typescript() : [])];
}
