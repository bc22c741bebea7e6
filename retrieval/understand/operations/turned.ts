import type { Directory } from '../names/directory.ts';
import type { Scope } from '../plan/numbers.ts';
import type { PlanOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { wayIn } from './grown.ts';
import { placeIn } from './limit.ts';

/** What is changed in a rank, and the words that say so. */
export interface Turned {
  readonly words: string;
  change(
    rank: PlanOf<'rank'>,
    read: Read,
    directory: Directory,
  ): Pick<PlanOf<'rank'>, 'order' | 'limit' | 'place'> & { readonly scope?: Scope };
}

/** 最少的呢, after who has most; 降得最多的呢, after who grew most. */
export function turnedIn(read: Read, rank: PlanOf<'rank'>): Turned | null {
  return rank.since ? wayOf(read) : orderIn(read.text);
}

/** The other way round is the list of those that fell. */
function wayOf(read: Read): Turned | null {
  const said = wayIn(read);
  if (!said) return /(?:倒|反)过来/.test(read.text) ? orderIn(read.text) : null;
  const order = said.condition.comparison === 'less' ? 'least' : 'most';
  return said.condition.comparison === 'equal' ? null : { words: said.words, change: () => ({ order, limit: null }) };
}

function orderIn(text: string): Turned | null {
  const turned = /(?:倒|反)过来(?:排|看)?/.exec(text)?.[0];
  if (turned !== undefined)
    return { words: turned, change: ({ order }) => ({ order: order === 'most' ? 'least' : 'most', limit: null }) };
  const ends =
    /(倒数|最后|后|前)([一二三四五六七八九十两]|\d{1,2})(?:名|位|家|个|强|(?= *(?:$|[是的都有呢吧?？])))/.exec(text);
  if (ends) {
    const limit = Number(ends[2]) || '一二三四五六七八九十'.indexOf((ends[2] ?? '').replace('两', '二')) + 1;
    const order = ends[1] === '前' ? undefined : ('least' as const);
    return { words: ends[0], change: (rank) => ({ order: order ?? rank.order, limit }) };
  }
  const place = /(?:倒数|排)?第(?:[一二三四五六七八九十])(?:名|位|多|个)?/.exec(text)?.[0];
  if (place !== undefined) {
    const { place: at = null } = placeIn(place);
    const least = place.startsWith('倒数') ? ('least' as const) : undefined;
    return {
      words: place,
      change: ({ order }) => ({ order: least ?? order, limit: at, ...(at === null ? {} : { place: at }) }),
    };
  }
  const together = TOGETHER.exec(text);
  if (together) {
    const count = { 两: 2, 二: 2, 三: 3 }[together[1] ?? ''];
    return {
      words: together[0],
      change: ({ order, limit, scope }, read, directory) => {
        const agencies = count === undefined ? [] : ofPlacesBefore(count, scope, read, directory);
        return { order, limit, scope: { ...scope, agencies: [...agencies], region: null } };
      },
    };
  }
  const words = /(?:最|倒数)[多少高低大小]?|垫底|倒数/.exec(text)?.[0];
  if (words === undefined) return null;
  const order = /[少低小]|垫底|倒数/.test(words) ? 'least' : 'most';
  return { words, change: () => ({ order, limit: null }) };
}

/** 两个县合在一起排, 不分县. */
const TOGETHER =
  /(?:([两二三])|几|全部)个?[县区市](?:合|放|一起|混)(?:在)?(?:一起|一块|起来)?(?:排|看|算)|不分[县区市](?:排|看)?/;

/** The agencies of the last so many places that were spoken of; none where these are all that are stored. */
function ofPlacesBefore(
  count: number,
  { region }: Scope,
  read: Read,
  { agencies, byId }: Directory,
): readonly string[] {
  const level = region?.at(-1) ?? '';
  const placeOf = (places: readonly string[]) => places.findLast((one) => one.endsWith(level));
  const spoken = [region, ...read.before.agencies.map((id) => placeOf(byId.get(id)?.region ?? []))];
  const places = new Set([...new Set(spoken)].flatMap((place) => place ?? []).slice(0, count));
  const outside = agencies.some((one) => !one.region.some((place) => places.has(place)));
  return outside ? agencies.flatMap((one) => (one.region.some((place) => places.has(place)) ? [one.id] : [])) : [];
}
