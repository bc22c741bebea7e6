import { foldText } from '../../../db/fold.ts';
import type { Part } from '../../../db/form/parts.ts';
import { agencyOf, single } from '../dialogue.ts';
import * as words from '../intents.ts';
import { missingAgency } from '../names/missing.ts';
import { clarify, narrowed, withAgency, yearsFor } from '../names/whose.ts';
import { asksMany } from '../operations/many.ts';
import { yearsToCompare } from '../operations/periods.ts';
import type { PlanOf, QueryPlan } from '../plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { searchWords, tooMuch, unexplained } from '../words/filler.ts';

/** Words in quote marks are looked for as they stand; agency and year are those said around them. */
export function phrase(read: Read, around: Read): Settled | undefined {
  const quoted = words.QUOTED.exec(read.question.typed)?.[1];
  if (quoted === undefined || foldText(quoted) === '') return undefined;
  const counted = read.measured.by !== 'nothing' || around.measured.by !== 'nothing';
  if (counted && !words.ASKS_WHERE.test(around.question.folded)) return undefined;
  const nobody = around.unknown !== null || (around.mention.words !== '' && around.mention.agencies.length === 0);
  if (nobody) return refuse('not_stored', around, { words: `${around.mention.words}${around.unknown?.words ?? ''}` });
  return plain({ ask: 'phrase', words: quoted, ...scopeOf(around) }, around);
}

/** Which agencies and years are stored; `surely` when other words than those of the question say so. */
export function coverage(read: Read, surely = false): Settled | undefined {
  const { mention, measured, unknown } = read;
  const counted =
    measured.by === 'row' ||
    measured.by === 'column' ||
    read.rates.length > 0 ||
    (measured.by === 'weak' && asksMany(read.text) && !HELD.test(read.text));
  if (!surely && (!words.COVERAGE.test(read.question.folded) || counted)) return undefined;
  if (unknown) return refuse('not_stored', read, { words: `${mention.words}${unknown.words}` });
  const left = unexplained(read.left.replace(words.COVERAGE_WORDS, ' '));
  const [name = ''] = left;
  // 有没有郑州的数据: what nobody knows is a name.
  if (mention.words === '' && left.length === 1 && NAME_ASKED.test(read.question.folded))
    return refuse('not_stored', read, { words: name });
  if (tooMuch(left)) return undefined;
  const [one, other] = mention.body ? mention.agencies : [];
  if (mention.words !== '' && mention.agencies.length === 0)
    return refuse('not_stored', read, { words: mention.words });
  return plain(
    {
      ask: 'coverage',
      agency: one && !other && mention.several.length === 0 ? one.id : null,
      year: read.years[0]?.year ?? null,
      region: mention.body ? null : (mention.places.at(-1) ?? null),
      among: (mention.several.length > 1 ? mention.several.flat() : other ? mention.agencies : []).map(({ id }) => id),
    },
    read,
  );
}

/** 收了哪些单位, said to the bot, is no request that was received. */
const NAME_ASKED = /有没有|有[^?？]{1,12}(?:年报|报告|数据|资料)[吗么嘛没]|收录/;
const HELD = /收(?:录)?了?(?:哪些|多少|几)(?:个|家)?(?:单位|机关|部门|报告|年报)/;

/** Whether the sums of a report hold. */
export async function checks(read: Read, known: Known): Promise<Settled | undefined> {
  if (!words.CHECKS.test(read.question.folded)) return undefined;
  return await withAgency(read, known, async (agency) => {
    const about = checkedIn(read);
    const pair = about === 'years' ? await yearsToCompare(read, known, agency) : undefined;
    if (pair) return { plan: { ask: 'checks', agency, year: pair.to, about }, year: pair.how };
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'checks', agency, year: years[0] ?? 0, about }, year: how };
  });
}

/** 上年结转和去年对得上吗 · 正文和表矛盾吗 · 表平不平. */
function checkedIn({ question: { folded } }: Read): PlanOf<'checks'>['about'] {
  if (/正文|文字|文表|(?:文|字)和表/.test(folded)) return 'prose';
  if (/接得上|衔接|结转|去年|上年|上一年|前一年|往年/.test(folded)) return 'years';
  return /勾稽|钩稽|平不平|平吗|平不$|平衡|加得起来|算错/.test(folded) ? 'sums' : 'all';
}

/** The main points of one report. */
export async function summary(read: Read, known: Known): Promise<Settled | undefined> {
  if (read.measured.by === 'row' || read.about.search(words.SUMMARY) === -1 || PART_SAID.test(read.about))
    return undefined;
  if (tooMuch(unexplained(read.about.replace(words.SUMMARY, ' ')))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'summary', agency, year: years[0] ?? 0 }, year: how };
  });
}

/** A part of the report, and not the whole, is asked for. */
const PART_SAID = /问题|不足|改进|整改|下一步|第[一二三四五六1-6]部分/;

/** What is worded differently from an earlier year. */
export async function diff(read: Read, known: Known): Promise<Settled | undefined> {
  const counts = read.measured.by === 'row' || read.rates.length > 0;
  if (counts || read.about.search(words.DIFF) === -1) return undefined;
  const named = words.PART.exec(read.about)?.[1];
  const left = read.about.replace(words.DIFF, ' ').replace(words.PART, ' ').replace(words.WRITTEN, ' ');
  if (tooMuch(unexplained(left.replace(words.HELD_AGAINST, ' ').replace(/说法|写法|表述|措辞|句子/g, ' '))))
    return undefined;
  return await withAgency(read, known, async (agency) => {
    const pair = await yearsToCompare(read, known, agency);
    const part = named ? ('一二三四五六123456'.indexOf(named) % 6) + 1 : null;
    const { from, to } = pair ?? { from: 0, to: 0 };
    return { plan: { ask: 'diff', agency, from, to, part }, year: pair?.how ?? null };
  });
}

/** How others put something, for reference. */
export function similar(read: Read): Settled | undefined {
  // 答复 in a question for wording names what is written about, not a row.
  const counts = read.measured.by === 'row' && !FOR_REFERENCE.test(read.about);
  if (counts || read.about.search(words.SIMILAR) === -1) return undefined;
  const about = read.about
    .replace(words.SIMILAR, (match) => ' '.repeat(match.length))
    .replace(/怎么写|如何写|咋写/g, ' ');
  const sought = searchWords(about)
    .filter((word) => !/^(?:各|的|政府)$/.test(word))
    .join(' ');
  const carried = single(read.before.plan ?? { ask: 'help' });
  const spoken = 'words' in carried ? carried.words : carried.ask === 'section' ? ABOUT[carried.about] : '';
  const sought2 = sought === '' ? spoken : sought;
  if (sought2 === '') return undefined;
  const { agency, ...scope } = scopeOf(read);
  return plain({ ask: 'similar', words: sought2, agency: null, not: agency, ...scope }, read);
}

const FOR_REFERENCE = /类似|相似|相近|参考|借鉴|(?:别人|别家|别的|人家|其他)[^?？]{0,6}(?:怎么|如何|咋)(?:写|说|表述)/;

const ABOUT = { all: '', problems: '存在问题 不足', improvements: '改进措施 下一步', fees: '信息处理费' } as const;

/** A part of a report, or what it says of problems, improvements or fees. */
export async function section(read: Read, known: Known): Promise<Settled | undefined> {
  if (read.measured.by === 'row' || words.MENTIONS.test(read.left)) return undefined;
  const asked = sectionAsked(read.about) ?? sameSection(read);
  // A number that is asked for in the same breath is answered with the part beside it.
  const counted = read.measured.by === 'weak' && /多少|几[件个]/.test(read.about) && asked?.about !== 'fees';
  if (!asked || counted || read.rates.length > 0) return undefined;
  const said = [words.FEES, words.PROBLEMS, words.IMPROVEMENTS, words.PART, words.WRITTEN];
  const left = said.reduce((rest, pattern) => rest.replace(pattern, ' '), read.about.replace(THIS_PART, ' '));
  if (tooMuch(unexplained(left))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'section', agency, year: years[0] ?? 0, ...asked }, year: how };
  });
}

/** 这部分去年怎么写的, after a part of a report. */
function sameSection({ about, before }: Read): SectionAsked | undefined {
  const plan = before.plan ? single(before.plan) : null;
  if (plan?.ask !== 'section' || !THIS_PART.test(about)) return undefined;
  return { part: plan.part, about: plan.about };
}

const THIS_PART = /[这该那]一?(?:个)?(?:部分|块|段|章|节)|怎么写|原文|写法/;

type SectionAsked = Pick<QueryPlan & { ask: 'section' }, 'part' | 'about'>;

function sectionAsked(about: string): SectionAsked | undefined {
  if (about.search(words.FEES) !== -1) return { part: 6, about: 'fees' };
  const named = words.PART.exec(about);
  if (named) {
    const part = named[1] ? '一二三四五六123456'.indexOf(named[1]) % 6 : named[2] ? 0 : 5;
    return { part: (part + 1) as Exclude<Part, 0>, about: 'all' };
  }
  const improvements = about.search(words.IMPROVEMENTS) !== -1;
  const problems = about.search(words.PROBLEMS) !== -1;
  if (improvements && problems) return { part: 5, about: 'all' };
  if (improvements) return { part: 5, about: 'improvements' };
  return problems ? { part: 5, about: 'problems' } : undefined;
}

/** What is left over is looked for in the prose. */
export async function topic(read: Read, known: Known): Promise<Settled | undefined> {
  const { folded } = read.question;
  const { mention, measured } = read;
  const spoken = words.MENTIONS.exec(read.about);
  // 谁提到了朝阳区: what stands behind the verb is looked for, not who it is.
  const missing = spoken ? undefined : missingAgency(read, known);
  if (missing) return missing;
  const asked = words.NOT_IN_FORM.exec(read.about)?.[0];
  const runs = topicWords(read, spoken);
  if (asked === undefined && !tooMuch(runs)) return undefined;
  if (nameLike(read, runs)) return refuse('not_stored', read, { words: runs[0] ?? '' });
  const settled = narrowed(read, known);
  if (settled.mention.agencies.length > 1 && settled.mention.body) return clarify(settled, known);
  const scope = scopeOf(settled);
  const agency = scope.agency ?? (mention.words === '' ? agencyOf(read.before.plan) : null);
  const number = /多少|几[次条个场期份项件篇名家]|数量/.test(folded);
  const beside = measured.by === 'nothing' || spoken ? [] : measured.words;
  const plan: QueryPlan = { ask: 'topic', words: asked ?? [...runs, ...beside].join(' '), number, ...scope, agency };
  const instead =
    measured.by === 'nothing' || spoken || runs.length === 0
      ? null
      : { measures: measured.measures, words: runs.join('、') };
  return { ...plain(plan, read), instead };
}

/** Behind a verb like 提到 all that is said; beside words for a cell only what they do not explain; else what is no word of asking. */
function topicWords(read: Read, spoken: RegExpExecArray | null): string[] {
  const without = (text: string) => text.replace(words.TOPIC_WORDS, (match) => ' '.repeat(match.length));
  if (spoken) return searchWords(without(read.question.left.slice(spoken.index + spoken[0].length)));
  return read.measured.by === 'nothing' ? searchWords(without(read.about)) : unexplained(without(read.left));
}

/** 郑州2024年新收多少: where nobody is named, what nobody knows and stands before the year is a name. */
function nameLike(read: Read, runs: readonly string[]): boolean {
  const [first = ''] = runs;
  if (read.mention.places.length > 0 || read.measured.by === 'nothing' || first === '') return false;
  const at = read.question.folded.indexOf(first);
  const after = read.question.folded.slice(at + first.length).replace(/^[的局]/, '');
  return unexplained(read.question.folded.slice(0, at)).length === 0 && /^(?:\d\d|[去前今]年|二[〇零○])/.test(after);
}

function scopeOf({ mention, years }: Read): { agency: string | null; year: number | null; region: string | null } {
  const [only, other] = mention.body ? mention.agencies : [];
  return {
    agency: only && !other ? only.id : null,
    year: years[0]?.year ?? null,
    region: mention.body ? null : (mention.places.at(-1) ?? null),
  };
}
