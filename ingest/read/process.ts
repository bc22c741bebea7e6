import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Document } from './document.ts';
import { CrashedError, TooMuchMemoryError, TooSlowError } from './failures.ts';
import { environment, flagsFor } from './launch.ts';
import { megabytesOf } from './memory.ts';
import { errorOf, type Job, type Reply } from './messages.ts';

/** What reading one file may take. */
export interface Limits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A process that reads files, one at a time. It is ended by a file that it cannot finish. */
export interface ReadingProcess {
  /** @throws IngestError */
  read(job: Job): Promise<Document>;
  readonly state: { readonly files: number; readonly ended: boolean; readonly worn: boolean };
  end(): Promise<void>;
}

/** How often the memory of the process is looked at while it reads. */
const WATCH_MILLISECONDS = 100;
/** How long a process may take to start, whatever a file is given. */
const START_MILLISECONDS = 20_000;
/** A process is worn after so many files, or when half of the memory stays taken: libraries keep what they have loaded. */
const FILES = 100;

/** Starts the process. By itself it never keeps the program running. */
export function startProcess(program: URL, limits: Limits): ReadingProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.megabytes}`, ...flagsFor(program)],
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let ended = false;
  let files = 0;
  const end = endOf(child);
  void end.then(() => {
    ended = true;
  });
  const ready = replyOf(child);
  child.unref();
  child.channel?.unref();

  const stop = async () => {
    ended = true;
    child.ref();
    child.kill('SIGKILL');
    await end;
  };
  /** What comes first: the reply, the end of the process, or a limit. */
  const first = async (reply: Promise<Reply>, milliseconds: number): Promise<Outcome> => {
    const limit = limitOf(child, { ...limits, milliseconds });
    const outcome = await Promise.race([reply, end, limit.reached]);
    limit.forget();
    if (outcome.status === 'slow' || outcome.status === 'heavy' || outcome.status === 'ended') await stop();
    return outcome;
  };

  return {
    async read(job) {
      files += 1;
      const start = await first(ready, Math.max(limits.milliseconds, START_MILLISECONDS));
      if (start.status !== 'ready') throw failureOf(start, job.file, limits);
      const reply = replyOf(child);
      child.send(job, () => {}); // When it cannot be sent, the process has ended, and that is told.
      const outcome = await first(reply, limits.milliseconds);
      if (outcome.status === 'read') return outcome.document;
      throw failureOf(outcome, job.file, limits);
    },
    get state() {
      return { files, ended, worn: files >= FILES || (megabytesOf(child.pid) ?? 0) > limits.megabytes / 2 };
    },
    end: stop,
  };
}

type Outcome =
  | Reply
  | { readonly status: 'ended'; readonly why: string }
  | { readonly status: 'slow' }
  | { readonly status: 'heavy' };

function failureOf(outcome: Outcome, file: string, limits: Limits): Error {
  if (outcome.status === 'slow') return new TooSlowError(file, limits.milliseconds);
  if (outcome.status === 'heavy') return new TooMuchMemoryError(file, limits.megabytes);
  if (outcome.status === 'refused') return errorOf(outcome.refusal, file);
  return new CrashedError(file, 'why' in outcome ? outcome.why : `unexpected reply: ${outcome.status}`);
}

function replyOf(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve) => {
    child.once('message', (reply) => resolve(reply as Reply));
  });
}

/** Resolves when the process has ended by itself or was killed. Its last words tell whether memory ran out. */
async function endOf(child: ChildProcess): Promise<Outcome> {
  let words = '';
  const errors = child.stderr as Socket | null;
  errors?.unref();
  errors?.setEncoding('utf8').on('data', (piece: string) => {
    words = `${words}${piece}`.slice(-4000);
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const why = await new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  await Promise.race([closed, pause(200)]);
  if (/heap out of memory|heap limit/i.test(words)) return { status: 'heavy' };
  return { status: 'ended', why };
}

/** Resolves when the process takes too long or too much memory; `forget` when that is no longer asked. */
function limitOf(child: ChildProcess, limits: Limits) {
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const reached = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'slow' }), limits.milliseconds);
    watch = setInterval(() => {
      if ((megabytesOf(child.pid) ?? 0) > limits.megabytes) resolve({ status: 'heavy' });
    }, WATCH_MILLISECONDS);
  });
  return {
    reached,
    forget: () => {
      clearTimeout(timer);
      clearInterval(watch);
    },
  };
}
