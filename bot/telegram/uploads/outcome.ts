import type { Report } from '../../../db/model/report.ts';
import type { Upload } from '../../../db/queries/uploads.ts';
import type { UploadField, UploadStatus } from '../../../db/schema/uploads.ts';
import type { Store } from '../../../db/store.ts';
import { missingIdentity, UnknownIdentityError, type WaysToSay } from '../../../ingest/errors.ts';
import type { FileResult } from '../../../ingest/results.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { adminButtons } from '../admin/admin-press.ts';
import type { Keyboard } from '../keyboard.ts';
import { reportLines } from './report-lines.ts';

/** What became of an upload: for its row, and for the person who sent it. */
export interface Outcome {
  readonly status: Exclude<UploadStatus, 'waiting' | 'reading'>;
  readonly report: number | null;
  readonly problem: string | null;
  readonly lines: readonly Line[];
  readonly keyboard: Keyboard;
}

/** Of a file that is one report, and is stored now. */
export async function outcomeOfReport(store: Store, upload: Upload, stored: Stored): Promise<Outcome> {
  const { report } = stored;
  const status = statusAfter(upload, stored);
  return {
    status,
    report: report.id,
    problem: null,
    lines: [[{ bold: HEADS[status](report) }], ...(await reportLines(store, report))],
    keyboard: correctionButtons(upload, ['agency', 'year'], '更正'),
  };
}

/** Of a report that was put where the sender said it belongs. */
export async function outcomeOfCorrection(store: Store, upload: Upload, report: Report): Promise<Outcome> {
  return {
    status: 'stored',
    report: report.id,
    problem: null,
    lines: [[{ bold: `已更正为 ${report.agency} ${report.year}年` }], ...(await reportLines(store, report))],
    keyboard: correctionButtons(upload, ['agency', 'year'], '更正'),
  };
}

/** Of a file that is not stored. What the file does not say of itself, the sender may. */
export function outcomeOfFailure(upload: Upload, error: FileError): Outcome {
  const { cause } = error;
  const missing = cause instanceof UnknownIdentityError ? (['agency', 'year'] as const) : [];
  const fields = missing.filter((field) => cause instanceof UnknownIdentityError && cause.found[field] === null);
  return {
    status: 'failed',
    report: null,
    problem: problemOf(error, LATER),
    lines: [[{ bold: '没有入库' }, `：${upload.name}`], [problemOf(error, BUTTONS)]],
    keyboard: fields.length > 0 ? correctionButtons(upload, fields, '补上') : [],
  };
}

/** Why a file is not stored, and how what it does not say can be said here. */
export function problemOf({ message, cause }: FileError, ways: WaysToSay): string {
  return cause instanceof UnknownIdentityError ? missingIdentity(cause.found, ways) : message;
}

type Stored = Pick<Exclude<FileResult, { status: 'failed' }>, 'status' | 'report'>;
type FileError = Omit<Extract<FileResult, { status: 'failed' }>['error'], 'code'>;

/** Of a file that could not be read for a reason that may pass. */
export function outcomeToRepeat(upload: Upload, message: string): Outcome {
  const failure = outcomeOfFailure(upload, { message, cause: null });
  return { ...failure, keyboard: [adminButtons(['重试', { kind: 'again', upload: upload.id }])] };
}

/** A file that was begun before, and whose report is younger than the upload, was stored then. */
export function statusAfter({ status: before, receivedAt }: Upload, { status, report }: Stored): Stored['status'] {
  if (status !== 'unchanged' || before === 'waiting' || report.storedAt < receivedAt) return status;
  return report.version === 1 ? 'stored' : 'replaced';
}

const HEADS = {
  stored: ({ agency, year }: Report) => `已入库：${agency} ${year}年`,
  replaced: ({ agency, year, version }: Report) =>
    `已作为新版本入库：${agency} ${year}年（第${version}版，以后的回答用它；旧版本仍可引用）`,
  unchanged: ({ agency, year, version, storedAt }: Report) =>
    `已经收录过这份文件，没有重复入库：${agency} ${year}年（第${version}版，${storedAt.slice(0, 10)}存入）`,
};

const NAMES = { agency: '机关名称', year: '报告年度' };
const BUTTONS: WaysToSay = { ...NAMES, missing: '请点下面的按钮补上', unsure: '请点下面的按钮指明' };
/** As the list of failed files says it. */
const LATER: WaysToSay = { ...NAMES, missing: '等发送的人补上', unsure: '等发送的人指明' };

const FIELDS: Readonly<Record<UploadField, string>> = { agency: '机关', year: '年度' };

function correctionButtons({ id }: Upload, fields: readonly UploadField[], verb: string): Keyboard {
  return [
    adminButtons(
      ...fields.map((field) => [`${verb}${FIELDS[field]}`, { kind: 'correct', upload: id, field } as const] as const),
    ),
  ];
}
