import type { Answer, Citation } from '../../retrieval/answer/answer.ts';
import { rowsOf } from '../../retrieval/answer/figure-rows.ts';
import { cut } from './labels.ts';
import { PRESS_BYTES, pressData } from './press.ts';
import { squeeze } from './squeeze.ts';

/** A place that a button opens, and what stands on the button. */
export interface SourceButton {
  readonly source: string;
  readonly label: string;
}

type Sourced = Pick<Answer, 'citations' | 'figures' | 'lines'>;

const SOURCES = 8;
/** Characters of an agency's name on a button; a telephone shows about twenty in all. */
const NAME = 16;
const SHORT_NAME = 8;
const ROW = 9;

/**
 * Every source once, under its first mark. Those whose mark nobody reads have no button; when there are too many, rows that
 * say 0 give way.
 */
export function sourceButtons(answer: Sourced): SourceButton[] {
  const bySource = new Map<string, Citation>();
  for (const citation of marked(answer)) {
    const fits = pressData({ kind: 'source', source: citation.source }).length <= PRESS_BYTES;
    if (fits && !bySource.has(citation.source)) bySource.set(citation.source, citation);
  }
  const all = [...bySource.values()];
  const zeros = all.filter(({ n }) => isZero(answer, n));
  const kept = [...all.filter((one) => !zeros.includes(one)), ...zeros].slice(0, SOURCES).sort((a, b) => a.n - b.n);
  return kept.map((citation) => ({ source: citation.source, label: labelOf(citation, kept, answer) }));
}

/** The citations that stand in the words; of words without any mark all. */
function marked({ citations, lines }: Sourced): readonly Citation[] {
  const marks = new Set(
    lines.flat().flatMap((span) => (typeof span === 'object' && 'cite' in span ? [span.cite] : [])),
  );
  return marks.size === 0 ? citations : citations.filter(({ n }) => marks.has(n));
}

function isZero({ figures }: Sourced, n: number): boolean {
  const cells = figures.filter(({ citation }) => citation === n);
  return cells.length > 0 && cells.every(({ meaning }) => meaning === 'zero');
}

/** Whose report of which year; where several buttons would say the same, also which row of it, or how the quote begins. */
function labelOf(citation: Citation, shown: readonly Citation[], answer: Sourced): string {
  const { n, agency, year } = citation;
  const alike = shown.filter((one) => one.agency === agency && one.year === year);
  if (alike.length === 1) return `[${n}] ${cut(agency, NAME, 6)} ${year}`;
  const oneAgency = shown.every((one) => one.agency === agency);
  const place = placeOf(citation, answer);
  return oneAgency ? `[${n}] ${year} ${place}` : `[${n}] ${cut(agency, SHORT_NAME, 4)} ${year} ${place}`;
}

function placeOf({ n, quote }: Citation, { figures }: Sourced): string {
  const cells = figures.filter(({ citation }) => citation === n);
  const [row] = rowsOf({ rows: [], figures: cells });
  return row ? cut(rowName(row.label), ROW, ROW - 1) : `“${cut(squeeze(quote), ROW, ROW - 1)}”`;
}

/** The form's label of a cell without its column, its number and the words that every label of the form has. */
function rowName(label: string): string {
  return label
    .replace(/^.{1,12} \d\.|（[一二三四五六七]）/g, '')
    .replace(/（[^（）]*）$|·[^·]*$/, '')
    .replace('政府信息公开', '');
}
