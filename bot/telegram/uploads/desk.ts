import { setTimeout as pause } from 'node:timers/promises';
import type { NewUpload, Upload } from '../../../db/queries/uploads.ts';
import type { Store } from '../../../db/store.ts';
import type { Access } from '../access/access.ts';
import type { Outbox } from '../outbox.ts';
import type { Report } from '../problems.ts';
import { renderLines } from '../render.ts';
import type { Download } from './download.ts';
import { type Notice, openNotice } from './notice.ts';
import { type Outcome, outcomeOfFailure, outcomeToRepeat } from './outcome.ts';
import { readUpload } from './reading.ts';

/** Where files that admins send are written down, and read one after the other while people go on asking. */
export interface UploadDesk {
  /** Resolves when the file is written down; it is read when its turn comes, also after a restart. */
  take(upload: NewUpload): Promise<void>;
  /** Reads a file once more, with what its sender said of it since. */
  again(upload: Upload, said?: Partial<Pick<Upload, 'agency' | 'year'>>): Promise<void>;
  /** Goes on with what is written down. */
  wake(): void;
  /** Begins nothing more. Resolves when nothing is being read, or after this time: what is left is read after the next start. */
  stop(milliseconds: number): Promise<void>;
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

export function createUploadDesk(parts: UploadParts): UploadDesk {
  const { store, access, outbox, report } = parts;
  const notices = new Map<number, Promise<Notice>>();
  let stopped = false;
  let last: Promise<void> = Promise.resolve();

  function noticeOf(upload: Upload): Promise<Notice> {
    const open = async () => {
      const notice = await openNotice(
        outbox,
        placeOf(upload),
        wordsOf(`已收到，正在读取：${upload.name}`),
        upload.notice,
      );
      await store.uploads.change(upload.id, { notice: notice.message });
      return notice;
    };
    const notice = notices.get(upload.id) ?? open();
    notices.set(upload.id, notice);
    return notice;
  }

  async function outcomeOf(upload: Upload, notice: Notice): Promise<Outcome> {
    const refused = (message: string) => outcomeOfFailure(upload, { message, cause: null });
    if (!access.isAdmin(upload.person)) return refused('发送的人现在不是管理员。');
    if (upload.tries >= TRIES)
      return refused('读这份文件时程序几次中断，已经放弃。请换一种格式（如 Word 或网页）再发。');
    await store.uploads.change(upload.id, { status: 'reading', tries: upload.tries + 1 });
    try {
      return await readUpload(parts, upload, (words) => notice.progress(wordsOf(`${words}：${upload.name}`)));
    } catch (error) {
      if (stopped) throw error;
      report('an upload was not read', error, upload.chat);
      return outcomeToRepeat(upload, '处理这份文件时出了意外，已有数据不受影响。');
    }
  }

  async function work(upload: Upload): Promise<void> {
    const notice = await noticeOf(upload);
    const { lines, keyboard, status, report: stored, problem } = await outcomeOf(upload, notice);
    // Told first: what is told again after a crash between the two is the same message with the same words.
    await notice.end(renderLines(lines), keyboard);
    const endedAt = new Date().toISOString();
    await store.uploads.change(upload.id, { status, report: stored, problem, endedAt });
    notices.delete(upload.id);
  }

  async function workOff(): Promise<void> {
    try {
      for (let next = await store.uploads.next(); next && !stopped; next = await store.uploads.next()) await work(next);
    } catch (error) {
      if (!stopped) report('reading of uploads stopped until the next one comes', error);
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
      await Promise.race([last, pause(milliseconds, undefined, { ref: false })]);
    },
  };
}

function placeOf({ chat }: Upload) {
  return { chat, topic: null, replyTo: null };
}

function wordsOf(words: string): string {
  return renderLines([[words]])[0] ?? '';
}
