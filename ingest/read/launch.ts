/** All that a process which reads files is told of its surroundings: no key and no token is among it. */
const ENVIRONMENT = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];

export function environment(): Record<string, string> {
  return Object.fromEntries(
    ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** How Node, or a thread of it, is started for a program: able to read TypeScript where it is not compiled. */
export function flagsFor(program: URL): string[] {
  if (!program.pathname.endsWith('.ts')) return [];
  // `--import tsx` itself does nothing in a thread of Node 20.
  const register = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(register)}`];
}
