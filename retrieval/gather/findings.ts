import { type CellKey, cell, columnLabel, rowLabel, type TableKey, tableKeys } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Finding } from '../../db/model/finding.ts';
import type { Store } from '../../db/store.ts';
import { addressOf, type Doubt } from '../answer/answer.ts';
import { formOf, type OpenReport } from './reports.ts';

/** A table with more failing sums than this is described by the first ones that touch the number. */
const MOST = 3;

/** What casts doubt on these cells: every failing sum of their table, and prose that speaks of the same cell otherwise. */
export async function doubtsAbout(store: Store, open: OpenReport, figures: readonly Figure[]): Promise<Doubt[]> {
  const keys = new Set(figures.map((figure) => figure.key));
  const asked = new Set(figures.map((figure) => figure.table));
  const findings = await store.findings.doubtsOf(open.report.id, formOf(open, 'requests'));
  const touching = (finding: Finding) => finding.figures.some((key) => keys.has(key));
  const relevant = findings.filter((finding) =>
    finding.rule === 'R7' ? touching(finding) : finding.figures.some((key) => asked.has(cell(key).table)),
  );
  relevant.sort((a, b) => Number(touching(b)) - Number(touching(a)));
  const rows = relevant.slice(0, MOST).map((finding) => doubtOf(finding, open));
  return rows;
}

/** Every finding of a report, passed ones too, in the order of the rules. */
export async function allFindings(store: Store, open: OpenReport): Promise<Finding[]> {
  return await store.findings.ofReport(open.report.id, formOf(open, 'requests'));
}

export function doubtOf(finding: Finding, open: OpenReport): Doubt {
  const sentence = finding.sentence ? open.text.slice(finding.sentence.start, finding.sentence.end) : null;
  return {
    rule: finding.rule,
    status: finding.status,
    message: findingMessage(finding, sentence),
    figures: finding.figures.map((key) => addressOf(open.report, key)),
    sentence,
  };
}

/** A finding in words for people: both sides of the equation, or both places that differ. No verdict. */
export function findingMessage(finding: Finding, sentence: string | null): string {
  const [table = '', row = '', column = ''] = finding.where.split('.');
  const sides =
    finding.status === 'not_assessable'
      ? '有空白或不适用的格，无法核对'
      : `${finding.left} ${finding.left === finding.right ? '=' : '≠'} ${finding.right}`;
  if (finding.rule === 'R7') {
    const [first] = finding.figures;
    const cells = finding.figures.map((key) => cell(key as CellKey).label).join(' + ');
    if (finding.status === 'pass') return `正文与表格一致：${cells} 都是 ${finding.right}`;
    if (finding.status === 'not_assessable') return `正文提到“${squeeze(sentence)}”，表中${cells}没有填数，无法核对`;
    const scope =
      first && cell(first).table === 'disclosure'
        ? '统计口径可能不同（如正文说的是全部文件）'
        : '统计口径可能不同（如正文说的是一个机关，表格是整个地区）';
    return `正文写“${squeeze(sentence)}”（${finding.left}），表中“${cells}”为 ${finding.right}；${scope}，两处都列出供核对`;
  }
  if (finding.rule === 'R1') return `${columnOf(table, column)}：新收 + 上年结转 与 办理总计 + 结转下年度：${sides}`;
  if (finding.rule === 'R2') return `${columnOf(table, column)}：各项办理结果相加 与（七）总计：${sides}`;
  if (finding.rule === 'R3') return `“${rowLabel('requests', row)}”一行：六类申请人相加 与 总计：${sides}`;
  return `“${rowLabel('disputes', row)}”：四种结果相加 与 总计：${sides}`;
}

function columnOf(table: string, column: string): string {
  const key = tableKeys.find((candidate) => candidate === table) ?? ('requests' as TableKey);
  return `“${columnLabel(key, column)}”列`;
}

function squeeze(sentence: string | null): string {
  return (sentence ?? '').replace(/\s+/g, '').replace(/[。；;]$/, '');
}
