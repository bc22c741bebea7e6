import type { Store } from '../../../db/store.ts';
import { nearestSentences } from '../../gather/text/nearest-sentences.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import type { Draft } from '../draft.ts';
import { quoted } from './quotes.ts';

/** A refusal with more than this beside it would look like an answer. */
const SHOWN = 2;

/** A refusal of what no sentence of one agency's reports says, with the sentences that come nearest to it, said to be no more. */
export async function withNearest(store: Store, plan: PlanOf<'topic'>, refusal: Draft): Promise<Draft> {
  const { agency, year } = plan;
  if (agency === null || refusal.kind !== 'refusal') return refusal;
  const near = await nearestSentences(store, plan.words, { agency, ...(year === null ? {} : { year }) }, SHOWN);
  if (near.length === 0) return refusal;
  const citations = createCitations();
  const quotes = near.map(
    ({ open, sentence }): Line => [
      `· ${open.report.agency}${open.report.year}年：`,
      ...quoted(citations, open, sentence),
    ],
  );
  const head = '报告正文里字词最接近的原句（不一定是您要问的）：';
  return { ...refusal, lines: [...refusal.lines, [head], ...quotes], citations: citations.list };
}
