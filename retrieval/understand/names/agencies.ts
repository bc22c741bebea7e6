import type { Agency } from '../../../db/model/report.ts';
import { matchesOf, type Question, take } from '../question.ts';
import type { Directory } from './directory.ts';
import { type Mentioned, type MentionedPlace, mentionsIn } from './mentions.ts';
import type { Named, NamedAs, Span } from './named-as.ts';
import { isTown, ofPlaces } from './of-places.ts';
import { ofBodies, type Resolved } from './resolved.ts';

/** What a question says of agencies. */
export interface AgencyMention {
  /** Those it may mean; empty when it names none that is stored. */
  readonly agencies: readonly Agency[];
  /** The words that named them; empty when the question names nobody. */
  readonly words: string;
  /** Places it names that are stored. */
  readonly places: readonly string[];
  /** The stored place that its words begin with; `null` where they begin with a body. */
  readonly begins: string | null;
  /** Whether a body was named, not only a place; a town names its government. */
  readonly body: boolean;
  /** Whether all bodies of the name are meant: 公安局系统, 各教育局. */
  readonly all: boolean;
  /** Places named beside each other, where no body is: 青砚县和鹿鸣县. Empty for one alone and for a town in its county. */
  readonly regions: readonly string[];
  /** Where the first word of the name stands; -1 when the question names nobody. */
  readonly at: number;
  /** It names two different bodies or places, and these are the agencies of each. */
  readonly several: readonly (readonly Agency[])[];
  /** All whom it names, in order; one or none where `several` is empty. */
  readonly named: readonly Named[];
  /** How each agency of them was named, by its id. */
  readonly how: ReadonlyMap<string, NamedAs>;
}

/** 去县教育局递过表。鹿鸣县教育局…: a sentence that says whom a name in the one before stands for. */
function withoutEcho(named: readonly Resolved[], text: string): readonly Resolved[] {
  const [first, second, third] = named;
  const [only, other] = second?.agencies ?? [];
  if (!first || !second || third || !only || other || first.agencies.length < 2) return named;
  const end = Math.max(...first.spans.map(({ at, words }) => at + words.length));
  const begins = Math.min(...second.spans.map(({ at }) => at));
  const told = /[。！？!?;；]/.test(text.slice(end, begins)) && first.agencies.some(({ id }) => id === only.id);
  return told ? [second] : named;
}

/** Finds the agency a question speaks of, and takes the words that name it. */
export function takeAgency(question: Question, directory: Directory): { mention: AgencyMention; rest: Question } {
  const found = mentionsIn(question.left, directory);
  const rest = withoutCount(
    found.reduce((left, { at, words }) => take(left, at, at + words.length), question),
    found,
  );
  const places = found.filter((one) => one.kind === 'place');
  const bodies = found.filter((one) => one.kind === 'body');
  const resolved = bodies.length > 0 ? ofBodies(bodies, places, directory) : ofPlaces(places, directory);
  const named = withoutEcho(eachOf(distinct(resolved), question, found[0]?.at ?? 0), question.left);
  const towns = bodies.length === 0 && named.length > 0 && named.every(isOneTown);
  const apart = named.length > 1 && bodies.length === 0 && !towns;
  return {
    mention: {
      agencies: apart ? [] : (named[0]?.agencies ?? []),
      words: found.map((one) => one.words).join(''),
      places: places.flatMap((place) => place.places),
      begins: beginsWith(found[0]),
      body: bodies.length > 0 || towns,
      all: bodies.some((one) => one.all),
      regions: apart ? named.flatMap(({ spans }) => regionOf(spans.at(-1), places)) : [],
      at: found[0]?.at ?? -1,
      several: named.length > 1 ? named.map(({ agencies }) => agencies) : [],
      named,
      how: new Map(named.flatMap((one) => one.how)),
    },
    rest,
  };
}

/** 两个白石镇, 两县教育局: every one of them, where as many are stored. */
function eachOf(named: readonly Resolved[], { folded }: Question, at: number): readonly Resolved[] {
  const [one, other] = named;
  const count = '两三四五'.indexOf(COUNTED.exec(folded.slice(0, at))?.[1] ?? ' ') + 2;
  if (!one || other || count < 2 || one.agencies.length !== count) return named;
  return one.agencies.map((agency) => ({
    ...one,
    agencies: [agency],
    how: one.how.filter(([id]) => id === agency.id),
  }));
}

/** 两个, 三家, 两县. */
const COUNTED = /([两三四五])(?:个?[县市区]的?|[个家])$/;
/** 两县 beside what it counts. */
const PLACES = /[两三四五]个?[县市区]的?/g;

function withoutCount(rest: Question, found: readonly Mentioned[]): Question {
  const beside = [...matchesOf(rest.left, PLACES)].filter(({ 0: words, index }) =>
    found.some((one) => one.at === index + words.length || one.at + one.words.length === index),
  );
  return beside.reduce((left, { 0: words, index }) => take(left, index, index + words.length), rest);
}

function isOneTown({ agencies: [only, other] }: Resolved): boolean {
  return only !== undefined && other === undefined && isTown(only);
}

function regionOf(span: Span | undefined, places: readonly MentionedPlace[]): readonly string[] {
  return places.find(({ at }) => at === span?.at)?.places.slice(0, 1) ?? [];
}

/** 渝中区公安局 holds its place. */
function beginsWith(first: Mentioned | undefined): string | null {
  if (first?.kind === 'place') return first.places[0] ?? null;
  return first?.whole ? first.words : null;
}

/** The same body named twice is one. */
function distinct(resolved: readonly Resolved[]): readonly Resolved[] {
  if (resolved.length < 2) return resolved;
  const idsOf = ({ agencies }: Named) => agencies.map((agency) => agency.id).join();
  return [...new Map(resolved.map((one) => [idsOf(one), one])).values()];
}
