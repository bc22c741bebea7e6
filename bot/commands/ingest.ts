import type { Finding } from '../../db/model/finding.ts';
import type { Store } from '../../db/store.ts';
import { listFiles } from '../../ingest/files.ts';
import type { Given } from '../../ingest/identity.ts';
import { type FileResult, ingestFiles, notPassed } from '../../ingest/ingest.ts';
import { allFindings, findingMessage } from '../../retrieval/gather/findings.ts';
import { openReportById } from '../../retrieval/gather/reports.ts';
import type { App } from '../app.ts';
import { complain, print, printJson } from '../terminal/output.ts';
import { openProgress } from '../terminal/progress.ts';
import { type CommonOptions, UsageError, withApp } from './command.ts';
import { reportSummary } from './reports.ts';

const STATUS = { stored: '已入库', replaced: '新版本', unchanged: '已有', failed: '失败' } as const;

/** Reads files and folders into the store. Exit code 1 when any file failed. */
export async function ingest(paths: readonly string[], options: CommonOptions & Given): Promise<void> {
  if (paths.length === 0) throw new UsageError('请给出要读入的文件或文件夹：nianbao ingest 路径…');
  await withApp(options, async (app) => {
    const started = performance.now();
    const counts = { stored: 0, unchanged: 0, replaced: 0, failed: 0 };
    const files = await listFiles(paths);
    const progress = openProgress('读入报告', files.length, options.json !== true);
    for await (const result of ingestFiles(app.store, files, options)) {
      counts[result.status] += 1;
      if (result.status === 'failed' && ['internal', 'not_stored'].includes(result.error.code)) {
        app.logger().error({ err: result.error.cause }, 'file not stored');
      }
      progress.step(() => tell(app, result, options.json === true));
      if (options.json) printJson(await resultDocument(app.store, result));
    }
    progress.end();
    await followVectors(app, options.json !== true);
    const seconds = Math.round((performance.now() - started) / 10) / 100;
    if (options.json) printJson({ summary: { ...counts, seconds } });
    else
      print(
        `共 ${files.length} 份：已入库 ${counts.stored}，新版本 ${counts.replaced}，已有 ${counts.unchanged}，失败 ${counts.failed}（${seconds} 秒）`,
      );
    if (counts.failed > 0) process.exitCode = 1;
  });
}

/** What was read is answerable already; a failure here costs only likeness until the next time. */
async function followVectors(app: App, show: boolean): Promise<void> {
  const progress = openProgress('建立向量索引', 0, show);
  try {
    await app.store.vectors.follow((done) => progress.count(done));
  } catch (error) {
    app.logger().error({ err: error }, 'vectors not made');
    complain('报告已入库，但相似检索的索引没有建成；下次读入时会再试。');
  }
  progress.end();
}

function tell(_app: App, result: FileResult, quiet: boolean): string | undefined {
  if (quiet) return undefined;
  if (result.status === 'failed') return `${STATUS.failed}  ${result.file}\n      ${result.error.message}`;
  return `${STATUS[result.status]}  ${result.report.agency} ${result.report.year}年  ${result.file}`;
}

async function resultDocument(store: Store, result: FileResult) {
  if (result.status === 'failed') {
    const { code, message } = result.error;
    return { file: result.file, status: result.status, error: { code, message } };
  }
  const open = await openReportById(store, result.report.id);
  const findings = open ? notPassed(await allFindings(store, open)) : [];
  const { id, version, agency, region, scope, year, title, form, parts, figures, passages } = await reportSummary(
    store,
    result.report,
  );
  return {
    file: result.file,
    status: result.status,
    report: { id, version, agency, region, scope, year, title, form, parts, figures, passages },
    findings: findings.map((finding) => findingDocument(finding, open?.text ?? '')),
  };
}

function findingDocument(finding: Finding, text: string) {
  const sentence = finding.sentence ? text.slice(finding.sentence.start, finding.sentence.end) : null;
  return { rule: finding.rule, status: finding.status, message: findingMessage(finding, sentence) };
}
