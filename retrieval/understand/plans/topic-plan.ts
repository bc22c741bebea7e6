import { missingAgency } from '../names/missing.ts';
import { clarify, narrowed } from '../names/whose.ts';
import { asksMany, kindIn, withoutMany } from '../operations/many.ts';
import { yearsAmong } from '../operations/periods.ts';
import { whichOfSeveral } from '../operations/together.ts';
import { agencyOf } from '../plan/about.ts';
import { MOST_ASKS, type PlanOf, type QueryPlan, type SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { searchWords, tooMuch, unexplained } from '../words/filler.ts';
import { COUNTED_BY_FORM, NOT_IN_FORM } from '../words/refused.ts';
import { IN_PROSE, MENTIONS, TOPIC_WORDS, UNSAID } from '../words/wording.ts';
import {
  allNamed,
  asksEach,
  asksYears,
  carriedYear,
  namedAgencies,
  ofKind,
  scopeOf,
  withoutCountedYears,
  yearsWanted,
} from './scope.ts';

type Plan = PlanOf<'topic'>;

/** What is left over is looked for in the prose. */
export async function topic(read: Read, known: Known): Promise<Settled | undefined> {
  const { measured } = read;
  const spoken = MENTIONS.exec(read.about);
  // 谁提到了朝阳区: what stands behind the verb is looked for, not who it is.
  const missing = spoken ? undefined : missingAgency(read, known);
  if (missing) return missing;
  const causes = await causesOfEach(read, known);
  if (causes) return causes;
  const asked = ANSWERABLE.test(read.about) ? ANSWERED_FOR : NOT_IN_FORM.exec(read.about)?.[0];
  const found = topicWords(read, spoken);
  const inProse = IN_PROSE.test(read.question.folded) || HOW_WRITTEN.test(read.question.folded);
  const runs = tooMuch(found) || !inProse ? found : fieldWords(read);
  if (asked === undefined && !tooMuch(runs)) return undefined;
  if (nameLike(read, runs)) return refuse('not_stored', read, { words: runs[0] ?? '' });
  const settled = narrowed(read, known);
  if (settled.mention.agencies.length > 1 && settled.mention.body && settled.mention.several.length === 0)
    if (!asksMany(read.text)) return clarify(settled, known);
  const long = runs.filter((run) => run.length > 1);
  const telling = long.length > 0 ? long : runs;
  // A single character is no topic.
  if (asked === undefined && long.length === 0) return undefined;
  const beside = measured.by === 'nothing' || spoken ? [] : measured.words;
  const words = asked ?? [...new Set([...telling, ...beside])].join(' ');
  const instead =
    measured.by === 'nothing' || spoken || runs.length === 0
      ? null
      : { measures: measured.measures, words: telling.join('、') };
  const unsure = settled.mention.several.length > 1 && namedAgencies(settled).length === 0;
  const which = unsure ? whichOfSeveral(settled) : undefined;
  if (which) return which;
  const apart =
    beside.length > 0 || (asked !== undefined && asked !== ANSWERED_FOR) ? [] : sideBySide(telling, read.about);
  const plans: SinglePlan[] = [];
  for (const one of apart.length > 1 ? apart.map((run) => (ANSWERABLE.test(run) ? ANSWERED_FOR : run)) : [words])
    plans.push(...(await plansOf(settled, known, one)));
  const [only, other] = plans;
  if (!only) return undefined;
  const plan: QueryPlan = other ? { ask: 'several', plans: plans.slice(0, MOST_ASKS) } : only;
  return { ...plain(plan, read), instead };
}

/** 提到政务新媒体或公众号的: each is looked for, since a report may speak of only one. */
function sideBySide(runs: readonly string[], about: string): readonly string[] {
  const places = runs.map((run) => about.indexOf(run));
  const joined = runs.slice(1).every((_, index) => {
    const end = (places[index] ?? 0) + (runs[index]?.length ?? 0);
    return JOINED.test(about.slice(end, places[index + 1]));
  });
  return joined ? runs : [];
}

const JOINED = /^(?:的)?(?:或者?|和|与|跟|及|以及|还是|、)$/;

/** 追没追过责, 责任追究情况: whether anybody had to answer for it. */
const ANSWERABLE = /责任追究|追究责任|[追问](?:没有?[追问])?(?:过|了)?责/;
const ANSWERED_FOR = '追责';
const HOW_WRITTEN = /(?:怎么|咋|如何)(?:写|表述)|怎么说的|原话|原文/;

/** 正文里写收到多少件申请: what the form counts, looked for in the prose. */
function fieldWords({ about }: Read): string[] {
  return [...new Set(about.match(new RegExp(COUNTED_BY_FORM.join('|'), 'g')) ?? [])];
}

/** 哪几家说起申请量变化的原因: of each the sentence that gives a reason. */
async function causesOfEach(read: Read, known: Known): Promise<Settled | undefined> {
  const { about, mention } = read;
  if (!asksEach(read) || !/原因/.test(about) || !/申请/.test(about) || mention.body) return undefined;
  const { years, how } = await yearsAmong(read, known, null);
  const [year] = years;
  if (year === undefined) return undefined;
  const plan: Plan = {
    ...{ ask: 'topic', agency: null, year, region: mention.places.at(-1) ?? null, number: false, about: 'causes' },
    words: '申请数量变化的原因',
    ...ofKind(kindIn(read.text)),
  };
  return { ...plain(plan, read), year: how };
}

/** One plan for each agency and year that is asked for; of too many the rest is named. */
async function plansOf(read: Read, known: Known, words: string): Promise<readonly SinglePlan[]> {
  const { mention } = read;
  const scope = scopeOf(read);
  const own = scope.agency ?? (mention.words === '' && !asksEach(read) ? agencyOf(read.before.plan) : null);
  const several = allNamed(read);
  const base: Plan = { ask: 'topic', ...scope, words, ...askedFor(read), ...ofKind(own ? null : kindIn(read.text)) };
  const agencies = several.length > 1 ? several : [own];
  const all: { readonly name: string; readonly plan: Plan }[] = [];
  for (const agency of agencies) {
    const region = agency === null ? base.region : null;
    for (const year of await yearsOf(read, known, agency))
      all.push({ name: `${agency ?? ''}${year === null ? '' : `${year}年`}`, plan: { ...base, agency, region, year } });
  }
  const shown = all.length > MOST_ASKS ? all.slice(-MOST_ASKS) : all;
  const unshown = all.slice(0, all.length - shown.length).map(({ name }) => name);
  return shown.map(({ plan }, index) =>
    unshown.length > 0 && index === shown.length - 1 ? { ...plan, unshown } : plan,
  );
}

/** Every year that is named or counted; the one of the dialogue for the agency of the dialogue; else all. */
async function yearsOf(read: Read, known: Known, agency: string | null): Promise<readonly (number | null)[]> {
  if (agency !== null && asksYears(read)) return (await yearsWanted(read, known, agency)).years;
  const named = [...new Set(read.years.map(({ year }) => year))];
  if (named.length > 0) return named;
  return [agency === null ? null : carriedYear(read)];
}

/** How it is asked: for a number, in a unit, for what is never made over prose, or for those that do not speak of it. */
function askedFor(read: Read): Pick<Plan, 'number' | 'unit' | 'unmade' | 'absent' | 'whether'> {
  const { folded } = read.question;
  const unit =
    /(?:多少|几)(?:个)?(人次|条次|[条份次场期篇个家人项件起封])/.exec(folded)?.[1] ??
    (/人数/.test(folded) ? '人' : undefined);
  const unmade = UNMADE.find(([, pattern]) => pattern.test(folded))?.[0];
  const absent = UNSAID.test(read.about) && (asksEach(read) || /谁|哪[些几]|名单|没有?(?:一)?[个家]/.test(folded));
  const whether = /有没有|有无|是否有|有木有/.test(folded) && !/多少|几/.test(folded);
  return {
    number:
      /多少|好多|几多|几[次条个场期份项件篇名家起回分]|数量|[人次条文篇]数|人次(?=$|[?？呢是])|信息数|(?:推送|发布|发文|推文)(?:总)?量/.test(
        folded,
      ) ||
      (unmade === 'rank' && /[次数量]/.test(folded)),
    ...(unit === undefined ? {} : { unit }),
    ...(unmade === undefined ? {} : { unmade }),
    ...(absent ? { absent } : {}),
    ...(whether ? { whether } : {}),
  };
}

const UNMADE: readonly [unmade: NonNullable<Plan['unmade']>, pattern: RegExp][] = [
  ['rank', /最[多少高低](?!是|写|不超)|排(?:名|第|前)|(?:哪个|哪家|谁)[^?？]{0,12}[多高低](?!少)/],
  ['difference', /(?:多|少|高|低|差)(?:了|出)?(?:多少|几)(?!次)|相差/],
  ['sum', /加起来|加在?一起|合起来|相加|总和/],
];

/** Behind a verb like 提到 all that is said; beside words for a cell only what they do not explain; else what is no word of asking. */
function topicWords(read: Read, spoken: RegExpExecArray | null): string[] {
  const blank = (match: string) => ' '.repeat(match.length);
  const without = (text: string) => withoutCountedYears(withoutMany(text)).replace(TOPIC_WORDS, blank);
  if (spoken) {
    const behind = searchWords(without(read.about.slice(spoken.index + spoken[0].length)));
    if (behind.length > 0) return behind;
  }
  return read.measured.by === 'nothing' || spoken ? searchWords(without(read.about)) : unexplained(without(read.left));
}

/** 郑州2024年新收多少: where nobody is named, what nobody knows and stands before the year is a name. */
function nameLike(read: Read, runs: readonly string[]): boolean {
  const [first = ''] = runs;
  if (read.mention.places.length > 0 || read.measured.by === 'nothing' || first === '') return false;
  const at = read.question.folded.indexOf(first);
  const after = read.question.folded.slice(at + first.length).replace(/^[的局]/, '');
  return unexplained(read.question.folded.slice(0, at)).length === 0 && /^(?:\d\d|[去前今]年|二[〇零○])/.test(after);
}
