import type { Agency } from '../../../db/model/report.ts';
import type { Directory } from './directory.ts';
import type { MentionedBody, MentionedPlace } from './mentions.ts';
import type { Named, NamedAs, Span } from './named-as.ts';

/** One that is named, with how each agency of it was named. */
export type Resolved = Named & { readonly how: readonly (readonly [string, NamedAs])[] };
/** Places that lie one in another. */
export type Path = readonly MentionedPlace[];

/** Every body in the places named for it; a body that is named once for several places is one in each. */
export function ofBodies(
  bodies: readonly MentionedBody[],
  places: readonly MentionedPlace[],
  directory: Directory,
): Resolved[] {
  return bodies.flatMap((body, index) => {
    const paths = pathsFor(index, bodies, places, directory);
    const shared = index > 0 && paths.some((path) => path.some((place) => place.at < (bodies[index - 1]?.at ?? 0)));
    return paths.map((path) => {
      const inside = inPath(body, path, directory);
      const here = inside.length > 0 ? inside : (holdsPlace(body) ?? inside);
      // 平岗市教育局和新华区教育局: the district is one of the city named before.
      const around = places.filter((place) => place.at < (path[0]?.at ?? 0));
      const nearer = here.length > 1 ? here.filter((agency) => isIn(agency, around)) : here;
      const agencies = around.length > 0 && nearer.length > 0 ? nearer : here;
      return {
        ...named(agencies, shared ? [body] : [...path, body], path.length > 0),
        how: agencies.map((agency) => [agency.id, namedAs(agency, body, directory)] as const),
      };
    });
  });
}

/** 上海市科委 holds its own place, whatever stands before it. */
function holdsPlace({ words, agencies }: MentionedBody): readonly Agency[] | undefined {
  const own = agencies.filter(({ region }) => region.some((place) => words.startsWith(place)));
  return own.length > 0 ? own : undefined;
}

/**
 * The places a body is to be looked for in, as one path or several. With one body all that are named: 平岗市新华区 is a path,
 * 青砚县和鹿鸣县 are two. With more those before it or before the last one, or else those after all.
 */
function pathsFor(
  index: number,
  bodies: readonly MentionedBody[],
  places: readonly MentionedPlace[],
  directory: Directory,
): readonly Path[] {
  const [first] = bodies;
  const body = bodies[index];
  if (!first || !body || places.length === 0) return [[]];
  if (bodies.length === 1)
    return places.length === 1 || inPath(body, places, directory).length > 0
      ? [places]
      : apart(body, places, directory);
  const previous = bodies[index - 1];
  const own = places.filter((place) => place.at < body.at && place.at > (previous?.at ?? -1));
  if (own.length > 0) return [own];
  if (index > 0) return pathsFor(index - 1, bodies, places, directory);
  return places.every((place) => place.at > (bodies.at(-1)?.at ?? 0)) ? [places] : [[]];
}

/** Places that no agency stands in together, each for itself where the body is in every one; otherwise as they are. */
function apart(body: MentionedBody, places: readonly MentionedPlace[], directory: Directory): readonly Path[] {
  const alone = places.map((place) => [place]);
  const there = alone.filter((path) => inPath(body, path, directory).length > 0);
  if (there.length === 0) return [places];
  return alone.filter((path, index) => there.includes(path) || !saysWhere(path[0], places[index + 1]));
}

/** 平顶山汝州市: a city right before a county of which no report says that it lies there. */
function saysWhere(city: MentionedPlace | undefined, next: MentionedPlace | undefined): boolean {
  const larger = city?.places.some((place) => /[市州盟]$|地区$/.test(place)) === true;
  const county = next?.places.some((place) => /[市县旗]$/.test(place)) === true;
  return larger && county && city.at + city.words.length === next.at;
}

function inPath(body: MentionedBody, path: Path, { byPlace }: Directory): readonly Agency[] {
  // 平顶山市工信局 is the body of the city itself, not of a district in it.
  const there =
    path.length === 0 || body.whole
      ? null
      : new Set(path.flatMap(({ places }) => places.flatMap((place) => byPlace.get(place) ?? [])));
  return body.agencies.filter(
    (agency) =>
      (there === null || there.has(agency)) &&
      (body.level === '' || levelOf(agency) === body.level) &&
      isIn(agency, path),
  );
}

/** Whether an agency stands in all these places. */
export function isIn(agency: Agency, path: Path): boolean {
  return path.every((way) => way.places.some((place) => agency.region.includes(place)));
}

/** One that is named by these words. */
export function named(agencies: readonly Agency[], spans: readonly Span[], placed: boolean): Named {
  const inOrder = spans.toSorted((a, b) => a.at - b.at).map(({ at, words }) => ({ at, words }));
  return { agencies, spans: inOrder, words: inOrder.map(({ words }) => words).join(''), placed };
}

function namedAs(agency: Agency, { way, whole }: MentionedBody, directory: Directory): NamedAs {
  const name = directory.nameOf(agency, way);
  if (!name) return { how: whole ? 'reported' : 'abbreviation', words: way, reform: null };
  const how = ({ full: 'full', usual: 'short', predecessor: 'former' } as const)[name.kind];
  return { how, words: way, reform: name.reform ?? null };
}

/** 县 of an agency of a county. */
function levelOf(agency: Agency): string {
  return agency.region.at(-1)?.at(-1) ?? '';
}
