import { askedBehind, lastSentence, withoutAsides } from './asides.ts';
import { askedAs } from './asked-as.ts';
import { type Dialogue, NEW_DIALOGUE } from './dialogue.ts';
import { agencyOf, countedOf } from './plan/about.ts';
import type { QueryPlan } from './plan/plan.ts';
import { questionOf } from './question.ts';
import { type Read, readQuestion } from './read.ts';
import { settle } from './settle.ts';
import type { Known, Understood } from './settled.ts';
import { unexplained } from './words/filler.ts';
import { NOT_IN_FORM } from './words/refused.ts';
import { respelt } from './words/respelt.ts';
import { MENTIONS } from './words/wording.ts';

/** No question is longer. */
const LONGEST = 500;

/**
 * Turns a question into a plan by rules: words of the form and people's words for them, places, bodies and years. One that is not
 * understood as it is typed is read again without its slips (申清).
 */
export async function planByRules(typed: string, known: Known, now: Date, before: Dialogue): Promise<Understood> {
  const asTyped = await planTyped(typed, known, now, before);
  const notStored = asTyped.plan.ask === 'refusal' && asTyped.plan.reason === 'not_stored';
  if (!notStored && !isLost(asTyped.plan)) return asTyped;
  const other = notStored ? undefined : respelt(typed);
  const mended = other && (await planTyped(other.typed, known, now, before));
  if (other && mended && !isLost(mended.plan)) return { ...mended, slips: other.slips };
  const last = notStored
    ? undefined
    : (askedBehind(typed, known.directory, now) ?? lastSentence(typed, known.directory));
  const alone = last === undefined ? undefined : await planTyped(last, known, now, NEW_DIALOGUE);
  if (alone && !isLost(alone.plan) && agencyOf(alone.plan) !== null) return alone;
  const rest = withoutAsides(typed, known.directory, now);
  const asked = rest === undefined ? undefined : await planTyped(rest, known, now, before);
  return asked && isNearer(asked.plan, asTyped.plan) ? asked : asTyped;
}

/** Whether a plan says more of what is asked; of two that look for words the one with fewer. */
function isNearer(plan: QueryPlan, lost: QueryPlan): boolean {
  if (plan.ask === 'topic')
    return lost.ask === 'refusal' || (lost.ask === 'topic' && plan.words.length < lost.words.length);
  return !isLost(plan) && plan.ask !== 'refusal' && plan.ask !== 'clarify';
}

/** Whether nothing was understood that the form or the answers have a word for. */
function isLost(plan: QueryPlan): boolean {
  if (plan.ask === 'several') return plan.plans.every(isLost);
  return plan.ask === 'topic' || (plan.ask === 'refusal' && plan.reason === 'unclear');
}

/** Whether words are looked for in the prose, for one agency and year or for each of several. */
export function isTopic(plan: QueryPlan): boolean {
  return plan.ask === 'several' ? plan.plans.every(({ ask }) => ask === 'topic') : plan.ask === 'topic';
}

async function planTyped(typed: string, known: Known, now: Date, before: Dialogue): Promise<Understood> {
  const question = questionOf(typed.slice(0, LONGEST));
  const read = readQuestion(question, known.directory, now, before);
  const settled = await settle(read, typed.length > LONGEST, known, now);
  return {
    ...settled,
    sure: !isTopic(settled.plan) || MENTIONS.test(read.about) || NOT_IN_FORM.test(read.about),
    left: unexplained(read.left),
    slips: [],
    carried: carries(read, settled.plan),
    named: read.mention.how.get(agencyOf(settled.plan) ?? '') ?? null,
    asked: askedAs(read, settled.plan),
  };
}

/** Whether a plan stands on what was said before: its agency or its number is not named in the question. */
function carries({ before, mention, measured, rates }: Read, plan: QueryPlan): boolean {
  if (before.plan === null || plan.ask === 'again' || plan.ask === 'refusal' || plan.ask === 'clarify') return false;
  const agency = agencyOf(plan);
  const whose = mention.words === '' && agency !== null && agency === agencyOf(before.plan);
  const what = measured.by === 'nothing' && rates.length === 0 && countedOf(plan).length > 0;
  return whose || what;
}
