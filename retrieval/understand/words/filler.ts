import { ANY_ROW_WORDS, ASKING_WORDS, KEPT_WORDS } from './filler-words.ts';
import { lexiconOf, tokensOf } from './lexicon.ts';

/** Words of asking, courtesy and grammar; those that hold one and say something keep it. */
const ASKING = dropping(ASKING_WORDS);
const ANY_ROW = dropping(ANY_ROW_WORDS);
/** Characters that say nothing alone and may be part of a word that does (收 of 征收). */
const ALONE =
  /^[帮查想要问看快谢亲急年底内月日总约里中件个项次份起宗条笔封桩例张篇家多少会能来去到种样下上说讲表数量单人元万块钱算按所类提递做事案收局]+$/;
/** 那八项加起来, 三项的小计: rows counted, not named. */
const ROWS_COUNTED =
  /(?<![第每\d]|[头前后]面?)(?:这|那|的)?(?:[两二三四五六七八九十]|[2-9]|1\d|2[01])(?:个(?:小项|大类|数字?|指标)|项(?!目)|种|类|栏|列(?!入)|行(?!政))/g;
/** An amount that is asked for or said: 多少件, 几个, 20件. */
const AMOUNT = new RegExp(
  [
    '(?:\\d{1,5}|[一二两三四五六七八九十百千]{1,4})(?:多|几|来)(?:件|个|起|份|宗|桩)',
    '(?:(?:难道)?不是(?=\\d)|多少|好多|几多|几|(?<![每第\\d.])\\d+(?:\\.\\d+)?|(?<!每)[一两二三四五六七八九十百千零〇]{1,6}(?=[件份起宗桩]))(?:多)?(?:件|个|项(?!目)|次|回(?![复应答])|趟|遍|份|起|宗|条|笔|封|桩|例|单|张|篇|人次|(?:号|口)?人(?!员)|家(?!长|庭)|万元|元|块|种|类|场(?!所|地)|期|名)?',
  ].join('|'),
  'g',
);

/**
 * 我老伴前阵子去…, 像这样的一共几件: who met with it and when is a story that the number asked for is not restricted to. Where
 * nothing goes beyond the story it may be, so the words stay.
 */
const STORY =
  /(?:我|俺|咱)?们?家?(?:老伴|老公|老婆|爱人|对象|媳妇|丈夫|妻子|儿子|女儿|闺女|孩子|爸爸?|妈妈?|父亲|母亲|爹|娘|叔叔?|舅舅?|姑姑?|姨|哥哥?|姐姐?|弟弟?|妹妹?|邻居|街坊|同事|朋友|亲戚|同学|老乡|客户|熟人)?(?:那会儿|(?:前|上)(?:一?阵子?|些天|几天|段时间|些日子|[次回])|有一?[次回]|上(?:周|星期|礼拜|个?月)|昨天|前天|前两天|那天)?(?:专门|亲自)?(?:跑?去|跑?到|找)(?=.*(?:像|跟|和|同)?(?:(?:这|那)样|这种|那种|这类|那类|类似|同样|一样)(?:情况|情形)?(?:的|被|给|让))/;

/** 写论文用：…, 我们写总结要个数，…: what the answer is for, in a clause of its own. */
const PURPOSE =
  /(?<=^|[,，。;； ])(?:我|我们|咱们|俺)?(?:正?在|要|想)?(?:写|做|弄|整)(?:[一这][个篇份])?(?:毕业|调研|学术|分析|工作|年终|研究|汇报)?(?:论文|报告|稿子?|材料|总结|作业|课题|研究|文章|报道|汇报)(?:里|中)?(?:要|需要|想)?(?:用|引用|个数|核个数)?(?:一下|到)?(?= *[:：,，])/;

function dropping(words: readonly string[]) {
  return lexiconOf<boolean>([
    ...KEPT_WORDS.map((word) => [word, false] as const),
    ...words.map((word) => [word, true] as const),
  ]);
}

/** What is left of a question for cells when words that say nothing are dropped: runs of characters nobody has understood. */
export function unexplained(left: string): string[] {
  const counted = left.replace(PURPOSE, blank).replace(STORY, blank).replace(ROWS_COUNTED, blank);
  return runsOf(without(without(withoutAmounts(counted), ASKING), ANY_ROW)).filter((run) => !ALONE.test(run));
}

/** What is left of a question to be looked for in prose. */
export function searchWords(left: string): string[] {
  return runsOf(without(withoutAmounts(left), ASKING)).filter((run) => !ALONE.test(run));
}

/** Whether so much is not understood that an answer might miss the point; a stray character is not, unless it denies something or numbers it (第). */
export function tooMuch(runs: readonly string[]): boolean {
  return runs.some((run) => run.length >= 2 || /[不非未率告第]/.test(run)) || runs.join('').length >= 3;
}

function withoutAmounts(left: string): string {
  return left.replace(AMOUNT, blank);
}

function without(left: string, lexicon: typeof ASKING): string {
  return tokensOf(left, lexicon).reduce(
    (rest, { at, words: word, value: dropped }) =>
      dropped ? `${rest.slice(0, at)}${' '.repeat(word.length)}${rest.slice(at + word.length)}` : rest,
    left,
  );
}

function runsOf(left: string): string[] {
  return left.split(/[\s\p{P}\p{S}\p{M}\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/u).filter((run) => run !== '');
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}
