import type { AgencyKind } from '../../../db/model/report.ts';

/** Words for many agencies at once, with the kind they mean; 局 and 部门 are one kind. */
const UNITS: readonly (readonly [words: string, kind: AgencyKind | null])[] = [
  ['单位部门|部门单位|部门和单位|单位', null],
  ['行政机关|机关', null],
  ['政府部门|职能部门|部门|委办局|局委办?|科局|局', '部门'],
  ['乡镇街道|乡镇和街道|镇街|乡镇|街道|乡|镇', '镇乡街道'],
  ['地区|地方', null],
  ['县市区|县区|区县|市县区|市县|县|区|市', '人民政府'],
];
const UNIT = UNITS.map(([words]) => words).join('|');
const QUANTIFIER =
  '各(?:个|家|级)?|所有(?:的)?|全部(?:的)?|(?:有)?哪(?:一个|一家|几个|几家|[二三四五六七八九十两](?:个|家)|些个?|个|家)(?:的)?|(?:有|共有)?(?:多少|几)(?:个|家)(?:的)?|多少|每(?:个|家|一个|一家)?(?:的)?|其他(?:的)?|别的|(?:这|那)(?:些|几个|几家)';

/** 库里, 手上, 收的: what the one who answers has. */
const STORED = '(?:数据库|库里面?|库中|收录的?|收的|存的|有的|手上的?|手里的?|手头的?)';
const THOSE = '(?:这|那)(?:几|些)(?:份|家|篇|本)(?:年报|报告)?(?:单位|机关)?';

/**
 * 各局, 哪些单位, 多少家, 全市, 单位里: more than the agencies that are named. Where long words must stand in front, what a
 * match begins with is looked for first, since looking back from every place takes long.
 */
const MANY = new RegExp(
  [
    `全[省市县区镇乡州](?!政府|名|级)(?:范围)?(?:内|里)?(?:的)?|(?:${QUANTIFIER})(?:${UNIT})(?!长|级|域|政府办?|本级|委书记)(?:里面?|中|当中|之中)?`,
    `(?:${UNIT})(?:里面?|当中|之中)|(?:哪[二三四五六七八九十两]?|几|多少|各|每)家(?:单位)?|(?:单位|机关|部门|局|乡镇)(?:名单|清单|列表)`,
    `(?<=的)(?:单位|机关|部门|局|乡镇|镇|街道)(?=有|是|$|都|吗|,|，)|(?:有)?(?:几|多少)家|(?:所有|全部)(?=加|一共|总|合|平均|收)`,
    `(?:哪|那)些(?=是|都|收|没|零|被|有|超|不)|谁(?:家)?(?=.{0,24}(?:最|第一|多|少))|谁家(?=[^?？]{0,8}(?:没|有|被|超|过|零|不到|不足|一件))`,
    `谁(?=没收到|零申请|一件)|按(?:各)?(?:单位|机关|部门)(?:来)?(?:列|排|分|统计|汇总)|分(?:单位|机关|部门)(?=列|统计|汇总|$|[ ,，?？])`,
    `(?<![第一二三四五六七八九十\\d])(?:[三四五六七八九十][三四五六七八九十百]{0,3}|\\d{1,4})(?:家|个)(?:单位|机关|部门)|全库(?:里|内|中)?(?:的)?`,
    `(?:有没有|有无|是否有|有木有)(?:哪个|哪家|什么)?(?:单位|机关|部门|局)|(?=谁)(?<=(?:最[多少高低大小]|第一|居首)的?(?:是|为)?)谁|(?<=都有|有)谁`,
    `(?=[单机部局乡])(?<=最[多少高低大小]的(?:那[一个家]{0,2})?)(?:单位|机关|部门|局|乡镇)(?!们|长|里|中)`,
    `(?<=最[多少高低大小]的前?)(?:[二三四五六七八九十两]{1,2}|\\d{1,3})家`,
    `(?:所有|全部|各个?地?|每个)(?:的)?(?= )`,
    // 库里2024年一共收了多少件.
    `(?=[数库])(?<=^[^ ]{0,12})(?:数据)?库(?:里面?|中)(?:的)?(?=[^ ,，]{0,8}(?:一共|总共|拢共|统共|合计|共计|加起来|合起来|平均)[^ ,，]{0,6}(?:件|申请))`,
    // 你库里2024年的那几份: all that is stored; behind a name they are that agency's.
    `(?=[这那])(?<=^[^ ]{0,12}你[^ ,，]{0,14})${THOSE}(?:里面?头?|当?中|之中)?|(?=[数库收存有手])(?<=^[^ ]{0,12}你(?:这里?|这儿|那儿?)?)${STORED}(?=[^ ,，]{0,8}${THOSE})`,
  ].join('|'),
  'g',
);

/** Whether a question is about all agencies of a place, or all that are stored. */
export function asksMany(words: string): boolean {
  return words.search(MANY) !== -1;
}

export function withoutMany(words: string): string {
  return words.replace(MANY, (match) => ' '.repeat(match.length));
}

/** The kind of agencies that the words name; `null` for all. */
export function kindIn(words: string): AgencyKind | null {
  for (const [match] of words.matchAll(MANY)) {
    // 全县, 县里: a place, and no governments.
    if (/^(?:全[省市县区镇乡州]|[省市县区镇乡][里内])/.test(match)) continue;
    const named = UNITS.find(([unit]) => new RegExp(`(?:${unit})(?:里面?|中|当中|之中)?$`).test(match));
    if (named) return named[1];
  }
  return null;
}
