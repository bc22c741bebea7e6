import type { Store } from '../../../db/store.ts';
import type { OperandRead } from '../../gather/agencies/operands.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { isMissing, prevented } from '../refusals/missing.ts';
import { notStored } from '../refusals/not-stored.ts';
import { figureQuestion } from '../words/counted-words.ts';
import { wordsOf } from './between-lines.ts';
import { nextBetween } from './between-next.ts';
import type { Side } from './between-side.ts';
import { nobodyHas } from './nobody-has.ts';

type Plan = PlanOf<'between'>;

/** One of the two numbers is not there: why, never 0; the other one is offered. */
export async function lacksNumber(
  store: Store,
  plan: Plan,
  reads: readonly [OperandRead, OperandRead],
  [left, right]: readonly [Side | null, Side | null],
): Promise<Draft> {
  const [operand, read, other] = left ? [plan.right, reads[1], plan.left] : [plan.left, reads[0], plan.right];
  const draft = await whyNone(store, plan, operand, read);
  const [agency] = other.scope.agencies;
  const there = (left ?? right) !== null && agency !== undefined;
  const offer = there
    ? [{ label: `${agency}${other.year}年的`, question: figureQuestion(agency, other.year, other.counted) }]
    : [];
  return {
    ...draft,
    lines: [...draft.lines, ['少了一个数，所以不能相比。']],
    next: [...offer, ...draft.next].slice(0, 3),
  };
}

async function whyNone(store: Store, plan: Plan, { year, counted }: Operand, read: OperandRead): Promise<Draft> {
  if (read.of === 'report') {
    const { agency, open, reading } = read;
    return open && isMissing(reading)
      ? prevented(reading, { plan, agency, year, counted })
      : await notStored(store, agency, [year], plan);
  }
  const [across] = read.addends.across;
  if (!across) return emptyDraft(plan);
  if (read.addends.added.length === 0) return await nobodyHas(store, across, plan);
  return { ...emptyDraft(plan), reason: 'blank', lines: [['合计的分母为0，比例算不出。']] };
}

/** What is to be divided by is 0. */
export function overNothing(plan: Plan): Draft {
  const what = plan.operation === 'share' ? '占比' : '几倍';
  return prevents(plan, `${wordsOf(plan.right)}为0，不能作除数，所以${what}算不出。`);
}

/** 元 and 万元, or cases and money, are not subtracted or divided. */
export function notInOneUnit(plan: Plan): Draft {
  return prevents(plan, '两个数的单位不同或没有注明，不能直接相减或相除。可以分别问每个数。');
}

/** The number of a whole place holds those of the others, and is no part of their sum. */
export function notHeld(plan: Plan): Draft {
  return prevents(plan, `${wordsOf(plan.left)}没有计入${wordsOf(plan.right)}，所以占比算不出。`);
}

function prevents(plan: Plan, words: string): Draft {
  return { ...emptyDraft(plan), reason: 'blank', lines: [[words]], next: nextBetween(plan) };
}
