import type { Store } from '../../../db/store.ts';
import type { Numbered } from '../../gather/agencies/across.ts';
import type { AgencyChange, Changes } from '../../gather/agencies/changes.ts';
import { isShare } from '../../understand/counted.ts';
import type { AnsweredFigure, Doubt, Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { changeSpans } from '../one/change-lines.ts';
import { type Change, changeBetween } from '../one/change-words.ts';
import { type CitedNumber, marksOf, plainNumber, saidNumber } from '../words/cited-number.ts';
import { citeAcross } from './across-cited.ts';

/** The cited changes of an answer over agencies. */
export interface CitedChanges {
  of(change: AgencyChange): CitedChange;
  readonly doubts: readonly Doubt[];
}

/** One change with both numbers. */
export interface CitedChange {
  readonly earlier: CitedNumber;
  readonly later: CitedNumber;
  /** `null` when the two are not in one unit. */
  readonly change: Change | null;
  /** The cells of the later number, then those of the earlier. */
  readonly cells: readonly AnsweredFigure[];
}

/** Cites both numbers of the changes that are listed and writes down how they differ. */
export async function citeChanges(
  store: Store,
  evidence: Evidence,
  { counted }: Changes,
  listed: readonly AgencyChange[],
): Promise<CitedChanges> {
  const years = async (numbers: readonly Numbered[]) =>
    await citeAcross(store, evidence, { counted }, { used: numbers, listed: numbers });
  const later = await years(listed.map((one) => one.later));
  const earlier = await years(listed.map((one) => one.earlier));
  const cited = new Map(
    listed.map((one): [AgencyChange, CitedChange] => {
      const [now, before] = [later.of(one.later), earlier.of(one.earlier)];
      const change = changeBetween(evidence, now, before);
      return [
        one,
        { later: now, earlier: before, change, cells: isShare(counted) ? [] : [...now.cells, ...before.cells] },
      ];
    }),
  );
  return {
    of(change) {
      const found = cited.get(change);
      if (!found) throw new Error(`the change of ${change.agency} is not cited`);
      return found;
    },
    doubts: [...later.doubts, ...earlier.doubts],
  };
}

/** 多 2 件，增长 5.56%（36 件 → 38 件）; of rates with both counts of both years. */
export function changeWords({ change, earlier, later }: CitedChange): Span[] {
  const difference = change ? changeSpans(change) : ['单位不同或没有注明，不直接相减'];
  if (later.counts)
    return [
      ...difference,
      '（',
      ...saidNumber(earlier),
      ...marksOf(earlier),
      ' → ',
      ...saidNumber(later),
      ...marksOf(later),
      '）',
    ];
  const [from, to] = [plainNumber(earlier), plainNumber(later)];
  return [...difference, `（${from}`, ...marksOf(earlier), ` → ${to}`, ...marksOf(later), '）'];
}

export function changeLine(head: string, cited: CitedChange): Line {
  return [`· ${head}：`, ...changeWords(cited)];
}
