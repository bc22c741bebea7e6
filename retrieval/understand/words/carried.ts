import { anyOf, matchesOf, type Question, take } from '../question.ts';
import type { RowTarget } from './entry.ts';
import type { Token } from './lexicon.ts';

const LATER = '(?:下一?个?年度?|下一?期|明年|来年|次年|第二年|后一年|今年)';
/** 接着办的: what is done with them then. */
const GONE_ON = '(?:(?:接着|继续|再)(?:往下)?(?:办理|处理|办)的?)?';
const EARLIER = '(?:上一?个?年度?|上一?期|往年|以前年度|历年|前一年|头一?年|以前|之前)';
const WORKED = '(?:办理|办结|办|弄|搞|整|处理|答复|回复|解决|清理?|了结|完结|结(?=完|掉|清|案|了(?!吗|没)))';
const ENDED = '(?:完毕|完成|完|结|好|掉|清|下来|利索|了)';
/** 没, but not of 有没有; 还有没办的 holds one. */
const NOT = '(?:(?<!有)没有?|(?<=[还尚仍剩都]有)没(?!有)|(?<=有没有)没|未能?|尚未|没能|没得)';
const UNFINISHED = `(?:还|尚)?(?:没有?|未|尚未|没能)${WORKED}${ENDED}?`;
const MOVED =
  '(?:结转|转结|结|转|留|拖|剩|带|跨|移|甩|压|攒|推|挪|搁|欠|滚|接|积|存|累积|延续|遗留|积压|顺延|推迟|延后|拖延)';
const INTO = '(?:存|下|转)?(?:到|至|入|给|去|进)(?:了)?';
const FROM = '(?:转|留|存|下|余|进)?(?:过来|下来|进来|来|到今年|至今年|到本年|转?[入进])(?![年])';
/** What of a year before is still there. */
const STOCK = '(?:遗留|积压|积存|累积|结余|结存|存量|结转|剩余|余留|转入|余下|剩下?|欠下?|留下|压下|尾巴|旧账|老账)';
/** The end of a year, when what is not done is counted. */
const YEAR_END = '(?:年底|年末|年终|期末|岁末|岁尾)';
const YEAR_START = '(?:年初|期初|岁初|开年|开春|开头|年头|一开始|刚开始)';
const AMOUNT = '(?:多少|几|好多|几多)[件个份笔宗条桩]?(?:的)?(?:申请)?';

type Pattern = readonly [row: 'carried_in' | 'carried_out', pattern: RegExp];

/**
 * Ways to say that requests moved from one year to the next; a year in them only says which way and is not the year asked
 * for (结转到2025年 and 从2023年结转来 in a question about 2024).
 */
const CARRIED: readonly Pattern[] = [
  [
    'carried_out',
    new RegExp(
      `${MOVED}(?:[了着]?${AMOUNT})?${INTO}(?:(?:20)?\\d\\d年度?|${LATER})(?:继续|再|接着)?(?:办理|处理|办)?`,
      'g',
    ),
  ],
  ['carried_in', /跨年度?(?:过来|转来|转入|进来)的?/g],
  [
    'carried_in',
    new RegExp(
      `[从由自](?:20\\d\\d年度?|去年|前一年|${EARLIER})${MOVED}(?:${FROM})?(?:的)?(?:${UNFINISHED}的?)?${GONE_ON}`,
      'g',
    ),
  ],
  [
    'carried_in',
    new RegExp(
      `${EARLIER}(?:${UNFINISHED}|${MOVED}${FROM})${GONE_ON}(?:的)?(?:${MOVED}(?:${FROM})?)?(?:没办的?)?`,
      'g',
    ),
  ],
  ['carried_in', new RegExp(`${EARLIER}(?:年?[末底])?(?:${UNFINISHED}|没消化完|留|剩)?的?${STOCK}(?:${FROM})?`, 'g')],
  [
    'carried_in',
    new RegExp(`(?:承接|接续|接手|接了?|续办|顶着|背着|扛着)了?(?:${EARLIER}|(?:20)?\\d\\d年度?)(?:的|没办的)?`, 'g'),
  ],
  ['carried_in', new RegExp(`${EARLIER}(?:的)?${AMOUNT}?(?:没办|未办|没办完|未办结|没消化完|没清掉?)的?`, 'g')],
  [
    'carried_in',
    new RegExp(
      `${YEAR_START}(?:的?时候?|就)?(?:手里|手上|手头)?(?:就|还)?(?:有|压着?|欠着?|剩着?|接手了?|接了)?(?:${AMOUNT})?(?:(?:老|以前|头年|前一?年)的?)?(?:${UNFINISHED}|没结|未结|结转|存量|结余|结存|存的?|余额|(?<=[手里上头])有|(?<=就)(?:压着|有|欠着)|老件|旧件|老账|旧账)的?`,
      'g',
    ),
  ],
  ['carried_in', /旧账|老账|陈账|旧案(?!例)|旧件|老件|陈年旧?(?:案|件|账)|旧申请|历史遗留(?!的?问题)|遗留件|存量件/g],
  ['carried_in', /(?<!结|下年度?)(?:结)?转[入进](?!下|明|次|来年|后|第|今|(?:20)?\d\d)(?:来)?(?:的)?/g],
  ['carried_out', new RegExp(`(?:结转|转结|顺延|留待|留)${LATER}(?:继续|再|接着)?(?:办理|处理|办)?(?:的)?`, 'g')],
  ['carried_out', new RegExp(`${MOVED}(?:下一?期|后一?期|出去?(?=的|[几多有]|$))`, 'g')],
  ['carried_out', /跨年度?(?:出去|转出|留下)的?|往后(?:拖|推|挪|压|延)(?:了|着)?的?/g],
  // What is not done at the end of the year.
  [
    'carried_out',
    new RegExp(
      `(?<!${EARLIER}|去年|前年|上一?|去|前)(?:截至|截止|到了?|至)?${YEAR_END}(?:为止|时|的时候|前|止)?(?:还|仍|尚)?(?:手里|手上|手头)?(?:还|仍)?(?:有|剩|剩下|欠|余|压着?)?(?:${AMOUNT})?(?:还|尚|仍)?(?:${UNFINISHED}|存量|结余|结存|结转|剩余|余额|积存|余下|剩下)(?:的)?`,
      'g',
    ),
  ],
  ['carried_out', new RegExp(`${YEAR_END}(?:时)?(?:手里|手上|手头)(?:还|仍)?(?:有|剩|压|攒)(?:着|了|下)?`, 'g')],
  [
    'carried_out',
    new RegExp(
      `(?<!${EARLIER}|去年|前年)(?:还|仍)?(?:剩|剩下|欠|挂着?|差)(?:了|下)?${AMOUNT}(?:还|尚|仍)?${UNFINISHED}(?:的)?`,
      'g',
    ),
  ],
  ['carried_out', /还(?:挂|欠|压|搁|吊)(?:着|了|下)?(?=几|多少|好多)/g],
  // 收了…办了…还差2件去哪了.
  [
    'carried_out',
    /(?:还|那|剩下?的?|另外?)(?:差|剩|有)?的?(?:\d+|[一二两三四五六七八九十]|几)[件个](?:申请)?(?:去|到|跑)(?:了)?(?:哪[里儿]?|什么地方|啥地方)(?:去)?了?/g,
  ],
  [
    'carried_out',
    new RegExp(
      `(?<!${EARLIER}|去年|前年)(?:还|年底|年末)?${NOT}${WORKED}(?:完毕|完|掉|清|好|下来|利索)(?:而|就)?(?:结转)?(?:的|呢)?`,
      'g',
    ),
  ],
  [
    'carried_out',
    new RegExp(
      `(?<!${EARLIER}|去年|前年|逾期|超期|超时)(?:还|仍|尚)?${NOT}(?:给|得到|收到|作出|做出)?(?:答复|回复)(?:的|呢)?`,
      'g',
    ),
  ],
  [
    'carried_out',
    new RegExp(`(?:(?:还|仍|尚)${NOT}(?:处理|办理|办|了结|完结)|${NOT}(?:办结|了结|完结))(?:的|呢)?`, 'g'),
  ],
  ['carried_out', /(?:没有?|未|尚未)(?:了结|完结)(?:的)?/g],
  ['carried_out', new RegExp(`(?:没|未)来得及${WORKED}${ENDED}?(?:的)?|来不及${WORKED}${ENDED}?(?:的)?`, 'g')],
  ['carried_out', new RegExp(`${WORKED}不(?:完|了|掉)(?:就|而)?(?:留下|剩下|剩|压下|往后推)?(?:来)?(?:的)?`, 'g')],
  [
    'carried_out',
    /(?:还|仍|仍然|正|依然|尚)在(?:走(?:着)?(?:程序|流程)|办理|处理|答复|流程)(?:中|里|之中|当中|着)?(?:的)?|(?<!其[他它])(?:办理|处理|答复)(?:中|之中|当中)(?:的)?(?=几|多少|有[几多]|申请|件|$|[?？])|正(?:在)?(?:办理|处理|答复)(?:着)?的?/g,
  ],
  ['carried_out', /待(?:办(?!事|公|法)理?|处理|答复|回复|办结)(?:的)?/g],
  ['carried_out', new RegExp(`(?<!${EARLIER}|去年|前年)(?:剩余|余下|剩下)(?:的)?(?:还)?(?:${UNFINISHED})(?:的)?`, 'g')],
  ['carried_out', /(?<!结转下年度)继续办理(?:的)?/g],
];
/** 去年 before 没办完转过来 is the year before another that is named by its number. */
const LAST = '去年(?:年?[底末])?';
const LAST_YEAR: readonly Pattern[] = [
  ['carried_in', new RegExp(`${LAST}(?:${UNFINISHED}(?:的)?)?${MOVED}?${FROM}`, 'g')],
  ['carried_in', new RegExp(`${LAST}(?:${UNFINISHED}|没消化完|留|剩)?的?${STOCK}(?:${FROM})?`, 'g')],
  [
    'carried_in',
    new RegExp(`(?:承接|接续|接手|接|续办|顶着|背着|扛着)了?${LAST}的?(?:${AMOUNT})?(?:${UNFINISHED})?的?`, 'g'),
  ],
  ['carried_in', new RegExp(`${LAST}(?:的)?(?:${AMOUNT})?(?:${UNFINISHED}|没消化完|没清掉?)的?`, 'g')],
];
/** 年底没结的, where no dispute is named that may be pending itself. */
const NOT_CLOSED = new RegExp(
  `(?<!上一?|去|前)(?:截至|到了?)?${YEAR_END}(?:还|仍|尚)?(?:有|剩)?(?:${AMOUNT})?(?:没有?|未)结的?|没回(?=的|[几多好])的?`,
  'g',
);
const DISPUTED = /复议|诉讼|官司|法院|起诉/;
const NUMBERED = /(?:19|20)\d\d年?|\d\d年|二[〇零○]/;
/** 2024年…2023年转来的: an earlier year that is named by its number beside the one asked for. */
const OF_NUMBERED = new RegExp(
  `(?<![和与及跟、,，~到至\\-/\\d])(?:20)?(\\d\\d)年度?(?:年?[底末])?(?:(?:${UNFINISHED})?(?:的)?${MOVED}${FROM}|${STOCK}(?!到|至|入|下|给|转)(?:${FROM})?)(?:的)?(?:${UNFINISHED}的?)?`,
  'g',
);
/** 2023年结转至2024年: of the report for 2024, what came in. */
const FROM_TO = new RegExp(
  `(?<!\\d)(?:20)?\\d\\d年度?(?:${UNFINISHED})?${MOVED}${INTO}(?:20)?(\\d\\d)年度?(?:的)?`,
  'g',
);
const YEARS = /(?<!\d)(?:20)?(\d\d)(?=年|$|\D)/g;
/** All of these. */
const ANY = anyOf([FROM_TO, OF_NUMBERED, NOT_CLOSED, ...[...LAST_YEAR, ...CARRIED].map(([, pattern]) => pattern)]);

/** Takes words for what came from the year before or went into the next. */
export function takeCarried(question: Question): { found: Token<RowTarget>[]; rest: Question } {
  if (!ANY.test(question.left)) return { found: [], rest: question };
  const found: Token<RowTarget>[] = [];
  let rest = question;
  const takeAll = (row: Pattern[0], pattern: RegExp, holds: (match: RegExpExecArray) => boolean) => {
    for (const match of matchesOf(rest.left, pattern)) {
      if (!holds(match)) continue;
      found.push({ at: match.index, words: match[0], value: { table: 'requests', rows: [row] } });
      rest = take(rest, match.index, match.index + match[0].length);
    }
  };
  const years = () => [...question.left.matchAll(YEARS)].map(([, year]) => Number(year));
  takeAll('carried_in', FROM_TO, ([, later]) => years().filter((year) => year === Number(later)).length > 1);
  takeAll('carried_in', OF_NUMBERED, ([, year]) => years().includes(Number(year) + 1));
  if (!DISPUTED.test(question.left)) takeAll('carried_out', NOT_CLOSED, () => true);
  for (const [row, pattern] of NUMBERED.test(question.left) ? [...LAST_YEAR, ...CARRIED] : CARRIED)
    takeAll(row, pattern, () => true);
  return { found, rest };
}
