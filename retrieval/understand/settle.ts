import { agenciesCalled, namedIn } from './called.ts';
import { followUp } from './follow-up.ts';
import { meant } from './meant.ts';
import { pickedFrom } from './names/picked.ts';
import { operation } from './operations/operations.ts';
import { signsIn } from './operations/signs.ts';
import { agencyOf, single } from './plan/about.ts';
import { again, lackedBefore } from './plans/again-plan.ts';
import { checks } from './plans/checks-plan.ts';
import { coverage } from './plans/coverage-plan.ts';
import { definition, whatItIs } from './plans/definition-plan.ts';
import { figures } from './plans/figures-plan.ts';
import { heldYear } from './plans/held-year.ts';
import { members } from './plans/members-plan.ts';
import { phrase, quotesOnlyRows } from './plans/phrase-plan.ts';
import { ahead, partOfYear, refusedByKind } from './plans/refusal-plan.ts';
import { section } from './plans/section-plan.ts';
import { shared } from './plans/shared-plan.ts';
import { sumBefore } from './plans/sum-before.ts';
import { summary } from './plans/summary-plan.ts';
import { topic } from './plans/topic-plan.ts';
import { diff, similar } from './plans/wording-plans.ts';
import { questionOf } from './question.ts';
import { type Read, readQuestion } from './read.ts';
import { type Known, plain, refuse, type Settled } from './settled.ts';
import { GREETING, HELP } from './words/about-reports.ts';
import { DURATION } from './words/refused.ts';
import { ASKS_WHERE, IN_PROSE, QUOTED } from './words/wording.ts';

/** Decides what is asked, from the surest kind of question to the least sure. */
export async function settle(typed: Read, tooLong: boolean, known: Known, now: Date): Promise<Settled> {
  const read = meant(typed, known);
  const { folded } = read.question;
  const plainly = asksOneCell(read) ? await figures(read, known) : undefined;
  if (plainly) return plainly;
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
    if (marksSayNothing(read, around)) {
      const unmarked = questionOf(read.question.typed.replace(/[“”"「」『』]/g, ''));
      return await settle(readQuestion(unmarked, known.directory, now, read.before), false, known, now);
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

/**
 * 青砚县教育局2024年新收多少件: one agency, one year, one number, and nothing beside them but that it is asked for. No other kind
 * of question needs to be looked for.
 */
function asksOneCell({ mention, unknown, years, span, rates, measured, left, about }: Read): boolean {
  const one = mention.body && !mention.all && mention.agencies.length === 1 && mention.several.length === 0;
  const named = measured.by === 'row' && measured.measures.length === 1 && measured.remaining === null;
  const dated = years.length === 1 && span === null;
  const surely = one && named && dated && !unknown && rates.length === 0;
  return surely && AMOUNT_ALONE.test(left.replaceAll(' ', '')) && !IN_PROSE.test(about);
}

const AMOUNT_ALONE = /^(?:请问)?[是有为]?(?:多少|几)(?:[件份起]|万元|元)?[?？]?$/;

/** “墨汀市工商局”2024年的数据, “监督保障”那一节, “予以公开”占…: a name, a part of the report or a row that stands in quotes. */
function marksSayNothing(read: Read, around: Read): boolean {
  const { typed } = read.question;
  const body = BODY_QUOTED.test(typed) && !ASKS_WHERE.test(around.question.folded);
  return body || PART_QUOTED.test(typed) || (quotesOnlyRows(read) && !REST_QUOTED.test(typed));
}

/** A body's name and nothing else in quotes. */
const BODY_QUOTED = /[“"「『][^”"」』]{2,16}(?:局|委员会|厅|政府|政府办|办公室|管委会|街道|镇|乡)[”"」』]/;

const PART_QUOTED = /[“"「『][^”"」』]{2,16}[”"」』](?:的)?[那这]?一?(?:个)?(?:节|部分|块|段|章)(?!话|文字)/;

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
  const lasting = read.mention.words === '' && DURATION.test(read.about);
  if (!IN_PROSE.test(read.about) && !lasting) return undefined;
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
