import type { Agency } from '../../db/model/report.ts';

/** Bodies that are still asked for by the name they had before a merger. */
const PREDECESSORS: readonly [now: RegExp, before: readonly string[]][] = [
  [/生态环境局$/, ['环保局', '环境保护局']],
  [/市场监督管理局$/, ['工商局', '质监局', '食药监局', '工商行政管理局', '质量技术监督局', '食品药品监督管理局']],
  [/自然资源(?:和规划)?局$/, ['国土局', '国土资源局']],
  [/卫生健康(?:局|委员会)$/, ['卫计委', '卫计局', '卫生局']],
  [/农业农村局$/, ['农业局', '农委']],
  [/应急管理局$/, ['安监局']],
  [/文化(?:广电)?(?:和)?旅游局$/, ['文化局', '旅游局']],
];

/** The name without the places before it. */
export function bodyOf(agency: Agency): string {
  return agency.region.reduce((name, place) => (name.startsWith(place) ? name.slice(place.length) : name), agency.name);
}

/** A place in full and without its level: 汝州市, 汝州. */
export function waysOfPlace(place: string): string[] {
  const bare = place.replace(/(?:自治州|自治县|自治区|省|市|县|区|旗|镇|乡|街道)$/, '');
  return bare.length >= 2 ? [place, bare] : [place];
}

/** A body in full and as it is usually written short, without its place. */
export function waysOfBody(body: string): string[] {
  const ways = [body];
  if (body === '人民政府') ways.push('政府');
  if (/^人民政府办公[室厅]$/.test(body)) ways.push('政府办', '政府办公室', '府办', '府办公室', '政府办公厅');
  if (/委员会$/.test(body)) ways.push(body.replace(/员会$/, ''), body.replace(/(?:管理)?委员会$/, '管委会'));
  if (/办事处$/.test(body)) ways.push(body.replace(/事处$/, ''));
  ways.push(...PREDECESSORS.filter(([now]) => now.test(body)).flatMap(([, before]) => before));
  return [...new Set(ways)].filter((way) => way.length >= 2);
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
