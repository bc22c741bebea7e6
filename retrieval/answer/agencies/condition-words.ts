import type { Condition } from '../../understand/plan/numbers.ts';

const WORDS: Readonly<Record<Exclude<Condition['comparison'], 'between'>, string>> = {
  equal: '等于',
  more: '超过',
  at_least: '不少于',
  less: '少于',
  at_most: '不超过',
};

/** 为0, 超过 100 件, 不少于 50%. */
export function conditionWords({ comparison, value, to }: Condition, unit: string | null): string {
  if (comparison === 'equal' && value === 0) return '为0';
  if (comparison === 'more' && value === 0) return '大于0';
  const counted = unit === null ? '' : unit === '%' ? '%' : ` ${unit}`;
  if (comparison === 'between') return `在 ${value} 到 ${to}${counted} 之间`;
  return `${WORDS[comparison]} ${value}${counted}`;
}
