import { missingAgency } from '../names/missing.ts';
import { narrowed, withAgency, yearsFor } from '../names/whose.ts';
import { kindIn, withoutMany } from '../operations/many.ts';
import { yearsAmong } from '../operations/periods.ts';
import { single } from '../plan/about.ts';
import { MOST_ASKS, type SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { PROSE_FRAME } from '../words/prose-frame.ts';
import { SUMMARY } from '../words/wording.ts';
import { asksEach, namedAgencies, ofKind, yearsWanted } from './scope.ts';
import { sectionAsked } from './section-asked.ts';

/** The main points of one report; of several in one breath those of each. */
export async function summary(read: Read, known: Known): Promise<Settled | undefined> {
  const before = read.before.plan && single(read.before.plan);
  if (before?.ask === 'summary' && read.mention.words === '' && SHORTER.test(read.question.folded))
    return plain({ ...before, brief: true }, read);
  if (
    read.measured.by === 'row' ||
    /理由|原因/.test(read.about) ||
    read.about.search(SUMMARY) === -1 ||
    PART_SAID.test(read.about)
  )
    return undefined;
  // 总结平台建设 asks for that part; 说说申请情况 for numbers.
  const partAsked = sectionAsked({ ...read, before: { ...read.before, plan: null } }) !== undefined;
  if (partAsked || (read.measured.by !== 'nothing' && !/总结|概括|归纳|摘要|报/.test(read.about))) return undefined;
  // 多写了什么内容 holds two years against each other.
  if (/[多新少]写了/.test(read.about)) return undefined;
  const left = [SUMMARY, SUMMARY_MANNER, PROSE_FRAME].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    withoutMany(read.about),
  );
  if (tooMuch(unexplained(left))) return undefined;
  if (asksEach(read) && !read.mention.body) return await ofEach(read, known);
  const several = namedAgencies(narrowed(read, known));
  if (several.length > MOST_ASKS) return undefined;
  if (several.length > 1) {
    const plans: SinglePlan[] = [];
    for (const agency of several)
      plans.push({ ask: 'summary', agency, year: (await yearsFor(read, known, agency)).years[0] ?? 0 });
    return plain({ ask: 'several', plans }, read);
  }
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsWanted(read, known, agency);
    const plans = years.slice(-MOST_ASKS).map((year): SinglePlan => ({ ask: 'summary', agency, year }));
    const [only, other] = plans;
    return { plan: only && !other ? only : { ask: 'several', plans }, year: how };
  });
}

/** 再短一点, 太长了, after a summary. */
const SHORTER =
  /^(?:请|那|能不能|可不可以|可以|能否|还是|给我)*(?:再|更|还)?(?:太长了?|(?:写|说|讲|来|压缩|精简|缩)?得?(?:再|更)?(?:短|简短|简单|精简|简洁|精炼|缩短|压缩|少)(?:一?[点些下])?)(?:的|版)?[,，。]?(?:吗|么|吧|行吗|可以吗|太长了?)?[?？]?$/;
/** A part of the report, and not the whole, is asked for. */
const PART_SAID = /事项|总体情况|问题|不足|改进|整改|下一步|第[一二三四五六1-6]部分/;
/** How long or for whom a summary should be. */
const SUMMARY_MANNER =
  /(?:讲|说|过)(?:清楚|明白|完|一?[遍下通])|成(?=[一二两三四五六几\d])|汇报用|[一二两三四五六七八九十百\d]{1,4}(?:点|条|百字|字|个字|句话?)(?:以内|左右|的)?|(?:用)?(?:于|来)?汇报|给(?=年报|报告)|写一?[个份篇段]|太长了?(?:不看|没看)?|懒得看|领导(?:要)?(?:看|用)?|汇报用|一?下(?=\s|$)|内容|没(?:空|时间)看/g;

/** A summary is of one report, so all agencies of a place are answered with what each says of itself. */
async function ofEach(read: Read, known: Known): Promise<Settled | undefined> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const { years, how } = await yearsAmong(read, known, null);
  const [year] = years;
  if (year === undefined) return undefined;
  const region = read.mention.places.at(-1) ?? null;
  const kind = ofKind(kindIn(read.text));
  const plan: SinglePlan = {
    ...{ ask: 'topic', agency: null, year, region, words: '年报总结', number: false, about: 'summary' },
    ...kind,
  };
  return { ...plain(plan, read), year: how };
}
