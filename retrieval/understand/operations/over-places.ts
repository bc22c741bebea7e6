import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { betweenPlaces, betweenYearsOfPlaces } from './between-agencies.ts';
import { grew } from './grown.ts';
import { rank, total, totals } from './over-agencies.ts';
import { type Among, FEW } from './scope.ts';
import { DIFFERENCE } from './shapes.ts';

/** 两个县的单位里被复议最多的: one list over the agencies of all these places. */
export async function rankWithin(read: Read, known: Known, among: Among, places: readonly string[]): Promise<Settled> {
  const there = within(places, read, known, among);
  return await rank(there.read, known, there.among, null);
}

/** The first of all agencies of the places is asked for, and not the first place. */
export const RANKED_WITHIN =
  /(?:单位|机关|部门|局|乡镇)(?:里面?头?|当?中|之中)[^?？]*最[多少高低]|最[多少高低]的(?:前?[二三四五六七八九十\d]+[个家名])?(?:那[个家])?(?:单位|机关|部门|局|乡镇)/;

/** 青砚县和鹿鸣县一共 is one sum over both; 各多少 is one for each. */
export async function totalsOf(read: Read, known: Known, among: Among, places: readonly string[]): Promise<Settled> {
  const [first, second, third] = places;
  // 两个县比去年各涨了多少: two years of each.
  if (among.signs.has('against') || grew(read.text)) return await betweenYearsOfPlaces(read, known, places);
  const held = among.signs.has('multiple') ? 'multiple' : DIFFERENCE.test(read.text) ? 'difference' : undefined;
  if (held && first !== undefined && second !== undefined && third === undefined) {
    const settled = await betweenPlaces(read, known, [first, second], held);
    return settled ?? refuse('unclear', read, { hindrance: 'operation' });
  }
  const apart = /各|分别|哪|谁|比|差/.test(read.text);
  const there = within(places, read, known, among);
  const together = among.signs.has('sum') && !apart && there.among.agencies.length <= FEW;
  return together ? await total(there.read, known, there.among, 'sum') : await totals(read, known, among, places);
}

/** The same asked of the agencies of these places, as if each were named. */
function within(places: readonly string[], read: Read, { directory }: Known, among: Among) {
  const agencies = directory.agencies.filter(({ region }) => places.some((place) => region.includes(place)));
  return {
    read: { ...read, mention: { ...read.mention, agencies } },
    among: { ...among, agencies: agencies.map(({ id }) => id) },
  };
}
