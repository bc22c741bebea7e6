import type { Store } from '../../db/store.ts';
import { type Addends, addendsOf, joinedYears } from '../gather/totals.ts';
import { type Counted, isShare } from '../understand/counted.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { doubtsBelow } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, namesIn, scopeWords, stateWords } from './across-words.ts';
import type { Doubt, Line } from './answer.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { createEvidence } from './evidence.ts';
import { formulaLines } from './formula-lines.ts';
import { nobodyHas } from './nobody-has.ts';
import { yearNote } from './notes.ts';
import { type CitedBlock, citeBlock } from './total-block.ts';
import { addendLines, coverageOf, doublesLines, momentLines, totalLine } from './total-lines.ts';
import { isOfMoment } from './total-words.ts';

type Plan = PlanOf<'total'>;

/** Writes sums or means over agencies, or over the years of one agency. A rate is made again from the two sums. */
export async function totalAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const blocks: Addends[] = [];
  for (const counted of plan.counted) blocks.push(...(await blocksOf(store, plan, counted)));
  const [first] = blocks;
  const across = blocks.flatMap((block) => block.across);
  if (!first || blocks.every(({ added }) => added.length === 0)) {
    const [one] = across;
    return one ? await nobodyHas(store, one, plan) : emptyDraft(plan);
  }
  const evidence = createEvidence(store);
  const cited: CitedBlock[] = [];
  for (const block of blocks) cited.push(await citeBlock(store, evidence, plan, block, blocks.length === 1));
  const [only] = cited.length === 1 ? cited : [];
  if (only && only.block.value === null) return zeroWhole(plan, only.block);
  const found: Doubt[] = cited.flatMap((one) => one.cited.doubts);
  const doubts = doubtsBelow(
    found.filter(({ message }, at) => found.findIndex((one) => one.message === message) === at),
  );
  const years = [...new Set(across)];
  for (const { coverage } of years)
    for (const count of Object.values(coverage)) evidence.compute('count', count, '个', []);
  for (const count of [...years.flatMap(countsIn), ...doubts.counted.map(({ value }) => value)])
    evidence.compute('count', count, '个', []);
  const lines: Line[] = only
    ? [totalLine(plan, only), ...addendLines(only, evidence)]
    : [
        [`${scopeWords(plan.scope)}${plan.operation === 'sum' ? '合计' : '平均'}：`],
        ...cited.map((one) => totalLine(plan, one)),
      ];
  return {
    ...emptyDraft(plan),
    kind: 'computed',
    lines: [
      ...lines,
      ...momentLines(plan, blocks),
      ...formulaLines(plan.counted),
      ...years.flatMap((one) => coverageOf(plan, one)),
      ...cited.flatMap((one) => doublesLines(one)),
      ...(plan.years.length === 1 ? yearNote(understood.year, plan.years[0] ?? 0) : []),
      ...doubts.lines,
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: found,
    coverage: first.across[0]?.coverage ?? null,
    rows: years.flatMap((one) => {
      const apart = { agencies: blocks.flatMap(({ areas }) => areas), words: '未计入合计' };
      return answerRows(
        one,
        blocks.flatMap(({ added }) => added).filter((each) => one.agencies.includes(each)),
        { state: stateWords, apart },
      );
    }),
    stated: years.flatMap(namesIn),
    next: nextOver(first.counted, plan.years[0] ?? 0, only?.listed ?? []),
  };
}

/** One total a year; the years of one agency are one, unless they count what there is at a moment. */
async function blocksOf(store: Store, { scope, years, operation }: Plan, counted: Counted): Promise<Addends[]> {
  const yearly: Addends[] = [];
  for (const year of years) yearly.push(await addendsOf(store, scope, year, counted));
  if (yearly.length < 2 || (isOfMoment(counted) && operation === 'sum')) return yearly;
  const together = joinedYears(yearly, counted);
  if (scope.agencies.length === 1) return [together];
  return operation === 'sum' ? [...yearly, together] : yearly;
}

function zeroWhole(plan: Plan, { counted, whole }: Addends): Draft {
  const label = isShare(counted) ? formulaLines([counted]) : [];
  return {
    ...emptyDraft(plan),
    reason: 'blank',
    lines: [[`${scopeWords(plan.scope)}${plan.years.join('、')}年合计的分母为${whole}，比例算不出。`], ...label],
  };
}
