import { fullNameOf } from '../../db/model/agency-names.ts';
import type { Agency, AgencyKind, Evidence } from '../../db/model/report.ts';
import { BODY_SUFFIX } from './body.ts';
import { isCommonName, placesOf } from './places.ts';
import type { Said } from './said.ts';

/** Whose report it is by what says so. */
export interface AgencyFound {
  readonly name: string;
  readonly evidence: Evidence;
}

/**
 * The body that the surest place names. What names it in passing (a field that may name the website, the body to ask, the
 * file) is not taken when the report calls itself otherwise: 我局 is not said by a government.
 */
export function settleAgency(sources: readonly Said[], text: string): AgencyFound | null {
  const named = sources.filter((one) => one.agency !== null);
  for (const one of named) {
    if (one.agency === null) continue;
    const alone =
      one.sure === 'sure' && (one.from === 'preface' || (one.from === 'title' && !one.words?.includes('\n')));
    if (!alone && !fitsSelf(one.agency, text)) continue;
    const borneOut = named.some(
      (other) => other.from !== one.from && other.agency === one.agency && other.from !== 'file',
    );
    const sure = one.sure === 'likely' && borneOut ? 'sure' : one.sure;
    return { name: one.agency, evidence: { from: one.from, words: one.words, sure } };
  }
  return null;
}

/** The full name where the title prints a usual short one (市科委) and the report or its file's name tells the full one. */
export function fullName(name: string, told: readonly string[]): string {
  const place = placesOf(name).join('');
  if (place === '' || !name.startsWith(place)) return name;
  const full = fullNameOf(name.slice(place.length));
  return full !== null && told.some((words) => words.includes(`${place}${full}`)) ? `${place}${full}` : name;
}

/** An agency of a place. Its id sets before the name what is needed to tell it from bodies of the same name elsewhere. */
export function agencyOf(name: string, region: readonly string[]): Agency {
  return { id: idOf(name, region), name, kind: kindOf(name), region };
}

/**
 * The name of a county or a city is borne by one place only, so what is larger is left out; before districts and towns it
 * stays. A report that prints the larger place and one that does not then have the same agency.
 */
function idOf(name: string, region: readonly string[]): string {
  let body = name;
  const begins = region.filter((place) => {
    if (!body.startsWith(place)) return !body.includes(place);
    body = body.slice(place.length);
    return true;
  });
  const from = Math.max(
    0,
    begins.findLastIndex((place) => !isCommonName(place)),
  );
  return `${begins.slice(from).join('')}${body}`;
}

function kindOf(name: string): AgencyKind {
  if (/(?:人民政府|政府)办公[室厅]$/.test(name)) return '办公室';
  if (/(?:开发区|高新区|管委会|管理委员会|园区)$/.test(name)) return '开发区';
  if (/(?:(?:[镇乡]|苏木)(?:人民)?政府|街道(?:办事处)?|街道办|[镇乡]|苏木)$/.test(name)) return '镇乡街道';
  if (/政府$|[盟区]行政公署$/.test(name)) return '人民政府';
  if (/分局$|派出所$/.test(name)) return '派出机构';
  if (/(?:学校|大学|学院|中学|小学|医院|中心|馆|站)$/.test(name)) return '事业单位';
  return BODY_SUFFIX.test(name) ? '部门' : '其他';
}

/** What a report may call itself, by the last character of its body's name. */
const SELF = /[我本](?:局|厅|镇|乡|街道|苏木|中心|院|校|委(?![员托]))/g;

/** Whether a name can be that of the body that speaks of itself in a text. */
function fitsSelf(name: string, text: string): boolean {
  const counts = new Map<string, number>();
  for (const [words] of text.slice(0, 20000).matchAll(SELF))
    counts.set(words.slice(1), (counts.get(words.slice(1)) ?? 0) + 1);
  const [self] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (self === undefined) return true;
  return self === '委' ? /委(?:员会)?$/.test(name) : name.includes(self);
}

/** The body with its place before it, when the report says only its level (区统计局) and the region is known. */
export function localName(said: Said, region: readonly string[]): string | null {
  const last = region.at(-1);
  return said.local !== null && last?.endsWith(said.local.level) ? `${last}${said.local.body}` : null;
}

/** Short names that the report itself introduces (以下简称…). Those that any place could use are left out. */
export function shortNamesOf(head: string, name: string): string[] {
  const at = head.indexOf(`${name}(`);
  if (at === -1) return [];
  const words = /^\((?:以下)?(?:统一)?简称:?([\p{Script=Han}]{2,12})\)/u.exec(head.slice(at + name.length))?.[1];
  if (words === undefined || /^[本我该省市县区旗镇乡]/.test(words)) return [];
  return placesOf(words).length > 0 || sharesBeginning(words, name) ? [words] : [];
}

/** A short name that is told apart from others by its place begins like the full one: 松台发改. */
function sharesBeginning(words: string, name: string): boolean {
  return words.slice(0, 2) === name.slice(0, 2);
}
