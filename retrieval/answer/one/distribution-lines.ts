import type { Missing } from '../../gather/counted.ts';
import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { emptyWords, whyMissing } from '../refusals/missing.ts';
import { amount, type CitedNumber, marksOf, plainNumber, saidNumber } from '../words/cited-number.ts';
import { percent } from '../words/percent.ts';

/** A part of a total. */
export interface Part {
  readonly label: string;
  readonly value: CitedNumber | Missing;
}

/** A total with its parts, as an answer says it. */
export interface Distribution {
  /** Whose and of which year: 甲县乙局2024年办理结果. */
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly total: Part;
  /** What 100 % is; `null` when the total holds no number and some part neither, or when it is 0. */
  readonly base: CitedNumber | null;
}

/** A part that has a number; `share` is per cent of the base. */
interface Portion {
  readonly label: string;
  readonly number: CitedNumber;
  readonly share: number | null;
}

/** The largest part first in a sentence; then every part by size, those that are 0 together, the empty ones, and the total. */
export function distributionLines(distribution: Distribution, evidence: Evidence): Line[] {
  const { parts, base, total } = distribution;
  const portions = parts.flatMap(({ label, value }) => portionOf(label, value, base, evidence));
  const bySize = portions.filter(({ number }) => number.value !== 0).sort((a, b) => b.number.value - a.number.value);
  const zeros = portions.filter(({ number }) => number.value === 0);
  const totalNumber = 'kind' in total.value ? base : total.value;
  return [
    headLine(distribution, bySize),
    ...bySize.map(({ label, number, share }): Line => {
      const per = share === null ? [] : [`，${percent(share)}`];
      return [`· ${label}：`, ...saidNumber(number), ...per, ...marksOf(number)];
    }),
    ...(zeros.length > 0 ? [zeroLine(zeros)] : []),
    ...emptyLines(parts),
    ...(totalNumber ? [[`· ${total.label}：${plainNumber(totalNumber)}`, ...marksOf(totalNumber)]] : []),
    ...addsUpNotes(distribution, portions, evidence),
  ];
}

function portionOf(label: string, value: Part['value'], base: CitedNumber | null, evidence: Evidence): Portion[] {
  if ('kind' in value) return [];
  if (!base) return [{ label, number: value, share: null }];
  const share = (value.value / base.value) * 100;
  evidence.compute('share', share, '%', [...value.cells, ...base.cells]);
  return [{ label, number: value, share }];
}

function headLine({ subject, parts, total, base }: Distribution, bySize: readonly Portion[]): Line {
  const [largest] = bySize;
  if (!largest) return [`${subject}：有数的各项都是 0。`];
  const tied = bySize.filter(({ number }) => number.value === largest.number.value);
  const among = parts.some(({ value }) => 'kind' in value) ? '有数的各项中，' : '';
  const names = tied.map(({ label }) => label).join('、');
  const each = tied.length > 1 ? '（并列）最多，各 ' : '最多，';
  const share: Span[] =
    base && largest.share !== null
      ? [
          tied.length > 1 ? '，各占 ' : '，占 ',
          { bold: percent(largest.share) },
          `（${amount(largest.number.value)} ÷ ${amount(base.value)}）`,
        ]
      : [`；${'kind' in total.value ? `${total.label}${whyMissing(total.value)}` : `${total.label}为 0`}，比例算不出`];
  const marks = tied.flatMap(({ number }) => marksOf(number)).slice(0, MARKS);
  return [`${subject}：${among}${names}${each}`, ...saidNumber(largest.number), ...share, ...marks, '。'];
}

const MARKS = 3;

function zeroLine(zeros: readonly Portion[]): Line {
  const marks = zeros.flatMap(({ number }) => marksOf(number));
  const cited = [...new Set(marks.flatMap((mark) => (typeof mark === 'object' && 'cite' in mark ? [mark.cite] : [])))];
  return [
    `· 是 0 的：${zeros.map(({ label }) => label).join('、')}`,
    ...cited.slice(0, MARKS).map((cite) => ({ cite })),
  ];
}

/** The parts without a number, those of one kind together. */
function emptyLines(parts: readonly Part[]): Line[] {
  const kinds = new Map<string, string[]>();
  for (const { label, value } of parts) {
    if (!('kind' in value)) continue;
    const [only, another] = value.kind === 'blank' ? value.figures : [];
    const why = only && !another ? `${emptyWords(only)}（不等于0）` : whyMissing(value);
    kinds.set(why, [...(kinds.get(why) ?? []), label]);
  }
  return [...kinds].map(([why, labels]) => [`· ${labels.join('、')}：${why}`]);
}

/** Shares that do not make 100 % are never left without a reason. */
function addsUpNotes({ parts, base, total }: Distribution, portions: readonly Portion[], evidence: Evidence): Line[] {
  if (!base) return [];
  const blankTotal: Line[] =
    'kind' in total.value ? [[`（报告的${total.label}没有数，比例按各项相加的 ${plainNumber(base)}计算）`]] : [];
  if (portions.length < parts.length) return [...blankTotal, ['（有的项没有数，各项比例合起来可能不是100%）']];
  const sum = portions.reduce((all, { number }) => all + number.value, 0);
  if (sum !== base.value) {
    const cells = portions.flatMap(({ number }) => number.cells);
    evidence.compute('sum', sum, base.unit, cells);
    const sides = `各项相加是 ${amount(sum)}，${total.label}是 ${amount(base.value)}`;
    return [...blankTotal, [`（${sides}，两者不同，所以各项比例合起来不是100%）`]];
  }
  const shown = portions.reduce((all, { share }) => all + Number((share ?? 0).toFixed(2)), 0);
  return Number(shown.toFixed(2)) === 100 ? blankTotal : [...blankTotal, ['（比例四舍五入，合起来不正好是100%）']];
}
