import { shownName } from '../../ingest/read/shown-name.ts';
import type { FileResult } from '../../ingest/results.ts';
import { bold } from './output.ts';

const STATUS = { stored: '已入库', replaced: '新版本', unchanged: '已有', failed: '失败' } as const;
const TABLE = { disclosure: '第二部分的表', requests: '第三部分的表', disputes: '第四部分的表' } as const;

/** What became of one file, as a person reads it while files are read: whose report it is, and what could not be read. */
export function resultLines(result: FileResult): string {
  if (result.status === 'failed') return `${STATUS.failed}  ${shownName(result.file)}\n      ${result.error.message}`;
  const { report, reading } = result;
  const unread = reading.tables.filter((table) => table.status === 'unread');
  return [
    `${STATUS[result.status]}  ${report.agency} ${report.year}年  ${shownName(result.file)}`,
    ...unread.map(({ table, reason }) => `      ${TABLE[table]}没有读出：${reason}`),
  ].join('\n');
}

/** The table at the end: how many files of each kind, the failed ones again with their reasons, and what to look at. */
export function ingestSummary(
  results: readonly FileResult[],
  counts: Readonly<Record<FileResult['status'], number>>,
  seconds: number,
): string {
  const read = results.flatMap((result) => (result.status === 'failed' ? [] : [result.reading]));
  const unread = read.filter(({ tables }) => tables.some((table) => table.status === 'unread')).length;
  const failing = read.filter(({ findings }) => findings.some(({ status }) => status === 'fail')).length;
  const differing = read.filter(({ findings }) => findings.some(({ status }) => status === 'uncertain')).length;
  return [
    '',
    `${bold(`共 ${results.length} 份`)}，用时 ${seconds} 秒`,
    ...(['stored', 'replaced', 'unchanged', 'failed'] as const).map(
      (status) => `  ${STATUS[status]}  ${counts[status]}`,
    ),
    ...(results.length > FEW ? failures(results) : []),
    ...(unread > 0 ? [`有 ${unread} 份报告的表没有全部读出，原因见上（也可用 nianbao reports 查看）。`] : []),
    ...(failing + differing > 0
      ? [`有 ${failing} 份表内合计不平、${differing} 份文字与表格不一致，用 nianbao check 查看。`]
      : []),
  ].join('\n');
}

/** With so few files the reasons are still on the screen. */
const FEW = 20;

/** Files that failed for the same reason stand together. */
function failures(results: readonly FileResult[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const result of results) {
    if (result.status !== 'failed') continue;
    byReason.set(result.error.message, [...(byReason.get(result.error.message) ?? []), result.file]);
  }
  return [...byReason].flatMap(([reason, files]) => [
    `失败：${reason}`,
    ...files.map((file) => `  ${shownName(file)}`),
  ]);
}
