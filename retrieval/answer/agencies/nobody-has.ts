import type { Store } from '../../../db/store.ts';
import type { Across } from '../../gather/agencies/across.ts';
import type { NumberState } from '../../gather/agencies/number-state.ts';
import type { QueryPlan } from '../../understand/plan/plan.ts';
import type { RefusalReason } from '../../understand/plan/refusals.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { COVERAGE, notStored } from '../refusals/not-stored.ts';
import { countedLabel } from '../words/counted-words.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, coverageLines, namesIn, scopeWords, stateWords } from './across-words.ts';

/** No agency of the scope has the number: says why, never 0. */
export async function nobodyHas(store: Store, across: Across, plan: QueryPlan): Promise<Draft> {
  const { scope, year, coverage, agencies, counted } = across;
  const who = scopeWords(scope);
  const [only] = agencies.length === 1 ? agencies : [];
  if (only?.state === 'no_report') return await notStored(store, only.agency, [year], plan);
  const base = { ...emptyDraft(plan), coverage, rows: answerRows(across, []), next: [COVERAGE] };
  if (coverage.stored === 0) {
    const years = agencies.length > 0 ? await store.reports.storedYears(agencies.map(({ agency }) => agency)) : [];
    return {
      ...base,
      reason: 'not_stored',
      lines: [
        [`${who}里没有一个有${year}年的报告，所以无法回答（未收录不等于0）。`],
        ...(years.length > 0 ? [[`已收录的年份：${years.join('、')}。`]] : []),
      ],
      stated: [...namesIn(across), ...[...years, year].map((one) => `${one}`)],
    };
  }
  const states = agencies.map(({ state }) => state);
  const reason = REASONS.find(([state]) => states.includes(state))?.[1] ?? 'not_stored';
  return {
    ...base,
    reason,
    lines: [
      only
        ? [`${only.agency}${year}年“${countedLabel(counted)}”：${stateWords(only)}，所以无法回答（不等于0）。`]
        : [`${who}${year}年的报告都没有“${countedLabel(counted)}”这个数，所以无法回答（不等于0）。`],
      ...(only ? [] : coverageLines(across)),
    ],
    computed: countsIn(across).map((value) => ({ operation: 'count', value, unit: '个', from: [] })),
    stated: [...namesIn(across), `${year}年`, ...(only?.reason ? [only.reason] : [])],
  };
}

/** The most telling state gives the reason. */
const REASONS: readonly (readonly [NumberState, RefusalReason])[] = [
  ['blank', 'blank'],
  ['zero_whole', 'blank'],
  ['other_unit', 'blank'],
  ['unread', 'unread'],
  ['not_in_form', 'not_in_form'],
];
