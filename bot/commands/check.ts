import type { Finding } from '../../db/model/finding.ts';
import { checkNote } from '../../retrieval/gather/findings/check-note.ts';
import { addressesOf, allFindings, findingMessage, sentenceOf } from '../../retrieval/gather/findings/findings.ts';
import { type OpenReport, openReportById } from '../../retrieval/gather/reports.ts';
import type { App } from '../app.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, reportFilter, withApp } from './command.ts';

/** Says which rules hold in stored reports: a note for people, a line a finding for programs. */
export async function check(options: CommonOptions & { agency?: string; year?: number }): Promise<void> {
  await withApp(options, async (app) => {
    const reports = await app.store.reports.all(await reportFilter(app, options));
    const tally = { checked: 0, clean: 0, problems: 0 };
    for (const { id } of reports) {
      const open = await openReportById(app.store, id);
      if (!open) continue;
      const findings = await allFindings(app.store, open);
      if (options.json) for (const finding of findings) printJson(document(finding, open));
      else {
        const problems = await tell(app, open, findings);
        tally.checked += 1;
        tally.problems += problems;
        if (problems === 0) tally.clean += 1;
      }
    }
    if (tally.checked > 1)
      print(`共核对 ${tally.checked} 份报告：${tally.clean} 份没有发现不符，其余的问题共 ${tally.problems} 条。`);
    else if (!options.json && tally.checked === 0) print('没有收录符合条件的报告。');
  });
}

/** Prints the note on a report; how many problems it names. */
async function tell(app: App, open: OpenReport, findings: readonly Finding[]): Promise<number> {
  const { report } = open;
  const { holds, problems, open: unchecked } = await checkNote(app.store, open, findings);
  print(`${report.agency} ${report.year}年：${holds === '' ? '没有可以核对的内容' : holds}`);
  for (const problem of problems) print(`  ⚠ ${problem}`);
  for (const words of unchecked) print(`  · ${words}`);
  return problems.length;
}

function document(finding: Finding, open: OpenReport) {
  const { report } = open;
  const { rule, where, status, left, right } = finding;
  const sentence = sentenceOf(finding, open);
  return {
    report: `${report.agency}/${report.year}`,
    agency: report.agency,
    year: report.year,
    rule,
    where,
    status,
    left,
    right,
    figures: addressesOf(finding, open),
    sentence,
    message: findingMessage(finding, sentence),
  };
}
