import { setTimeout as pause } from 'node:timers/promises';
import type { NewUpload, Upload } from '../../../db/queries/uploads.ts';
import type { Store } from '../../../db/store.ts';
import type { Access } from '../access/access.ts';
import { type EditedMessage, editedMessage } from '../edited-message.ts';
import type { Outbox } from '../outbox.ts';
import type { Report } from '../problems.ts';
import { renderLines } from '../render.ts';
import type { Download } from './download.ts';
import { type Outcome, outcomeOfFailure, outcomeToRepeat } from './outcome.ts';
import { outcomeOfInterrupted, readUpload } from './reading.ts';

/** Where files that admins send are written down, and read one after the other while people go on asking. */
export interface UploadDesk {
  /** Resolves when the file is written down; it is read when its turn comes, also after a restart. */
  take(upload: NewUpload): Promise<void>;
  /** Reads a file once more, with what its sender said of it since. */
  again(upload: Upload, said?: Partial<Pick<Upload, 'agency' | 'year'>>): Promise<void>;
  /** Goes on with what is written down. */
  wake(): void;
  /**
   * Begins nothing more. Resolves with `true` when nothing is being read, with `false` when something still is after this
   * time; it is read again after the next start, and this beginning does not count.
   */
  stop(milliseconds: number): Promise<boolean>;
}

export interface UploadParts {
  readonly store: Store;
  readonly access: Access;
  readonly outbox: Outbox;
  readonly download: Download;
  readonly report: Report;
}

/** A file that was begun so often and never ended is what ends the program. */
const TRIES = 3;
/** What could not be written down may be later. */
const REST = 60_000;

export function createUploadDesk(parts: UploadParts): UploadDesk {
  const { store, access, outbox, report } = parts;
  const notices = new Map<number, Promise<EditedMessage>>();
  let atWork: Upload | undefined;
  let stopped = false;
  let last: Promise<void> = Promise.resolve();

  /** The message that tells of an upload: the one there is from before the program was started anew, or a new one. */
  function noticeOf(upload: Upload): Promise<EditedMessage> {
    const open = async () => {
      const pieces = [wordsOf(`已收到，正在读取：${upload.name}`)];
      const message = upload.notice ?? (await outbox.send(placeOf(upload), { pieces }));
      await store.uploads.change(upload.id, { notice: message });
      return editedMessage(outbox, placeOf(upload), message);
    };
    const notice = notices.get(upload.id) ?? open();
    notices.set(upload.id, notice);
    notice.catch(() => notices.delete(upload.id)); // Whoever waits for it is told; the next one tries anew.
    return notice;
  }

  async function outcomeOf(upload: Upload, notice: EditedMessage): Promise<Outcome> {
    const refused = (message: string) => outcomeOfFailure(upload, { message, cause: null });
    if (!access.isAdmin(upload.person)) return refused('发送的人现在不是管理员。');
    const isLeft = upload.tries >= TRIES;
    if (!isLeft) await store.uploads.change(upload.id, { status: 'reading', tries: upload.tries + 1 });
    try {
      if (isLeft) return await outcomeOfInterrupted(parts, upload);
      return await readUpload(parts, upload, (words) => notice.say(wordsOf(`${words}：${upload.name}`)));
    } catch (error) {
      if (stopped) throw error;
      report('an upload was not read', error, upload.chat);
      return outcomeToRepeat(upload, '处理这份文件时出了意外，已有数据不受影响。');
    }
  }

  async function work(upload: Upload): Promise<void> {
    atWork = upload;
    const notice = await noticeOf(upload);
    const { lines, keyboard, status, report: stored, problem } = await outcomeOf(upload, notice);
    // Told first: what is told again after a crash between the two is the same message with the same words.
    await notice.end({ pieces: renderLines(lines), keyboard });
    const endedAt = new Date().toISOString();
    await store.uploads.change(upload.id, { status, report: stored, problem, endedAt });
    notices.delete(upload.id);
    atWork = undefined;
  }

  async function workOff(): Promise<void> {
    try {
      for (let next = await store.uploads.next(); next && !stopped; next = await store.uploads.next()) await work(next);
    } catch (error) {
      if (stopped) return;
      report('reading of uploads rests', error);
      setTimeout(wake, REST).unref();
    }
  }

  function wake(): void {
    last = last.then(workOff);
  }

  return {
    async take(given) {
      const upload = await store.uploads.add(given);
      if (upload)
        noticeOf(upload).catch((error) => report('the message of an upload was not noted', error, upload.chat));
      wake();
    },
    async again(upload, said = {}) {
      if (upload.status === 'waiting' || upload.status === 'reading') return;
      await store.uploads.change(upload.id, { ...said, status: 'waiting', tries: 0, notice: null, endedAt: null });
      wake();
    },
    wake,
    async stop(milliseconds) {
      stopped = true;
      const ended = await Promise.race([last.then(() => true), pause(milliseconds, false, { ref: false })]);
      if (atWork) {
        const { id, tries, chat } = atWork;
        const tell = (error: unknown) => report('a beginning of an upload was not taken back', error, chat);
        await store.uploads.change(id, { tries }).catch(tell);
      }
      return ended;
    },
  };
}

function placeOf({ chat }: Upload) {
  return { chat, topic: null, replyTo: null };
}

function wordsOf(words: string): string {
  return renderLines([[words]])[0] ?? '';
}
