import { cell } from '../../../db/form/form.ts';
import type { Figure } from '../../../db/model/figure.ts';
import type { Finding } from '../../../db/model/finding.ts';
import type { Store } from '../../../db/store.ts';
import { addressOf, type Doubt } from '../../answer/answer.ts';
import { formOf, type OpenReport } from '../reports.ts';
import { findingMessage } from './finding-words.ts';
import { linkedFindings, linksAbout } from './year-findings.ts';

export { findingMessage } from './finding-words.ts';

/** More doubts than this about one number say no more than the first ones. */
const MOST = 3;

/**
 * What casts doubt on these cells: failing sums of their table, prose that says otherwise, the report of the year before or
 * after that does not fit. First what is about these very cells and few others; then other sums of the same table.
 */
export async function doubtsAbout(store: Store, open: OpenReport, figures: readonly Figure[]): Promise<Doubt[]> {
  const keys = new Set(figures.map((figure) => figure.key));
  const asked = new Set(figures.map((figure) => figure.table));
  const stored = await store.findings.doubtsOf(open.report.id, formOf(open, 'requests'));
  const linked = (await linksAbout(store, open, keys)).filter(({ status }) => status === 'fail');
  const touching = (finding: Finding) => linked.includes(finding) || finding.figures.some((key) => keys.has(key));
  const near = [...linked, ...stored]
    .filter(touching)
    .sort((a, b) => a.figures.length - b.figures.length || a.rule.localeCompare(b.rule));
  const others = stored.filter(
    (finding) =>
      !touching(finding) &&
      finding.rule !== 'R7' &&
      finding.rule !== 'R8' &&
      finding.figures.some((key) => asked.has(cell(key).table)),
  );
  return [...near, ...others].slice(0, MOST).map((finding) => doubtOf(finding, open));
}

/** Every finding of a report, passed ones too, in the order of the rules; last how it ties in with the year before. */
export async function allFindings(store: Store, open: OpenReport): Promise<Finding[]> {
  const stored = await store.findings.ofReport(open.report.id, formOf(open, 'requests'));
  return [...stored, ...(await linkedFindings(store, open))];
}

export function doubtOf(finding: Finding, open: OpenReport): Doubt {
  const sentence = sentenceOf(finding, open);
  return {
    rule: finding.rule,
    status: finding.status,
    message: findingMessage(finding, sentence),
    figures: addressesOf(finding, open),
    sentence,
  };
}

/** The cells of both sides; of two reports when the finding is about two years. */
export function addressesOf({ figures, years }: Finding, open: OpenReport): string[] {
  const own = figures.map((key) => addressOf(years?.later ?? open.report, key));
  return years ? [...years.figures.map((key) => addressOf(years.earlier, key)), ...own] : own;
}

/** The words of the report that a finding points to. */
export function sentenceOf({ sentence }: Finding, open: OpenReport): string | null {
  return sentence ? open.text.slice(sentence.start, sentence.end) : null;
}
