import type { Clause } from './clauses.ts';

/** Whose numbers the report gives: the year and the place that its own sentences speak of. */
export interface Whose {
  /** The year the text names most; `null` when it names none. */
  readonly year: string | null;
  /** A government reports on its whole place, so 全县 speaks of its own numbers. */
  readonly wholePlace: boolean;
}

/** How far the title reaches at most, in characters. */
const TITLE = 120;

export function whoseNumbers(folded: string): Whose {
  const counts = new Map<string, number>();
  for (const [, year = ''] of folded.matchAll(/(20[0-9]{2})年/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || Number(b) - Number(a));
  const title = folded.slice(0, TITLE).split('信息公开', 1)[0] ?? '';
  return { year: most?.[0] ?? null, wholePlace: /人民政府(?!办公)/.test(title) && !/政府办公/.test(title) };
}

const WHOLE_PLACE = /全[省市县区州旗盟]/;
const CHANNEL = /网上|网络|在线|线上|线下|网站|平台|系统|书面|信函|来函|当面|现场|窗口|邮寄|邮件|邮箱|传真|电话|微信/;
const OTHER_BODY =
  /各?乡镇(?!人民政府)|镇街|各街道|各部门|各单位|各级|各地|各科室|所辖|下辖|辖区|下属|直属|所属|下级|上级|指导|督促|协助|转办|交办|移送|[市县区]直|成员单位|基层|全系统/;
const OTHER_SPAN =
  /历年|以来|同比|环比|去年|前年|近[两三四五]年|[0-9一二三四五六七八九十]年来|上半年|下半年|季度|[0-9]月|截至目前|平均|每[年月]/;
const LAST_YEAR = /上一?年/;
const COMPARED = /增长|增加|新增|下降|减少|上升|多于|少于|增幅|降幅|占|百分|约|近|超过|至少|不足/;
const PLANNED = /计划|预计|下一步|明年|力争|争取|拟于|目标/;

/** What kind of number it is: applications come by several channels, and some numbers are of the year before by their name. */
export interface NumberKind {
  readonly byChannels: boolean;
  readonly lastYear: boolean;
}

/** Whether a clause, up to its number, speaks of this report's own agency, its whole year and all that was counted. */
export function isOfThisReport(
  clause: Clause,
  upTo: string,
  { byChannels, lastYear }: NumberKind,
  whose: Whose,
): boolean {
  const near = `${clause.before},${upTo}`;
  if ((byChannels && CHANNEL.test(near)) || OTHER_BODY.test(near) || OTHER_SPAN.test(upTo) || COMPARED.test(upTo))
    return false;
  if (PLANNED.test(near) || (WHOLE_PLACE.test(near) && !whose.wholePlace)) return false;
  if (/历年|以来|累计/.test(clause.before) || (/累计/.test(upTo) && !/年/.test(clause.ahead + upTo))) return false;
  if (lastYear) return true;
  const year = [...`${clause.ahead}${upTo}`.matchAll(/(20[0-9]{2})年/g)].at(-1)?.[1];
  return !LAST_YEAR.test(upTo) && (year === undefined || whose.year === null || year === whose.year);
}
