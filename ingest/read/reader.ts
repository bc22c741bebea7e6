import { UnreadableFileError } from '../errors.ts';
import { type Document, plainDocument } from './document.ts';
import { ReaderClosedError, TooSlowError } from './failures.ts';
import { kindOf } from './kind.ts';
import { checkLength, checkSize } from './limits.ts';
import type { Job } from './messages.ts';
import { type Limits, type ReadingProcess, startProcess } from './process.ts';
import { readText } from './text.ts';

/** Reads files of any kind; PDF, Word and HTML in a process of their own that can be killed. */
export interface Reader {
  /**
   * What a file says. Files are read in the order in which they are given, one at a time.
   * @throws IngestError when it cannot be read; the next file is not touched by that
   */
  read(bytes: Uint8Array, file: string): Promise<Document>;
  /** Ends the process; files that are not read by then are refused. */
  close(): Promise<void>;
}

const LIMITS: Limits = { milliseconds: 60_000, megabytes: 512 };
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url);

/** Opens a reader. Its process is started by the first file that needs one and serves many; see `Limits` for each. */
export function openReader(limits: Limits = LIMITS, program: URL = PROGRAM): Reader {
  let current: ReadingProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** The process for the next file: the one that is there as long as it is as good as new. */
  const processAtHand = async (): Promise<ReadingProcess> => {
    if (current?.state.worn) await current.end();
    if (!current || current.state.ended) current = startProcess(program, limits);
    return current;
  };
  const readApart = async (job: Job): Promise<Document> => {
    for (;;) {
      if (closed) throw new ReaderClosedError(job.file);
      const reading = await processAtHand();
      try {
        return await reading.read(job);
      } catch (error) {
        if (closed) throw new ReaderClosedError(job.file);
        // What a file before this one left behind may have ended the process: this one is tried in a new one.
        if (reading.state.files > 1 && reading.state.ended && !(error instanceof TooSlowError)) continue;
        throw error;
      }
    }
  };
  return {
    async read(bytes, file) {
      checkSize(bytes.length, file);
      const told = kindOf(bytes);
      if ('why' in told) throw new UnreadableFileError(file, told.why);
      if (told.kind === 'text') return readHere(bytes, file);
      const { kind } = told;
      const turn = last.then(() => readApart({ kind, bytes, file }));
      last = turn.catch(() => {});
      return await turn;
    },
    async close() {
      closed = true;
      await current?.end();
    },
  };
}

/** Text needs no library, so it is read in this process. */
function readHere(bytes: Uint8Array, file: string): Document {
  const document = plainDocument(readText(bytes, file));
  checkLength(document, file);
  return document;
}
