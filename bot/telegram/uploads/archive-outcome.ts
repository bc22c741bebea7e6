import type { Upload } from '../../../db/queries/uploads.ts';
import type { WaysToSay } from '../../../ingest/errors.ts';
import type { FileResult } from '../../../ingest/results.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { type Outcome, problemOf, statusAfter } from './outcome.ts';

const SHOWN = 10;
type Read = Exclude<FileResult, { status: 'failed' }>;
type Failed = Extract<FileResult, { status: 'failed' }>;

/**
 * What became of the files of an archive.
 * @param others How many of its files are no reports by their names
 */
export function outcomeOfArchive(upload: Upload, results: readonly FileResult[], others: number): Outcome {
  const read = results.filter((one): one is Read => one.status !== 'failed');
  const failures = results.filter((one): one is Failed => one.status === 'failed');
  const statuses = read.map((one) => statusAfter(upload, one));
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const fresh = read.filter((_, at) => statuses[at] !== 'unchanged');
  return {
    status: fresh.length > 0 ? 'stored' : read.length > 0 ? 'unchanged' : 'failed',
    report: null,
    problem: failures[0] ? `${failures.length} 份没有入库，第一份：${problemOf(failures[0].error, ALONE)}` : null,
    lines: [
      [{ bold: `压缩包读完，共 ${results.length} 份` }, `：${upload.name}`],
      [`入库 ${count('stored')}，新版本 ${count('replaced')}，已有 ${count('unchanged')}，失败 ${failures.length}`],
      ...(others > 0 ? [[`另有 ${others} 个文件不是报告，没有读`]] : []),
      ...some(fresh, ({ report, reading }) => `${report.agency} ${report.year}年${doubtsOf(reading.findings)}`, '· '),
      ...some(failures, ({ file, error }) => `${file}：${problemOf(error, ALONE)}`, '没有入库：'),
      ['要更正某一份的机关或年度，请把那份文件单独发来。'],
    ],
    keyboard: [],
  };
}

const ALONE: WaysToSay = {
  agency: '机关名称',
  year: '报告年度',
  missing: '请单独发送这份文件，再补上',
  unsure: '请单独发送这份文件，再指明',
};

function doubtsOf(findings: Read['reading']['findings']): string {
  const sums = findings.some(({ status }) => status === 'fail') ? '⚠ 有不平或填法不合的地方' : '';
  const prose = findings.some(({ status }) => status === 'uncertain') ? '⚠ 正文与表格不一致' : '';
  return [sums, prose].map((words) => words && ` ${words}`).join('');
}

function some<T>(found: readonly T[], words: (one: T) => string, mark: string): Line[] {
  const lines = found.slice(0, SHOWN).map((one): Line => [`${mark}${words(one)}`]);
  return found.length > SHOWN ? [...lines, [`${mark}……另有 ${found.length - SHOWN} 份`]] : lines;
}
