import type { Store } from '../../../db/store.ts';
import { type Across, type AgencyNumber, type Numbered, numbered, readAcross } from '../../gather/agencies/across.ts';
import { otherwiseMeeting } from '../../gather/agencies/doubtful.ts';
import { meets } from '../../gather/agencies/meeting.ts';
import { isShare } from '../../understand/counted.ts';
import type { Bound, Condition } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { amount, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel } from '../words/counted-words.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { type CitedAcross, citeAcross, countAll, doubtsCounted, LISTED, unitOf } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, coverageLines, namesIn, scopeWords, stateWords } from './across-words.ts';
import { bothFilterAnswer } from './both-filter-answer.ts';
import { changedFilterAnswer } from './changed-filter-answer.ts';
import { conditionWords } from './condition-words.ts';
import { nobodyHas } from './nobody-has.ts';
import { ofAgenciesSpans } from './of-agencies.ts';
import { areaNote } from './rank-notes.ts';

type Plan = PlanOf<'filter'>;

/** Writes how many agencies meet a condition, and which. Who has no number is named apart and never counted. */
export async function filterAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  if (plan.also) return await bothFilterAnswer(store, plan, plan.also, understood);
  if (plan.since) return await changedFilterAnswer(store, plan, plan.since, understood);
  const across = await readAcross(store, plan.scope, plan.year, plan.counted);
  const all = numbered(across);
  if (all.length === 0) return await nobodyHas(store, across, plan);
  const found = inOrder(all, plan.condition);
  const evidence = createEvidence(store);
  const listed = found.slice(0, LISTED);
  const doubtful = (await otherwiseMeeting(store, across, plan.condition)).slice(0, LISTED);
  const cited = await citeAcross(store, evidence, plan, { used: found, listed: [...listed, ...doubtful] });
  const count = countLine(plan, found, { all, evidence, cited });
  countAll(evidence, countsIn(across));
  return {
    ...emptyDraft(plan),
    kind: 'list',
    lines: [
      count,
      ...listed.map((one): Line => [`· ${one.agency}：`, ...saidNumber(cited.of(one)), ...marksOf(cited.of(one))]),
      ...cutLine(found, evidence),
      ...doubtful.map((one): Line => {
        const number = cited.of(one);
        return [`（${one.agency}：`, ...saidNumber(number), ...marksOf(number), '，不在其中，但分项和总计对不上）'];
      }),
      ...formulaLines([plan.counted]),
      ...coverageLines(across),
      ...areaNote(found, evidence),
      ...yearNote(understood.year, plan.year),
      ...doubtsCounted(cited.doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: cited.doubts,
    coverage: across.coverage,
    rows: rowsOf(across, found),
    stated: [...namesIn(across), conditionWords(plan.condition, unitOf(all))],
    next: nextOver(plan, listed.length > 0 ? listed : all, 'rank'),
  };
}

/** Says that nobody meets the bounds of those that were to be ranked or added. No bounds are a mistake of the plan. */
export async function nobodyMeets(
  store: Store,
  { scope, year }: Pick<Plan, 'scope' | 'year'>,
  [bound, ...also]: readonly Bound[],
  understood: Understood,
): Promise<Draft> {
  if (!bound) throw new Error('A plan bounds who takes part without a bound');
  return await filterAnswer(
    store,
    { ask: 'filter', scope, year, ...bound, ...(also.length > 0 ? { also } : {}) },
    understood,
  );
}

/** The largest first for those above a threshold, the smallest first for those below; by name where all are the same. */
function inOrder(all: readonly Numbered[], condition: Condition): Numbered[] {
  const sign = condition.comparison === 'less' || condition.comparison === 'at_most' ? 1 : -1;
  return all
    .filter(({ value }) => meets(value, condition))
    .sort((a, b) => sign * (a.value - b.value) || (a.agency < b.agency ? -1 : 1));
}

/** 青砚县已收录的机关中，2024年新收为0的有 3 个. */
function countLine(
  { scope, year, counted, condition, ofAgencies }: Plan,
  found: readonly Numbered[],
  { all, evidence, cited }: { all: readonly Numbered[]; evidence: Evidence; cited: CitedAcross },
): Line {
  evidence.compute('count', found.length, '个', cited.counts(found));
  const words = conditionWords(condition, isShare(counted) ? '%' : unitOf(all));
  return [
    `${scopeWords(scope)}中，${year}年${countedLabel(counted)}${words}的有 `,
    { bold: amount(found.length) },
    ' 个',
    ...(found[0] ? marksOf(cited.of(found[0])) : []),
    ...(ofAgencies ? ofAgenciesSpans(found.length, all.length, evidence) : []),
    found.length === 0 ? '。' : '：',
  ];
}

function cutLine(found: readonly Numbered[], evidence: Evidence): Line[] {
  if (found.length <= LISTED) return [];
  countAll(evidence, [LISTED]);
  return [[`（只列出前 ${LISTED} 个，共 ${found.length} 个；完整名单见 CSV）`]];
}

/** Those that meet the condition first; of the others a number does not meet it, and the rest has none. */
function rowsOf(across: Across, found: readonly Numbered[]) {
  const met = new Set<unknown>(found);
  const said = (one: AgencyNumber) => (met.has(one) ? '符合条件' : '不符合条件');
  return answerRows(across, found, { state: (one) => (one.state === 'number' ? said(one) : stateWords(one)) });
}
