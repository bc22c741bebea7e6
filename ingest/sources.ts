import { foldText } from '../db/fold.ts';
import type { Evidence } from '../db/model/report.ts';

/** What one place of a report, or its file's name, says of its identity. */
export interface Found {
  readonly agency: string | null;
  readonly year: number | null;
  readonly from: Evidence;
  readonly title?: string;
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d|[一二]?[〇零○oO二一九]{1,2}[一二三四五六七八九〇零○]{2})`;
const ABOUT =
  '(?:关于)?(?:的)?(?:(?:政府|政务)?信息公开|(?:政府|政务)信息|(?:政府|政务)?公开)(?:工作)?(?:情况)?(?:的)?';
const REPORT = '(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:总结)?(?:报告|年报|总结)';
const WHAT = String.raw`${ABOUT}${REPORT}(?:\([^()]{1,20}\))?`;
const NAME = String.raw`(?<agency>[\p{Script=Han}·()（）]{2,40}?)`;
const TITLES: readonly RegExp[] = [
  new RegExp(`^(?:关于)?${NAME}(?:关于)?${YEAR}年?(?:度|全年)?(?:的)?${WHAT}$`, 'u'),
  new RegExp(`^${YEAR}年(?:度)?(?:关于)?${NAME}(?:关于)?(?:年度)?${WHAT}$`, 'u'),
  new RegExp(`^(?:关于)?${NAME}${ABOUT}${YEAR}年(?:度)?${REPORT}$`, 'u'),
  new RegExp(`^(?:关于)?${NAME}(?:关于)?(?:年度)?${ABOUT}${REPORT}\\(${YEAR}年(?:度)?\\)$`, 'u'),
  new RegExp(`^(?:关于)?${NAME}(?:关于)?(?:年度)?${WHAT}$`, 'u'),
];
const YEAR_TITLE = new RegExp(`^${YEAR}年(?:度)?${WHAT}$`, 'u');
/** What stands around a title on its line: marks of Markdown, quote brackets, the name of a field, the website's name. */
const AROUND_TITLE =
  /^(?:[#*>《]|(?:标题|名称|题名)[:：])+|[*》]+$|[-_—|][\p{Script=Han}]{2,20}(?:网|网站|门户|平台)$/gu;
const SHORT = String.raw`(?:\(以下(?:统一)?简称.{1,16}?\))?`;
/** Sentences of the preface that name the body, the surest first. */
const PREFACES: readonly RegExp[] = [
  new RegExp(
    `(?:公布|发布|公开|编制(?:了|完成)?)《?(?:关于)?(?:${YEAR}年(?:度)?)?${NAME}${SHORT}(?:关于)?(?:(?<later>(?:19|20)\\d\\d)年)?(?:度)?${WHAT}`,
    'gu',
  ),
  new RegExp(`《(?:关于)?${NAME}${YEAR}年(?:度)?${WHAT}》`, 'gu'),
  new RegExp(`(?:[,。;]|由)${NAME}${SHORT}(?:负责)?编制`, 'gu'),
  new RegExp(`(?:请|可)(?:直接)?(?:与|联系:?)${NAME}(?:办公室)?(?:联系|\\(|,|:)`, 'gu'),
];
/** A line that can be the name of a body and nothing else. */
const BODY_LINE = /^[\p{Script=Han}()]{3,30}$/u;
const PUBLISHER = /(?:发布机构|发布单位|公开机构|信息来源|来源|单位)[:：][ \t]*([\p{Script=Han}]{3,30})/u;
const PERIOD = /自?((?:19|20)\d\d)年1月1日(?:起)?(?:至|到|—|-)/;
/** How the name of a public body ends. */
export const BODY_SUFFIX =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|办事处|开发区|高新区|局|厅|委|办|院|中心|署|处|站|队|会|社|司|部|馆|所|街道|分局)$/;
const PLACE = /^[\p{Script=Han}]{1,12}[省市县州盟旗镇乡]$|^[\p{Script=Han}]{2,12}(?<!开发|高新|园|示范|景|新)区$/u;

/** All that says whose report it is and for which year, the surest first. */
export function sourcesOf(head: string, text: string, file: string): Found[] {
  return [
    ...titleOf(head),
    ...publisherOf(head),
    ...prefaceOf(head),
    ...signatureOf(text),
    ...periodOf(text),
    ...fileNameOf(file),
  ];
}

/** Lines that stand as a title, alone or two or three together. */
function titleOf(head: string): Found[] {
  const printed = head
    .split('\n')
    .map((line) => once(line.replace(/\s+/g, '').replace(AROUND_TITLE, '')))
    .filter((line) => line !== '');
  const lines = printed.map(foldText);
  const found: Found[] = [];
  for (const size of [1, 2, 3]) {
    for (let at = 0; at + size <= Math.min(lines.length, 30); at += 1) {
      const folded = lines.slice(at, at + size).join('');
      if (folded.length > 80 || !/报告|年报|总结/.test(folded)) continue;
      const groups = TITLES.map((pattern) => pattern.exec(folded)?.groups).find(
        (match) => match && isBody(match.agency),
      );
      if (groups)
        found.push({
          agency: bodyName(groups.agency),
          year: yearOf(groups.year),
          from: 'title',
          title: printed.slice(at, at + size).join(''),
        });
      else if (YEAR_TITLE.test(folded)) {
        const below = lines[at + size] ?? '';
        const agency = BODY_LINE.test(below) && isBody(below) ? bodyName(below) : null;
        found.push({
          agency,
          year: yearOf(YEAR_TITLE.exec(folded)?.groups?.year),
          from: 'title',
          title: printed.slice(at, at + size).join(''),
        });
      }
    }
  }
  // A title that tells both is worth more than a heading of the page that tells one.
  return found.sort((a, b) => told(b) - told(a));
}

/** Pages print a title twice on one line. */
function once(line: string): string {
  const half = line.slice(0, line.length / 2);
  return half + half === line ? half : line;
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
    const groups = [...words.matchAll(pattern)].map((match) => match.groups).find((found) => isBody(found?.agency));
    return groups
      ? [{ agency: bodyName(groups.agency), year: yearOf(groups.year ?? groups.later), from: 'preface' as const }]
      : [];
  });
}

/** The body that signs at the end, with the date below its name. */
function signatureOf(text: string): Found[] {
  const lines = text
    .slice(-400)
    .split('\n')
    .map(foldText)
    .filter((line) => line !== '');
  const date = lines.findLastIndex((line) => /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/.test(line));
  const name = lines[date - 1] ?? '';
  return BODY_LINE.test(name) && isBody(name) ? [{ agency: bodyName(name), year: null, from: 'publisher' }] : [];
}

function periodOf(text: string): Found[] {
  const year = PERIOD.exec(foldText(text.slice(0, 3000)))?.[1];
  return year ? [{ agency: null, year: Number(year), from: 'period' }] : [];
}

function fileNameOf(file: string): Found[] {
  const stem = foldText((file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/i, ''));
  const name = /^(?:(?:19|20)\d\d(?:年度?)?[-_]?)?([\p{Script=Han}()]{3,40})/u
    .exec(stem)?.[1]
    ?.replace(/(?:政府|政务)?信息公开.*$/, '');
  const year = /(?:19|20)\d\d/.exec(stem)?.[0];
  return [{ agency: name && isBody(name) ? name : null, year: year ? Number(year) : null, from: 'file' }];
}

/** Whether words are the name of one body: not 本局, not 区统计局 with its place left out, not 政府 alone. */
function isBody(words: string | undefined): boolean {
  const name = words?.replace(/\([^()]*\)$/, '');
  if (name === undefined || /^[本我该全各]/.test(name)) return false;
  if (name.length < 3) return PLACE.test(name);
  if (/^(?:[省市县区州镇乡](?!.*[省市县区旗镇乡]))|^(?:人民)?政府|年度|报告|条例|通知|要求/.test(name)) return false;
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
