import type { Store } from '../../../db/store.ts';
import type { Across, Numbered } from '../../gather/agencies/across.ts';
import { type Addends, addendsOf, joinedYears } from '../../gather/agencies/totals.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { AnswerRow, Doubt, Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { countAll, doubtsCounted, MOST_CITED } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, namesIn, scopeWords, stateWords } from './across-words.ts';
import { boundsWords } from './bounds-words.ts';
import { nobodyMeets } from './filter-answer.ts';
import { mediansAnswer } from './median-answer.ts';
import { nobodyHas } from './nobody-has.ts';
import { placesAnswer } from './places-answer.ts';
import { type CitedBlock, citeBlock } from './total-block.ts';
import { addendLines, coverageOf, doublesLines, momentLines, totalLine } from './total-lines.ts';
import { isOfMoment } from './total-words.ts';

type Plan = PlanOf<'total'>;

/** Writes sums or means over agencies, or over the years of one agency. A rate is made again from the two sums. */
export async function totalAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  if (plan.places) return await placesAnswer(store, plan, plan.places, understood);
  if (plan.operation === 'median') return await mediansAnswer(store, plan, understood);
  const blocks: Addends[] = [];
  for (const counted of plan.counted) blocks.push(...(await blocksOf(store, plan, counted)));
  const [first] = blocks;
  const across = blocks.flatMap((block) => block.across);
  if (!first || blocks.every(({ added }) => added.length === 0)) {
    const [year] = plan.years;
    if (plan.among && year !== undefined && across.some(({ coverage }) => coverage.matched > 0))
      return { ...(await nobodyMeets(store, { ...plan, year }, plan.among, understood)), plan };
    const one = across.find(({ coverage }) => coverage.stored > 0) ?? across[0];
    return one ? await nobodyHas(store, one, plan) : emptyDraft(plan);
  }
  const evidence = createEvidence(store);
  const cited: CitedBlock[] = [];
  for (const block of blocks) cited.push(await citeBlock(store, evidence, plan, block, blocks.length === 1));
  const [only] = cited.length === 1 ? cited : [];
  if (only && only.block.value === null) return zeroWhole(plan, only.block);
  const found: Doubt[] = cited.flatMap((one) => one.cited.doubts);
  const doubts = found.filter(
    ({ message, figures }, at) =>
      found.findIndex((one) => one.message === message && one.figures[0] === figures[0]) === at,
  );
  const read = [...new Set(across)];
  countAll(evidence, [...read.flatMap(countsIn), ...blocks.map(({ unsure }) => unsure.length)]);
  const lines: Line[] = only
    ? [totalLine(plan, only), ...addendLines(only, evidence)]
    : [[headOf(plan)], ...cited.map((one) => totalLine(plan, one))];
  return {
    ...emptyDraft(plan),
    kind: 'computed',
    lines: [
      ...lines,
      ...momentLines(plan, blocks),
      ...formulaLines(plan.counted),
      ...read.flatMap((one) => coverageOf(plan, one)),
      ...cited.flatMap((one) => doublesLines(one)),
      ...(plan.years.length === 1 ? yearNote(understood.year, plan.years[0] ?? 0) : []),
      ...doubtsCounted(doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts,
    coverage: fullest(read),
    rows: rowsOf(read, blocks),
    stated: [...read.flatMap(namesIn), ...blocks.map(({ bounds }) => boundsWords(bounds))],
    next: nextOver(
      { scope: plan.scope, year: plan.years.at(-1) ?? 0, counted: first.counted },
      cited[0]?.listed ?? [],
      'rank',
    ),
  };
}

/** How much was read in the year of which most is stored. */
function fullest(read: readonly Across[]): Draft['coverage'] {
  return [...read].sort((a, b) => b.coverage.matched - a.coverage.matched)[0]?.coverage ?? null;
}

/** Said before several totals. */
function headOf({ scope, operation, years, counted }: Plan): string {
  const single = scope.agencies.length === 1 && (years.length === 1 || counted.every(isOfMoment));
  return `${scopeWords(scope)}${single ? '各项' : HEADS[operation]}：`;
}

const HEADS = { sum: '合计', mean: '平均', sum_and_mean: '合计和平均', median: '中位数' } as const;

/** What was added first, in order; reports of a whole place that were left out are told by their label. */
function rowsOf(read: readonly Across[], blocks: readonly Addends[]): AnswerRow[] {
  const added = new Set(blocks.flatMap((block) => block.added));
  const apart = { agencies: blocks.flatMap(({ areas }) => areas), words: '未计入合计' };
  return read.flatMap((one) => {
    const first = one.agencies.filter((each) => added.has(each as Numbered));
    return answerRows(one, first, { state: stateWords, apart });
  });
}

/** One total a year; the years of one agency are one, unless they count what there is at a moment. */
async function blocksOf(store: Store, plan: Plan, counted: Counted): Promise<Addends[]> {
  const { scope, years, operation } = plan;
  const yearly: Addends[] = [];
  for (const year of years) yearly.push(await addendsOf(store, scope, year, counted, plan.among));
  if (yearly.length < 2 || (isOfMoment(counted) && operation !== 'mean')) return yearly;
  const together = joinedYears(yearly, counted);
  if (scope.agencies.length === 1) return [together];
  // Where cells are too many to be cited, the rows must show the sum: those of one number, with nothing left out.
  const shown = together.added.length <= MOST_CITED || (plan.counted.length === 1 && together.areas.length === 0);
  return operation !== 'mean' && shown ? [...yearly, together] : yearly;
}

function zeroWhole(plan: Plan, { counted, whole }: Addends): Draft {
  const label = isShare(counted) ? formulaLines([counted]) : [];
  return {
    ...emptyDraft(plan),
    reason: 'blank',
    lines: [[`${scopeWords(plan.scope)}${plan.years.join('、')}年合计的分母为${whole}，比例算不出。`], ...label],
  };
}
