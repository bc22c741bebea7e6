import { cell, rowLabel, tables } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Measured } from '../gather/figures.ts';
import type { PlanOf } from '../understand/plan.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Why a report gives no number for a measure. */
export type NoNumber =
  | Extract<Measured, { kind: 'unread' | 'not_in_form' }>
  /** A sum that cannot be made because some of its cells hold no number. */
  | { readonly kind: 'blank_sum'; readonly label: string; readonly figures: readonly Figure[] };

/** The report is there and its cells do not answer: unread, not in its form, or blank. */
export function noNumber(why: NoNumber, plan: PlanOf<'figures'>): Draft {
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
          ? [`${subject}的报告没有全国统一的表格（统一格式从2019年度开始），所以没有这个数。`]
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

const NO_FORM = '该年度没有全国统一表格';
