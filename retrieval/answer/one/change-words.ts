import type { Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { amount, bothCells, type CitedNumber } from '../words/cited-number.ts';
import { percent } from '../words/percent.ts';
import { yuanOf } from '../words/yuan.ts';

/** How a number differs from an earlier one. */
export interface Change {
  /** Later minus earlier; of rates in 百分点. */
  readonly difference: number;
  readonly unit: string;
  /** Per cent of the earlier number; `null` for rates and where the earlier one is 0. */
  readonly rate: number | null;
}

/** Writes down how two numbers of one kind differ; `null` when they are not in one unit, which the form or the cells must name. */
export function changeBetween(evidence: Evidence, later: CitedNumber, earlier: CitedNumber): Change | null {
  const change = differenceBetween(evidence, later, earlier);
  if (!change || later.counts || earlier.value <= 0) return change;
  const rate = (change.difference / earlier.value) * 100;
  evidence.compute('change_rate', rate, '%', bothCells(later, earlier));
  return { ...change, rate };
}

/** Writes down the first number less the second, and no per cent; `null` as above. */
export function differenceBetween(evidence: Evidence, first: CitedNumber, second: CitedNumber): Change | null {
  if (first.unit === null || first.unit !== second.unit) return null;
  const unit = first.counts ? '百分点' : first.unit;
  const difference = first.counts ? first.value - second.value : Number((first.value - second.value).toFixed(6));
  evidence.compute('difference', difference, unit, bothCells(first, second));
  return { difference, unit, rate: null };
}

/** 多 **8** 件, 低 **3.2** 个百分点; empty when nothing changed. */
export function differenceWords({ difference, unit }: Change): Span[] {
  const size = Math.abs(difference);
  const converted = unit === '万元' ? `，即 ${yuanOf(size)} 元` : '';
  if (unit !== '百分点')
    return size === 0 ? [] : [difference > 0 ? '多 ' : '少 ', { bold: amount(size) }, ` ${unit}${converted}`];
  const rounded = Number(size.toFixed(2));
  return rounded === 0 ? [] : [difference > 0 ? '高 ' : '低 ', { bold: String(rounded) }, ' 个百分点'];
}

/** 增长 **44.44%**; the base of 0 is said, not divided by. */
export function rateWords({ difference, unit, rate }: Change): Span[] {
  if (difference === 0 || unit === '百分点') return [];
  if (rate === null) return ['（基数为0，不算百分比）'];
  return [difference > 0 ? '，增长 ' : '，下降 ', { bold: percent(Math.abs(rate)) }];
}
