import type { AgencyChange, Changes } from '../../gather/agencies/changes.ts';
import { isShare } from '../../understand/counted.ts';
import type { Condition, Scope } from '../../understand/plan/numbers.ts';
import type { AnswerRow, Line } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { countedLabel } from '../words/counted-words.ts';
import { countAll } from './across-cited.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, lackingWords, namesIn, scopeWords } from './across-words.ts';

/** 青砚县已收录的机关中，2024年新收比2023年. */
export function changedSubject(scope: Scope, { counted, earlier, later }: Changes, against = '比'): string {
  return `${scopeWords(scope)}中，${later.year}年${countedLabel(counted)}${against}${earlier.year}年`;
}

/** How many have both numbers, and who lacks one: none of these is a change, nor 0. */
export function changedCoverage(scope: Scope, { earlier, later, changed }: Changes, evidence: Evidence): Line[] {
  const known = later.agencies.length;
  countAll(evidence, [known, changed.length, ...countsIn(earlier), ...countsIn(later)]);
  const why = [earlier, later].flatMap((across) =>
    lackingWords(across).map((words) => (words.includes(`${across.year}年`) ? words : `${across.year}年${words}`)),
  );
  const share: Line = [`（${scopeWords(scope)} ${known} 个，其中 ${changed.length} 个两年都有这个数）`];
  return why.length === 0 ? [share] : [share, [`（不算在内，也不当作0：${why.join('；')}）`]];
}

/** Both years as rows, and between them how each agency changed. */
export function changedRows(
  { counted, earlier, later, changed }: Changes,
  first: readonly AgencyChange[],
): AnswerRow[] {
  const label = `${countedLabel(counted)}（比${earlier.year}年增减）`;
  const listed = new Set(first);
  const all = [...first, ...changed.filter((one) => !listed.has(one))];
  const differences = all.map((one): AnswerRow => {
    return {
      agency: one.agency,
      year: later.year,
      version: one.later.report.version,
      label,
      value: one.difference,
      unit: isShare(counted) ? '百分点' : one.later.unit,
      numerator: null,
      denominator: null,
      state: '有数',
    };
  });
  return [
    ...differences,
    ...answerRows(
      later,
      all.map((one) => one.later),
    ),
    ...answerRows(
      earlier,
      all.map((one) => one.earlier),
    ),
  ];
}

/** Names and years of the answer that are no numbers of it. */
export function changedStated({ earlier, later }: Changes): string[] {
  return [...namesIn(later), ...namesIn(earlier), `${earlier.year}年`, `${later.year}年`];
}

/** 增加, 增加超过 10 件, 增加不少于 100%, 减少, 相同; what fell is said without the sign. */
export function changedConditionWords({ comparison, value, to }: Condition, unit: string): string {
  const down = value < 0 || (value === 0 && (comparison === 'less' || comparison === 'at_most'));
  if (value === 0) return ZERO[comparison] ?? '相同';
  const verb = down ? '减少' : '增加';
  const [low, high] = [value, to ?? value].map(Math.abs).toSorted((a, b) => a - b);
  if (comparison === 'between') return `${verb} ${low} 到 ${high}${unit}`;
  const turned = { more: 'less', less: 'more', at_least: 'at_most', at_most: 'at_least', equal: 'equal' } as const;
  return `${verb}${BOUNDS[down ? turned[comparison] : comparison]} ${Math.abs(value)}${unit}`;
}

const ZERO: Partial<Record<Condition['comparison'], string>> = {
  more: '增加',
  less: '减少',
  at_least: '没有减少',
  at_most: '没有增加',
};
const BOUNDS = { equal: '正好', more: '超过', at_least: '不少于', less: '不到', at_most: '不超过' } as const;
