import { foldText } from '../../db/fold.ts';
import { cells, rowLabel } from '../../db/form/form.ts';
import type { Span } from './answer.ts';
import type { Draft } from './draft.ts';

/** A draft says something that no evidence holds. It is never sent; the message names what, for the log. */
export class UnverifiedAnswerError extends Error {
  override readonly name = 'UnverifiedAnswerError';
}

/** Words that state a quantity without a digit: an answer has no business with them outside a quote. */
const QUANTITY_WORDS =
  /[一二两三四五六七八九]成|翻了?[一两]?番|近半|过半|大半|一半|半数|百分之|[一二两三四五六七八九十百千万]+倍/;
/** Labels of the form with numbers in them, and the form's own years. */
const LABELS = [...new Set(cells.map((cell) => rowLabel(cell.table, cell.row)))].filter((label) => /\d/.test(label));

/**
 * Lets a draft out only when every number in it is a figure, a named operation over figures, a year or a count that is
 * listed with it, and every quote is a substring of its citation.
 * @throws UnverifiedAnswerError otherwise
 */
export function verify(draft: Draft): Draft {
  const allowed = allowedNumbers(draft);
  const quotes = new Map(draft.citations.map((citation) => [citation.n, foldText(citation.quote)]));
  for (const span of draft.lines.flat()) verifySpan(span, allowed, quotes, draft);
  for (const figure of draft.figures) if (!quotes.has(figure.citation)) fail(`figure without a source: ${figure.row}`);
  for (const computed of draft.computed) {
    if (computed.operation === 'sum' && computed.from.some((index) => draft.figures[index] === undefined))
      fail('sum without its figures');
    if (computed.operation === 'sum' && computed.value !== sumOf(draft, computed.from))
      fail(`sum is not ${computed.value}`);
  }
  return draft;
}

function verifySpan(span: Span, allowed: ReadonlySet<string>, quotes: ReadonlyMap<number, string>, draft: Draft): void {
  if (typeof span !== 'string' && 'cite' in span) {
    const source = quotes.get(span.cite);
    if (source === undefined) fail(`no citation ${span.cite}`);
    else if ('quote' in span && !source.includes(foldText(span.quote)))
      fail(`not in the source: ${span.quote.slice(0, 40)}`);
    return;
  }
  const text = typeof span === 'string' ? span : span.bold;
  const said = [...draft.doubts.map((doubt) => doubt.message), ...draft.stated, ...namesOf(draft), ...LABELS];
  const known = said.filter((words) => words !== '');
  const bare = known.reduce((words, label) => words.replaceAll(label.normalize('NFKC'), ' '), text.normalize('NFKC'));
  for (const number of bare.match(/-?\d+(?:\.\d+)?/g) ?? []) {
    if (!allowed.has(number) && !allowed.has(number.replace(/^-/, '')))
      fail(`number without evidence: ${number} in “${text.slice(0, 60)}”`);
  }
  if (QUANTITY_WORDS.test(bare) && typeof span === 'string') fail(`quantity in words: ${text.slice(0, 60)}`);
}

/** Names that may hold digits of their own: what was asked for, choices. */
function namesOf(draft: Draft): string[] {
  const { plan } = draft;
  const asked =
    'words' in plan && plan.words !== ''
      ? [plan.words.normalize('NFKC'), plan.words.replace(/ +/g, '').normalize('NFKC')]
      : [];
  return [...asked, ...draft.choices.flatMap((choice) => [choice.label])].filter((name) => name !== '');
}

function allowedNumbers(draft: Draft): Set<string> {
  const { plan } = draft;
  const years = 'years' in plan ? plan.years : 'year' in plan && plan.year !== null ? [plan.year] : [];
  const values = [
    ...draft.figures.flatMap((figure) => [
      figure.value,
      figure.unit === '万元' && figure.value !== null ? Math.round(figure.value * 1e6) / 100 : null,
    ]),
    ...draft.computed.flatMap((computed) => [computed.value, computed.from.length, zeros(draft, computed.from)]),
    ...Object.values(draft.coverage ?? {}),
    ...years.flatMap((year) => [year - 1, year, year + 1]),
    ...draft.citations.map((citation) => citation.year),
    // 不等于0, and the years the form and its revision are of.
    ...[0, 2019, 2021],
  ];
  return new Set(values.flatMap((value) => (value === null ? [] : [String(value)])));
}

function zeros(draft: Draft, from: readonly number[]): number {
  return from.filter((index) => draft.figures[index]?.value === 0).length;
}

function sumOf(draft: Draft, from: readonly number[]): number | null {
  return from.reduce<number | null>((total, index) => {
    const value = draft.figures[index]?.value ?? null;
    return total === null || value === null ? null : total + value;
  }, 0);
}

function fail(what: string): never {
  throw new UnverifiedAnswerError(what);
}
