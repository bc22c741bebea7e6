import type { Upload } from '../../../db/queries/uploads.ts';
import { isArchive, unpack } from '../../../ingest/archive.ts';
import { IngestError } from '../../../ingest/errors.ts';
import type { FileToRead } from '../../../ingest/files.ts';
import type { Given } from '../../../ingest/identity.ts';
import { ingestFiles } from '../../../ingest/ingest.ts';
import { openReader } from '../../../ingest/read/reader.ts';
import { reread } from '../../../ingest/reread.ts';
import type { FileResult } from '../../../ingest/results.ts';
import { storedFrom } from '../../../ingest/storing.ts';
import { DownloadError } from '../errors.ts';
import { outcomeOfArchive } from './archive-outcome.ts';
import type { UploadParts } from './desk.ts';
import { type Outcome, outcomeOfCorrection, outcomeOfFailure, outcomeOfReport, outcomeToRepeat } from './outcome.ts';

type Parts = Pick<UploadParts, 'store' | 'download' | 'report'>;

/** Codes of failures whose cause is worth a line in the log. */
const OURS = ['internal', 'crashed', 'not_stored'];

/** Reads a file that was sent and stores what it says; or, when it is stored already, puts it where its sender says it belongs. */
export async function readUpload(parts: Parts, upload: Upload, tell: (words: string) => void): Promise<Outcome> {
  return await outcomeOr(upload, async () => {
    const outcome = (await corrected(parts, upload)) ?? (await readAnew(parts, upload, tell));
    parts.store.vectors.followSoon();
    return outcome;
  });
}

/**
 * Of a file over which the program ended again and again, which is not read any more. Its report may be stored all the
 * same: the program can end between that and the word of it.
 */
export async function outcomeOfInterrupted({ store, download }: Parts, upload: Upload): Promise<Outcome> {
  return await outcomeOr(upload, async () => {
    const bytes = await download(upload.fileId, upload.name);
    const report = await storedFrom(store, bytes);
    if (report) return await outcomeOfReport(store, upload, { status: 'unchanged', report });
    return outcomeOfFailure(upload, { message: isArchive(bytes) ? LEFT_ARCHIVE : LEFT, cause: null });
  });
}

const LEFT = '读这份文件时程序几次中断，已经放弃。请换一种格式（如 Word 或网页）再发。';
const LEFT_ARCHIVE = '读这个压缩包时程序几次中断，已经放弃。已经入库的不受影响，请把其余的文件单独发来。';

async function outcomeOr(upload: Upload, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DownloadError) return outcomeToRepeat(upload, error.userMessage);
    if (error instanceof IngestError) return outcomeOfFailure(upload, { message: error.userMessage, cause: error });
    throw error;
  }
}

/** `undefined` when there is nothing to correct. */
async function corrected({ store, report }: Parts, upload: Upload): Promise<Outcome | undefined> {
  const stored = upload.report === null ? undefined : await store.reports.byId(upload.report);
  if (!stored) return undefined;
  const reader = openReader();
  try {
    const result = await reread(store, reader, stored, givenBy(upload));
    if (result.status !== 'failed') return await outcomeOfCorrection(store, upload, result.report);
    if (result.cause !== undefined) report('an upload was not corrected', result.cause, upload.chat);
    return { ...outcomeToRepeat(upload, `没有更正：${result.message}`), report: stored.id };
  } finally {
    await reader.close();
  }
}

async function readAnew(parts: Parts, upload: Upload, tell: (words: string) => void): Promise<Outcome> {
  tell('正在下载');
  const bytes = await parts.download(upload.fileId, upload.name);
  tell('正在读取');
  if (!isArchive(bytes)) {
    const [result] = await readFiles(parts, upload, [{ file: upload.name, bytes }], () => {});
    if (!result) throw new Error('nothing became of a file');
    if (result.status !== 'failed') return await outcomeOfReport(parts.store, upload, result);
    const { error } = result;
    return error.code === 'not_stored' ? outcomeToRepeat(upload, error.message) : outcomeOfFailure(upload, error);
  }
  const { files, refused, others } = await unpack(bytes, upload.name);
  const results = await readFiles(parts, upload, files, (read) => tell(`已读 ${read}/${files.length}`));
  return outcomeOfArchive(upload, [...results, ...refused], others);
}

async function readFiles(
  { store, report }: Parts,
  upload: Upload,
  files: readonly FileToRead[],
  progress: (read: number) => void,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for await (const result of ingestFiles(store, files, givenBy(upload))) {
    results.push(result);
    progress(results.length);
    if (result.status === 'failed' && OURS.includes(result.error.code))
      report(`a file was not stored: ${result.error.code}`, withoutName(result.error.cause), upload.chat);
  }
  return results;
}

function givenBy({ agency, year }: Upload): Given {
  return { ...(agency === null ? {} : { agency }), ...(year === null ? {} : { year }) };
}

/** Names of files are words of people, and no words of people go into the log. */
function withoutName(error: unknown): unknown {
  return error instanceof IngestError ? new Error(error.message.replaceAll(error.file, '[file]')) : error;
}
