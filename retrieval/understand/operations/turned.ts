import type { PlanOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { wayIn } from './grown.ts';

/** What is changed in a rank, and the words that say so. */
export interface Turned {
  readonly words: string;
  change(rank: PlanOf<'rank'>): Pick<PlanOf<'rank'>, 'order' | 'limit'> & { readonly scope?: PlanOf<'rank'>['scope'] };
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
  const ends = /(倒数|最后|后|前)([一二三四五六七八九十两]|\d{1,2})(?:名|位|家|个)/.exec(text);
  if (ends) {
    const limit = Number(ends[2]) || '一二三四五六七八九十'.indexOf((ends[2] ?? '').replace('两', '二')) + 1;
    const order = ends[1] === '前' ? undefined : ('least' as const);
    return { words: ends[0], change: (rank) => ({ order: order ?? rank.order, limit }) };
  }
  const place = /(?:排)?第([二三四五六七八九十])(?:名|位|多|个)?/.exec(text);
  if (place) {
    const limit = '一二三四五六七八九十'.indexOf(place[1] ?? '') + 1;
    return { words: place[0], change: ({ order }) => ({ order, limit }) };
  }
  const together =
    /(?:两|几|全部)个?[县区市](?:合|放|一起|混)(?:在)?(?:一起|一块|起来)?(?:排|看|算)|不分[县区市](?:排|看)?/.exec(
      text,
    )?.[0];
  if (together !== undefined)
    return {
      words: together,
      change: ({ order, limit, scope }) => ({ order, limit, scope: { ...scope, region: null } }),
    };
  const words = /(?:最|倒数)[多少高低大小]?|垫底|倒数/.exec(text)?.[0];
  if (words === undefined) return null;
  const order = /[少低小]|垫底|倒数/.test(words) ? 'least' : 'most';
  return { words, change: () => ({ order, limit: null }) };
}
