import type { Store } from '../../../db/store.ts';
import type { Changes } from '../../gather/agencies/changes.ts';
import type { Since } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { COVERAGE, notStored } from '../refusals/not-stored.ts';
import { countedLabel } from '../words/counted-words.ts';
import { scopeWords } from './across-words.ts';
import { changedCoverage, changedRows, changedStated } from './changed-words.ts';
import { nobodyHas } from './nobody-has.ts';

/** No agency of the scope, or not the one that is asked about, has the number in both years: who lacks which. */
export async function noChange(
  store: Store,
  plan: PlanOf<'rank'> | PlanOf<'filter'>,
  since: Since,
  changes: Changes,
): Promise<Draft> {
  const { earlier, later, counted } = changes;
  const own = plan.ask === 'rank' ? plan.agency : null;
  const missing = [later, earlier].filter(({ agencies }) =>
    agencies.some((one) => one.agency === own && one.state === 'no_report'),
  );
  if (own !== null && missing.length > 0)
    return await notStored(
      store,
      own,
      missing.map(({ year }) => year),
      plan,
    );
  const nobody = [later, earlier].find(({ coverage }) => coverage.matched === 0);
  if (own === null && nobody) return await nobodyHas(store, nobody, plan);
  const evidence = createEvidence(store);
  const lines = changedCoverage(plan.scope, changes, evidence);
  return {
    ...emptyDraft(plan),
    reason: 'blank',
    lines: [
      [
        `${own ?? scopeWords(plan.scope)}在${since.year}年和${plan.year}年没有都填“${countedLabel(counted)}”，不能比较（不等于0）。`,
      ],
      ...lines,
    ],
    computed: evidence.computed,
    coverage: { ...later.coverage, matched: changes.changed.length },
    rows: changedRows(changes, []),
    stated: changedStated(changes),
    next: [COVERAGE],
  };
}
