import { foldText } from '../../../db/fold.ts';

/** One thing that is looked for in prose: its words, and the words in which reports speak of it where those differ. */
export interface AskedWords {
  readonly words: string;
  /** Any of these says it; `null` where only the words themselves do. */
  readonly said: RegExp | null;
}

/** Any way to ask how long an answer takes: all of the words belong to it. */
const TIME_TAKEN = /^.{0,12}(?:多久|多长时间|(?:几|多少)天).{0,8}$|办理(?:时长|时限|用时|天数)|答复(?:时限|时长|用时)/;
/** What people ask for in words that are not those of the reports. */
const SAID: readonly (readonly [asked: RegExp, said: RegExp])[] = [
  [/满意[度率]?/, /满意/],
  [
    /超期|超时|逾期(?:答复|办理|办结)?|拖?过了?(?:期限|时限)才?|(?:按时|按期|及时)(?:答复|办结)率?/,
    /超期|超时|逾期(?!不补正|未补正)|按时|按期|(?:期限|时限)内/,
  ],
  [/延期(?:答复|办理)?|延长答复/, /延期|延长[^，。；]{0,8}(?:答复|办理|期限|时限)/],
  [
    TIME_TAKEN,
    /(?:答复|办理|办结|用时|时限|时长)[^，。；]{0,14}[\d一二两三四五六七八九十]个?(?:天|日|工作日)|[\d一二两三四五六七八九十]个?(?:天|工作日)内?[^，。；]{0,6}(?:答复|办结)/,
  ],
  [/被?(?:追责|问责|责任追究|追究责任|处分|背锅)/, /追责|问责|责任追究|追究[^，。；]{0,8}责任|处分/],
  [/社会评议/, /评议/],
  [/考核(?:结果|情况|排名|得分)?/, /考核/],
  [/罚款|罚没|罚金|罚了?(?:多少|几)(?:钱|元|万)/, /罚款|罚没|罚金/],
  [/点击[率量]|访问量|浏览量|阅读量/, /点击|访问量|访问[^，。；]{0,6}次|浏览|阅读/],
  [/哪个(?:科室|股室|处室)|(?:科|股|处)室/, /[科股处]室/],
  [/(?:工作)?人员(?:数量|编制)?|编制人数/, /人员/],
];
/** Words of counting and doing: a sentence that answers need not hold them. */
const SOFT: readonly string[] = [
  ...[
    '次数',
    '场次',
    '人次',
    '人数',
    '个数',
    '家数',
    '条数',
    '篇数',
    '件数',
    '数量',
    '总数',
    '总量',
    '数字',
    '结果',
    '情况',
    '内容',
    '方面',
    '相关',
    '信息公开',
    '政务公开',
    '业务',
    '专题',
    '专项',
    '门户',
    '总条数',
    '总数量',
  ],
  ...[
    '开展',
    '举办',
    '组织',
    '召开',
    '进行',
    '发布',
    '推送',
    '消息',
    '制作',
    '印发',
    '发放',
    '落实',
    '报告',
    '年报',
    '全年',
    '一共',
  ],
];
/** Runs that only say where to look or who says it. */
const ASKING =
  /^(?:报告|年报)?(?:正文|文字|原文|文中)(?:部分)?(?:里面?|中|上)?$|^(?:单位|机关|部门|各家)(?:说|写|提|讲)?$/;
/** What every report is about. */
export const EVERYWHERE = /^(?:有?人)?(?:因|为)*(?:政府|政务)?信息?公开(?:工作)?$/;
/** Characters of grammar between words. */
const GRAMMAR = '的了过和与及在对之为被有';

/** What is looked for, without the runs that only say where to look; all of it when nothing else is left. */
export function tellingRuns(words: string): string[] {
  const runs = words.split(/\s+/).filter((run) => run !== '');
  const asked = runs.filter((run) => !ASKING.test(run));
  const own = asked.filter((run) => !EVERYWHERE.test(run));
  const telling = own.length > 0 ? own : asked;
  return telling.length > 0 ? telling : runs;
}

/** The things a question for prose names; white space parts them. */
export function askedWords(words: string): AskedWords[] {
  return tellingRuns(words).flatMap((run): AskedWords[] => {
    const folded = foldText(run);
    if (folded === '') return [];
    const known = SAID.find(([asked]) => asked.test(folded));
    const match = known?.[0].exec(folded);
    if (!known || !match) return [{ words: folded, said: null }];
    const rest = [folded.slice(0, match.index), folded.slice(match.index + match[0].length)];
    return [
      { words: match[0], said: known[1] },
      ...rest.filter((one) => one.length >= 2 && !EVERYWHERE.test(one)).map((one) => ({ words: one, said: null })),
    ];
  });
}

/** How words stand in a sentence: fewer pieces are a closer match; `own` tells whether the sentence itself holds any. */
export interface Held {
  readonly pieces: number;
  readonly own: boolean;
}

/**
 * Whether a sentence speaks of what is asked: the words stand in it, or in pieces of two characters or more in it and the
 * headings over it. `null` when a piece is missing.
 */
export function heldBy({ words, said }: AskedWords, sentence: string, over: string): Held | null {
  if (said) return said.test(sentence) ? { pieces: 1, own: true } : said.test(over) ? { pieces: 2, own: false } : null;
  if (sentence.includes(words)) return { pieces: 1, own: true };
  const best: (Held | null)[] = [{ pieces: 0, own: false }];
  for (let end = 1; end <= words.length; end += 1) {
    let found: Held | null = GRAMMAR.includes(words[end - 1] ?? '') ? (best[end - 1] ?? null) : null;
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - 2; start += 1) {
      const before = best[start];
      if (!before) continue;
      const piece = words.slice(start, end);
      const own = sentence.includes(piece);
      if (!own && !over.includes(piece) && !SOFT.includes(piece)) continue;
      const held = { pieces: before.pieces + (own ? 1 : 2), own: before.own || own };
      if (!found || held.pieces < found.pieces) found = held;
    }
    best[end] = found;
  }
  return best[words.length] ?? null;
}

const LONGEST_PIECE = 20;

/**
 * What a text must hold for any of its sentences to speak of what is asked: of each group one piece. Those are the pairs with which
 * the first and the last piece of the words may begin and end. No group where the words need not stand anywhere.
 */
export function neededPieces({ words, said }: AskedWords): string[][] {
  if (said) return [];
  if (words.length < 2) return GRAMMAR.includes(words) ? [] : [[words]];
  const first = edge(
    [...words],
    (at) => words.slice(at, at + 2),
    (at) => SOFT.some((soft) => words.startsWith(soft, at)),
  );
  const last = edge(
    [...words].reverse(),
    (at) => words.slice(words.length - at - 2, words.length - at),
    (at) => SOFT.some((soft) => words.endsWith(soft, words.length - at)),
  );
  return [first, last].flatMap((pairs) => (pairs === null ? [] : [pairs]));
}

/** The pairs with which the words may begin behind characters of grammar; `null` when they may begin with a word that is free. */
function edge(
  characters: readonly string[],
  pair: (at: number) => string,
  free: (at: number) => boolean,
): string[] | null {
  const pairs: string[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    if (free(at)) return null;
    if (pair(at).length === 2) pairs.push(pair(at));
    if (!GRAMMAR.includes(characters[at] ?? '')) return pairs;
  }
  return null;
}
