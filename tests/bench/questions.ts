import { disputeColumns, disputeRows } from '../../db/form/disputes.ts';
import { type CellKey, cells, cellsIn, tableKeys } from '../../db/form/form.ts';
import { requestColumns, requestRows } from '../../db/form/requests.ts';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { reportAt } from './corpus.ts';
import { type Random, randomOf } from './random.ts';

/** A question for one cell of one report, with the figure the report was generated from. */
export interface CellQuestion {
  readonly question: string;
  /** Place of the report in the corpus. */
  readonly index: number;
  readonly agency: string;
  readonly year: number;
  readonly key: CellKey;
  readonly value: number;
}

const KEYS = tableKeys.flatMap((table) => cellsIn(table, '2021')).map((cell) => cell.key);

/** A question for wording, which searches the prose of all reports. */
export const PROSE_QUESTION = '关于高频提问每季度调整一次的表述';

/** Questions for random cells of random reports, in the form's own words. */
export function cellQuestions(count: number, reports: number, seed: number): CellQuestion[] {
  const random = randomOf(seed, 101);
  return Array.from({ length: count }, () => {
    const index = random.whole(0, reports - 1);
    const { agency, year, figures } = reportAt(index, seed);
    const key = random.pick(KEYS);
    return { question: asked(agency, year, key, random), index, agency, year, key, value: figures.get(key) ?? 0 };
  });
}

/** Whether an answer gives this cell of this report, and nothing of another report. */
export function isRight({ agency, year, key, value }: CellQuestion, answer: Answer): boolean {
  const [first] = answer.figures;
  return (
    answer.kind === 'figure' &&
    `${first?.table}.${first?.row}.${first?.column}` === key &&
    first?.value === value &&
    answer.figures.every((figure) => figure.agency === agency && figure.year === year)
  );
}

function asked(agency: string, year: number, key: CellKey, random: Random): string {
  const unit = key === 'disclosure.fees.amount' ? '万元' : '件';
  return random.pick([
    `${agency}${year}年${wordsOf(key)}多少${unit}？`,
    `${year}年${agency}${wordsOf(key)}有多少${unit}`,
    `请问${agency}${year}年度${wordsOf(key)}是多少${unit}？`,
  ]);
}

/** The words of the form for a cell, with what stands around it where the label alone names several. */
function wordsOf(key: CellKey): string {
  const found = cells.find((cell) => cell.key === key);
  if (found?.table === 'requests') return `${applicant(found.column)}${requestRow(found.row)}`;
  if (found?.table === 'disputes') return `${disputeRow(found.row)}${result(found.column)}`;
  return DISCLOSURE[key] ?? '';
}

function applicant(column: string): string {
  if (column === 'total') return '';
  if (column === 'other_organization') return '其他组织';
  return requestColumns.find((candidate) => candidate.key === column)?.label ?? '';
}

function requestRow(row: string): string {
  if (row === 'other_rest') return '其他处理里的其他';
  if (row === 'concluded') return '办理结果总计';
  return requestRows.find((candidate) => candidate.key === row)?.label ?? '';
}

function disputeRow(row: string): string {
  return disputeRows.find((candidate) => candidate.key === row)?.label ?? '';
}

function result(column: string): string {
  return column === 'total' ? '总计' : (disputeColumns.find((candidate) => candidate.key === column)?.label ?? '');
}

const DISCLOSURE: Partial<Record<CellKey, string>> = {
  'disclosure.regulations.made': '制发规章',
  'disclosure.regulations.repealed': '废止规章',
  'disclosure.regulations.in_force': '现行有效规章',
  'disclosure.normative_documents.made': '制发行政规范性文件',
  'disclosure.normative_documents.repealed': '废止行政规范性文件',
  'disclosure.normative_documents.in_force': '现行有效行政规范性文件',
  'disclosure.licensing.decisions': '行政许可处理决定',
  'disclosure.penalties.decisions': '行政处罚处理决定',
  'disclosure.coercion.decisions': '行政强制处理决定',
  'disclosure.fees.amount': '行政事业性收费金额',
};
