import type { Agency } from '../../../db/model/report.ts';

/** The body of the whole country that a local one names first: 国家税务总局青砚县税务局. */
const NATIONAL = /^(?:国家(?:税务总局|统计局)|中国人民银行)/;
/** What speaks for a place: its government, by the kind of place. */
const GOVERNMENT = /^(?:人民政府|办事处|行政公署|管理委员会|管委会)$/;
const LEVEL = /(?:自治州|自治县|自治旗|自治区|特别行政区|新区|省|市|县|区|旗|镇|乡|苏木|街道|盟|州)$/;
/** 景东彝族自治县: the place, the peoples it is named after, its level. */
const AUTONOMOUS = /^(\p{Script=Han}{2,3}?)(?:[^族]{1,4}族)+自治([县州旗])$/u;
/** 青砚高新技术产业开发区: a zone with the place it lies in. */
const ZONE =
  /^(\p{Script=Han}{2,6}?)([省市县区]?)(?:(?:国家级?)?(高新)(?:技术)?(?:产业)?(?:开发)?区|(经)(?:济技术|济)?开发?区|(开发)区)$/u;

/** The name without the places before it. */
export function bodyOf(agency: Agency): string {
  const local = agency.name.replace(NATIONAL, '');
  const body = agency.region.reduce((name, place) => (name.startsWith(place) ? name.slice(place.length) : name), local);
  return body === local ? agency.name : body;
}

/** Whether it speaks for a place by itself: the government of a county, the office of a street. */
export function isGovernment(agency: Agency): boolean {
  return GOVERNMENT.test(bodyOf(agency));
}

/** Ways to write a place: in full and without its level (汝州市, 汝州), an autonomous one without its peoples, a zone in short. */
export function waysOfPlace(place: string): string[] {
  const [, short, level] = AUTONOMOUS.exec(place) ?? [];
  const bare = place.replace(LEVEL, '');
  const ways = [place, bare, ...(short && level ? [short, `${short}${level}`] : []), ...zoneWays(place)];
  if (/街道$/.test(place)) {
    // 前进街街道 is said 前进街道.
    const once = place.replace(/街街道$/, '街道');
    ways.push(...[place, once].flatMap((way) => [way, `${way}办`, `${way}办事处`]), bare.replace(/街$/, ''));
  }
  return [...new Set(ways)].filter((way) => way.length >= 2);
}

/** 青砚经济技术开发区: 青砚经开区, 青砚市经开区, 经开区. */
function zoneWays(place: string): string[] {
  const [, stem, level, high, economic, plain] = ZONE.exec(place) ?? [];
  if (stem === undefined) return [];
  const shorts = high ? ['高新区'] : economic ? ['经开区', '经济开发区', '开发区'] : plain ? ['开发区'] : [];
  return shorts.flatMap((short) => [`${stem}${short}`, `${stem}${level || '市'}${short}`, short]);
}

/** First and last character of a body's name, 委 and 局 being one: what an abbreviation keeps. */
export function endsOf(name: string): string {
  const last = shortEnd(name).at(-1) ?? '';
  return `${name[0] ?? ''}${last === '委' ? '局' : last}`;
}

/**
 * A usual abbreviation keeps the first character, some in between, in order, and the last (工信局, 住建局, 市监局). What lacks a
 * single character is no abbreviation but a slip, unless it is a word like 和 (发展改革局).
 */
export function abbreviates(way: string, body: string): boolean {
  if (way.length >= body.length || endsOf(way) !== endsOf(body)) return false;
  const full = shortEnd(body);
  const kept = shortEnd(way);
  let at = 0;
  let lost = '';
  for (const char of kept.slice(0, -1)) {
    const next = full.indexOf(char, at);
    if (next === -1) return false;
    lost += full.slice(at, next);
    at = next + 1;
  }
  lost += full.slice(at, -1);
  return lost.length !== 1 || /[和与及]/.test(lost);
}

/** 委 for 委员会 and 办 for 办公室. */
function shortEnd(name: string): string {
  return name.replace(/委员会$/, '委').replace(/办公室$/, '办');
}
