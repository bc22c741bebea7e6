import type { Agency } from '../../../db/model/report.ts';
import type { Dialogue } from '../dialogue.ts';
import { single } from '../plan/about.ts';
import type { Directory } from './directory.ts';

/** Agencies that one answer holds side by side. */
const MOST = 4;
/** What stands for the agencies spoken of before: 这两家, 它们, 上述三个单位, 两者. */
const SPOKEN =
  /(?<![一二两三四五六七八九十几])(?:上面|上述|以上|前面|刚才)?(?:说)?的?[这那]?([两二三四])(?:家(?!企业|公司|律所)|个(?:单位|机关|部门|局|县|区|市|镇)|个?局|者|个(?=加|合|一共|总共))|[它他她]们|这几[家个](?:单位|机关|部门|局)?|(?:上述|以上)(?:单位|机关|部门)/;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4 };

/**
 * The agencies that 两家, 这三个局 or 它们 stand for: those spoken of last, in the order they came up. Empty when the words
 * stand for nobody, or for more than were spoken of.
 */
export function spokenOf(words: string, dialogue: Dialogue): readonly string[] {
  const match = SPOKEN.exec(words);
  if (!match) return [];
  const count = COUNTS[match[1] ?? ''];
  const { agencies, listed } = dialogue;
  if (count !== undefined && listed.length === count) return listed;
  if (count !== undefined) return agencies.length < count ? [] : inOrder(agencies.slice(0, count), dialogue);
  // 他们 after an answer about one agency is that one; a long list is not held side by side.
  return together(dialogue) ?? (listed.length <= MOST ? listed : []);
}

/** 另一个, 另外那家. */
const OTHER = /另(?:外)?(?:[一那])?[个家](?!问题|话题|数|项|年|指标)/;

/**
 * The agency that 另一个 stands for: the other one of the two that bear the name that was asked about, or else the other of the
 * two that were spoken of. `null` when the words stand for nobody, or it is not clear for whom.
 */
export function otherOf(
  words: string,
  { agencies, chosen }: Dialogue,
  bearersOf: (name: string) => readonly Agency[],
): { agency: string; at: number; words: string } | null {
  const match = OTHER.exec(words);
  const [latest, before, ...more] = agencies;
  if (!match || latest === undefined) return null;
  const name = Object.keys(chosen).findLast((one) => chosen[one] === latest);
  const bearers = name === undefined ? [] : bearersOf(name).filter(({ id }) => id !== latest);
  const others =
    name === undefined && more.length === 0 && before !== undefined ? [before] : bearers.map(({ id }) => id);
  const [other, another] = others;
  return other !== undefined && another === undefined ? { agency: other, at: match.index, words: match[0] } : null;
}

/** Agencies that were compared keep their order; others are told apart by when they came up. */
function inOrder(latestFirst: readonly string[], dialogue: Dialogue): readonly string[] {
  const compared = together(dialogue);
  return compared?.length === latestFirst.length ? compared : latestFirst.toReversed();
}

/** Those of the answer before, where it was about several. */
function together({ plan }: Dialogue): readonly string[] | undefined {
  const one = plan ? single(plan) : undefined;
  return one?.ask === 'compare' ? one.agencies : undefined;
}

/**
 * The place a dialogue is about: the one that was asked about, else that of the latest agency. With a level (县 of 全县) the
 * smallest place of that level around it. `null` when nothing was said of a place, or of none of that level.
 */
export function regionOf(dialogue: Dialogue, directory: Directory, level = ''): string | null {
  const places = placesAround(dialogue, directory);
  return places.findLast((place) => place.endsWith(level)) ?? null;
}

function placesAround({ plan, agencies, home }: Dialogue, directory: Directory): readonly string[] {
  const one = plan ? single(plan) : undefined;
  const asked = one && 'scope' in one && one.scope ? one.scope.region : one && 'region' in one ? one.region : null;
  if (asked === null) return directory.byId.get(agencies[0] ?? home ?? '')?.region ?? [];
  const around = directory.agencies.find((agency) => agency.region.includes(asked))?.region ?? [];
  return around.slice(0, around.indexOf(asked) + 1);
}
