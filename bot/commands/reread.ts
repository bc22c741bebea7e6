import { openReader } from '../../ingest/read/reader.ts';
import { type RereadResult, rereadAll } from '../../ingest/reread.ts';
import { print, printJson } from '../terminal/output.ts';
import { openProgress } from '../terminal/progress.ts';
import { type CommonOptions, withApp } from './command.ts';
import { followVectors } from './follow-vectors.ts';

const OTHERS = {
  identity: '标题、机关等说明',
  text: '正文',
  tables: '表格位置',
  sections: '章节',
  passages: '段落',
  findings: '核对结果',
} as const;
/** With more changed cells than this the first ones are named. */
const SHOWN = 5;

/** Reads all stored originals again with today's readers, and says what that changed. Exit code 1 when one failed. */
export async function reread(options: CommonOptions): Promise<void> {
  await withApp(options, async (app) => {
    const counts = { same: 0, changed: 0, merged: 0, failed: 0 };
    const total = (await app.store.reports.everyVersion()).length;
    const progress = openProgress('重新读取', total, options.json !== true);
    const reader = openReader();
    try {
      for await (const result of rereadAll(app.store, reader)) {
        counts[result.status] += 1;
        if (result.status === 'failed' && result.cause !== undefined)
          app.logger().error({ err: result.cause }, 'report not read again');
        progress.step(() => (options.json || result.status === 'same' ? undefined : linesOf(result)));
        if (options.json && result.status !== 'same') printJson(documentOf(result));
      }
    } finally {
      await reader.close();
    }
    progress.end();
    await followVectors(app, options.json !== true);
    if (options.json) printJson({ summary: counts });
    else
      print(
        `共 ${total} 份：有变化 ${counts.changed}，合并 ${counts.merged}，不变 ${counts.same}，失败 ${counts.failed}`,
      );
    if (counts.failed > 0) process.exitCode = 1;
  });
}

function linesOf(result: RereadResult): string {
  const subject = `${result.report.agency} ${result.report.year}年`;
  if (result.status === 'failed') return `失败  ${subject}：${result.message}`;
  if (result.status === 'same') return subject;
  const { was } = result;
  if (result.status === 'merged')
    return `合并    ${was.agency} ${was.year}年：同一份文件已收录为 ${subject}，按现在读出的机关和年度只留一份`;
  const { report, changes } = result;
  const cells = changes.figures
    .slice(0, SHOWN)
    .map(({ key, before, after }) => `${key} ${said(before)}→${said(after)}`);
  const figures = changes.figures.length > 0 ? [`${changes.figures.length} 个数（${cells.join('，')}）`] : [];
  const moved = was.agency === report.agency && was.year === report.year ? '' : `（原为 ${was.agency} ${was.year}年）`;
  return `有变化  ${subject}${moved}：${[...figures, ...changes.others.map((what) => OTHERS[what])].join('、')}`;
}

function said(printed: string | null): string {
  return printed === null ? '无' : printed === '' ? '空白' : printed;
}

function documentOf(result: RereadResult) {
  const { agency, year, version } = result.report;
  const head = { report: `${agency}/${year}`, version, status: result.status };
  if (result.status === 'failed') return { ...head, message: result.message };
  if (result.status === 'same') return head;
  const was = `${result.was.agency}/${result.was.year}`;
  return result.status === 'merged' ? { ...head, was } : { ...head, was, ...result.changes };
}
