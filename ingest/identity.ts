import type { Agency, AgencyKind, Evidence, Scope } from '../db/model/report.ts';
import { UnknownIdentityError } from './errors.ts';
import { regionOf } from './region.ts';
import { BODY_SUFFIX, sourcesOf } from './sources.ts';

/** Whose report a text is, and for which year, each with the place that says so. */
export interface Identity {
  readonly agency: Agency;
  readonly agencyFrom: Evidence;
  /** Short names that the report itself introduces (以下简称…). */
  readonly names: readonly string[];
  readonly year: number;
  readonly yearFrom: Evidence;
  readonly title: string;
  readonly published: string | null;
  readonly scope: Scope;
  readonly scopeWords: string | null;
}

/** What the person who adds a file says of it; it goes before what the file says. */
export interface Given {
  readonly agency?: string;
  readonly year?: number;
}

/**
 * Tells whose report it is: from the title, then the publisher field and the preface, at last the file's name.
 * @throws UnknownIdentityError when agency or year stand nowhere and were not given
 */
export function identify(text: string, bodyStart: number, file: string, given: Given): Identity {
  const head = text.slice(0, Math.min(bodyStart, 3000));
  const sources = sourcesOf(head, text, file);
  const agencySource = sources.find((source) => source.agency !== null);
  const yearSource = sources.find((source) => source.year !== null);
  const name = given.agency ?? agencySource?.agency ?? null;
  const year = given.year ?? yearSource?.year ?? null;
  if (name === null || year === null) throw new UnknownIdentityError(file, { agency: name, year });
  const agency = agencyOf(name, text, file);
  return {
    agency,
    agencyFrom: given.agency === undefined ? (agencySource?.from ?? 'file') : 'given',
    names: shortNamesOf(head, name),
    year,
    yearFrom: given.year === undefined ? (yearSource?.from ?? 'file') : 'given',
    title: sources.find((source) => source.title !== undefined)?.title ?? `${name}${year}年政府信息公开工作年度报告`,
    published: publishedOf(head),
    ...scopeOf(agency.kind, text),
  };
}

/** The id sets the region before a name that does not begin with it. */
function agencyOf(name: string, text: string, file: string): Agency {
  const region = regionOf(name, text, file);
  const first = region.findIndex((place) => name.startsWith(place));
  const before = first === -1 ? region : region.slice(0, first);
  return { id: `${before.join('')}${name}`, name, kind: kindOf(name), region };
}

function kindOf(name: string): AgencyKind {
  if (/(?:办公室|办公厅|政府办)$/.test(name)) return '办公室';
  if (/(?:开发区|高新区|管委会|管理委员会|园区)$/.test(name)) return '开发区';
  if (/(?:[镇乡](?:人民)?政府|街道(?:办事处)?|街道办|[镇乡])$/.test(name)) return '镇乡街道';
  if (/政府$/.test(name)) return '人民政府';
  return BODY_SUFFIX.test(name) ? '部门' : '其他';
}

/** A government's report may cover its whole place; only its own words tell. */
function scopeOf(kind: AgencyKind, text: string): { scope: Scope; scopeWords: string | null } {
  if (kind !== '人民政府') return { scope: 'office', scopeWords: null };
  const words =
    /全[省市县区旗州](?:各级|各部门|各单位|行政机关|政府系统|共|累计|范围)[^。；\n]{0,20}/.exec(text)?.[0] ?? null;
  return { scope: words === null ? 'unknown' : 'area', scopeWords: words };
}

function shortNamesOf(head: string, name: string): string[] {
  if (!head.includes('简称')) return [];
  const words = new RegExp(
    `${name}[（(](?:以下)?(?:统一)?简称[:：]?[“"']?([\\p{Script=Han}]{2,12})[”"']?[）)]`,
    'u',
  ).exec(head)?.[1];
  return words && !/^(?:本|我|该)/.test(words) ? [words] : [];
}

function publishedOf(head: string): string | null {
  const match = /(?:发布|发文|成文|公开|生成)(?:日期|时间)[:：]\s*((?:19|20)\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(
    head,
  );
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null;
}
