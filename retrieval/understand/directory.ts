import { type BodyName, namesOfBody } from '../../db/model/agency-names.ts';
import type { Agency } from '../../db/model/report.ts';
import { bodyOf, endsOf, waysOfPlace } from './names.ts';

/** The stored agencies, arranged to be found in a sentence by place and body, each in full or short. */
export interface Directory {
  readonly agencies: readonly Agency[];
  readonly byId: ReadonlyMap<string, Agency>;
  /** Ways to write a place (汝州市, 汝州) and the places meant. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Ways to write a body without its place (工业和信息化局, 政府办) and the agencies meant. */
  readonly bodies: ReadonlyMap<string, readonly Agency[]>;
  /** Names that reports give their agency; they need no place before them. */
  readonly names: ReadonlyMap<string, readonly Agency[]>;
  /** Ways to write a body by their first and last character, for abbreviations. */
  readonly byEnds: ReadonlyMap<string, readonly string[]>;
  /** What any of these ways begins with. */
  readonly begins: ReadonlySet<string>;
}

/** Arranges the stored agencies, with the names that reports give them beside their own. */
export function createDirectory(
  agencies: readonly Agency[],
  otherNames: readonly { agency: string; name: string }[],
): Directory {
  const places = new Map<string, Set<string>>();
  const bodies = new Map<string, Agency[]>();
  const names = new Map<string, Agency[]>();
  const byEnds = new Map<string, string[]>();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const namesOf = remembered(namesOfBody);
  const stored = new Set(agencies.map((agency) => inPlace(agency, bodyOf(agency))));
  for (const agency of agencies) {
    for (const place of agency.region) {
      for (const way of waysOfPlace(place)) places.set(way, (places.get(way) ?? new Set()).add(place));
    }
    for (const { name, kind } of namesOf(bodyOf(agency))) {
      // Where a body of the old name is stored itself, the old name means that one.
      if (kind !== 'predecessor' || !stored.has(inPlace(agency, name))) listed(bodies, name).push(agency);
    }
  }
  for (const way of bodies.keys()) listed(byEnds, endsOf(way)).push(way);
  for (const { agency, name } of otherNames) {
    const known = byId.get(agency);
    if (known) listed(names, name).push(known);
  }
  const begins = new Set([...places.keys(), ...bodies.keys(), ...names.keys()].map((way) => way[0] ?? ''));
  return {
    agencies,
    byId,
    places: new Map([...places].map(([way, set]) => [way, [...set]])),
    bodies,
    names,
    byEnds,
    begins,
  };
}

/** A body's name with the region of an agency, to tell whether both are in one place. */
function inPlace(agency: Agency, body: string): string {
  return `${agency.region.join('/')}/${body}`;
}

/** The same bodies stand in every place. */
function remembered(namesOf: (body: string) => BodyName[]): (body: string) => BodyName[] {
  const known = new Map<string, BodyName[]>();
  return (body) => {
    const names = known.get(body) ?? namesOf(body);
    known.set(body, names);
    return names;
  };
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
