import { columnLabel, tables } from '../../../db/form/form.ts';
import type { RuleKey } from '../../../db/form/rules.ts';
import type { Finding } from '../../../db/model/finding.ts';
import { placeOf, YEAR_REASONS } from './finding-words.ts';

/** The rules that are held column by column or row by row, so that one slip fails several. */
const GROUPED: ReadonlySet<RuleKey> = new Set(['R1', 'R2', 'R3', 'R4', 'R5']);

/** One sentence a problem; places that fail by the same rule share theirs. */
export function findingGroups(findings: readonly Finding[], messageOf: (finding: Finding) => string): string[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = GROUPED.has(finding.rule) ? finding.rule : `${finding.rule} ${finding.where}`;
    byRule.set(key, [...(byRule.get(key) ?? []), finding]);
  }
  return [...byRule.values()].map((same) => {
    const [first] = same;
    if (!first) return '';
    return same.length === 1 ? messageOf(first) : together(first, same);
  });
}

/** 新收 + 上年结转 与 办理总计 + 结转下年度：“自然人”列 18 ≠ 17，“总计”列 18 ≠ 17. */
function together(first: Finding, same: readonly Finding[]): string {
  const places = same.map((finding) => `${columnOrRow(finding)} ${finding.left} ≠ ${finding.right}`).join('，');
  const { earlier, later } = first.years ?? {};
  switch (first.rule) {
    case 'R1':
      return `新收 + 上年结转 与 办理总计 + 结转下年度不等：${places}`;
    case 'R2':
      return `各项办理结果相加 与（七）总计不等：${places}`;
    case 'R5':
      return `${earlier?.year}年报告“结转下年度继续办理”与${later?.year}年报告“上年结转”不同：${places}；${YEAR_REASONS.R5}，两份报告都列出供核对`;
    case 'R4':
      return `“${tables.disputes.label}”表四种结果相加 与 总计不等：${places}`;
    default:
      return `“${tables.requests.label}”表六类申请人相加 与 总计不等：${places}`;
  }
}

function columnOrRow(finding: Finding): string {
  if (finding.rule !== 'R5') return placeOf(finding);
  const [, , column = ''] = finding.where.split('.');
  return `“${columnLabel('requests', column)}”列`;
}
