import { cell, rowLabel, tables } from '../../../db/form/form.ts';
import type { Figure } from '../../../db/model/figure.ts';
import type { Missing, Reading } from '../../gather/counted.ts';
import { NO_FORM } from '../../gather/text/prose.ts';
import type { Counted } from '../../understand/counted.ts';
import type { QueryPlan } from '../../understand/plan/plan.ts';
import type { RefusalReason } from '../../understand/plan/refusals.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { cellLabel, countedLabel, figureQuestion, measureLabel } from '../words/counted-words.ts';

/** Whether a reading says why there is no number. */
export function isMissing(reading: Reading): reading is Missing {
  return reading.kind !== 'number' && reading.kind !== 'share';
}

/** Why there is no number, as it stands in a list of years or rows behind this label. */
export function whyMissing(missing: Missing, label = ''): string {
  switch (missing.kind) {
    case 'not_stored':
      return '未收录';
    case 'unread':
      return missing.reason === NO_FORM
        ? '没有全国统一的表格'
        : `“${tables[missing.table].label}”表没有读出（${missing.reason}）`;
    case 'not_in_form':
      return `所用的表样里没有“${namesOf(missing)}”（不等于0）`;
    case 'blank':
      return emptyCells(missing.figures, label);
    case 'no_base':
      return `${measureLabel(missing.counted.whole)}为0，比例算不出`;
  }
}

/** The words in it that come from the store's records. */
export function statedIn(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === 'unread' ? [reading.reason] : []));
}

const MISSING_REASONS: Readonly<Record<Missing['kind'], RefusalReason>> = {
  not_stored: 'not_stored',
  unread: 'unread',
  not_in_form: 'not_in_form',
  blank: 'blank',
  no_base: 'blank',
};

/** What an operation that is prevented was about. */
export interface Prevented {
  readonly plan: QueryPlan;
  readonly agency: string;
  readonly year: number;
  readonly counted: Counted;
}

/** The report is there and an operation cannot be made: says what prevents it, and leads to what can be given. */
export function prevented(missing: Missing, { plan, agency, year, counted }: Prevented): Draft {
  const problems = { label: '存在的问题', question: `${agency}${year}年存在哪些问题` };
  const whole =
    missing.kind === 'no_base'
      ? [{ label: '分母是多少', question: figureQuestion(agency, year, missing.counted.whole) }]
      : [];
  return {
    ...emptyDraft(plan),
    reason: reasonOf(missing),
    lines: [[sentence(missing, `${agency}${year}年`, countedLabel(counted))]],
    stated: [...statedIn([missing]), String(year)],
    next: [...whole, problems],
  };
}

/** A year before the national form has no tables at all. */
export function reasonOf(missing: Missing): RefusalReason {
  const form = missing.kind === 'unread' && missing.reason === NO_FORM;
  return form ? 'not_in_form' : MISSING_REASONS[missing.kind];
}

function sentence(missing: Missing, subject: string, label: string): string {
  switch (missing.kind) {
    case 'not_stored':
      return `未收录${subject}的报告，所以无法回答（未收录不等于0）。`;
    case 'unread':
      return missing.reason === NO_FORM
        ? `${subject}的报告没有全国统一的表格（统一格式从2019年度开始），所以没有“${label}”。`
        : `${subject}报告的“${tables[missing.table].label}”表没有读出，所以不给“${label}”。原因：${missing.reason}。`;
    case 'not_in_form':
      return `${subject}报告所用的表样里没有“${namesOf(missing)}”，不是0，而是没有这一项，所以“${label}”算不出。`;
    case 'blank':
      return `${subject}“${label}”算不出：${emptyCells(missing.figures, '')}，不能当作0。`;
    case 'no_base':
      return `${subject}${label}算不出：${measureLabel(missing.counted.whole)}为0，不能作分母。`;
  }
}

/** More empty cells than these are counted as one. */
const NAMED = 3;

/** The cells that hold no number, and which of the empties each is; the label before it is not said again. */
function emptyCells(figures: readonly Figure[], label: string): string {
  const words = figures.slice(0, NAMED).map((figure) => {
    const name = cellLabel(figure.key);
    return `${name === label ? '' : name}${emptyWords(figure)}`;
  });
  return `${words.join('，')}${figures.length > NAMED ? '，还有别的格也没有数' : ''}`;
}

/** Which of the empties a cell is. */
export function emptyWords({ meaning, printed }: Pick<Figure, 'meaning' | 'printed'>): string {
  if (meaning === 'blank') return '空白，没有填数';
  return meaning === 'not_applicable' ? `填的是“${printed}”（不适用）` : '填的不是数字';
}

function namesOf({ keys }: Extract<Missing, { kind: 'not_in_form' }>): string {
  const labels = keys.map((key) => {
    const { table, row, column } = cell(key);
    return table === 'disclosure' || column !== 'total' ? cellLabel(key) : rowLabel(table, row);
  });
  return [...new Set(labels)].join('、');
}
