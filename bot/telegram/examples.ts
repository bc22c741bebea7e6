import type { Report } from '../../db/model/report.ts';

/** Whose report examples are about: the latest that is stored. */
export function exampleSubject(reports: readonly Report[]): { readonly agency: string; readonly year: number | '' } {
  const [first, ...rest] = reports;
  if (!first) return { agency: '', year: '' };
  return rest.reduce((best, one) => (best.year >= one.year ? best : one), first);
}

/** Questions for newcomers. */
export function exampleQuestions(reports: readonly Report[]): string[] {
  const { agency, year } = exampleSubject(reports);
  const whose = agency === '' ? '' : `${agency}${year}年`;
  return [`${whose}新收多少件申请？`, `${whose}不予公开多少件？`, `${whose}存在哪些问题？`, '收录了哪些机关的年报？'];
}
