import type { Store } from '../../../db/store.ts';
import type { OpenReport } from '../../gather/reports.ts';
import { denialsIn } from '../../gather/text/denials.ts';
import { mentionsIn } from '../../gather/text/mentions.ts';
import { proseOf } from '../../gather/text/prose.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { quoted } from './quotes.ts';
import { askedTooLines, spoken, statedOf } from './topic-words.ts';

/** A phone shows this many quotes without tiring. */
const SHOWN = 3;

/** A number was asked for that no sentence states: what the report does say of the matter, or that there is none of it. */
export async function withoutNumber(
  store: Store,
  plan: PlanOf<'topic'>,
  opened: readonly OpenReport[],
): Promise<Draft | undefined> {
  if (!plan.number) return undefined;
  for (const open of opened) {
    const denied = denialsIn(await proseOf(store, open), plan.words);
    const said =
      denied.length > 0 ? denied : (await mentionsIn(store, open, plan.words, false)).map(({ sentence }) => sentence);
    if (said.length === 0) continue;
    const citations = createCitations();
    const head = `${open.report.agency}${open.report.year}年报告正文里没有“${spoken(plan)}”的数字；${denied.length > 0 ? '报告说没有' : '说到它的原句'}：`;
    return {
      ...emptyDraft(plan),
      reason: 'not_in_form',
      lines: [
        [head],
        ...said.slice(0, SHOWN).map((sentence): Line => ['· ', ...quoted(citations, open, sentence)]),
        ['（表格中没有此项）'],
        ...askedTooLines(plan),
      ],
      citations: citations.list,
      stated: [head, ...statedOf(plan)],
    };
  }
  return undefined;
}
