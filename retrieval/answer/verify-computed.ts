import type { AnsweredFigure, Computed } from './answer.ts';
import type { Draft } from './draft.ts';
import { holdsBetween, holdsOver, near, type RowTotals, scaleOf, total, totalsOf } from './verify-rows.ts';

/**
 * Makes each operation again from the cells it names and tells the first that comes out otherwise; `undefined` when all hold.
 * An operation over more rows than are cited names no cells: it is made again from the rows that were read.
 */
export function wrongOperation(draft: Draft): string | undefined {
  const totals = totalsOf(draft);
  for (const computed of draft.computed) {
    const figures = computed.from.map((index) => draft.figures[index]);
    if (figures.some((figure) => figure === undefined)) return `${computed.operation} over a figure that is not listed`;
    if (!holds(computed, figures as AnsweredFigure[], draft, totals))
      return `${computed.operation} is not ${computed.value}`;
  }
  return undefined;
}

function holds(
  computed: Computed,
  figures: readonly AnsweredFigure[],
  draft: Draft,
  totals: readonly RowTotals[],
): boolean {
  const { operation, value, from } = computed;
  if (operation === 'count') return Number.isInteger(value) && value >= 0;
  if (from.length === 0)
    return (
      totals.some((list) => holdsOver(computed, list)) ||
      holdsBetween(computed, totals) ||
      differenceOfShares(computed, draft) ||
      isShareOfAgencies(computed, draft) ||
      (draft.kind === 'diff' && isShareOfSentences(computed, draft))
    );
  const values = figures.map((figure) => figure.value);
  if (values.some((one) => one === null)) return false;
  const numbers = values as number[];
  switch (operation) {
    case 'sum':
      return near(total(numbers), value);
    case 'difference':
      return splits(numbers).some(([a, b]) => near(a - b, value)) || differenceOfShares(computed, draft);
    case 'change_rate':
      return splits(numbers).some(([a, b]) => b !== 0 && near(((a - b) / b) * 100, value));
    case 'share':
      return splits(numbers).some(([part, whole]) => whole !== 0 && near((part / whole) * scaleOf(computed), value));
    case 'mean':
      return near(total(numbers) / byReport(figures).length, value);
    case 'minimum':
      return near(Math.min(...byReport(figures)), value) || isShareOf(draft, Math.min, value);
    case 'maximum':
      return near(Math.max(...byReport(figures)), value) || isShareOf(draft, Math.max, value);
    case 'rank':
      return isRank(byReport(figures), value) || isRank(sharesOf(draft), value) || isRankOfChanges(figures, value);
  }
}

/** Sentences that stayed the same among those of the later report: counted are the same, the changed, the new, the dropped. */
function isShareOfSentences({ operation, value }: Computed, draft: Draft): boolean {
  const counts = draft.computed.flatMap((one) => (one.operation === 'count' ? [one.value] : []));
  const later = total(counts.slice(0, 3));
  return operation === 'share' && later > 0 && near(((counts[0] ?? 0) / later) * 100, value);
}

/** Agencies that were counted among those that have the number. */
function isShareOfAgencies({ operation, value }: Computed, { computed, coverage }: Draft): boolean {
  const counts = computed.flatMap((one) => (one.operation === 'count' ? [one.value] : []));
  const matched = coverage?.matched ?? 0;
  return operation === 'share' && matched > 0 && counts.some((count) => near((count / matched) * 100, value));
}

/** The first cells against the rest, wherever the first end. */
function splits(numbers: readonly number[]): [number, number][] {
  return numbers.slice(1).map((_, at) => [total(numbers.slice(0, at + 1)), total(numbers.slice(at + 1))]);
}

/** A rate that is so many points above another: both are listed as shares. */
function differenceOfShares({ unit, value }: Computed, draft: Draft): boolean {
  const shares = sharesOf(draft);
  return unit === '百分点' && shares.some((a) => shares.some((b) => near(a - b, value)));
}

function sharesOf({ computed }: Draft): number[] {
  return computed.flatMap((one) => (one.operation === 'share' ? [one.value] : []));
}

function isShareOf(draft: Draft, pick: (...values: number[]) => number, value: number): boolean {
  const shares = sharesOf(draft);
  return shares.length > 0 && near(pick(...shares), value);
}

/** The place of the first among all, from above or from below; equals share a place. */
function isRank([first, ...others]: readonly number[], value: number): boolean {
  if (first === undefined) return false;
  const above = others.filter((other) => other > first).length;
  const below = others.filter((other) => other < first).length;
  return value === above + 1 || value === below + 1;
}

/** The same of how the numbers of agencies changed between two years, as a difference or in per cent. */
function isRankOfChanges(figures: readonly AnsweredFigure[], value: number): boolean {
  const [last, first] = [Math.max, Math.min].map((pick) => pick(...figures.map(({ year }) => year)));
  const agencies = [...new Set(figures.map(({ agency }) => agency))];
  const both = agencies.map((own) => {
    const of = (year: number | undefined) => figures.filter((one) => one.agency === own && one.year === year);
    return [byReport(of(last))[0], byReport(of(first))[0]] as const;
  });
  if (last === first || both.some(([later, earlier]) => later === undefined || earlier === undefined)) return false;
  const differences = both.map(([later = 0, earlier = 0]) => later - earlier);
  return (
    isRank(differences, value) ||
    isRank(
      differences.map((one, at) => one / (both[at]?.[1] ?? 0)),
      value,
    )
  );
}

/** One number a report: its cells added up, in the order of the first of them. */
function byReport(figures: readonly AnsweredFigure[]): number[] {
  const sums = new Map<string, number>();
  for (const { agency, year, value } of figures) {
    const key = `${agency}/${year}`;
    sums.set(key, (sums.get(key) ?? 0) + (value ?? 0));
  }
  return [...sums.values()];
}
