import type { Agency } from '../../../db/model/report.ts';
import type { Directory } from './directory.ts';
import type { MentionedPlace } from './mentions.ts';
import { isGovernment } from './names.ts';
import { isIn, named, type Path, type Resolved } from './resolved.ts';

/** Places alone: the government of the smallest, or of each where they lie apart. */
export function ofPlaces(places: readonly MentionedPlace[], directory: Directory): Resolved[] {
  const [first] = places;
  if (!first) return [];
  const paths = pathsOf(places, directory);
  return paths.map((path) => {
    const all = directory.agencies.filter((agency) => isIn(agency, path));
    // 青砚县白石镇和柳湾镇: the second lies in the county of the first.
    const near = all.filter((agency) => isIn(agency, [first]));
    const agencies = rightIn(near.length > 0 ? near : all, path);
    const words = path.map((place) => place.words).join('');
    return {
      ...named(agencies, path, true),
      how: agencies.map((agency) => [agency.id, { how: 'place', words, reform: null }] as const),
    };
  });
}

/** The government of a town, which is all there is of it: to name the town is to name it. */
export function isTown(agency: Agency): boolean {
  return isGovernment(agency) && /(?:[镇乡]|街道|苏木)$/.test(agency.region.at(-1) ?? '');
}

/**
 * Places that lie one in another, as a path each: 青砚县白石镇 is one, 青砚县和鹿鸣县 are two, and 青砚县和鹿鸣县的白石镇 is the town
 * of both.
 */
function pathsOf(places: readonly MentionedPlace[], directory: Directory): readonly Path[] {
  const isPath = (path: Path) => directory.agencies.some((agency) => isIn(agency, path));
  if (isPath(places)) return [places];
  const paths: MentionedPlace[][] = [];
  for (const place of places) {
    const path = paths.at(-1);
    if (path && !path.some((one) => one.words === place.words) && isPath([...path, place])) path.push(place);
    else paths.push([place]);
  }
  const last = paths.at(-1) ?? [];
  const [, town] = last;
  const each = paths.slice(0, -1).every((path) => path.length === 1 && town && isPath([...path, town]));
  return town && last.length === 2 && each ? paths.map(([place]) => (place ? [place, town] : [town])) : paths;
}

/** A place alone means the agencies that stand right in it, not in its towns, and of these its own government. */
function rightIn(agencies: readonly Agency[], path: Path): readonly Agency[] {
  const places = path.flatMap((place) => place.places);
  const own = agencies.filter((agency) => places.includes(agency.region.at(-1) ?? ''));
  const governments = own.filter(isGovernment);
  return governments.length > 0 ? governments : own.length > 0 ? own : agencies;
}
