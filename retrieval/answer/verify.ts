import { foldText } from '../../db/fold.ts';
import { cells, rowLabel } from '../../db/form/form.ts';
import { single } from '../understand/plan/about.ts';
import type { QueryPlan } from '../understand/plan/plan.ts';
import type { Citation, Span } from './answer.ts';
import type { Draft } from './draft.ts';
import { isShortenedFrom } from './model/shortened.ts';
import { wrongOperation } from './verify-computed.ts';
import { multiple } from './words/multiple.ts';
import { yuanOf } from './words/yuan.ts';

/** A draft says something that no evidence holds. It is never sent; the message names what, for the log. */
export class UnverifiedAnswerError extends Error {
  override readonly name = 'UnverifiedAnswerError';
}

/** Words that state a quantity without a digit: an answer has no business with them outside a quote. */
const QUANTITY_WORDS =
  /[一二两三四五六七八九]成|翻了?[一两]?番|近半|过半|大半|一半|半数|百分之|[一二两三四五六七八九十百千万]+倍/;
/** Labels of the form with numbers in them, and the form's own years. */
const LABELS = [...new Set(cells.map((cell) => rowLabel(cell.table, cell.row)))]
  .filter((label) => /\d/.test(label))
  .map((label) => label.normalize('NFKC'))
  .sort(longestFirst);

/**
 * Lets a draft out only when every number in it is a figure, a named operation over figures, a year or a count that is
 * listed with it, and every quote is a substring of its citation.
 * @throws UnverifiedAnswerError otherwise
 */
export function verify(draft: Draft): Draft {
  const allowed = allowedNumbers(draft);
  const sources = new Map(draft.citations.map((citation) => [citation.n, citation]));
  const quotes = new Map(draft.citations.map((citation) => [citation.n, foldText(citation.quote)]));
  const known = knownWords(draft);
  for (const span of draft.lines.flat()) {
    if (typeof span === 'object' && 'told' in span) verifyTold(span, sources.get(span.cite));
    else verifySpan(span, allowed, quotes, known);
  }
  for (const figure of draft.figures) if (!quotes.has(figure.citation)) fail(`figure without a source: ${figure.row}`);
  const wrong = wrongOperation(draft);
  if (wrong !== undefined) fail(wrong);
  return draft;
}

function verifySpan(
  span: Span,
  allowed: ReadonlySet<string>,
  quotes: ReadonlyMap<number, string>,
  known: readonly string[],
): void {
  if (typeof span !== 'string' && 'cite' in span) {
    const source = quotes.get(span.cite);
    if (source === undefined) fail(`no citation ${span.cite}`);
    else if ('quote' in span && !source.includes(foldText(span.quote)))
      fail(`not in the source: ${span.quote.slice(0, 40)}`);
    return;
  }
  const text = typeof span === 'string' ? span : span.bold;
  const said = text.normalize('NFKC');
  if (!/\d/.test(said) && !QUANTITY_WORDS.test(said)) return;
  const bare = known.reduce((words, label) => words.replaceAll(label, ' '), said);
  for (const number of bare.match(/-?\d+(?:\.\d+)?/g) ?? []) {
    if (!allowed.has(number) && !allowed.has(number.replace(/^-/, '')))
      fail(`number without evidence: ${number} in “${text.slice(0, 60)}”`);
  }
  if (QUANTITY_WORDS.test(bare) && typeof span === 'string') fail(`quantity in words: ${text.slice(0, 60)}`);
}

/** What a model chose of a source says what the source says. */
function verifyTold({ told, cite }: { told: string; cite: number }, source: Citation | undefined): void {
  if (!source) fail(`no citation ${cite}`);
  else if (!isShortenedFrom(told, source)) fail(`not what the source says: ${told.slice(0, 40)}`);
}

/** Words whose digits are no statement of the answer: doubts, records of the store, names, labels of the form. */
function knownWords(draft: Draft): readonly string[] {
  const said = [...draft.doubts.map((doubt) => doubt.message), ...draft.stated, ...namesOf(draft)];
  if (said.length === 0) return LABELS;
  const known = [...new Set([...said.map((words) => words.normalize('NFKC')), ...LABELS])].filter(
    (words) => words !== '',
  );
  return known.sort(longestFirst);
}

/** A shorter one must not take words out of a longer. */
function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Names that may hold digits of their own: what was asked for, choices. */
function namesOf(draft: Draft): string[] {
  const plan = single(draft.plan);
  const asked =
    'words' in plan && plan.words !== ''
      ? [plan.words.normalize('NFKC'), plan.words.replace(/ +/g, '').normalize('NFKC')]
      : [];
  return [...asked, ...draft.choices.flatMap((choice) => [choice.label])].filter((name) => name !== '');
}

function allowedNumbers(draft: Draft): Set<string> {
  const { plan } = draft;
  const years = yearsOf(plan);
  const values = [
    ...draft.figures.flatMap((figure) => [figure.value, inYuan(figure)]),
    ...draft.computed.flatMap(({ value, unit, from }) => [
      value,
      inYuan({ value: Math.abs(value), unit }),
      rounded(value),
      rounded(Math.abs(value)),
      from.length,
      zeros(draft, from),
      unit === '倍' ? Number(multiple(value)) : null,
    ]),
    ...Object.values(draft.coverage ?? {}),
    ...years.flatMap((year) => [year - 1, year, year + 1]),
    ...draft.citations.map((citation) => citation.year),
    ...draft.figures.map((figure) => figure.year),
    // 不等于0, and the years the form and its revision are of.
    ...[0, 2019, 2021],
  ];
  return new Set(values.flatMap((value) => (value === null ? [] : [String(value)])));
}

/** A conversion of 万元, which is shown as one. */
function inYuan({ value, unit }: { readonly value: number | null; readonly unit: string | null }): number | null {
  return unit === '万元' && value !== null ? yuanOf(value) : null;
}

function zeros(draft: Draft, from: readonly number[]): number {
  return from.filter((index) => draft.figures[index]?.value === 0).length;
}

/** As people read a rate: two decimals at most. */
function rounded(value: number): number {
  return Number(value.toFixed(2));
}

function yearsOf(plan: QueryPlan): readonly number[] {
  if (plan.ask === 'several') return plan.plans.flatMap(yearsOf);
  if (plan.ask === 'again') return yearsOf(plan.of);
  if ('years' in plan && plan.years) return plan.years;
  if ('to' in plan) return [plan.from, plan.to];
  if (plan.ask === 'between') return [plan.left.year, plan.right.year];
  const since = 'since' in plan && plan.since ? [plan.since.year] : [];
  return 'year' in plan && plan.year !== null ? [plan.year, ...since] : [];
}

function fail(what: string): never {
  throw new UnverifiedAnswerError(what);
}
