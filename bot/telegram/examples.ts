import type { Report } from '../../db/model/report.ts';

/** Questions for newcomers, about the latest report that is stored. */
export function exampleQuestions(reports: readonly Report[]): string[] {
  const latest = reports.reduce<Report | undefined>(
    (best, one) => (best && best.year >= one.year ? best : one),
    undefined,
  );
  const whose = latest ? `${latest.agency}${latest.year}年` : '';
  return [`${whose}新收多少件申请？`, `${whose}不予公开多少件？`, `${whose}存在哪些问题？`, '收录了哪些机关的年报？'];
}
