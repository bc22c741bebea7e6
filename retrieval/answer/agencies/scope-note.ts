import type { OpenReport } from '../../gather/reports.ts';
import type { Line } from '../answer.ts';

/** Numbers of an office and of a whole place are not of the same kind: said where years that are held together differ in it. */
export function scopeNote(reports: readonly OpenReport[]): Line[] {
  const told = reports.filter(({ report }) => report.scope !== 'unknown');
  if (new Set(told.map(({ report }) => report.scope)).size < 2) return [];
  const words = told.map(({ report }) => `${report.year}年${report.scope === 'area' ? '是全地区' : '是本机关'}`);
  return [[`（各年报告的统计范围不同：${words.join('，')}）`]];
}
