import { rowsOf } from '../../retrieval/answer/agencies/figure-rows.ts';
import type { Answer, Citation } from '../../retrieval/answer/answer.ts';
import { cut } from './labels.ts';
import { PRESS_BYTES, pressData } from './press.ts';
import { squeeze } from './squeeze.ts';

/** A place that a button opens, and what stands on the button. */
export interface SourceButton {
  readonly source: string;
  readonly label: string;
}

type Sourced = Pick<Answer, 'citations' | 'figures' | 'lines'>;

/** More would bury the chat under buttons. */
const SOURCES = 24;
/** More than these have their number alone: the words above tell what each is. */
const NAMED = 4;
/** Characters of an agency's name, and of a row's name or a quote; a telephone shows about twenty on a button. */
const NAME = 16;
const PLACE = 14;
/** The same where a button needs both. */
const SHORT = 8;

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
  const label = (one: Citation) => (kept.length > NAMED ? `[${one.n}]` : labelOf(one, kept, answer));
  return kept.map((citation) => ({ source: citation.source, label: label(citation) }));
}

/** The citations that stand in the words; of words without any mark all. */
export function marked({ citations, lines }: Sourced): readonly Citation[] {
  const marks = new Set(
    lines.flat().flatMap((span) => (typeof span === 'object' && 'cite' in span ? [span.cite] : [])),
  );
  return marks.size === 0 ? citations : citations.filter(({ n }) => marks.has(n));
}

function isZero({ figures }: Sourced, n: number): boolean {
  const cells = figures.filter(({ citation }) => citation === n);
  return cells.length > 0 && cells.every(({ meaning }) => meaning === 'zero');
}

/** What tells a source from the others: whose report it is, of which year, then which row or how the quote begins. */
function labelOf(citation: Citation, shown: readonly Citation[], answer: Sourced): string {
  const { n, agency, year } = citation;
  const alone = shown.length === 1;
  const agencies = new Set(shown.map((one) => one.agency)).size > 1;
  const years = new Set(shown.map((one) => one.year)).size > 1;
  const alike = shown.filter((one) => one.agency === agency && one.year === year).length > 1;
  const words = [
    ...(agencies || alone ? [cut(agency, alike ? SHORT : NAME, alike ? 4 : 6)] : []),
    ...(years || alone ? [`${year}年`] : []),
    ...(alike ? [placeOf(citation, answer, agencies ? SHORT : PLACE)] : []),
  ];
  return `[${n}] ${words.join(' ')}`;
}

function placeOf({ n, quote }: Citation, { figures }: Sourced, length: number): string {
  const cells = figures.filter(({ citation }) => citation === n);
  const [row] = rowsOf({ rows: [], figures: cells });
  return row
    ? cut(rowName(row.label), length, length - 1)
    : `“${cut(squeeze(quote).replaceAll('\n', ''), length - 2, length - 3)}”`;
}

/** The form's label of a cell without its column, its number and the words that every label of the form has. */
function rowName(label: string): string {
  return label
    .replace(/^.{1,12} \d\.|（[一二三四五六七]）/g, '')
    .replace(/（[^（）]*）$|·[^·]*$/, '')
    .replace('政府信息公开', '');
}
