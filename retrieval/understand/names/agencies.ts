import type { Agency } from '../../../db/model/report.ts';
import { type Question, take } from '../question.ts';
import type { Directory } from './directory.ts';
import { mentionsIn } from './mentions.ts';
import type { Named, NamedAs } from './named-as.ts';
import { ofBodies, ofPlaces, type Resolved } from './resolved.ts';

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
  /** All whom it names, in order; one or none where `several` is empty. */
  readonly named: readonly Named[];
  /** How each agency of them was named, by its id. */
  readonly how: ReadonlyMap<string, NamedAs>;
}

/** Finds the agency a question speaks of, and takes the words that name it. */
export function takeAgency(question: Question, directory: Directory): { mention: AgencyMention; rest: Question } {
  const found = mentionsIn(question.left, directory);
  const rest = found.reduce((left, { at, words }) => take(left, at, at + words.length), question);
  const places = found.filter((one) => one.kind === 'place');
  const bodies = found.filter((one) => one.kind === 'body');
  const resolved = bodies.length > 0 ? ofBodies(bodies, places, directory) : ofPlaces(places, directory);
  const named = distinct(resolved);
  return {
    mention: {
      agencies: named.length > 1 && bodies.length === 0 ? [] : (named[0]?.agencies ?? []),
      words: found.map((one) => one.words).join(''),
      places: places.flatMap((place) => place.places),
      body: bodies.length > 0,
      at: found[0]?.at ?? -1,
      several: named.length > 1 ? named.map(({ agencies }) => agencies) : [],
      named,
      how: new Map(named.flatMap((one) => one.how)),
    },
    rest,
  };
}

/** The same body named twice is one. */
function distinct(resolved: readonly Resolved[]): readonly Resolved[] {
  if (resolved.length < 2) return resolved;
  const idsOf = ({ agencies }: Named) => agencies.map((agency) => agency.id).join();
  return [...new Map(resolved.map((one) => [idsOf(one), one])).values()];
}
