import type { Agency } from '../../db/model/report.ts';

/** The name without the places before it. */
export function bodyOf(agency: Agency): string {
  return agency.region.reduce((name, place) => (name.startsWith(place) ? name.slice(place.length) : name), agency.name);
}

/** A place in full and without its level: 汝州市, 汝州. */
export function waysOfPlace(place: string): string[] {
  const bare = place.replace(/(?:自治州|自治县|自治区|省|市|县|区|旗|镇|乡|街道)$/, '');
  return bare.length >= 2 ? [place, bare] : [place];
}

/** First and last character of a body's name, 委 and 局 being one: what an abbreviation keeps. */
export function endsOf(name: string): string {
  const last = name.replace(/委员会$/, '委').at(-1) ?? '';
  return `${name[0] ?? ''}${last === '委' ? '局' : last}`;
}

/** A usual abbreviation keeps the first character, some in between, in order, and the last (工信局, 住建局, 市监局). */
export function abbreviates(way: string, body: string): boolean {
  if (way.length >= body.length || endsOf(way) !== endsOf(body)) return false;
  let at = 0;
  for (const char of way.slice(0, -1)) {
    at = body.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
