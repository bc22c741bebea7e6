import { foldText } from '../db/fold.ts';
import type { Agency, AgencyKind, Evidence, Scope } from '../db/model/report.ts';
import { UnknownIdentityError } from './errors.ts';
import { regionOf } from './region.ts';

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

interface Found {
  readonly agency: string | null;
  readonly year: number | null;
  readonly from: Evidence;
  readonly title?: string;
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d|[一二]?[〇零○oO二一九]{1,2}[一二三四五六七八九〇零○]{2})`;
const WHAT = String.raw`(?:关于)?(?:的)?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:报告|年报)(?:\(.{1,20}\))?`;
const NAME = String.raw`(?<agency>[\p{Script=Han}·()（）]{2,40}?)`;
const TITLES: readonly RegExp[] = [
  new RegExp(`^(?:关于)?${NAME}(?:关于)?${YEAR}年(?:度|全年)?(?:的)?${WHAT}$`, 'u'),
  new RegExp(`^${YEAR}年(?:度)?(?:关于)?${NAME}(?:关于)?(?:年度)?${WHAT}$`, 'u'),
  new RegExp(`^(?:关于)?${NAME}(?:关于)?(?:年度)?${WHAT}$`, 'u'),
];
const YEAR_TITLE = new RegExp(`^${YEAR}年(?:度)?${WHAT}$`, 'u');
const SHORT = String.raw`(?:\(以下(?:统一)?简称.{1,16}?\))?`;
/** Sentences of the preface that name the body, the surest first. */
const PREFACES: readonly RegExp[] = [
  new RegExp(
    `(?:公布|发布|公开|编制(?:了|完成)?)《?(?:关于)?(?:${YEAR}年(?:度)?)?${NAME}${SHORT}(?:关于)?(?:(?:19|20)\\d\\d年)?(?:度)?${WHAT}`,
    'u',
  ),
  new RegExp(`(?:[,。;]|由)${NAME}${SHORT}(?:负责)?编制`, 'u'),
  new RegExp(`(?:请|可)(?:直接)?(?:与|联系:?)${NAME}(?:办公室)?(?:联系|\\(|,|:)`, 'u'),
];
const PUBLISHER = /(?:发布机构|发布单位|公开机构|信息来源|来源|单位)[:：][ \t]*([\p{Script=Han}]{3,30})/u;
const PERIOD = /自?((?:19|20)\d\d)年1月1日(?:起)?(?:至|到|—|-)/;
const BODY_SUFFIX =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|办事处|开发区|高新区|局|厅|委|办|院|中心|署|处|站|队|会|社|司|部|馆|所|街道|分局)$/;
const PLACE = /^[\p{Script=Han}]{1,12}[省市县州盟旗镇乡]$|^[\p{Script=Han}]{2,12}(?<!开发|高新|园|示范|景|新)区$/u;

/**
 * Tells whose report it is: from the title, then the publisher field and the preface, at last the file's name.
 * @throws UnknownIdentityError when agency or year stand nowhere and were not given
 */
export function identify(text: string, bodyStart: number, file: string, given: Given): Identity {
  const head = text.slice(0, Math.min(bodyStart, 3000));
  const sources = [...titleOf(head), ...publisherOf(head), ...prefaceOf(head), ...periodOf(text), ...fileNameOf(file)];
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

/** Lines that stand as a title, alone or two or three together. */
function titleOf(head: string): Found[] {
  const lines = head
    .split('\n')
    .map((line) => foldText(line))
    .filter((line) => line !== '');
  const found: Found[] = [];
  for (const size of [1, 2, 3]) {
    for (let at = 0; at + size <= Math.min(lines.length, 30); at += 1) {
      const title = lines.slice(at, at + size).join('');
      if (title.length > 80) continue;
      const groups = TITLES.map((pattern) => pattern.exec(title)?.groups).find(
        (match) => match && isBody(match.agency),
      );
      if (groups) found.push({ agency: bodyName(groups.agency), year: yearOf(groups.year), from: 'title', title });
      else if (YEAR_TITLE.test(title)) {
        found.push({ agency: null, year: yearOf(YEAR_TITLE.exec(title)?.groups?.year), from: 'title', title });
      }
    }
  }
  // A title that tells both is worth more than a heading of the page that tells one.
  return found.sort((a, b) => told(b) - told(a));
}

function told(found: Found): number {
  return (found.agency === null ? 0 : 2) + (found.year === null ? 0 : 1);
}

function publisherOf(head: string): Found[] {
  const name = PUBLISHER.exec(head)?.[1];
  return name && isBody(name) ? [{ agency: name, year: null, from: 'publisher' }] : [];
}

function prefaceOf(head: string): Found[] {
  const words = foldText(head);
  return PREFACES.flatMap((pattern) => {
    const groups = pattern.exec(words)?.groups;
    return groups && isBody(groups.agency)
      ? [{ agency: bodyName(groups.agency), year: yearOf(groups.year), from: 'preface' as const }]
      : [];
  });
}

function periodOf(text: string): Found[] {
  const year = PERIOD.exec(foldText(text.slice(0, 3000)))?.[1];
  return year ? [{ agency: null, year: Number(year), from: 'period' }] : [];
}

function fileNameOf(file: string): Found[] {
  const stem = foldText((file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/i, ''));
  const name = /^[\p{Script=Han}()]{3,40}/u.exec(stem)?.[0].replace(/(?:政府|政务)?信息公开.*$/, '');
  const year = /(?:19|20)\d\d/.exec(stem)?.[0];
  return [{ agency: name && isBody(name) ? name : null, year: year ? Number(year) : null, from: 'file' }];
}

/** Whether words are the name of one body: not 本局, not 区统计局 with its place left out, not 政府 alone. */
function isBody(name: string | undefined): boolean {
  if (name === undefined || name.length < 3) return PLACE.test(name ?? '');
  if (/^(?:本|我|该|全|各|[省市县区州镇乡](?!.*[省市县区旗镇乡]))|^(?:人民)?政府|年度|报告|条例|通知|要求/.test(name))
    return false;
  return BODY_SUFFIX.test(name) || PLACE.test(name);
}

/** The full name; a place alone stands for its government. */
function bodyName(words: string | undefined): string | null {
  const name = words?.replace(/^(?:关于|由|是)/, '').replace(/(?:关于|的)$/, '') ?? null;
  return name !== null && PLACE.test(name) ? `${name}人民政府` : name;
}

function yearOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const digits = [...printed].map((char) => '〇一二三四五六七八九'.indexOf(char.replace(/[零○oO]/, '〇'))).join('');
  const year = Number(/^\d+$/.test(printed) ? printed : digits);
  return year >= 1990 && year <= 2100 ? year : null;
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
