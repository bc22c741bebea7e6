import { Worker } from 'node:worker_threads';
import { IngestError } from '../errors.ts';
import type { Document } from './document.ts';
import { checkLength } from './limits.ts';
import { type ForeignKind, type Job, type Reply, refusalOf } from './messages.ts';

export type ReadBytes = (bytes: Uint8Array, file: string) => Promise<Document>;

/** Ends the process when the one that started it is gone, even in the middle of a loop without end. */
const WATCH = `const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);`;

/** Reads the files that the process which started this one sends, one at a time. */
export function serve(readerOf: (kind: ForeignKind) => Promise<ReadBytes>): void {
  process.on('message', async (job: Job) => say(await replyTo(job, readerOf)));
  process.once('disconnect', () => process.exit());
  // A key pressed in the terminal reaches every process of the command; only the first decides what ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  say({ status: 'ready' });
}

/** Has to be called before other threads are forbidden. */
export function endWithParent(): void {
  const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 };
  new Worker(WATCH, { eval: true, execArgv: [], env: {}, resourceLimits }).unref();
}

async function replyTo(
  { kind, bytes, file }: Job,
  readerOf: (kind: ForeignKind) => Promise<ReadBytes>,
): Promise<Reply> {
  try {
    const read = await readerOf(kind);
    const document = await read(bytes, file);
    checkLength(document, file);
    return { status: 'read', document };
  } catch (error) {
    return error instanceof IngestError
      ? { status: 'refused', refusal: refusalOf(error) }
      : { status: 'broken', why: wordsOf(error) };
  }
}

function say(reply: Reply): void {
  try {
    process.send?.(reply);
  } catch (error) {
    process.send?.({ status: 'broken', why: wordsOf(error) } satisfies Reply);
  }
}

/** Whatever was thrown; it may be no error, and may not even be able to say what it is. */
function wordsOf(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown).slice(0, 1000);
  } catch {
    return 'an error without words';
  }
}
