import type { Finding } from '../../db/model/finding.ts';
import type { Store } from '../../db/store.ts';
import { listFiles } from '../../ingest/files.ts';
import type { Given } from '../../ingest/identity.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import { type FileResult, notPassed } from '../../ingest/results.ts';
import { allFindings, findingMessage } from '../../retrieval/gather/findings/findings.ts';
import { openReportById } from '../../retrieval/gather/reports.ts';
import { ingestSummary, resultLines } from '../terminal/ingest-lines.ts';
import { complain, print, printJson } from '../terminal/output.ts';
import { openProgress } from '../terminal/progress.ts';
import { type CommonOptions, UsageError, withApp } from './command.ts';
import { followVectors } from './follow-vectors.ts';
import { reportSummary } from './reports.ts';

/** Reads files and folders into the store. Exit code 1 when any file failed. */
export async function ingest(paths: readonly string[], options: CommonOptions & Given): Promise<void> {
  if (paths.length === 0) throw new UsageError('请给出要读入的文件或文件夹：nianbao ingest 路径…');
  await withApp(options, async (app) => {
    const started = performance.now();
    const { files, manifest } = await listFiles(paths);
    if (options.agency !== undefined && options.year !== undefined && files.length > 1)
      throw new UsageError(`--agency 和 --year 一起用时只能读入一份文件，这里有 ${files.length} 份。`);
    if (files.length === 0 && !options.json) complain('没有找到可以读的文件：网页、PDF、Word、Markdown 和文本。');
    const progress = openProgress('读入报告', files.length, options.json !== true);
    const results: FileResult[] = [];
    for await (const result of ingestFiles(app.store, files, options, manifest)) {
      results.push(withoutText(result));
      if (result.status === 'failed' && ['internal', 'crashed', 'not_stored'].includes(result.error.code)) {
        app.logger().error({ err: result.error.cause }, 'file not stored');
      }
      progress.step(() => (options.json ? undefined : resultLines(result)));
      if (options.json) printJson(await resultDocument(app.store, result));
    }
    progress.end();
    await followVectors(app, options.json !== true);
    const seconds = Math.round((performance.now() - started) / 10) / 100;
    const counts = countsOf(results);
    if (options.json) printJson({ summary: { ...counts, seconds } });
    else print(ingestSummary(results, counts, seconds));
    if (counts.failed > 0) process.exitCode = 1;
  });
}

/** What the table at the end needs of a result; texts of thousands of reports are not held for it. */
function withoutText(result: FileResult): FileResult {
  if (result.status === 'failed') return result;
  return { ...result, reading: { ...result.reading, text: '', folded: '', figures: [], passages: [], sections: [] } };
}

function countsOf(results: readonly FileResult[]) {
  const counts = { stored: 0, unchanged: 0, replaced: 0, failed: 0 };
  for (const { status } of results) counts[status] += 1;
  return counts;
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
