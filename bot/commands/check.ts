import { addressOf } from '../../retrieval/answer/answer.ts';
import { allFindings, findingMessage } from '../../retrieval/gather/findings.ts';
import { openReportById } from '../../retrieval/gather/reports.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, reportFilter, withApp } from './command.ts';

const STATUS = { pass: '相符', fail: '不平', uncertain: '不一致', not_assessable: '无法核对' } as const;

/** Says which rules hold in stored reports; for people only those that do not. */
export async function check(options: CommonOptions & { agency?: string; year?: number }): Promise<void> {
  await withApp(options, async (app) => {
    for (const { id } of await app.store.reports.all(await reportFilter(app, options))) {
      const open = await openReportById(app.store, id);
      if (!open) continue;
      const { report, text } = open;
      const findings = await allFindings(app.store, open);
      const passed = findings.filter((finding) => finding.status === 'pass').length;
      if (!options.json) print(`${report.agency} ${report.year}年：核对 ${findings.length} 处，相符 ${passed} 处`);
      for (const finding of findings) {
        const sentence = finding.sentence ? text.slice(finding.sentence.start, finding.sentence.end) : null;
        const message = findingMessage(finding, sentence);
        const { rule, where, status, left, right } = finding;
        if (options.json) {
          const figures = finding.figures.map((key) => addressOf(report, key));
          printJson({
            report: `${report.agency}/${report.year}`,
            agency: report.agency,
            year: report.year,
            rule,
            where,
            status,
            left,
            right,
            figures,
            sentence,
            message,
          });
        } else if (status === 'fail' || status === 'uncertain') print(`  ${STATUS[status]}  ${message}`);
      }
    }
  });
}
