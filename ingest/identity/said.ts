import type { EvidenceFrom, Sureness } from '../../db/model/report.ts';
import { bodyName, localBody, namingOf } from './body.ts';
import { isSimplified, isTraditional } from './traditional.ts';

/** What one place of a report, of its page or of its file's name says of whose report it is and for which year. */
export interface Said {
  /** In full; `null` when it names no body. */
  readonly agency: string | null;
  /** A body without its place: 统计局 of 区统计局, with the level. */
  readonly local: { readonly level: string; readonly body: string } | null;
  readonly year: number | null;
  readonly from: EvidenceFrom;
  /** As printed; `null` for what stands outside the text. */
  readonly words: string | null;
  readonly sure: Sureness;
  readonly title?: string;
}

/** What words say that name a body, a year or both. `null` when they name neither. */
export function saidBy(
  named: { readonly agency?: string | undefined; readonly year?: number | null },
  where: {
    readonly from: EvidenceFrom;
    readonly words: string | null;
    readonly sure: Sureness;
    readonly title?: string;
  },
): Said | null {
  const { agency = '', year = null } = named;
  const naming = agency === '' ? null : namingOf(agency);
  // A name without a place is taken where a name must stand; anywhere else it is a part of the sentence.
  const taken = naming === 'sure' || (naming === 'likely' && ['title', 'preface', 'publisher'].includes(where.from));
  const name = taken && (isSimplified(agency) || !isTraditional(where.words ?? agency)) ? bodyName(agency) : null;
  const local = name === null ? localBody(agency) : null;
  if (name === null && local === null && year === null) return null;
  return {
    ...where,
    agency: name,
    local,
    year,
    sure: naming === 'likely' && where.sure === 'sure' ? 'likely' : where.sure,
  };
}

/** A year in digits or Chinese numerals; `null` for what is no year of a report. */
export function yearOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const digits = [...printed].map((char) => '〇一二三四五六七八九'.indexOf(char.replace(/[零○oO]/, '〇'))).join('');
  const year = Number(/^\d+$/.test(printed) ? printed : digits);
  return year >= 1990 && year <= 2100 ? year : null;
}

/** A year as it is printed in titles and prefaces. */
export const YEAR = String.raw`(?:19|20)\d\d|[一二]?[〇零○oO二一九]{1,2}[一二三四五六七八九〇零○]{2}`;
/** 政府信息公开, without the kind of report. */
export const SUBJECT =
  '(?:关于)?(?:的)?(?:(?:政府|政务)?信息公开|(?:政府|政务)信息|(?:政府|政务)?公开)(?:工作)?(?:情况)?(?:的)?';
/** 工作年度报告, without what it reports on. */
export const KIND = '(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:总结)?(?:报告|年报|总结)';
/** 政府信息公开工作年度报告 in all its wordings. */
export const REPORT = `(?:${SUBJECT}${KIND}|(?:工作)?年度报告)`;
/** The name of a body, which ends where something else begins. */
export const NAME = String.raw`[\p{Script=Han}·()]{2,40}?`;
