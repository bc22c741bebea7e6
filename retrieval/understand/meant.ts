import { isShare, type Measure } from './counted.ts';
import { addedUp, mainMeasures } from './operations/what.ts';
import { agencyOf, measuresOf, single } from './plan/about.ts';
import { ofWholeTable } from './plans/whole-table.ts';
import type { Read } from './read.ts';
import type { Known } from './settled.ts';
import { withColumns } from './words/cells.ts';

/** 它的不予公开几件, 这家呢: the agency that was spoken of last. */
const PRONOUN =
  /^(?:那|请问)?(?:[它他]们?|这家|那家|该单位|该局|该机关|这个(?:单位|局|机关)|第一名|排第一的)(?:的|呢|家)?/;
/** 具体是哪些理由, after who has most, asks it of the first. */
const OF_THE_FIRST = /^(?:那|请问)?具体(?=的?(?:都|分别)?(?:是|有)?(?:哪|什么|啥))/;
/** 不是教育局，是发改局: what stands first is taken back. */
const TAKEN_BACK = /^(?:不对[,，]?|错了[,，]?)?(?:我(?:问|说|要)的)?不是.{1,20}?[,，]?(?:而?是|我(?:问|说|要)的是)/;

/** The words of a correction say nothing more. */
function withoutWords(words: string): string {
  return words.replace(/不是|不对|错了|而?是|我(?:问|说|要)的/g, (said) => ' '.repeat(said.length));
}

/** 同样的问题，鹿鸣县教育局: it asks for the same again, and for no problem. */
const SAME_QUESTION = /(?:同样|一样|相同|同一个?)的?(?:问题|数据?|指标|情况)[,，、:：]?/;

/** 这两个数, 这三项, 两项合计: the numbers that were asked for one after the other. */
const BOTH =
  /(?:这|那|前面|上面|以上|刚才|同样)(?:的)?([两二三四])(?:个(?:数字?|指标)?|项|者|类|种|样)|(?<=^[ 那]*)([两二三四])(?:个数字?|项|者)(?=合|加|总|一共|相|的和|之和)|^(?:那)?(?:合|加)(?:起来|在?一[起块])(?:是)?(?=几|多少)/;

function withBoth(read: Read): Read | undefined {
  const { before, measured, rates, mention } = read;
  const match = BOTH.exec(read.text);
  if (!match || rates.length > 0 || mention.words !== '') return undefined;
  const share = /占/.test(read.text);
  if (measured.by !== 'nothing' && !share) return undefined;
  const asked = before.counted.filter((one): one is Measure => !isShare(one));
  const said = match[1] ?? match[2];
  // 加起来多少, after three numbers, is of all three.
  const count = said === undefined ? Math.max(2, asked.length) : '一二三四'.indexOf(said.replace('两', '二')) + 1;
  const measures = asked.slice(0, count);
  if (measures.length < count) return undefined;
  const together = share ? addedUp(measures.reverse()) : undefined;
  const all = share ? [...(together ? [together] : []), ...measured.measures] : measures.reverse();
  const named = { ...measured, measures: all, by: 'row' as const, sideBySide: true };
  return { ...(said === undefined ? read : without(read, BOTH)), measured: named };
}

function without(read: Read, pattern: RegExp): Read {
  const blank = (words: string) => words.replace(pattern, (said) => ' '.repeat(said.length));
  const { question } = read;
  return {
    ...read,
    question: { ...question, folded: blank(question.folded), left: blank(question.left) },
    text: blank(read.text),
    about: blank(read.about),
    left: blank(read.left),
  };
}

/** 收得最多的是哪家, after fees: money that is taken, and no requests. */
function aboutFees({ before, measured, text }: Read): boolean {
  const fees = measuresOf(before.plan);
  const only = fees.length > 0 && fees.every((one) => 'cell' in one && one.cell.startsWith('disclosure.fees.'));
  return only && measured.by === 'weak' && /收[得的了]/.test(text) && !/申请|件|公开/.test(text);
}

/** 今年新制定的几件, after made, repealed and in force of a report: 今年 belongs to the row's name, and is no other year. */
function inOwnYear(read: Read): Read | undefined {
  const { before, measured, mention, years } = read;
  const [only, other] = years;
  const own = only && !other && only.how === 'relative' && only.words.startsWith('今年');
  if (!own || mention.words !== '') return undefined;
  const all = measuresOf(before.plan);
  const said = measured.by === 'row' ? measured.measures : withColumns(all, measured.columns);
  const [carried, asked] = [all, mainMeasures(said)].map((list) => list.map((one) => JSON.stringify(one)));
  if (!carried || !asked) return undefined;
  const narrows = asked.length > 0 && asked.length < carried.length && asked.every((one) => carried.includes(one));
  return narrows ? { ...read, years: [] } : undefined;
}

/** The question with the agency that a pronoun or a correction means. */
export function meant(read: Read, known: Known): Read {
  const { directory } = known;
  const { mention, before, text } = read;
  const [, second] = mention.several;
  if (before.plan !== null && second && mention.several.length === 2 && TAKEN_BACK.test(read.question.folded))
    return {
      ...read,
      left: withoutWords(read.left),
      text: withoutWords(text),
      about: withoutWords(read.about),
      mention: { ...mention, several: [], agencies: second, named: mention.named.slice(1) },
    };
  if (before.plan !== null && SAME_QUESTION.test(text)) return meant(without(read, SAME_QUESTION), known);
  if (aboutFees(read)) return meant({ ...read, measured: { ...read.measured, by: 'nothing', measures: [] } }, known);
  const otherwise = withBoth(read) ?? inOwnYear(read) ?? ofWholeTable(read);
  if (otherwise) return otherwise;
  const last = directory.byId.get(before.agencies[0] ?? '');
  if (mention.words !== '' || !last || before.plan === null || agencyOf(before.plan) !== null) return read;
  const plan = single(before.plan);
  const first = plan.ask === 'rank' ? OF_THE_FIRST.exec(text.trimStart())?.[0] : undefined;
  const pronoun = PRONOUN.exec(text.trimStart())?.[0] ?? first;
  // 第一名呢, after the second, is not who was spoken of; 它们 are all that were listed.
  const other = plan.ask === 'rank' && plan.place !== undefined && /第一/.test(pronoun ?? '');
  const several = /们/.test(pronoun ?? '') && before.listed.length > 1;
  if (pronoun === undefined || plan.ask === 'compare' || other || several) return read;
  const at = text.indexOf(pronoun);
  const blank = (words: string) =>
    `${words.slice(0, at)}${' '.repeat(pronoun.length)}${words.slice(at + pronoun.length)}`;
  return {
    ...read,
    text: blank(text),
    left: blank(read.left),
    about: blank(read.about),
    mention: { ...mention, agencies: [last], words: pronoun, body: true, at },
  };
}
