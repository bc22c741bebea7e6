import { narrowed, withAgency } from '../names/whose.ts';
import { yearsAmong, yearsToCompare } from '../operations/periods.ts';
import { single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { searchWords, tooMuch, unexplained } from '../words/filler.ts';
import { asksMended } from '../words/followed.ts';
import { PROSE_FRAME } from '../words/prose-frame.ts';
import { DIFF, DIFF_OF_TWO, HELD_AGAINST, IMPROVEMENTS, PART, PROBLEMS, SIMILAR, WRITTEN } from '../words/wording.ts';
import { asksEach, namedAgencies, scopeOf, withoutCountedYears } from './scope.ts';
import { partNamed } from './section-asked.ts';

/** What is worded differently from an earlier year, or in the report of another agency. */
export async function diff(read: Read, known: Known): Promise<Settled | undefined> {
  // 跟上一年写的有重复的吗 is about words, and not about requests made twice.
  const written = /(?:写|讲|说|表述|内容|文字)[得的]?.{0,6}重复|重复.{0,4}(?:写|表述|内容|文字|地方|部分)/.test(
    read.about,
  );
  const counts = (read.measured.by === 'row' && !written) || read.rates.length > 0;
  const several = namedAgencies(narrowed(read, known));
  const alike = several.length === 2 && ALIKE.test(read.about);
  const changed =
    read.measured.by === 'nothing' && read.years.length > 0 && read.mention.body && CHANGED.test(read.about);
  const two =
    ofTwoYears(read) &&
    !/数据|数字|指标|各项|表/.test(read.about) &&
    read.measured.by === 'nothing' &&
    read.about.search(DIFF_OF_TWO) !== -1;
  if (asksEach(read) && !read.mention.body) return undefined;
  if (asksMended(read.about)) return undefined;
  // 改了没有, after the problems of a report, asks what became of them.
  const carried = read.before.plan ? single(read.before.plan) : null;
  if (carried?.ask === 'section' && carried.about === 'problems' && MENDED.test(read.about)) return undefined;
  if (counts || (read.about.search(DIFF) === -1 && !alike && !changed && !two)) return undefined;
  const left = withoutCountedYears(read.about)
    .replace(alike ? ALIKE : DIFF, ' ')
    .replace(DIFF, ' ')
    .replace(CHANGED, ' ')
    .replace(PART, ' ')
    .replace(PROBLEMS, ' ')
    .replace(WRITTEN, ' ')
    .replace(two ? DIFF_OF_TWO : DIFF, ' ')
    .replace(PROSE_FRAME, ' ');
  const rest = left
    .replace(HELD_AGAINST, ' ')
    .replace(
      /说法|写法|表述|措辞|句子|段落|文本|[两三几]年|两份|部分|总体情况|多高|(?:高|低|大|多|少)不(?:高|低|大|多|少)|有(?=\s|重复|$)|(?:哪些|什么)话|比|[上中里]|稿子?|那?份(?=比|\s|$)|地方/g,
      ' ',
    );
  if (tooMuch(unexplained(rest))) return undefined;
  const part = partIn(read);
  const [agency, other] = several;
  if (several.length === 2 && agency !== undefined && other !== undefined) {
    const { years, how } = await yearsAmong(read, known, several);
    const [year] = years;
    if (year === undefined) return undefined;
    return { ...plain({ ask: 'diff', agency, other, from: year, to: year, part }, read), year: how };
  }
  return await withAgency(read, known, async (own) => {
    const pair = yearsToCompare(read, await known.yearsOf(own));
    const named = read.years.map(({ year }) => year);
    const { from, to } =
      named.length > 2 ? { from: Math.min(...named), to: Math.max(...named) } : (pair ?? { from: 0, to: 0 });
    return { plan: { ask: 'diff', agency: own, from, to, part }, year: pair?.how ?? null };
  });
}

/** 改了没有, 解决了吗, and nothing else. */
const MENDED = /^[ 那]*(?:后来|现在)?(?:都)?(?:整?改|解决|落实)(?:了|好了?|掉)*(?:没有?|吗|么|没改)?[ ?？]*$/;

/** 2024年和2023年, 跟上一年比. */
function ofTwoYears({ years, mention, question: { folded } }: Read): boolean {
  const against = years.length === 1 && /(?:比|跟|和|与|同|较)(?:起)?(?:前一|上一?|去)年/.test(folded);
  return mention.body && (against || new Set(years.map(({ year }) => year)).size === 2);
}

/** 2025年和2024年有啥变化, where no number is named. */
const CHANGED = /(?:有|有些)?(?:什么|啥|哪些)变化|变化(?:大吗|在哪)/;
/** Whether two agencies write alike. */
const ALIKE =
  /(?:写得?|报告)?(?:[互相]+抄袭?|谁抄(?:的)?谁(?:的)?|像不像|像吗|一样吗|一样不|相同吗|差不多吗|雷同|照抄|抄袭?)|(?:比一比|对比|比较)(?:一下)?(?:写法|表述|措辞)|(?:写法|表述|措辞)(?:的)?(?:比一比|对比|比较)/;

/** The part that is named, or the one that holds what is named; 一样吗 after a part of a report is about that part. */
export function partIn({ about, before, mention }: Read): number | null {
  const named = partNamed(about);
  if (named !== undefined) return named;
  if (new RegExp(PROBLEMS.source).test(about) || new RegExp(IMPROVEMENTS.source).test(about)) return 5;
  const carried = before.plan ? single(before.plan) : null;
  return carried?.ask === 'section' && mention.words === '' ? carried.part : null;
}

/** How others put something, for reference. */
export function similar(read: Read): Settled | undefined {
  // 答复 in a question for wording names what is written about, not a row.
  const counts = read.measured.by === 'row' && !FOR_REFERENCE.test(read.about);
  // 想参考一下，某局发了多少份问卷: a number is asked for, and no wording.
  if (read.mention.body && ASKS_NUMBER.test(read.about) && !WORDED.test(read.about)) return undefined;
  const own = (OWN.test(read.about) && !OTHERS.test(read.about)) || PART_AS_PUBLISHED.test(read.about);
  if (counts || own || read.about.search(SIMILAR) === -1) return undefined;
  const about = read.about.replace(SIMILAR, (match) => ' '.repeat(match.length)).replace(SIMILAR_FRAME, ' ');
  const said = searchWords(about)
    .filter((word) => !/^(?:各|的|政府)$/.test(word))
    .join(' ');
  const carried = single(read.before.plan ?? { ask: 'help' });
  const spoken = 'words' in carried ? carried.words : carried.ask === 'section' ? ABOUT[carried.about] : '';
  const sought = said === '' ? spoken : said;
  if (sought === '') return undefined;
  const { agency, ...scope } = scopeOf(read);
  // 别的县卫健局 is not the one whose own wording is known.
  const another = /别的?[县区市]?$|其他[县区市]?的?$/.test(read.question.folded.slice(0, Math.max(0, read.mention.at)));
  const not = another ? null : agency;
  return plain({ ask: 'similar', words: sought, agency: null, not, ...scope }, read);
}

/** Words around what is asked for. */
const SIMILAR_FRAME =
  /(?:我们?|咱们?|俺)?要写(?=[^?？]{2,16}(?:这|那)一?段)|(?:这|那)一?段|[想要]?(?:参考|借鉴)一?下|(?<=\s|^)下?别处(?:的)?|[给帮]?找找|(?:是)?(?:怎么|如何|咋)个?(?:写|说|表述|措辞|表达)(?:的)?|^\s*我?[想要]{0,2}写(?!着|的|了)|这[个条类]问题|一般|通常|(?:给|发)(?:我)?[几两三一]{0,2}段?原文|其它单位|(?:我)?要?写(?:年报|报告|材料)|(?:年报|报告)?(?:的)?(?:问题|改进)?部分(?:里)?(?:说|写|提)(?:到|的)?|(?:有没有|有)?现成的?|(?:别家|别人)?有没有|别家|(?:有)?(?:何|什么|啥|哪些)?异同|这块|那块|[这那]一?类(?:问题)?|句子|别的?[县区市]|(?:别的?|其他)(?:单位|机关|部门|局|地方)|关于|[几两三四五六七八九十一二]{1,2}[个条句]|一下|摘|抄一?抄|格式|单位|(?:把|将)?[这那]个?(?:毛病|缺点|不足|情况)|想?看看|来[几两三]?[句条个]|(?:咋|啷)个|我(?:这|们)边?|(?<=\s)好(?=\s|$|[?？])/g;

/** What the agency itself wrote. */
const OWN = /(?:以前|往年|过去|之前|自己|我们|[去前]年)的?[^?？]{0,12}(?:怎么|如何|咋)写/;
/** 第五部分原文发我参考. */
const PART_AS_PUBLISHED = /第[一二三四五六1-6](?:个)?(?:大)?部分.{0,4}(?:原文|全文|发)/;
const OTHERS = /别|其他|人家|同行|兄弟|类似|相似|相近|差不多/;
const ASKS_NUMBER = /(?:多少|几)[件份次条人场期篇个](?!单位|机关|局|句|段|说法|写法)/;
const WORDED = /[写说讲](?:的|法|过)?|表述|句|话|措辞|类似|相似|相近|差不多|范文|素材/;
const FOR_REFERENCE =
  /范文|例句|样例|范例|素材|写法|近似|类似|相似|相近|参考|借鉴|(?:别人|别家|别的|人家|其他)[^?？]{0,24}(?:怎么|如何|咋)个?(?:写|说|表述)/;

const ABOUT = { all: '', problems: '存在问题 不足', improvements: '改进措施 下一步', fees: '信息处理费' } as const;
