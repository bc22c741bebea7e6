import type { Measure } from '../counted.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';
import { TERMS, type Term } from '../terms.ts';
import { DEFINITION } from '../words/about-reports.ts';

/** General words of the field; the first that stands in the question is meant. */
const GENERAL: readonly [term: Term, pattern: RegExp][] = [
  ['general.sums', /勾稽|钩稽|平衡关系/],
  ['general.processing_fee', /信息处理费|处理费/],
  ['general.proactive', /主动公开/],
  ['general.scope', /统计范围|统计口径|算(?:不算)?(?:全市|全县|下属)/],
  ['general.published', /什么时候(?:公布|发布|公开)|何时(?:公布|发布)|截止|几月(?:公布|发布)/],
  ['general.form', /表样|统一格式|年报格式|报告格式|表格格式/],
  ['general.on_request', /^依申请(?:公开)?$/],
  ['general.report', /年报|年度报告/],
];

/** Questions that are about the reports in general, however they are put. */
const ALWAYS: readonly [term: Term, pattern: RegExp][] = [
  [
    'general.published',
    /(?:年报|年度报告|报告)[^?？]{0,8}(?:什么时候|何时|几月|哪天|多久)[^?？]{0,6}(?:公布|发布|公开|出|交)|(?:公布|发布)(?:的)?(?:时间|期限|截止)/,
  ],
  ['general.form', /(?:年报|报告|表格?|格式)[^?？]{0,8}(?:依据|根据|按照?)[^?？]{0,6}(?:什么|哪个|啥|哪份)/],
];

/** 三安全一稳定是什么 · 公开率怎么算 · 什么叫结转. */
export function definition(read: Read): Settled | undefined {
  const { folded } = read.question;
  if (read.mention.words !== '') return undefined;
  const told = ALWAYS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (!told && !DEFINITION.test(folded)) return undefined;
  const term = told ?? termIn(read);
  return term ? plain({ ask: 'definition', term }, read) : undefined;
}

function termIn({ rates, measured, question }: Read): Term | undefined {
  const [rate] = rates;
  if (rate) return known(`rate.${rate.key}`);
  const asked = question.folded.replace(DEFINITION, '');
  const general = GENERAL.find(([, pattern]) => pattern.test(asked));
  if (general && measured.by !== 'row') return general[0];
  const [applicant] = measured.columns.applicants;
  const [result] = measured.columns.results;
  if (measured.by === 'column') return applicant ? known(`applicants.${applicant}`) : known(`results.${result}`);
  const [measure] = measured.measures;
  if (measure) return measured.by === 'weak' && /依申请/.test(asked) ? 'general.on_request' : termOf(measure);
  return general?.[0];
}

function termOf(measure: Measure): Term | undefined {
  if ('group' in measure) return known(`group.${measure.group}`);
  const key = 'cell' in measure ? measure.cell : measure.sum[0];
  return key ? known(key.slice(0, key.lastIndexOf('.'))) : undefined;
}

function known(key: string): Term | undefined {
  return TERMS.find((term) => term === key);
}
