import type { Agency } from '../../../db/model/report.ts';
import { sizesAt } from '../words/lexicon.ts';
import { abbreviated } from './abbreviated.ts';
import { clippedBeside, clippedIn, namedShortAt } from './clipped.ts';
import type { Directory } from './directory.ts';
import { REQUESTING } from './requesting.ts';

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
  /** All bodies of the name are meant: 公安局系统, 各教育局. */
  readonly all: boolean;
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
const LEADING = new RegExp(
  `^.*(?:请问|问问|[问查看找]|一下|帮我|告诉我|知道|[我咱你他]们|我|俺|那么|[那这](?:个|家)?|[和跟与及比的是在对把让叫由呢吗件条个少全各本该]|关于|年度?|所有|咱|想|要|${REQUESTING.source})`,
);
/** 公安局系统, 教育局里面: all bodies of the name. */
const SYSTEM = /^(?:系统|条线|们|(?:里面|里头|当中|之中)(?=.))/;
const EACH = /(?:各个?|所有的?|全部的?|每个|每家)$/;
/** What an abbreviation ends with. */
const ENDINGS = new Set('局委办厅队社');
/** No abbreviation is longer. */
const LONGEST_SHORT = 6;

/** The places and bodies a sentence names, in order: the longest name at each place, then abbreviations in what is left. */
export function mentionsIn(words: string, directory: Directory): Mentioned[] {
  const found: Mentioned[] = [];
  let left = words;
  const add = (one: Mentioned) => {
    found.push(one);
    left = `${left.slice(0, one.at)}${' '.repeat(one.words.length)}${left.slice(one.at + one.words.length)}`;
  };
  for (let at = 0; at < words.length - 1 && found.length < MOST; at += 1) {
    const one = nameAt(words, at, directory);
    if (!one) continue;
    add(one);
    at = one.at + one.words.length - 1;
  }
  for (let end = 3; end <= words.length && found.length < MOST; end += 1) {
    const one = ENDINGS.has(words[end - 1] ?? '') ? abbreviationBefore(left, end, directory) : undefined;
    if (one) add(one);
  }
  found.sort((a, b) => a.at - b.at);
  const named = found.filter((one) => one.kind === 'body');
  const places = found.filter((one) => one.kind === 'place');
  const clipped = named.length > 0 ? clippedBeside(left, named, directory) : clippedIn(left, places, directory);
  found.push(...clipped.map((one) => body(one.at, one.words, one.agencies)));
  found.sort((a, b) => a.at - b.at);
  // 政府 beside another body is most often a word of the sentence.
  const others = found.some((one) => one.kind === 'body' && !one.government);
  return found
    .filter((one) => one.kind === 'place' || !one.government || !others || isOfPlace(one, places))
    .map((one) => withAll(withLevel(one, words, found), words));
}

/** 洪泽区政府: the government of the place right before it. */
function isOfPlace({ at, agencies }: MentionedBody, places: readonly MentionedPlace[]): boolean {
  const before = places.find((place) => place.at + place.words.length === at);
  return before?.places.some((place) => agencies.some(({ region }) => region.includes(place))) ?? false;
}

function nameAt(words: string, at: number, directory: Directory): Mentioned | undefined {
  for (const size of sizesAt(words, at, directory.sizes)) {
    if (size > LONGEST || size < 2 || at + size > words.length) continue;
    const way = words.slice(at, at + size);
    const whole = directory.names.get(way);
    const agencies = whole ?? directory.bodies.get(way);
    if (agencies && !NO_BODY.test(words.slice(at, at + LONGEST))) return body(at, way, agencies, whole !== undefined);
    const places = directory.places.get(way);
    if (!places || sharesCity(words, at, size, directory)) continue;
    if (places.includes(way) || !OTHER_NAME.test(words.slice(at + size, at + size + 2)))
      return { kind: 'place', at, words: way, places };
  }
  return undefined;
}

/** 墨汀市监局, 墨汀市监: a 市 that the city and the body share belongs to the body, since 监局 is none. */
function sharesCity(words: string, at: number, size: number, { bodies }: Directory): boolean {
  if (words[at + size - 1] !== '市') return false;
  const bodyAt = (from: number) =>
    [8, 7, 6, 5, 4, 3, 2].some(
      (length) => bodies.has(words.slice(from, from + length)) && from + length <= words.length,
    );
  const shared = bodyAt(at + size - 1) || namedShortAt(words, at + size - 1);
  return size > 2 && shared && !bodyAt(at + size);
}

function abbreviationBefore(left: string, end: number, directory: Directory): Mentioned | undefined {
  for (let size = Math.min(LONGEST_SHORT, end); size >= 3; size -= 1) {
    const way = left.slice(end - size, end);
    const agencies = way.includes(' ') ? [] : abbreviated(way, directory);
    if (agencies.length > 0) return body(end - size, `${way}${restOfEnding(left, end)}`, agencies);
  }
  return undefined;
}

/** 发展改革委员会: the ending written in full. */
function restOfEnding(left: string, end: number): string {
  return /^(?:委员会|办公室)/.exec(left.slice(end - 1, end + 2))?.[0].slice(1) ?? '';
}

function body(at: number, words: string, agencies: readonly Agency[], whole = false): MentionedBody {
  return {
    kind: 'body',
    at,
    words,
    way: words,
    agencies,
    level: '',
    government: GOVERNMENT.test(words),
    whole,
    all: false,
  };
}

/** Takes a level that stands before a body instead of a place. */
function withLevel(one: Mentioned, words: string, found: readonly Mentioned[]): Mentioned {
  if (one.kind !== 'body' || found.some(({ at, words: before }) => at + before.length === one.at)) return one;
  const run = /[\p{Script=Han}]+$/u.exec(words.slice(Math.max(0, one.at - LONGEST), one.at))?.[0] ?? '';
  const level = run.replace(LEADING, '');
  if (level.length !== 1 || !LEVEL.test(level)) return one;
  return { ...one, at: one.at - 1, words: level + one.words, level };
}

/** Takes what says that all bodies of a name are meant; 各 before it is read as a word for many. */
function withAll(one: Mentioned, words: string): Mentioned {
  if (one.kind !== 'body') return one;
  const end = one.at + one.words.length;
  const system = SYSTEM.exec(words.slice(end, end + 4))?.[0] ?? '';
  const all = system !== '' || EACH.test(words.slice(Math.max(0, one.at - 3), one.at));
  return { ...one, words: one.words + system, all };
}
