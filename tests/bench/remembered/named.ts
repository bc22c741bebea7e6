import type { PassageInContext } from '../../../db/queries/passages.ts';
import type { Random } from '../random.ts';

/** What some bodies are called by those who ask. */
const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/人民政府办公室$/, ['政府办', '政府办公室']],
  [/发展和改革局$/, ['发改局']],
  [/工业和信息化局$/, ['工信局']],
  [/自然资源局$/, ['自然资源局']],
  [/市场监督管理局$/, ['市场监管局', '市监局']],
  [/卫生健康局$/, ['卫健局']],
  [/住房和城乡建设局$/, ['住建局']],
  [/交通运输局$/, ['交通局']],
  [/文化和旅游局$/, ['文旅局']],
  [/人力资源和社会保障局$/, ['人社局']],
  [/城市管理局$/, ['城管局']],
  [/医疗保障局$/, ['医保局']],
  [/人民政府$/, ['政府', '']],
];

/** “汝州工信局 2024 培训”: the agency in short, the year and what it is about, in one order or the other. */
export function asNamed({ agency, year }: PassageInContext, about: string, random: Random): string | undefined {
  const [, place, body] = /^([^县市区]{2,4}[县市区])(.+)$/.exec(agency) ?? [];
  if (place === undefined || body === undefined) return undefined;
  const ways = SHORT.find(([full]) => full.test(body));
  const short = ways ? body.replace(ways[0], random.pick(ways[1])) : body;
  const who = `${random.chance(0.5) ? place : place.slice(0, -1)}${short}`;
  return random.pick([`${who} ${year} ${about}`, `${year}年${who}${about}`, `${about} ${who}${year}年`]);
}
