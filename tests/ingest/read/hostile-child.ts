import net from 'node:net';
import { UnreadableFileError } from '../../../ingest/errors.ts';
import { plainDocument } from '../../../ingest/read/document.ts';
import { lockProcess } from '../../../ingest/read/locked.ts';
import { endWithParent, type ReadBytes, serve } from '../../../ingest/read/serve.ts';

const kept: Buffer[] = [];

/** What a file can do to the process that reads it; the file says which by its first words. */
const DEEDS: Readonly<Record<string, ReadBytes>> = {
  good: async (_bytes, file) => plainDocument(`${file} read by ${process.pid}`),
  environment: async () => plainDocument(JSON.stringify(process.env)),
  loop: async () => {
    for (;;);
  },
  'wait for ever': () => new Promise(() => {}),
  memory: async () => {
    const taken: Buffer[] = [];
    for (;;) taken.push(Buffer.alloc(16 * 1024 * 1024, 1));
  },
  heap: async () => {
    const taken: number[][] = [];
    for (;;) taken.push(Array.from({ length: 100_000 }, (_, at) => at + 0.5));
  },
  'keep memory': async () => {
    kept.push(Buffer.alloc(160 * 1024 * 1024, 1));
    return plainDocument(`read by ${process.pid}`);
  },
  abort: async () => process.abort(),
  exit: async () => process.exit(0),
  'later crash': async () => {
    setTimeout(() => process.exit(3), 50);
    return plainDocument('read, but something was left behind');
  },
  refuse: async (_bytes, file) => {
    throw new UnreadableFileError(file, '这是加密的文件');
  },
  throw: async () => {
    throw new TypeError('cannot read properties of undefined');
  },
  'throw a function': async () => {
    throw () => 'not an error';
  },
  'throw something wordless': async () => {
    throw Object.create(null);
  },
  'give a function': async () => ({ ...plainDocument('text'), close: () => {} }),
  'give too much': async () => plainDocument('字'.repeat(2_000_001)),
  print: async () => {
    process.stdout.write('printed by a library\n'.repeat(20_000));
    process.stderr.write('a warning of a library\n'.repeat(20_000));
    return plainDocument('printed');
  },
  network: async (bytes) => {
    const port = Number(/port (\d+)/.exec(Buffer.from(bytes).toString())?.[1]);
    const ways: readonly (() => unknown)[] = [
      () => fetch(`http://127.0.0.1:${port}/`),
      () => net.connect(port, '127.0.0.1'),
      async () => (await import('node:http')).get(`http://127.0.0.1:${port}/`),
      async () => (await import('node:https')).get(`https://127.0.0.1:${port}/`),
      async () => (await import('node:tls')).connect(port, '127.0.0.1'),
      async () => (await import('node:http2')).connect(`http://127.0.0.1:${port}/`),
      async () => (await import('node:dns/promises')).lookup('localhost'),
      async () => (await import('node:child_process')).spawnSync('curl', [`http://127.0.0.1:${port}/`]),
      async () => new (await import('node:worker_threads')).Worker('', { eval: true }),
    ];
    const said = ways.map(async (way) => {
      try {
        await way();
        return 'went out';
      } catch {
        return 'refused';
      }
    });
    return plainDocument((await Promise.all(said)).join(' '));
  },
};

endWithParent();
lockProcess();
serve(async () => async (bytes, file) => {
  const words =
    /<!-- ([a-z ]+)/
      .exec(Buffer.from(bytes).toString())?.[1]
      ?.replace(/ port $/, '')
      .trim() ?? '';
  const deed = DEEDS[words];
  if (!deed) throw new Error(`no such deed: ${words}`);
  return await deed(bytes, file);
});
