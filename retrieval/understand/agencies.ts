import type { Agency } from '../../db/model/report.ts';
import type { Directory } from './directory.ts';
import { type Mentioned, mentionsIn } from './mentions.ts';
import { bodyOf } from './names.ts';
import { type Question, take } from './question.ts';

/** What a question says of agencies. */
export interface AgencyMention {
  /** Those it may mean; empty when it names none that is stored. */
  readonly agencies: readonly Agency[];
  /** The words that named them; empty when the question names nobody. */
  readonly words: string;
  /** Places it names that are stored. */
  readonly places: readonly string[];
  /** Whether a body was named, not only a place. */
  readonly body: boolean;
  /** Where the first word of the name stands; -1 when the question names nobody. */
  readonly at: number;
  /** It names two different bodies or places, and these are the agencies of each. */
  readonly several: readonly (readonly Agency[])[];
}

/** Finds the agency a question speaks of, and takes the words that name it. */
export function takeAgency(question: Question, directory: Directory): { mention: AgencyMention; rest: Question } {
  const found = mentionsIn(question.left, directory);
  const rest = found.reduce((left, { at, words }) => take(left, at, at + words.length), question);
  const places = found.flatMap((one) => (one.kind === 'place' ? [one] : []));
  const bodies = found.flatMap((one) => (one.kind === 'body' ? [one] : []));
  const resolved = bodies.map((body) => resolve(body, placesFor(body, bodies, places)));
  const different = distinct(resolved);
  const alone = bodies.length === 0 ? inPlaces(directory.agencies, places) : [];
  const apart = bodies.length === 0 && places.length > 1 && alone.length === 0;
  return {
    mention: {
      agencies: bodies.length > 0 ? (different[0] ?? []) : places.length > 0 ? rightIn(alone, places) : [],
      words: found.map((one) => one.words).join(''),
      places: places.flatMap((place) => place.places),
      body: bodies.length > 0,
      at: found[0]?.at ?? -1,
      several: different.length > 1 ? different : apart ? places.map((one) => inPlaces(directory.agencies, [one])) : [],
    },
    rest,
  };
}

type Place = Mentioned & { kind: 'place' };
type Body = Mentioned & { kind: 'body' };

/** The places a body is to be looked for in: with one body all that are named, with more those before it or before the last one. */
function placesFor(body: Body, bodies: readonly Body[], places: readonly Place[]): readonly Place[] {
  if (bodies.length === 1) return places;
  const before = places.filter((place) => place.at < body.at);
  const previous = bodies.filter((other) => other.at < body.at).at(-1);
  const own = before.filter((place) => place.at > (previous?.at ?? -1));
  return own.length > 0 || !previous ? own : placesFor(previous, bodies, places);
}

function resolve(body: Body, places: readonly Place[]): readonly Agency[] {
  const candidates = inPlaces(body.agencies, places).filter(
    (agency) => body.level === '' || levelOf(agency) === body.level,
  );
  // 平顶山市工信局 is the body of the city itself, not of a district in it.
  const named = places.flatMap((place) => place.places);
  return places.length === 0 ? candidates : candidates.filter((agency) => named.includes(agency.region.at(-1) ?? ''));
}

function inPlaces(agencies: readonly Agency[], places: readonly Place[]): Agency[] {
  return agencies.filter((agency) => places.every((way) => way.places.some((place) => agency.region.includes(place))));
}

/** A place alone means the agencies that stand right in it, not in its towns, and of these its own government. */
function rightIn(agencies: readonly Agency[], places: readonly Place[]): readonly Agency[] {
  const named = places.flatMap((place) => place.places);
  const own = agencies.filter((agency) => named.includes(agency.region.at(-1) ?? ''));
  const governments = own.filter((agency) => bodyOf(agency) === '人民政府');
  return governments.length > 0 ? governments : own.length > 0 ? own : agencies;
}

function distinct(resolved: readonly (readonly Agency[])[]): (readonly Agency[])[] {
  const idsOf = (agencies: readonly Agency[]) => agencies.map((agency) => agency.id).join();
  return [...new Map(resolved.map((agencies) => [idsOf(agencies), agencies])).values()];
}

/** 县 of an agency of a county. */
function levelOf(agency: Agency): string {
  return agency.region.at(-1)?.at(-1) ?? '';
}
