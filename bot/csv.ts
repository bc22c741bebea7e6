import { rowsOf } from '../retrieval/answer/agencies/figure-rows.ts';
import type { Answer, AnswerRow } from '../retrieval/answer/answer.ts';

type Field = string | number | null;

const COLUMNS: readonly (readonly [heading: string, field: (row: AnswerRow) => Field])[] = [
  ['机关', ({ agency }) => agency],
  ['年度', ({ year }) => year],
  ['版本', ({ version }) => version],
  ['项目', ({ label }) => label],
  ['数值', ({ value }) => value],
  ['单位', ({ unit }) => unit],
  ['分子', ({ numerator }) => numerator],
  ['分母', ({ denominator }) => denominator],
  ['状态', ({ state }) => state],
];

/** The rows an answer has read as CSV (RFC 4180), with a heading; a number that is missing is an empty field, never 0. */
export function answerCsv(answer: Pick<Answer, 'rows' | 'figures'>): string {
  const rows = rowsOf(answer).map((row) => COLUMNS.map(([, field]) => csvField(field(row))));
  return [COLUMNS.map(([heading]) => heading), ...rows].map((fields) => fields.join(',')).join('\r\n');
}

/** A spreadsheet would run a text that begins with a sign as a formula, so it is marked as text. */
function csvField(value: Field): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
