import type { Store } from '../../../db/store.ts';
import { numbered, readAcross } from '../../gather/agencies/across.ts';
import { withoutDoubles } from '../../gather/agencies/area.ts';
import { placedBy } from '../../gather/agencies/placed.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { joined } from '../joined.ts';
import { HINDRANCES } from '../refusals/refusal-words.ts';
import { marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel } from '../words/counted-words.ts';
import { yearNote } from '../words/notes.ts';
import { rounded } from '../words/rounded.ts';
import { citeAcross, countAll, doubtsCounted, unitOf } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, coverageLines, namesIn, scopeWords } from './across-words.ts';
import { nobodyHas } from './nobody-has.ts';
import { areaNote } from './rank-notes.ts';

/**
 * Writes the number in the middle of those of all agencies, in order, for each count and year; of an even count the mean of the two
 * in the middle. Rates are no counts: theirs is refused.
 */
export async function mediansAnswer(store: Store, plan: PlanOf<'total'>, understood: Understood): Promise<Draft> {
  if (plan.counted.some(isShare)) return { ...emptyDraft(plan), reason: 'unclear', lines: [[HINDRANCES.operation]] };
  const drafts: Draft[] = [];
  for (const counted of plan.counted)
    for (const year of plan.years) drafts.push(await medianAnswer(store, plan, { counted, year }, understood));
  const [only, other] = drafts;
  return only && !other ? only : { ...joined({ ask: 'several', plans: [plan] }, drafts), plan };
}

async function medianAnswer(
  store: Store,
  plan: PlanOf<'total'>,
  { counted, year }: { readonly counted: Counted; readonly year: number },
  understood: Understood,
): Promise<Draft> {
  const across = await readAcross(store, plan.scope, year, counted);
  const all = withoutDoubles(numbered(across)).added;
  if (all.length === 0) return await nobodyHas(store, across, plan);
  // From the least to the most.
  const sorted = placedBy(all, ({ value }) => -value).map(({ one }) => one);
  const last = Math.floor(sorted.length / 2);
  const middle = sorted.slice(sorted.length % 2 === 0 ? last - 1 : last, last + 1);
  const evidence = createEvidence(store);
  const cited = await citeAcross(store, evidence, { counted }, { used: middle, listed: middle });
  const value = middle.reduce((sum, one) => sum + one.value, 0) / middle.length;
  const unit = unitOf(all);
  if (middle.length > 1) evidence.compute('mean', value, unit, cited.parts(middle));
  const places = middle.map((one) => sorted.indexOf(one) + 1);
  countAll(evidence, [...countsIn(across), all.length, ...places]);
  const how = middle.length > 1 ? `从少到多排，中间两个的平均` : `从少到多排，正中间的一个`;
  return {
    ...emptyDraft(plan),
    kind: 'computed',
    lines: [
      [
        `${scopeWords(plan.scope)}${year}年${countedLabel(counted)}的中位数是 `,
        { bold: rounded(value) },
        `${unit === null ? '' : ` ${unit}`}（${all.length} 个机关${how}）。`,
      ],
      ...middle.map((one, at): Line => {
        const number = cited.of(one);
        return [`· 第 ${places[at]} 个 ${one.agency}：`, ...saidNumber(number), ...marksOf(number)];
      }),
      ...coverageLines(across),
      ...areaNote(numbered(across), evidence),
      ...yearNote(understood.year, year),
      ...doubtsCounted(cited.doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: cited.doubts,
    coverage: across.coverage,
    rows: answerRows(across, sorted),
    stated: namesIn(across),
    next: nextOver({ scope: plan.scope, year, counted }, middle, 'rank'),
  };
}
