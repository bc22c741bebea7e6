import type { Store } from '../../db/store.ts';

/** The agencies that stand in a place or in one of its towns; `null` when no place restricts the question. */
export async function agenciesIn(store: Store, region: string | null): Promise<ReadonlySet<string> | null> {
  if (region === null) return null;
  const agencies = await store.agencies.all();
  return new Set(agencies.filter((agency) => agency.region.includes(region)).map((agency) => agency.id));
}
