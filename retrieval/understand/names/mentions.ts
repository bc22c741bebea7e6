import type { Agency } from '../../../db/model/report.ts';
import { unexplained } from '../words/filler.ts';
import type { Directory } from './directory.ts';
import { abbreviates, endsOf } from './names.ts';

export interface MentionedPlace {
  readonly kind: 'place';
  readonly at: number;
  readonly words: string;
  readonly places: readonly string[];
}

export interface MentionedBody {
  readonly kind: 'body';
  readonly at: number;
  readonly words: string;
  /** The words without a level before them. */
  readonly way: string;
  readonly agencies: readonly Agency[];
  /** 市 of 市政府办, 县 of 县教育局: a level named instead of a place; empty otherwise. */
  readonly level: string;
  /** 政府 or 人民政府, which is the government of the place before it. */
  readonly government: boolean;
  /** The name holds its place, or is one that a report gives its agency. */
  readonly whole: boolean;
}

/** A place or a body named in a question. */
export type Mentioned = MentionedPlace | MentionedBody;

/** No name is longer. */
const LONGEST = 24;
/** No question names more. */
const MOST = 16;
/** 政府 of 政府信息, 政府采购 and the like is nobody's name. */
const NO_BODY = /^(?:人民)?政府(?:信息|采购|集中|网|门户|部门|工作|文件|规章|投资|购买|公报|大厅|服务|性|机关|职能)/;
/** What follows a place without its level when it is part of another name: 公安 of 公安局, 青砚 of 青砚市. */
const OTHER_NAME = /^(?:[局委厅院省州县旗镇]|市(?![监场政容管])|区(?!块)|乡(?!村))/;
const GOVERNMENT = /^(?:人民)?政府$/;
const LEVEL = /[省市州县区旗镇乡]/;
/** Words that lead into a name and are no part of it. */
const LEADING =
  /^.*(?:请问|问问|[问查看找]|一下|帮我|告诉我|知道|[我咱你他]们|我|俺|那么|[那这](?:个|家)?|[和跟与及比的是在对把让叫由呢吗件条个少全各本该]|关于|年度?|所有|咱|想|要)/;
/** What an abbreviation ends with. */
const ENDING = /[局委办厅队社]/;
/** No abbreviation is longer. */
const LONGEST_SHORT = 6;
/** What may follow a body that lost its last character. */
const AFTER_CUT = /^(?:[去前今]年|新收|收[到了]|受理|一?共|总共|[呢吧吗啊呀]|[^\p{Script=Han}]|$)/u;

/** The places and bodies a sentence names, in order: the longest name at each place, then abbreviations in what is left. */
export function mentionsIn(words: string, directory: Directory): Mentioned[] {
  const found: Mentioned[] = [];
  let left = words;
  const add = (one: Mentioned) => {
    found.push(one);
    left = `${left.slice(0, one.at)}${' '.repeat(one.words.length)}${left.slice(one.at + one.words.length)}`;
  };
  for (let at = 0; at < words.length - 1 && found.length < MOST; at += 1) {
    const one = directory.begins.has(words[at] ?? '') ? nameAt(words, at, directory) : undefined;
    if (!one) continue;
    add(one);
    at = one.at + one.words.length - 1;
  }
  for (let end = 3; end <= words.length && found.length < MOST; end += 1) {
    const one = ENDING.test(words[end - 1] ?? '') ? abbreviationBefore(left, end, directory) : undefined;
    if (one) add(one);
  }
  found.sort((a, b) => a.at - b.at);
  const bodies = found.filter((one) => one.kind === 'body');
  if (bodies.length === 0) found.push(...withoutEnding(left, found, directory));
  // 政府 beside another body is most often a word of the sentence.
  const others = bodies.some((one) => !one.government);
  return found.filter((one) => one.kind === 'place' || !one.government || !others).map((one) => withLevel(one, words));
}

function nameAt(words: string, at: number, directory: Directory): Mentioned | undefined {
  for (let size = Math.min(LONGEST, words.length - at); size >= 2; size -= 1) {
    const way = words.slice(at, at + size);
    const whole = directory.names.get(way);
    const agencies = whole ?? directory.bodies.get(way);
    if (agencies && !NO_BODY.test(words.slice(at, at + LONGEST))) return body(at, way, agencies, whole !== undefined);
    const places = sharesCity(words, at, size, directory) ? undefined : directory.places.get(way);
    if (places && (places.includes(way) || !OTHER_NAME.test(words.slice(at + size, at + size + 2))))
      return { kind: 'place', at, words: way, places };
  }
  return undefined;
}

/** 墨汀市监局: a 市 that the city and the body share belongs to the body, since 监局 is none. */
function sharesCity(words: string, at: number, size: number, { bodies }: Directory): boolean {
  if (words[at + size - 1] !== '市') return false;
  const bodyAt = (from: number) =>
    [8, 7, 6, 5, 4, 3, 2].some(
      (length) => bodies.has(words.slice(from, from + length)) && from + length <= words.length,
    );
  return size > 2 && bodyAt(at + size - 1) && !bodyAt(at + size);
}

function abbreviationBefore(left: string, end: number, directory: Directory): Mentioned | undefined {
  for (let size = Math.min(LONGEST_SHORT, end); size >= 3; size -= 1) {
    const way = left.slice(end - size, end);
    const agencies = way.includes(' ') ? [] : abbreviated(way, directory);
    if (agencies.length > 0) return body(end - size, way, agencies);
  }
  return undefined;
}

/** The agencies whose body a name abbreviates. */
function abbreviated(way: string, directory: Directory): readonly Agency[] {
  const bodies = (directory.byEnds.get(endsOf(way)) ?? []).filter((one) => abbreviates(way, one));
  return [...new Set(bodies.flatMap((one) => directory.bodies.get(one) ?? []))];
}

/** 青砚教育 2024: right after its place and before what is no part of a name, a body may lose its last character. */
function withoutEnding(left: string, found: readonly Mentioned[], directory: Directory): Mentioned[] {
  const place = found.at(-1);
  if (place?.kind !== 'place') return [];
  const at = place.at + place.words.length;
  for (let size = 2; size <= 4; size += 1) {
    const way = left.slice(at, at + size);
    if (!/^\p{Script=Han}+$/u.test(way)) return [];
    if (!AFTER_CUT.test(left.slice(at + size, at + size + 2))) continue;
    const agencies = ['局', '委'].flatMap(
      (end) => directory.bodies.get(`${way}${end}`) ?? abbreviated(`${way}${end}`, directory),
    );
    const here = agencies.filter((agency) => place.places.some((one) => agency.region.includes(one)));
    if (here.length > 0) return [body(at, way, [...new Set(here)])];
  }
  return [];
}

function body(at: number, words: string, agencies: readonly Agency[], whole = false): MentionedBody {
  return { kind: 'body', at, words, way: words, agencies, level: '', government: GOVERNMENT.test(words), whole };
}

/** Takes a level that stands before a body instead of a place. */
function withLevel(one: Mentioned, words: string): Mentioned {
  if (one.kind !== 'body') return one;
  const run = /[\p{Script=Han}]+$/u.exec(words.slice(Math.max(0, one.at - LONGEST), one.at))?.[0] ?? '';
  const level = run.replace(LEADING, '');
  if (level.length !== 1 || !LEVEL.test(level)) return one;
  return { ...one, at: one.at - 1, words: level + one.words, level };
}

/** Verbs and numerals of a question, which stand before a name and are no place: 总结下上海科委, 两个教育局, 放进教育局年报. */
const NO_PLACE =
  /^.*(?:总结|概括|归纳|概述|摘要|梳理|介绍|分析|对比|比较|统计|汇总|整理|生成|导出|画|参考|句话|说话|放|写|填|提|找|来|去|从|到|进|用|拿|数|选|挑|换|改|[一两二三四五六七八九十几\d]+[个家份])(?:一?下|[个出进到成])?/;

/** Words that stand right before a name like a place and are none that is stored (汝州 of 汝州工信局); empty when there are none. */
export function placeLikeBefore(left: string, at: number): string {
  const run = /[\p{Script=Han}]+$/u.exec(left.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
  const last = (unexplained(run).at(-1) ?? '').replace(NO_PLACE, '');
  return last.length >= 2 && run.endsWith(last) ? last : '';
}
