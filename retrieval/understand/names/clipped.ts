import type { Agency } from '../../../db/model/report.ts';
import { abbreviated } from './abbreviated.ts';
import type { Directory } from './directory.ts';

/** A body named without its last character: 教育 of 教育局, 发改 of 发展和改革委员会. */
interface Clipped {
  readonly at: number;
  readonly words: string;
  readonly agencies: readonly Agency[];
}

interface Place {
  readonly at: number;
  readonly words: string;
  readonly places: readonly string[];
}

/** Short names that are no words of anything else. */
const NAMES_ONLY =
  /^(?:发改|卫健|卫计|市监|人社|住建|自规|资规|规自|规资|工信|经信|科工信|教体|民宗|文广旅|文体旅|退役军人)$/;
/** One body has land and planning in every place, whichever of its two names it bears. */
const LAND = /^(?:自规|资规|规自|规资)$/;
/** Of those that are words too, the ones that no row or column of the form holds. */
const COMMON =
  /^(?:公安|教育|财政|民政|司法|交通|水利|水务|城管|应急|医保|审计|商务|税务|自然资源|生态环境|农业农村|市场监管)$/;
/** What may follow a body that lost its last character, where it could be a word of the sentence (教育, 公安). */
const AFTER =
  /^(?:系统|条线|[去前今上]年|新收|收[到了几多得]|受理|申请|一?共|总共|[呢吧吗啊呀]|不予|予以|部分公开|公开[了几多率]|没给|给了|拒|复议|诉讼|官司|败诉|被[告诉复]|处罚|许可|结转|办结|答复|年报|有?多少|[^\p{Script=Han}]|$)/u;
/** What makes it part of another name: 市监督管理局, 发改革委. */
const LONGER = /[局委办厅督管革]|[句具据居距巨拒聚剧](?=[\s\d去前今]|$)/;
const JOINER = /^[、,，和与跟及]/;
/** What may stand before a name that nothing else leads to. */
const BEFORE = /(?:^|[^\p{Script=Han}]|^[那换和跟与查看])$/u;
const LONGEST = 4;
/** More are not named in a row. */
const MOST = 6;

/** Bodies without their last character: several in a row behind their place (青砚教育、发改、市监), or one before it (发改 青砚). */
export function clippedIn(left: string, places: readonly Place[], directory: Directory): Clipped[] {
  const behind = places.flatMap((place) => inARow(left, place, directory));
  if (behind.length > 0) return behind;
  const before = places.flatMap((place) => beforePlace(left, place, directory));
  return before.length > 0 || places.length > 0 ? before : withoutPlace(left, directory);
}

/** Whether a name like 发改 or 市监, which is no other word, stands at a place of the question. */
export function namedShortAt(left: string, at: number): boolean {
  return NAMES_ONLY.test(left.slice(at, at + 2)) && !LONGER.test(left.slice(at + 2, at + 3));
}

/** The usual body of a county that is named so at a place of the question, whether it is stored or not; empty when none is. */
export function usualAt(left: string, at: number): string {
  for (let size = LONGEST; size >= 2; size -= 1) {
    const words = left.slice(at, at + size);
    if ((NAMES_ONLY.test(words) || COMMON.test(words)) && AFTER.test(left.slice(at + size, at + size + 4)))
      return words;
  }
  return '';
}

/** 教育局和发改, 市监和教育局: a name that is no other word, beside a body that is named by another. */
export function clippedBeside(
  left: string,
  bodies: readonly { readonly at: number; readonly words: string }[],
  directory: Directory,
): Clipped[] {
  return bodies.flatMap(({ at, words }) => {
    const end = at + words.length;
    const starts = [
      ...(JOINER.test(left.slice(end, end + 1)) ? [end + 1] : []),
      ...(JOINER.test(left.slice(at - 1, at)) ? [at - 3] : []),
    ];
    return starts
      .filter((start) => start >= 0 && namedShortAt(left, start))
      .map((start) => ({ at: start, words: left.slice(start, start + 2) }))
      .map((one) => ({ ...one, agencies: meantBy(one.words, null, directory) }))
      .filter(({ agencies }) => agencies.length > 0);
  });
}

function inARow(left: string, place: Place, directory: Directory): Clipped[] {
  const found: Clipped[] = [];
  let at = place.at + place.words.length;
  while (found.length < MOST) {
    const one = clippedAt(left, at, place, directory);
    if (!one) break;
    found.push(one);
    at += one.words.length;
    at += JOINER.test(left.slice(at, at + 1)) ? 1 : 0;
  }
  return found;
}

/** The longest such name at a place of the question: one that is no other word, or one before what is no part of a name. */
function clippedAt(left: string, at: number, place: Place, directory: Directory, more = MOST): Clipped | undefined {
  if (more === 0) return undefined;
  for (let size = LONGEST; size >= 2; size -= 1) {
    const words = left.slice(at, at + size);
    const agencies = meantBy(words, place, directory);
    if (agencies.length === 0) continue;
    const end = at + size;
    const next = end + (JOINER.test(left.slice(end, end + 1)) ? 1 : 0);
    const sure = NAMES_ONLY.test(words) && !LONGER.test(left.slice(end, end + 1));
    if (sure || AFTER.test(left.slice(end, end + 4)) || clippedAt(left, next, place, directory, more - 1))
      return { at, words, agencies };
  }
  return undefined;
}

function beforePlace(left: string, place: Place, directory: Directory): Clipped[] {
  const words = left.slice(Math.max(0, place.at - 2), place.at);
  const alone = NAMES_ONLY.test(words) && BEFORE.test(left.slice(0, place.at - 2).slice(-1));
  const agencies = alone ? meantBy(words, place, directory) : [];
  return agencies.length > 0 ? [{ at: place.at - 2, words, agencies }] : [];
}

function withoutPlace(left: string, directory: Directory): Clipped[] {
  for (let at = 0; at < left.length - 1; at += 1) {
    const words = left.slice(at, at + 2);
    const system = /^(?:系统|条线)/.test(left.slice(at + 2, at + 4));
    const named = NAMES_ONLY.test(words) && AFTER.test(left.slice(at + 2, at + 6));
    if (!system && !(named && BEFORE.test(left.slice(0, at).slice(-2)))) continue;
    const agencies = meantBy(words, null, directory);
    if (agencies.length > 0) return [{ at, words, agencies }];
  }
  return [];
}

function meantBy(words: string, place: Place | null, directory: Directory): readonly Agency[] {
  if (!/^\p{Script=Han}+$/u.test(words)) return [];
  const ways = [`${words}局`, `${words}委`, ...(LAND.test(words) ? ['自然资源局'] : [])];
  const all = ways.flatMap((way) => directory.bodies.get(way) ?? abbreviated(way, directory));
  return [...new Set(all)].filter(({ region }) => place === null || place.places.some((one) => region.includes(one)));
}
