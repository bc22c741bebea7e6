import { type Counted, isShare, type Measure, type Share } from '../counted.ts';
import type { Condition } from '../plan/numbers.ts';
import { QueryPlan } from '../plan/plan.ts';
import { countedOfKey } from './keys.ts';
import type { Reading, SingleReading } from './reading.ts';

/** A plan made of what a model has written, or what of it is no plan. */
export type Made =
  | { readonly plan: QueryPlan; readonly problem?: never }
  | { readonly plan?: never; readonly problem: string };

/** The plan that a reading stands for. Keys that nothing has, and whatever the plan's own schema refuses, make none. */
export function planOf({ plan }: Reading, question: string): Made {
  try {
    const parts =
      plan.ask === 'several' ? plan.plans.flatMap((one) => partsOf(one, question)) : partsOf(plan, question);
    const [only, other] = parts;
    const checked = QueryPlan.safeParse(only && !other ? only : { ask: 'several', plans: parts });
    return checked.success
      ? { plan: checked.data }
      : { problem: `no such plan at ${checked.error.issues[0]?.path.join('.')}` };
  } catch (error) {
    if (error instanceof UnknownKeyError) return { problem: error.message };
    throw error;
  }
}

class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
}

/** What one reading asks for: numbers and rates of one agency are two plans. */
function partsOf(reading: SingleReading, question: string): unknown[] {
  switch (reading.ask) {
    case 'figures':
      return figuresAndShares(reading);
    case 'trend':
      return [{ ...reading, years: inOrder(reading.years), counted: reading.counted.map(countedOf) }];
    case 'compare':
    case 'total':
      return [{ ...reading, counted: reading.counted.map(countedOf) }];
    case 'change':
      return [{ ...reading, ...earlierFirst(reading), counted: reading.counted.map(countedOf) }];
    case 'diff':
      return [{ ...reading, ...earlierFirst(reading) }];
    case 'between': {
      const { left, right } = reading;
      return [
        {
          ...reading,
          left: { ...left, counted: countedOf(left.counted) },
          right: { ...right, counted: countedOf(right.counted) },
        },
      ];
    }
    case 'rank': {
      const { since, ...rank } = reading;
      return [{ ...rank, counted: countedOf(rank.counted), ...sinceOf(since) }];
    }
    case 'filter': {
      const { since, condition, ...filter } = reading;
      return [{ ...filter, counted: countedOf(filter.counted), condition: conditionOf(condition), ...sinceOf(since) }];
    }
    case 'distribution': {
      const { of } = reading;
      return [{ ...reading, of: of.by === 'reasons' ? { ...of, column: 'total' } : of }];
    }
    case 'section': {
      const { heading, ...section } = reading;
      return [heading === null ? section : { ...section, heading }];
    }
    case 'similar':
      return [{ ...reading, not: null }];
    case 'shared':
      return [{ ...reading, part: null }];
    case 'coverage':
      return [{ ...reading, among: [] }];
    case 'refusal':
      return [{ ...reading, hindrance: null, words: question, agency: null, year: null, counted: [] }];
    case 'steps':
    case 'unclear':
      return [
        { ask: 'refusal', reason: 'unclear', hindrance: null, words: question, agency: null, year: null, counted: [] },
      ];
    default:
      return [reading];
  }
}

function figuresAndShares({ agency, years, counted }: Extract<SingleReading, { ask: 'figures' }>): unknown[] {
  const all = counted.map(countedOf);
  const measures = all.filter((one): one is Measure => !isShare(one));
  const shares = all.filter((one): one is Share => isShare(one));
  return [
    ...(measures.length > 0 ? [{ ask: 'figures', agency, years, measures }] : []),
    ...(shares.length > 0 ? [{ ask: 'share', agency, years, shares }] : []),
  ];
}

function countedOf(key: string): Counted {
  const counted = countedOfKey(key);
  if (!counted) throw new UnknownKeyError('counted: a key that is not in the list');
  return counted;
}

function conditionOf({ comparison, value, upper }: Extract<SingleReading, { ask: 'filter' }>['condition']): Condition {
  return { comparison, value, ...(comparison === 'between' && upper !== null ? { to: upper } : {}) };
}

function inOrder(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

function earlierFirst({ from, to }: { readonly from: number; readonly to: number }) {
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

function sinceOf(year: number | null) {
  return year === null ? {} : { since: { year, in: 'number' as const } };
}
