import { type BodyName, namesOfBody } from '../../../db/model/agency-names.ts';
import { isOffice, namesOfOffice, type OfficeNames } from '../../../db/model/office-names.ts';
import type { Agency } from '../../../db/model/report.ts';
import { type Sizes, sizesOf } from '../words/lexicon.ts';
import { bodyOf, endsOf, waysOfPlace } from './names.ts';

/** The stored agencies, arranged to be found in a sentence by place and body, each in full or short. */
export interface Directory {
  readonly agencies: readonly Agency[];
  readonly byId: ReadonlyMap<string, Agency>;
  /** Ways to write a place (汝州市, 汝州) and the places meant. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** The agencies whose smallest place it is. */
  readonly byPlace: ReadonlyMap<string, readonly Agency[]>;
  /** Ways to write a body without its place (工业和信息化局, 政府办) and the agencies meant. */
  readonly bodies: ReadonlyMap<string, readonly Agency[]>;
  /** Names that need no place before them: those that reports give their agency, and those of offices that hold a place. */
  readonly names: ReadonlyMap<string, readonly Agency[]>;
  /** Ways to write a body by their first and last character, for abbreviations. */
  readonly byEnds: ReadonlyMap<string, readonly string[]>;
  /** How long all these ways are. */
  readonly sizes: Sizes;
  /** In what way a name stands for the body of an agency; `undefined` when it is none of its usual names. */
  nameOf(agency: Agency, way: string): BodyName | undefined;
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
  const byPlace = new Map<string, Agency[]>();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const known = rememberedNames();
  const stored = new Set(agencies.map((agency) => inPlace(agency, known(agency).body)));
  for (const place of new Set(agencies.flatMap((agency) => agency.region))) {
    for (const way of waysOfPlace(place)) places.set(way, (places.get(way) ?? new Set()).add(place));
  }
  for (const agency of agencies) {
    listed(byPlace, agency.region.at(-1) ?? '').push(agency);
    const { local, whole } = known(agency);
    for (const { name, kind } of local.values()) {
      // Where a body of the old name is stored itself, the old name means that one.
      if (kind !== 'predecessor' || !stored.has(inPlace(agency, name))) listed(bodies, name).push(agency);
    }
    for (const name of whole.keys()) listed(names, name).push(agency);
  }
  for (const way of bodies.keys()) listed(byEnds, endsOf(way)).push(way);
  for (const { agency, name } of otherNames) {
    const named = byId.get(agency);
    if (named && !names.get(name)?.includes(named)) listed(names, name).push(named);
  }
  return {
    agencies,
    byId,
    places: new Map([...places].map(([way, set]) => [way, [...set]])),
    byPlace,
    bodies,
    names,
    byEnds,
    sizes: sizesOf([...places.keys(), ...bodies.keys(), ...names.keys()]),
    nameOf(agency, way) {
      const { local, whole } = known(agency);
      return local.get(way) ?? whole.get(way);
    },
  };
}

/** The names of an agency: those that stand after its place, and those that hold a place themselves. */
interface Names {
  readonly body: string;
  readonly local: ReadonlyMap<string, BodyName>;
  readonly whole: ReadonlyMap<string, BodyName>;
}

/** The same bodies stand in every place, so their names are made once; only offices and national bodies have names of their own. */
function rememberedNames(): (agency: Agency) => Names {
  const ofAgency = new Map<Agency, Names>();
  const ofBody = new Map<string, Names>();
  return (agency) => {
    const known = ofAgency.get(agency);
    if (known) return known;
    const body = bodyOf(agency);
    const street = body === '办事处' && agency.region.at(-1)?.endsWith('街道') === true;
    const key = isNational(agency) || isOffice(body) ? agency.id : street ? '街道办事处' : body;
    const names = ofBody.get(key) ?? namesOf(agency, body, street);
    ofBody.set(key, names);
    ofAgency.set(agency, names);
    return names;
  };
}

function namesOf(agency: Agency, body: string, street: boolean): Names {
  const office = namesOfOffice(body);
  return {
    body,
    local: byName([
      ...namesOfBody(body),
      ...(street ? namesOfBody('街道办事处') : []),
      ...(isHere(agency, office) ? office.local : []),
    ]),
    whole: byName([...office.whole, ...(isNational(agency) ? [{ name: agency.name, kind: 'full' as const }] : [])]),
  };
}

/** 国家税务总局青砚县税务局 begins with another body than its own. */
function isNational(agency: Agency): boolean {
  return /^(?:国家|中国)/.test(agency.name);
}

/** Whether the smallest place of an agency is the one its office is for. */
function isHere(agency: Agency, office: OfficeNames): boolean {
  const place = agency.region.at(-1) ?? '';
  return agency.region.length > 1 && office.whole.some(({ name }) => name === `${place}分局`);
}

function byName(names: readonly BodyName[]): Map<string, BodyName> {
  return new Map(names.toReversed().map((one) => [one.name, one]));
}

/** A body's name with the region of an agency, to tell whether both are in one place. */
function inPlace(agency: Agency, body: string): string {
  return `${agency.region.join('/')}/${body}`;
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
