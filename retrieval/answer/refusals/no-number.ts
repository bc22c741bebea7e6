import { cell, rowLabel, tables } from '../../../db/form/form.ts';
import type { Figure } from '../../../db/model/figure.ts';
import type { Store } from '../../../db/store.ts';
import type { Measured } from '../../gather/figures.ts';
import { openReport } from '../../gather/reports.ts';
import { numbersInOldReport } from '../../gather/text/old-reports.ts';
import { NO_FORM } from '../../gather/text/prose.ts';
import type { Measure } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { quoted } from '../text/quotes.ts';

/** Why a report gives no number for a measure. */
export type NoNumber =
  | Extract<Measured, { kind: 'unread' | 'not_in_form' }>
  /** A sum that cannot be made because some of its cells hold no number. */
  | { readonly kind: 'blank_sum'; readonly label: string; readonly figures: readonly Figure[] };

/** Sentences of an old report that are quoted for a number it has no cell for. */
const SHOWN = 4;

/** The report is there and its cells do not answer: unread, not in its form, or blank. */
export function noNumber(why: NoNumber, plan: PlanOf<'figures'>, searched = false): Draft {
  const year = plan.years[0] ?? 0;
  const subject = `${plan.agency}${year}年`;
  const problems = { label: '存在的问题', question: `${plan.agency}${year}年存在哪些问题` };
  if (why.kind === 'unread') {
    const form = why.reason === NO_FORM;
    return {
      ...emptyDraft(plan),
      reason: form ? 'not_in_form' : 'unread',
      stated: [why.reason],
      lines: [
        form
          ? [
              `${subject}的报告：该年度没有全国统一表格（统一格式从2019年度开始）${searched ? '，正文里也没有找到' : ''}，所以没有这个数。`,
            ]
          : [`${subject}报告的“${tables[why.table].label}”表没有读出，所以不给数字。原因：${why.reason}。`],
      ],
      next: [problems],
    };
  }
  if (why.kind === 'not_in_form') {
    const [key] = why.keys;
    const label = key ? rowLabel(cell(key).table, cell(key).row) : '';
    return {
      ...emptyDraft(plan),
      reason: 'not_in_form',
      lines: [[`${subject}报告所用的表样里没有“${label}”这一格，不是0，而是没有这一项。`]],
      next: [problems],
    };
  }
  const blanks = why.figures
    .filter((figure) => figure.value === null)
    .map((figure) => rowLabel(figure.table, figure.row));
  return {
    ...emptyDraft(plan),
    reason: 'blank',
    lines: [[`${subject}“${why.label}”不能合计：${blanks.join('、')}没有填数，空白不能当作0。`]],
    next: [problems],
  };
}

/** As `noNumber`; of a report before the national form the sentences with the number come first, when there are any. */
export async function noNumberOrProse(store: Store, why: NoNumber, plan: PlanOf<'figures'>): Promise<Draft> {
  const old = why.kind === 'unread' && why.reason === NO_FORM;
  return (
    (old ? await oldProse(store, plan, plan.agency, plan.years[0] ?? 0, plan.measures) : undefined) ??
    noNumber(why, plan, old)
  );
}

/** What a report before the national form says in prose of numbers that later stand in the tables. `undefined` when it says nothing. */
export async function oldProse(
  store: Store,
  plan: Draft['plan'],
  agency: string,
  year: number,
  measures: readonly Measure[],
): Promise<Draft | undefined> {
  const open = await openReport(store, agency, year);
  const sentences = open ? await numbersInOldReport(store, open, measures) : [];
  if (!open || sentences.length === 0) return undefined;
  const citations = createCitations();
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [`${agency}${year}年的报告：该年度没有全国统一表格（统一格式从2019年度开始），以下为正文：`],
      ...sentences.slice(0, SHOWN).map((sentence): Line => ['· ', ...quoted(citations, open, sentence)]),
      ['（数字为正文数据，口径和现在的表格不一定相同）'],
    ],
    citations: citations.list,
    stated: [`${year}年`],
    next: [{ label: '存在的问题', question: `${agency}${year}年存在哪些问题` }],
  };
}
