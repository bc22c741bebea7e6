import type { Across } from '../../gather/agencies/across.ts';
import type { Addends } from '../../gather/agencies/totals.ts';
import { isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { amount, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel, summedLabel } from '../words/counted-words.ts';
import { percent } from '../words/percent.ts';
import { rounded } from '../words/rounded.ts';
import { yuanOf } from '../words/yuan.ts';
import { countAll, LISTED } from './across-cited.ts';
import { coverageLines, scopeWords, someNames, stateWords } from './across-words.ts';
import { boundsWords } from './bounds-words.ts';
import type { CitedBlock } from './total-block.ts';
import { isOfMoment } from './total-words.ts';

type Plan = PlanOf<'total'>;

/** 青砚县已收录的机关2024年新收合计 163 件（5 个机关相加）; one of several totals without its subject. */
export function totalLine(plan: Plan, { block, cited, listed, unit, value }: CitedBlock): Line {
  const { counted, added, part, whole } = block;
  const { subject, end } = frameOf(plan, block);
  const label = countedLabel(counted);
  if (value === null) return [`${subject}${label}：${added.length === 0 ? '没有这个数' : '分母为0，算不出'}`];
  const [first, other] = listed;
  if (plan.scope.agencies.length === 1 && first && !other)
    return [`${subject}${label}：`, ...saidNumber(cited.of(first)), ...marksOf(cited.of(first)), end];
  const marks: Span[] = [...listed.slice(0, 3).flatMap((one) => marksOf(cited.of(one)).slice(0, 1)), end];
  if (isShare(counted)) {
    const counts = `（${amount(part)} ÷ ${amount(whole)}）`;
    return [`${subject}${label}（按合计重算）`, { bold: percent(value) }, counts, ...marks];
  }
  const what = addendWords(plan, block);
  const named = unit === null ? '' : ` ${unit}`;
  const sum: Span[] = [
    `${subject}${summedLabel(counted)}合计 `,
    { bold: amount(part) },
    `${named}${inYuan(unit, part)}（${added.length} ${what}相加）`,
  ];
  if (plan.operation === 'sum') return [...sum, ...marks];
  if (plan.operation === 'sum_and_mean')
    return [
      ...sum,
      `，平均每${what} `,
      { bold: rounded(value) },
      `${named}（${amount(part)} ÷ ${added.length}）`,
      ...marks,
    ];
  const words = `${named}（合计 ${amount(part)} ÷ ${added.length} ${what}）`;
  return [`${subject}${label}平均每${what} `, { bold: rounded(value) }, words, ...marks];
}

/** 万元 beside the same in 元, said to be that. */
function inYuan(unit: string | null, value: number | null): string {
  return unit === '万元' && value !== null && value !== 0 ? `，即 ${yuanOf(value)} 元` : '';
}

/** What a total is of: said in full where it is the only one, else only its year. */
function frameOf({ scope, counted, years }: Plan, { across, bounds }: Addends): { subject: string; end: string } {
  const having = across.length === 1 ? across : across.filter(({ coverage }) => coverage.matched > 0);
  const named = `${having.map(({ year }) => year).join('、')}年`;
  const alone = counted.length === 1 && (years.length === 1 || (scope.agencies.length === 1 && across.length > 1));
  const those = bounds.length > 0 ? `${boundsWords(bounds)}的，` : '';
  return alone ? { subject: `${scopeWords(scope)}${named}${those}`, end: '。' } : { subject: `· ${named}`, end: '' };
}

function addendWords({ scope }: Plan, { across }: Addends): string {
  if (scope.agencies.length === 1) return '年';
  return across.length > 1 ? '份报告' : '个机关';
}

/** What was added; a list that is cut says so. */
export function addendLines({ block, cited, listed }: CitedBlock, evidence: Evidence): Line[] {
  const { added, across } = block;
  if (added.length < 2) return [];
  const lines = listed.map((one): Line => {
    const name = across.length > 1 ? `${one.year}年` : one.agency;
    return [`· ${name}：`, ...saidNumber(cited.of(one)), ...marksOf(cited.of(one))];
  });
  if (added.length <= listed.length) return lines;
  countAll(evidence, [LISTED]);
  return [...lines, [`（只列出前 ${LISTED} 个，共 ${added.length} 个；完整名单见 CSV）`]];
}

/** What there is at the end of each year is not added over years. */
export function momentLines({ years, operation }: Plan, blocks: readonly Addends[]): Line[] {
  const labels = blocks.filter(({ counted }) => isOfMoment(counted)).map(({ counted }) => countedLabel(counted));
  if (years.length < 2 || operation === 'mean' || labels.length === 0) return [];
  return [[`（${[...new Set(labels)].join('、')}是年初或年末的数，各年不能相加，所以分年列出）`]];
}

/** How much was read; of one agency, which years lack the number. */
export function coverageOf({ scope, counted, years }: Plan, across: Across): Line[] {
  if (scope.agencies.length === 1) {
    const [own] = across.agencies;
    if (own?.state === 'number') return [];
    return [
      [
        `（${across.year}年：${own && own.state !== 'no_report' ? stateWords(own).replace(/：.*/, '') : '未收录报告'}，不算在内，也不当作0）`,
      ],
    ];
  }
  if (counted.length * years.length === 1) return coverageLines(across);
  const { known, stored, matched } = across.coverage;
  const what = counted.length > 1 ? `“${countedLabel(across.counted)}”` : '这个数';
  return [[`（${across.year}年：${known} 个里 ${stored} 个有报告，${matched} 个有${what}）`]];
}

/** Reports of a whole place are left out of a sum with its agencies; those that do not say are told. */
export function doublesLines({ block, cited }: CitedBlock): Line[] {
  if (block.across.length > 1) return [];
  const unsure = someNames(block.unsure.map(({ agency }) => agency));
  return [
    ...block.areas.map((one): Line => {
      const number = cited.of(one);
      return [
        `（${one.agency}的报告说的是全地区，含下属各单位：`,
        ...saidNumber(number),
        ...marksOf(number),
        '，没有加进来）',
      ];
    }),
    ...(unsure === '' ? [] : [[`（${unsure}的报告没有说明是否含下属各单位，已加在内，可能重复）`] as Line]),
  ];
}
