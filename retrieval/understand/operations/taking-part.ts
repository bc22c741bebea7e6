import type { Bound, Condition } from '../plan/numbers.ts';
import { type SinglePlan, singlesOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { refuse, type Settled } from '../settled.ts';
import { takeRates } from '../words/glossary-rates.ts';
import { takeMeasures } from '../words/measures.ts';
import { clauseOf } from './bounds.ts';
import { withoutMany } from './many.ts';

/** A bound on which agencies take part in a question, and the question without it. */
export interface TakingPart {
  readonly bound: Bound;
  readonly read: Read;
}

const WHO = '(?:的)?(?:单位|机关|部门|局|那些|几家)?';
const SAID = '[^,，。;；]{2,16}?';
const LAST = '[^,，。;；]{2,16}';
/** 申请不到5件的别算进来 · 不算申请少于5件的. */
const LEFT_OUT = new RegExp(
  `(?<=^|[,，。;； ])${SAID}${WHO}(?:就|都|请)?(?:别|不要|不用|不必|甭|不)(?:再)?(?:算|计|排|列|比)(?:进来|进去|进|入|在内|上|数)?|(?:不算|不计|不含|剔除|去掉|排除|除去|除掉|扣除)${LAST}(?:的${WHO}|以外的?)`,
);
/** 申请超过20件的单位一共…: the sum or mean of those alone. */
const ADDED =
  /[^,，。;；]{2,16}?的(?:那些|那几家|这些)?(单位|机关|部门|局)(?:们)?(?:,|，)?(?=[^,，]{0,4}(?:一共|总共|合计|共|加起来|合起来|平均))/;
/** 只看申请超过20件的单位 · 申请20件以上的单位里谁…. */
const KEPT = new RegExp(
  `(?:只|仅|单)(?:看|算|排|比|要|统计|考虑)${LAST}的(?:单位|机关|部门|局)?|${LAST}的(?:单位|机关|部门|局)(?:里面?头?|当?中|之中)(?=.{0,24}(?:最|第一|前|排|谁|哪))`,
);

/** The one bound that is set on who takes part, said in a clause of its own. */
export function takingPartIn(read: Read): TakingPart | undefined {
  // 算多不算多 asks where one stands.
  const out = /算[多少高低大小]不算/.test(read.text) ? null : LEFT_OUT.exec(read.text);
  const added = out ? null : ADDED.exec(read.text);
  const match = out ?? added ?? KEPT.exec(read.text);
  const clause = match ? clauseOf(match[0], match.index, read) : undefined;
  if (!match || !clause?.counted || !clause.said) return undefined;
  const condition = out ? opposite(clause.said.condition) : clause.said.condition;
  if (!condition) return undefined;
  const rest = without(read, match.index, match[0]);
  return {
    bound: { counted: clause.counted, condition },
    read: added?.[1] ? ofAll(rest, added[1], match.index) : rest,
  };
}

/** The plan of the rest of the question, for those that take part. */
export function amongThose(settled: Settled | undefined, bound: Bound, read: Read): Settled | undefined {
  if (!settled || settled.plan.ask === 'clarify' || settled.plan.ask === 'refusal') return settled;
  const bounded = singlesOf(settled.plan).map((plan): SinglePlan | undefined => {
    if (plan.ask === 'rank' && plan.agency === null && !plan.since) return { ...plan, among: [bound] };
    if (plan.ask === 'total' && !plan.places && plan.operation !== 'median') return { ...plan, among: [bound] };
    return plan.ask === 'filter' && !plan.since ? { ...plan, also: [...(plan.also ?? []), bound] } : undefined;
  });
  if (bounded.includes(undefined)) return refuse('unclear', read, { hindrance: 'operation' });
  const [only, other] = bounded as SinglePlan[];
  return { ...settled, plan: only && !other ? only : { ask: 'several', plans: bounded as SinglePlan[] } };
}

function without(read: Read, at: number, words: string): Read {
  const blank = (text: string) => text.slice(0, at) + ' '.repeat(words.length) + text.slice(at + words.length);
  const text = blank(read.text);
  const { rates, rest } = takeRates({ ...read.question, folded: text, left: text });
  const { measured } = takeMeasures({ ...rest, left: withoutMany(rest.left) });
  return { ...read, text, rates, measured, left: blank(read.left), about: blank(read.about) };
}

/** What is left is asked of many, though the word for them went with their bound. */
function ofAll(read: Read, unit: string, at: number): Read {
  const all = `各${unit}`;
  return { ...read, text: `${read.text.slice(0, at)}${all}${read.text.slice(at + all.length)}` };
}

/** Those that are left out meet the bound, those that take part its opposite. */
function opposite({ comparison, value }: Condition): Condition | undefined {
  const turned = { less: 'at_least', at_most: 'more', more: 'at_most', at_least: 'less' } as const;
  if (comparison === 'equal') return value === 0 ? { comparison: 'more', value } : undefined;
  return comparison === 'between' ? undefined : { comparison: turned[comparison], value };
}
