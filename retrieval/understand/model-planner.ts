import { prompt } from '../../prompts/prompt.ts';
import type { Consultation } from '../model/consultation.ts';
import { sentQuestion } from '../model/sent-question.ts';
import { askedAs } from './asked-as.ts';
import type { Dialogue } from './dialogue.ts';
import { type Allowed, allowedFor } from './model/allowed.ts';
import { EXAMPLES } from './model/examples.ts';
import { keyLines, keyOfCounted } from './model/keys.ts';
import { agenciesIn, madeUp } from './model/made-up.ts';
import { type Made, planOf } from './model/plan-of.ts';
import { Reading } from './model/reading.ts';
import { clarify } from './names/whose.ts';
import { countedOf, single, yearOf } from './plan/about.ts';
import type { QueryPlan } from './plan/plan.ts';
import { isTopic } from './planner.ts';
import { questionOf } from './question.ts';
import { type Read, readQuestion } from './read.ts';
import { type Known, refuse, type Understood } from './settled.ts';

/** Whether the rules have not found what is asked, so that a model may look for it. */
export function isUnsure(typed: string, { plan, sure, left }: Understood): boolean {
  // What each report says of its problems is asked for in so many words.
  if (plan.ask === 'topic' && plan.about !== undefined) return false;
  if (plan.ask === 'refusal') return plan.reason === 'unclear' && plan.hindrance !== 'too_long';
  const prose = plan.ask === 'summary' || (plan.ask === 'section' && plan.about !== 'fees' && left.length > 0);
  return !sure || (prose && COUNTS.test(typed));
}

/** A number is asked for, which a part of the prose is no answer to. */
const COUNTS = /多少|次数|件数|数量|几(?:[件个次回起桩份宗遭]|成)/;

/** A question that the rules are not sure of, and their reading. */
export interface Lost {
  readonly typed: string;
  readonly before: Dialogue;
  readonly byRules: Understood;
}

/**
 * The plan of a language model for a question that the rules are not sure of. It fills a plan from closed lists and says nothing
 * itself: what is not in the lists makes no plan. `steps` where one look-up depends on another; `undefined` when it has no better plan,
 * and for a name that is not stored.
 */
export async function planByModel(
  { typed, before, byRules }: Lost,
  known: Known,
  now: Date,
  consultation: Consultation,
): Promise<Understood | 'steps' | undefined> {
  const read = readQuestion(questionOf(typed), known.directory, now, before);
  if (read.unknown) return undefined;
  const allowed = await allowedFor(read, known);
  const slots = await slotsFor(typed, known, now, before, allowed);
  let trouble = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const reply = await consultation.reply(prompt('planner', { ...slots, trouble }), Reading);
    if (reply.fault !== undefined) return undefined;
    if (reply.value?.plan.ask === 'steps') return 'steps';
    const made = reply.problems ? { problem: reply.problems.join('；') } : planFrom(reply.value, allowed, typed);
    // That it stands in the prose is what the rules say too, and they know better by which words.
    if (made.plan && isTopic(made.plan) && isTopic(byRules.plan)) return undefined;
    if (made.plan) return understoodAs(made.plan, read, allowed, known);
    if (!reply.problems) consultation.rejected(made.problem);
    trouble = `上一次写的不能用：${made.problem}。请改正后重写整个 JSON。`;
  }
  return undefined;
}

/** The first, and one to mend it. */
const TRIES = 2;

function planFrom(reading: Reading, allowed: Allowed, typed: string): Made {
  const wrong = madeUp(reading, allowed);
  return wrong.length > 0 ? { problem: wrong.join('；') } : planOf(reading, typed);
}

/** What a model is told for a question, as the slots of its prompt. */
export async function slotsFor(typed: string, known: Known, now: Date, before: Dialogue, allowed: Allowed) {
  const agencies: string[] = [];
  for (const { id, kind } of allowed.agencies)
    agencies.push(`${id}（${kind}；${(await known.yearsOf(id)).join('、')}）`);
  return {
    keys: keyLines(),
    examples: EXAMPLES.map(({ question, plan }) => `问题：${question}\n${JSON.stringify({ plan })}`).join('\n'),
    today: `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`,
    years: allowed.stored.join('、'),
    agencies: agencies.join('\n'),
    places: allowed.places.join('、') || '无',
    dialogue: dialogueSlots(before),
    question: sentQuestion(typed),
  };
}

/** What was asked before, as slots; nobody's words. */
function dialogueSlots(before: Dialogue): string {
  if (before.plan === null && before.home === null) return '无';
  const counted = countedOf(before.plan).flatMap((one) => keyOfCounted(one) ?? []);
  const asked = before.plan === null ? null : single(before.plan).ask;
  return JSON.stringify({
    ask: asked,
    agencies: before.agencies,
    home: before.home,
    year: yearOf(before.plan),
    counted,
  });
}

/** Asks back where the question leaves open whose report is meant; otherwise the answer says how it was understood. */
function understoodAs(plan: QueryPlan, read: Read, allowed: Allowed, known: Known): Understood | undefined {
  if (plan.ask === 'refusal' && plan.reason === 'unclear') return undefined;
  const { settled } = allowed;
  const open = settled !== null && agenciesIn(plan).some((id) => !settled.has(id));
  const refused = plan.ask === 'refusal' ? refuse(plan.reason, read, {}).plan : plan;
  const asked = open ? clarify(read, known).plan : refused;
  return {
    plan: asked,
    year: read.years[0]?.how ?? null,
    sure: true,
    left: [],
    named: null,
    carried: !open,
    slips: [],
    instead: null,
    asked: { ...askedAs(read, asked), words: [] },
  };
}
