import type { Store } from '../../../db/store.ts';
import { formOf, openReport } from '../../gather/reports.ts';
import type { SinglePlan } from '../../understand/plan/plan.ts';
import type { AnsweredFigure, Computed, Line } from '../answer.ts';
import type { Draft } from '../draft.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { multiple } from '../words/multiple.ts';
import { percent } from '../words/percent.ts';

/** Operations that are written out; more of them go the same way. */
const SHOWN = 6;
/** A sum of more cells than this is told by how many there are. */
const WRITTEN_OUT = 12;

/** How the numbers of an answer were made: taken from a cell as they are, or computed, with what went in. */
export async function methodLines(
  store: Store,
  of: SinglePlan,
  draft: Draft,
): Promise<{ lines: readonly Line[]; stated: readonly string[] }> {
  if (draft.figures.length === 0 && draft.computed.length === 0)
    return {
      lines: [[draft.citations.length > 0 ? '（直接引自报告原文，没有计算）' : '（上一个回答里没有数字）']],
      stated: [],
    };
  const inOrder = draft.computed.filter(({ from }) => from.length > 0);
  // Between two numbers what was asked for comes last, behind the sums it is made of.
  const made = of.ask === 'between' ? inOrder.toReversed() : inOrder;
  const steps = made.slice(0, SHOWN).map((one) => stepOf(one, draft));
  const direct = made.length === 0 && draft.figures.length > 0;
  const forms = await formsOf(store, draft.figures);
  return {
    lines: [
      ...(direct ? [['（数字直接取自表中对应的一格，没有计算）'] as Line] : []),
      ...steps.map((words): Line => [`· ${words}`]),
      ...(made.length > SHOWN ? [['（其余的算法相同）'] as Line] : []),
      ...(of.ask === 'share' && !mentionsFormula(draft) ? formulaLines(of.shares) : []),
      ...forms.map((words): Line => [words]),
    ],
    stated: [...steps, ...forms],
  };
}

function mentionsFormula({ lines }: Draft): boolean {
  return lines.some(([first]) => typeof first === 'string' && /^（.*率 = /.test(first));
}

function figuresOf({ from }: Computed, { figures }: Draft): AnsweredFigure[] {
  return from.flatMap((index) => figures[index] ?? []);
}

/** How one operation was made. */
function stepOf(computed: Computed, draft: Draft): string {
  const { operation, value, unit } = computed;
  const values = figuresOf(computed, draft).map((figure) => figure.value ?? 0);
  const result = unit === '%' ? percent(value) : `${Number(value.toFixed(2))}${unit === null ? '' : ` ${unit}`}`;
  const added = (numbers: readonly number[]) =>
    numbers.length > WRITTEN_OUT ? `${numbers.length} 格相加（${total(numbers)}）` : numbers.join(' + ');
  const [first, rest] = splitFor(computed, values, draft);
  const bracketed = (numbers: readonly number[]) => (numbers.length > 1 ? `（${added(numbers)}）` : added(numbers));
  switch (operation) {
    case 'sum':
      return `合计：${added(values)} = ${result}`;
    case 'difference':
      if (unit === '百分点') return `相差：两个比率相减 = ${result.replace(' ', ' 个')}`;
      return `相差：${bracketed(first)} - ${bracketed(rest)} = ${result}`;
    case 'change_rate':
      return `增减：（${added(first)} - ${bracketed(rest)}）÷ ${bracketed(rest)} = ${result}`;
    case 'share':
      return unit === '倍'
        ? `倍数：${bracketed(first)} ÷ ${bracketed(rest)} = ${multiple(value)} 倍`
        : `占比：${bracketed(first)} ÷ ${bracketed(rest)} = ${result}`;
    case 'mean':
      return `平均：${values.length} 个数相加 ${total(values)}，再除以个数 = ${result}`;
    case 'rank':
      return `名次：${values.length} 个数按大小排，相同的并列 = ${result}`;
    case 'count':
      return `个数：逐个数出 ${result}`;
    case 'minimum':
      return `最小：${values.length} 个数里取最小 = ${result}`;
    case 'maximum':
      return `最大：${values.length} 个数里取最大 = ${result}`;
  }
}

/** Where the first side of an operation ends: the cells that make its value, best where either side is a sum of the answer. */
function splitFor(
  { operation, value, unit, from }: Computed,
  values: readonly number[],
  draft: Draft,
): [readonly number[], readonly number[]] {
  const sums = new Set(draft.computed.flatMap((one) => (one.operation === 'sum' ? [one.from.join()] : [])));
  const made = (at: number) => {
    const [a, b] = [total(values.slice(0, at)), total(values.slice(at))];
    return operation === 'difference'
      ? a - b
      : operation === 'share'
        ? (a / b) * (unit === '倍' ? 1 : 100)
        : ((a - b) / b) * 100;
  };
  const ends = values.map((_, index) => index + 1).filter((at) => Math.abs(made(at) - value) < 1e-6);
  const summed = (at: number) => sums.has(from.slice(0, at).join()) || sums.has(from.slice(at).join());
  const end = ends.find(summed) ?? ends[0] ?? 1;
  return [values.slice(0, end), values.slice(end)];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

const NOTICES = {
  '2021': '国办公开办函〔2021〕30号',
  '2019': '国办公开办函〔2019〕60号',
} as const;

/** The version of the form that the cells were printed in. */
async function formsOf(store: Store, figures: readonly AnsweredFigure[]): Promise<string[]> {
  const words = new Set<string>();
  for (const { agency, year, table } of figures) {
    const open = await openReport(store, agency, year);
    if (open && (table === 'disclosure' || table === 'requests' || table === 'disputes')) {
      const version = formOf(open, table);
      words.add(`（表样：全国统一格式${version}年版，${NOTICES[version]}）`);
    }
    if (words.size === Object.keys(NOTICES).length) break;
  }
  return [...words];
}
