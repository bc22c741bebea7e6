import type Client from 'better-sqlite3';
import type { PassageFilter, PassageSet } from './engine.ts';

/** Filters whose passages are kept in memory, an eighth of a megabyte each for 100,000 passages. */
const KEPT = 16;

const CONDITIONS: Readonly<Record<keyof PassageFilter, string>> = {
  agency: 'r.agency = @agency',
  agencies: 'r.agency in (select value from json_each(@agencies))',
  not: 'r.agency <> @not',
  year: 'r.year = @year',
  part: 'p.part = @part',
  prose: 'p.part > 0',
};

/**
 * The passages of newest versions that a filter leaves, so that a search looks at no others. A set is kept until what is
 * stored changes, by this process or another.
 */
export function createPassageSets(client: Client.Database, revision: () => number) {
  const last = client.prepare<[], number>('select coalesce(max(id), 0) from passages').pluck();
  const sets = new Map<string, PassageSet>();
  let of = -1;

  function made(filter: PassageFilter): PassageSet {
    const conditions = Object.entries(CONDITIONS).flatMap(([key, condition]) =>
      filter[key as keyof PassageFilter] === undefined ? [] : [`and ${condition}`],
    );
    const ids = client
      .prepare<unknown[], number>(
        `select p.id from reports r join passages p on p.report = r.id where r.newest = 1 ${conditions.join(' ')}`,
      )
      .pluck()
      .all({ ...filter, prose: null, agencies: filter.agencies && JSON.stringify(filter.agencies) });
    const member = new Uint8Array((last.get() ?? 0) + 1);
    for (const id of ids) member[id] = 1;
    return { size: ids.length, has: (passage) => member[passage] === 1, ids: () => ids.sort((a, b) => a - b) };
  }

  return (filter: PassageFilter): PassageSet => {
    const now = revision();
    if (now !== of) sets.clear();
    of = now;
    const key = JSON.stringify(filter);
    const set = sets.get(key) ?? made(filter);
    sets.delete(key);
    sets.set(key, set);
    const [oldest] = sets.keys();
    if (sets.size > KEPT && oldest !== undefined) sets.delete(oldest);
    return set;
  };
}
