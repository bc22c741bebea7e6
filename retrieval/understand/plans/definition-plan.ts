import type { Measure } from '../counted.ts';
import { measuresOf, single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';
import { TERMS, type Term } from '../terms.ts';
import { DEFINITION } from '../words/about-reports.ts';
import { unexplained } from '../words/filler.ts';

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
  ['general.sums', /^(?:表[一二三四三]?(?:格)?)?的?(?:勾稽|钩稽|平衡)关系(?:式|是|有|都|哪些|什么|啥)*[?？]*$/],
  // Why two numbers of the form need not be equal is told by the sums of the form.
  ['general.sums', /(?:为什么|为啥|怎么|咋)[^?？]{0,4}(?:不相等|不一样多|不等|对不上)/],
];
/** 一件都没有的单位是哪些 asks for a list. */
const LISTS = /的(?:那些|那几个)?(?:单位|机关|部门|局|乡镇|街道|地方)(?:都|分别)?(?:是|有)?(?:哪|谁)/;
/** Two things told apart. */
const DIFFERENCE = /区别|不同|差别|差在|有(?:什么|啥|何)(?:分别|差异)|不一样|一[回码]事|一样吗|分不清/;

/** 三安全一稳定是什么 · 公开率怎么算 · 什么叫结转 · 不予处理和其他处理有什么区别. */
export function definition(read: Read): Settled | undefined {
  const { folded } = read.question;
  if (read.mention.words !== '') return undefined;
  const told = ALWAYS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (!told && (!DEFINITION.test(folded) || LISTS.test(folded))) return undefined;
  if (told) return plain({ ask: 'definition', term: told }, read);
  const terms = toldApart(read, termsIn(read));
  const [term, other] = terms;
  if (term && other && DIFFERENCE.test(folded)) {
    const plans = terms.slice(0, MOST).map((one) => ({ ask: 'definition' as const, term: one }));
    return plain({ ask: 'several', plans }, read);
  }
  return term ? plain({ ask: 'definition', term }, read) : undefined;
}

/** 表二里的收费是一回事吗, after the fees of part 6: what was spoken of, told apart from what is named. */
function toldApart({ before, question }: Read, terms: readonly Term[]): readonly Term[] {
  if (!DIFFERENCE.test(question.folded)) return terms;
  const plan = before.plan ? single(before.plan) : null;
  const spoken =
    plan?.ask === 'section' && plan.about === 'fees' ? (['general.processing_fee'] as const) : rowsBefore(before);
  return [...new Set([...(terms.length === 1 && spoken.length === 1 ? spoken : []), ...terms])];
}

/** The kinds of organisations together are no one column. */
const ORGANIZATIONS = 5;

/** More words are not told apart in one message. */
const MOST = 4;

/** What is to be explained, in the order in which rates, columns and rows are read. */
function termsIn({ rates, measured, question }: Read): Term[] {
  const named = rates.flatMap(({ key }) => known(`rate.${key}`) ?? []);
  const asked = question.folded.replace(DEFINITION, '');
  if (/主动公开/.test(question.folded) && /依申请公开/.test(question.folded) && measured.by !== 'row')
    return ['general.proactive', 'general.on_request'];
  const general = GENERAL.find(([, pattern]) => pattern.test(asked));
  if (rates.length > 0) return [...new Set([...named, ...(measured.by === 'row' ? rowsIn(measured.measures) : [])])];
  const both = general && DIFFERENCE.test(question.folded) && measured.measures.length > 0;
  if (both) return [general[0], ...rowsIn(measured.measures)];
  if (general && measured.by !== 'row') return [general[0]];
  if (measured.by === 'column') {
    const { applicants, results } = measured.columns;
    if (applicants.length >= ORGANIZATIONS) return ['general.organizations'];
    const columns = [...applicants.map((key) => `applicants.${key}`), ...results.map((key) => `results.${key}`)];
    return columns.flatMap((key) => known(key) ?? []);
  }
  const rows = rowsIn(measured.measures);
  if (rows.length > 0 && measured.by === 'weak' && /依申请/.test(asked)) return ['general.on_request'];
  return rows.length > 0 ? rows : general ? [general[0]] : [];
}

/** 是罚款吗, after a number: what the row of that number is. */
export function whatItIs(read: Read): Settled | undefined {
  const { question, mention, measured, rates, years, before } = read;
  const said = IS_IT.exec(question.folded)?.[1];
  const named = mention.words !== '' || measured.by !== 'nothing' || rates.length > 0 || years.length > 0;
  if (said === undefined || named || before.plan?.ask !== 'figures' || !unexplained(read.left).includes(said))
    return undefined;
  const [term, other] = rowsBefore(before);
  return term && !other ? plain({ ask: 'definition', term }, read) : undefined;
}

/** 这是罚款吗, 算罚款不: a name for the number that was given, which is none of the form's. */
const IS_IT =
  /^(?:那|这|它)?(?:个|些|笔)?(?:钱|数|数字)?(?:就|都)?(?:是|算)(?:不是)?([\p{Script=Han}]{2,8}?)(?:吗|么|嘛|不)[?？]*$/u;

function rowsBefore({ plan }: Read['before']): Term[] {
  return rowsIn(measuresOf(plan));
}

function rowsIn(measures: readonly Measure[]): Term[] {
  return [...new Set(measures.flatMap((measure) => termOf(measure) ?? []))];
}

function termOf(measure: Measure): Term | undefined {
  if ('group' in measure) return known(`group.${measure.group}`);
  const key = 'cell' in measure ? measure.cell : measure.sum[0];
  return key ? known(key.slice(0, key.lastIndexOf('.'))) : undefined;
}

function known(key: string): Term | undefined {
  return TERMS.find((term) => term === key);
}
