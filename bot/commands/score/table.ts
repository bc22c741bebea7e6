import { type Counts, questionsIn, type Tally } from './tally.ts';
import { typeLabel } from './types.ts';

/** A tally as a table for people: a line a type, the totals, and whether the numbers were proven. */
export function tableOf({ types, total, numbers }: Tally): string[] {
  const all = questionsIn(total);
  const share = (count: number) => `${count}（${all === 0 ? 0 : Number(((count / all) * 100).toFixed(1))}%）`;
  const totals = COLUMNS.map(({ label, key }) => `${label} ${share(total[key])}`);
  const proven = numbers.unfounded === 0 ? '全部有据' : `${numbers.unfounded} 个无据`;
  return [
    `${COLUMNS.map(({ label }) => label).join('  ')}  类型`,
    ...[...types].map(([type, counts]) => row(counts, typeLabel(type))),
    row(total, '合计'),
    `共 ${all} 题：${totals.join('，')}；其中数字答错 ${total['wrong number']}`,
    `数字核对：${numbers.checked} 个数字，${proven}`,
  ];
}

const COLUMNS = [
  { label: '正确', key: 'right' },
  { label: '答错', key: 'wrong' },
  { label: '误拒', key: 'refused' },
  { label: '引错', key: 'cited wrongly' },
] as const;

function row(counts: Counts, label: string): string {
  return `${COLUMNS.map(({ key }) => String(counts[key]).padStart(4)).join('  ')}  ${label}`;
}
