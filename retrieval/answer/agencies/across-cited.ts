import type { Store } from '../../../db/store.ts';
import type { Numbered } from '../../gather/agencies/across.ts';
import { figuresIn, hasNumber, readCounted } from '../../gather/counted.ts';
import { doubtsAbout } from '../../gather/findings/findings.ts';
import { openReportById } from '../../gather/reports.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import { type AnsweredFigure, addressOf, type Doubt, type Line } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { type CitedNumber, citeNumber } from '../words/cited-number.ts';
import { doubtLinesByAgency } from './doubts-by-agency.ts';

/** A list shows no more; the rest stands in the rows. */
export const LISTED = 20;

/** Over more reports than these an operation names no cells: its rows show them. */
export const MOST_CITED = 400;
/** More doubts than these are counted. */
const DOUBTS = 5;

/** The cited numbers of an answer over agencies. */
export interface CitedAcross {
  /** Of an agency that is cited. */
  of(one: Numbered): CitedNumber;
  /** The cells of these numbers, of rates those of the numerators; none where there are too many reports. */
  parts(numbers: readonly Numbered[]): readonly AnsweredFigure[];
  /** The cells in the order of an operation: numerators, then denominators. */
  over(numbers: readonly Numbered[]): readonly AnsweredFigure[];
  /** Of rates the cells of the denominators. */
  wholes(numbers: readonly Numbered[]): readonly AnsweredFigure[];
  /** The same for counts, to rank and average them report by report; none for rates, which the rows show. */
  counts(numbers: readonly Numbered[]): readonly AnsweredFigure[];
  readonly doubts: readonly Doubt[];
}

/**
 * Cites the numbers of agencies: of all that an operation uses when they are few enough, else of those that are listed. What
 * casts doubt is collected of those that are listed.
 */
export async function citeAcross(
  store: Store,
  evidence: Evidence,
  { counted }: { readonly counted: Counted },
  { used, listed }: { used: readonly Numbered[]; listed: readonly Numbered[] },
): Promise<CitedAcross> {
  const cited = new Map<number, CitedNumber>();
  const doubts: Doubt[] = [];
  const all = used.length <= MOST_CITED;
  for (const one of new Set(all ? [...listed, ...used] : listed)) {
    const open = await openReportById(store, one.report.id);
    const reading = open && (await readCounted(store, open, counted));
    if (!reading || !hasNumber(reading)) throw new Error(`no number of report ${one.report.id}`);
    cited.set(one.report.id, await citeNumber(evidence, open, reading));
    if (!listed.includes(one)) continue;
    const figures = figuresIn(reading);
    const own = new Set(figures.map(({ key }) => addressOf(open.report, key)));
    const found = await doubtsAbout(store, open, figures);
    doubts.push(...found.filter((doubt) => doubt.figures.some((address) => own.has(address))));
  }

  function of({ report }: Numbered): CitedNumber {
    const found = cited.get(report.id);
    if (!found) throw new Error(`report ${report.id} is not cited`);
    return found;
  }
  const parts = (numbers: readonly Numbered[]) =>
    all ? numbers.flatMap((one) => of(one).counts?.part.cells ?? of(one).cells) : [];
  const wholes = (numbers: readonly Numbered[]) =>
    all ? numbers.flatMap((one) => of(one).counts?.whole.cells ?? []) : [];
  const over = (numbers: readonly Numbered[]) => [...parts(numbers), ...wholes(numbers)];
  return { of, parts, over, wholes, counts: (numbers) => (isShare(counted) ? [] : parts(numbers)), doubts };
}

/** Doubts by agency; those that are too many are counted. */
export function doubtsCounted(doubts: readonly Doubt[], evidence: Evidence): Line[] {
  const lines = doubtLinesByAgency(doubts.slice(0, DOUBTS));
  const more = doubts.length - lines.length;
  if (more <= 0) return lines;
  countAll(evidence, [more], '处');
  return [...lines, [`⚠ 另有 ${more} 处存疑未列出`]];
}

/** Writes down the counts that the words of an answer name, each once. */
export function countAll(evidence: Evidence, counts: readonly number[], unit = '个'): void {
  const known = new Set(evidence.computed.filter(({ operation }) => operation === 'count').map(({ value }) => value));
  for (const count of new Set(counts)) if (count > 0 && !known.has(count)) evidence.compute('count', count, unit, []);
}

/** The unit of a number in a sum or mean: the form's, or % of a rate. */
export function unitOf(numbers: readonly Numbered[]): string | null {
  return numbers[0]?.unit ?? null;
}
