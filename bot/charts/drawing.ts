import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { flagsFor } from '../../ingest/read/launch.ts';
import type { Chart } from '../../retrieval/chart.ts';

/** Draws in a thread of its own, one picture after the other: meanwhile the program goes on. */
export interface Drawing {
  /**
   * A chart as a PNG.
   * @throws DrawingError when it was not drawn, or not in time; the next picture is drawn by a new thread
   */
  picture(chart: Chart): Promise<Buffer>;
  /** Ends the thread, in the middle of a picture if need be. */
  close(): Promise<void>;
}

/** A chart could not be drawn. The cause says why. */
export class DrawingError extends Error {
  override readonly name = 'DrawingError';

  constructor(options?: ErrorOptions) {
    super('a chart was not drawn', options);
  }
}

interface Thread {
  readonly worker: Worker;
  readonly ended: AbortSignal;
}

const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);
/** Milliseconds for one picture; the first takes about a second, for the libraries and fonts. */
const LIMIT = 20_000;

/** The thread starts with the first picture and is kept. By itself it never keeps the program running. */
export function createDrawing(program = PROGRAM, limit = LIMIT): Drawing {
  let thread: Thread | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function draw(chart: Chart): Promise<Buffer> {
    if (!thread || thread.ended.aborted) thread = start(program);
    const { worker, ended } = thread;
    try {
      worker.postMessage(chart);
      const signal = AbortSignal.any([ended, AbortSignal.timeout(limit)]);
      const [png] = await once(worker, 'message', { signal });
      return Buffer.from(png);
    } catch (cause) {
      await worker.terminate();
      throw new DrawingError({ cause });
    }
  }

  return {
    async picture(chart) {
      const picture = last.then(() => draw(chart));
      last = picture.catch(() => {}); // Whoever waits for it is told.
      return await picture;
    },
    async close() {
      await thread?.worker.terminate();
    },
  };
}

function start(program: URL): Thread {
  const worker = new Worker(program, { execArgv: flagsFor(program) });
  const ended = new AbortController();
  worker.on('error', () => {}); // Told to whoever waits for a picture; nobody else misses the thread.
  worker.once('exit', () => ended.abort(new Error('the thread ended')));
  worker.unref();
  return { worker, ended: ended.signal };
}
