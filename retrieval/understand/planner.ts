import { askedAs } from './asked-as.ts';
import { agenciesCalled, namedIn } from './called.ts';
import { agencyOf, countedOf, type Dialogue, NEW_DIALOGUE, single } from './dialogue.ts';
import { followUp } from './follow-up.ts';
import { meant } from './meant.ts';
import { pickedFrom } from './names/picked.ts';
import { operation } from './operations/operations.ts';
import { signsIn } from './operations/signs.ts';
import type { QueryPlan } from './plan/plan.ts';
import { again, lackedBefore } from './plans/again-plan.ts';
import { checks } from './plans/checks-plan.ts';
import { coverage } from './plans/coverage-plan.ts';
import { definition, whatItIs } from './plans/definition-plan.ts';
import { figures } from './plans/figures-plan.ts';
import { heldYear } from './plans/held-year.ts';
import { members } from './plans/members-plan.ts';
import { phrase } from './plans/phrase-plan.ts';
import { ahead, partOfYear, refusedByKind } from './plans/refusal-plan.ts';
import { section } from './plans/section-plan.ts';
import { shared } from './plans/shared-plan.ts';
import { sumBefore } from './plans/sum-before.ts';
import { topic } from './plans/topic-plan.ts';
import { diff, similar, summary } from './plans/wording-plans.ts';
import { questionOf } from './question.ts';
import { type Read, readQuestion } from './read.ts';
import { type Known, plain, refuse, type Settled, type Understood } from './settled.ts';
import { GREETING, HELP } from './words/about-reports.ts';
import { unexplained } from './words/filler.ts';
import { DURATION, NOT_IN_FORM } from './words/refused.ts';
import { respelt } from './words/respelt.ts';
import { ASKS_WHERE, IN_PROSE, MENTIONS, QUOTED } from './words/wording.ts';

/** No question is longer. */
const LONGEST = 500;

/**
 * Turns a question into a plan by rules: words of the form and people's words for them, places, bodies and years. One that is not
 * understood as it is typed is read again without its slips (申清).
 */
export async function planByRules(typed: string, known: Known, now: Date, before: Dialogue): Promise<Understood> {
  const asTyped = await planTyped(typed, known, now, before);
  if (!isLost(asTyped.plan)) return asTyped;
  const other = respelt(typed);
  const mended = other && (await planTyped(other.typed, known, now, before));
  if (other && mended && !isLost(mended.plan)) return { ...mended, slips: other.slips };
  const last = lastSentence(typed);
  const alone = last === undefined ? undefined : await planTyped(last, known, now, NEW_DIALOGUE);
  return alone && !isLost(alone.plan) && agencyOf(alone.plan) !== null ? alone : asTyped;
}

/** 我去年去要过一份合同，人家不给。某某局2024年…几件？ asks in its last sentence, if that says of whom. */
function lastSentence(typed: string): string | undefined {
  const [last = '', ...told] = typed.split(/(?<=[。！!；;\n])(?=[^。！!；;\n])/).toReversed();
  return told.length > 0 && !REFERS_BACK.test(last) ? last : undefined;
}

/** 像这种重复的, 这样的 stand for what was told before. */
const REFERS_BACK = /这[种样类些个]|那[种样类些个]|[像跟和]我|同样|此类|上述|前面|以上|其中/;

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

async function settle(typed: Read, tooLong: boolean, known: Known, now: Date): Promise<Settled> {
  const read = meant(typed, known);
  const { folded } = read.question;
  if (GREETING.test(folded)) return plain({ ask: 'help' }, read);
  if (tooLong) return refuse('unclear', read, { hindrance: 'too_long' });
  const picked =
    read.measured.by === 'nothing' ? pickedFrom(read.before.plan, folded, namedIn(read, known)) : undefined;
  if (picked !== undefined)
    return await settle(
      readQuestion(questionOf(picked), known.directory, now, { ...read.before, plan: null }),
      false,
      known,
      now,
    );
  if (QUOTED.test(read.question.typed)) {
    const unquoted = questionOf(read.question.typed.replace(QUOTED, ' '));
    const around = readQuestion(unquoted, known.directory, now, read.before);
    // “墨汀市工商局”2024年的数据: a name in quotes is a name.
    if (BODY_QUOTED.test(read.question.typed) && !ASKS_WHERE.test(around.question.folded)) {
      const named = questionOf(read.question.typed.replace(/[“”"「」『』]/g, ''));
      return await settle(readQuestion(named, known.directory, now, read.before), false, known, now);
    }
    const exact = phrase(read, around);
    if (exact) return exact;
    // What is quoted is said, not asked, unless it names what is counted (危及“三安全一稳定”).
    if (around.measured.by !== 'nothing' && sameMeasures(read, around) && !REST_QUOTED.test(read.question.typed))
      return await settle(around, false, known, now);
  }
  const simple =
    lackedBefore(read) ??
    refusedByKind(read) ??
    help(read) ??
    (await again(read, (rest) => settle(rest, false, known, now))) ??
    definition(read) ??
    whatItIs(read) ??
    ahead(read, now) ??
    partOfYear(read) ??
    (await shared(read, known)) ??
    members(read, (words) => agenciesCalled(words, read, now, known)) ??
    (await heldYear(read, known)) ??
    coverage(read) ??
    sumBefore(read) ??
    (await checks(read, known)) ??
    (await summary(read, known)) ??
    (await diff(read, known)) ??
    similar(read) ??
    (await section(read, known));
  if (simple) return simple;
  const prose = await inProse(read, known);
  if (prose) return prose;
  const swapped = keepsYears(read) ? await followUp(read, known) : undefined;
  if (swapped) return swapped;
  const operated = await operation(read, known);
  // What asks for an operation must not be answered with a single cell.
  const cells = operated.asked ? undefined : ((await figures(read, known)) ?? (await followUp(read, known)));
  return (
    operated.settled ??
    cells ??
    bareName(read) ??
    (await topic(read, known)) ??
    refuse('unclear', read, { hindrance: operated.asked ? 'operation' : countsNothing(read) ? 'no_measure' : null })
  );
}

/** A body's name and nothing else in quotes. */
const BODY_QUOTED = /[“"「『][^”"」』]{2,16}(?:局|委员会|厅|政府|政府办|办公室|管委会|街道|镇|乡)[”"」』]/;

/** “其他” is a column or a row of its own, wherever it stands. */
const REST_QUOTED = /[“"「『]其[他它][”"」』]/;

/** 处罚呢, after numbers of several years, asks for it in the same years. */
function keepsYears({ before, mention, years, span, measured, rates, text }: Read): boolean {
  const plan = before.plan ? single(before.plan) : null;
  const several = plan !== null && 'years' in plan && (plan.years ?? []).length > 1;
  return (
    several &&
    mention.words === '' &&
    years.length === 0 &&
    span === null &&
    (measured.by === 'row' || (rates.length > 0 && measured.by === 'nothing')) &&
    signsIn(text).size === 0
  );
}

function sameMeasures(a: Read, b: Read): boolean {
  return JSON.stringify(a.measured.measures) === JSON.stringify(b.measured.measures);
}

function help(read: Read): Settled | undefined {
  const asks = HELP.test(read.question.folded) && read.mention.words === '' && read.measured.by === 'nothing';
  return asks ? plain({ ask: 'help' }, read) : undefined;
}

/** 正文里写了几件规范性文件 asks for the sentence, not for the cell. */
async function inProse(read: Read, known: Known): Promise<Settled | undefined> {
  if (!IN_PROSE.test(read.about) && !DURATION.test(read.about)) return undefined;
  const about = read.about.replace(IN_PROSE, (said) => ' '.repeat(said.length));
  return await topic({ ...read, about, measured: { ...read.measured, by: 'nothing', measures: [], words: [] } }, known);
}

/** A name alone asks what is there of it. */
function bareName(read: Read): Settled | undefined {
  const { mention, measured, unknown } = read;
  if (mention.words === '' || unknown || measured.by !== 'nothing' || read.before.plan || asksAmount(read))
    return undefined;
  return coverage(read, true);
}

function asksAmount(read: Read): boolean {
  return /多少|好多|几多|几件|几个|总计|合计|数量|件数|结果|其他|哪来/.test(read.question.folded);
}

/** A number is asked for, and none is named. */
function countsNothing(read: Read): boolean {
  return asksAmount(read) && (read.mention.words !== '' || agencyOf(read.before.plan) !== null);
}
