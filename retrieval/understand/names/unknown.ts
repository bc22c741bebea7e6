import { matchesOf } from '../question.ts';
import { cityAt } from './cities.ts';
import { usualAt } from './clipped.ts';
import { REQUESTING } from './requesting.ts';
import { isUsualBody } from './usual-bodies.ts';

/** What a body's name ends with, where it is no part of another word (布局, 局长, 委托, 大厅). */
const BODY_END =
  /人民政府办公[室厅]|人民政府|政府办公[室厅]|政府办|委员会|管委会|办事处|人民法院|人民检察院|(?<=[省市县区镇乡 ])政府(?!信息|采购|集中|网|门户|部门|工作|文件|规章|投资|购买|公报|大厅|服务|性|机关|职能)|(?<![布结格大全当邮饭骗残僵定变战时])局(?![面部势限长领机内务党组促])|(?<![原纪党编常村居工])委(?![托员屈派内])|(?<![大客餐舞前])厅(?!局)/gu;
/** What a place's name ends with, where it is no part of another word (县城, 市场, 社区, 城镇). */
const PLACE_END =
  /自治区|自治州|自治县|(?<![全各本我外跨该])省(?![级内去钱心得略事])|(?<![全各本我该城都超菜夜闹上门股])市(?![级场民区容直政值面辖])|(?<![全各本我该郊])县(?![级城域里乡市直政内辖])|(?<![全各本我该片小社学园景辖地校灾山城老牧林矿库厂院分专禁郊市战时新东西南北中])区(?![级域别分块划间内里])|(?<![全各本我该城乡集古小])镇(?![级区上里村长])|(?<![全各本我该城家下老镇])乡(?![级村镇亲下里])|街道(?!办)/gu;
/** Words of a question that cannot begin a name. */
const LEADING = new RegExp(
  `^.*(?:请问|问问|[问查看找说讲搜翻]一?下|一下|[问查看找]|帮我|告诉我|知道|[我咱你他]们|我|俺|那么|[那这](?:个|家)?|[和跟与及比的是在对把让叫由呢吗嘛件条个少几哪每]|关于|年度?|所有|咱|想|要|有没有|有|收录了?|库里|因为|移送|涉及|提到|写到|写了|说到|包含|包括|其[他它]|别的|占|${REQUESTING.source})`,
);
/** What may stand between a stored name that was taken and the one after it. */
const JOINING = /^(?:[的和与及跟、]|那个|这个|以及)/;
/** The provinces, which are often named without their level. No other list of places is kept. */
const PROVINCES =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门/;
/** Whether words name a province, with its level or without. */
export function isProvince(words: string): boolean {
  return PROVINCES.test(words) || /.省$|自治区$/.test(words);
}

/** No name is longer. */
const LONGEST = 18;

/** A name in a question that is not stored. */
export interface UnknownName {
  readonly at: number;
  readonly words: string;
  readonly kind: 'body' | 'place';
}

/** The name of a body, or else of a place, in words from which all that is stored was taken; `null` when there is none. */
export function unknownName(left: string): UnknownName | null {
  return endingWith(left, BODY_END, 'body') ?? endingWith(left, PLACE_END, 'place') ?? provinceIn(left) ?? cityIn(left);
}

/** 青砚公安2024: right behind a stored place, a body without its last character that the place has no report of. */
export function clippedName(left: string, at: number): UnknownName | null {
  const words = usualAt(left, at);
  return words === '' ? null : { at, words, kind: 'body' };
}

function endingWith(left: string, ends: RegExp, kind: UnknownName['kind']): UnknownName | null {
  for (const match of matchesOf(left, ends)) {
    const end = match.index + match[0].length;
    const from = Math.max(0, end - LONGEST);
    const before = /[\p{Script=Han}]*$/u.exec(left.slice(from, match.index))?.[0] ?? '';
    const afterName = left[match.index - before.length - 1] === ' ';
    const stem = before.replace(afterName ? JOINING : LEADING, '');
    // 人民政府 right after a taken place is a whole name; a single character before 局 is not.
    const least = match[0].length > 1 ? 0 : afterName && isUsualBody(stem + match[0]) ? 1 : 2;
    if (stem.length < least || /^[各全本该]$/.test(stem)) continue;
    return { at: match.index - stem.length, words: stem + match[0], kind };
  }
  return null;
}

function provinceIn(left: string): UnknownName | null {
  const match = PROVINCES.exec(left);
  return match ? { at: match.index, words: match[0], kind: 'place' } : null;
}

/** What follows a city that is named without its level, which the name itself does not show to be one. */
const AFTER_CITY =
  /^(?:[^\p{Script=Han}]|$|[呢吧吗啊的市和与跟]|那边|地区|去年|前年|今年|新收|收[到了]|依申请|一共|总共|有(?:多少|几))/u;

function cityIn(left: string): UnknownName | null {
  for (const { 0: run, index } of left.matchAll(/\p{Script=Han}+/gu)) {
    const start = run.length - run.replace(LEADING, '').length;
    for (const from of new Set([0, start])) {
      const words = cityAt(run, from);
      const after = words === null ? '' : left.slice(index + from + words.length, index + from + words.length + 4);
      if (words !== null && AFTER_CITY.test(after)) return { at: index + from, words, kind: 'place' };
    }
  }
  return null;
}
