import { tellingRuns } from '../../gather/text/asked-words.ts';
import type { Mention } from '../../gather/text/mentions.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import { COUNTED_BY_FORM, NOT_IN_FORM } from '../../understand/words/refused.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';

type Plan = PlanOf<'topic'>;

/** Things that people look for in these reports and that most do not speak of: that is an answer. */
const OFTEN_UNSAID = /追责|问责|追究|满意|考核|评议|处分|约谈|通报|第三方评估/;

/** What the form has no cell for and a report may touch on without answering: how long, how late, by whom. */
export const FORM_LACKS =
  /多久|多长时间|(?:几|多少)天|超期|超时|逾期|延期|延长|按时|时限|时长|用时|[科股处]室|经办人|负责人|预算|编制/;

/** Numbers of prose are told apart from cells. */
export function noteLines(plan: Plan, instead: Understood['instead'], found: readonly Mention[]): Line[] {
  const numbers = found.some(({ number }) => number);
  const notInForm = NOT_IN_FORM.test(plan.words) || FORM_LACKS.test(plan.words);
  if (instead && !notInForm && tellingRuns(`${instead.words} ${plan.words}`).includes(instead.words))
    return [[`（表里没有按“${instead.words}”区分的数；以上数字为正文数据，不是表中的数）`]];
  const inForm = tellingRuns(plan.words).every((run) => COUNTED_BY_FORM.includes(run));
  if ((plan.number && !inForm) || notInForm)
    return [[numbers ? '（表格中没有此项，以上数字为正文数据，不是表中的数）' : '（表格中没有此项）']];
  return numbers ? [['（引文里的数字为正文数据，不是表中的数）']] : [];
}

/** Said of a sentence whose heading holds the words that it does not hold itself. */
export const UNDER = '（标题这样写，引标题下的第一句）';

/** The unit a number is asked for in; `null` when none is said. */
export function unitOf({ unit }: Plan, { asked }: Understood): string | null {
  return unit ?? asked.unit;
}

const UNMADE = {
  rank: '（各机关正文里的数字口径不同，不排名次，请看原句）',
  difference: '（正文里的数字没有相减，请看各份报告的原句）',
  sum: '（正文里的数字没有相加，请看原句）',
} as const;

/** What was asked for too and is not in the answer: an operation over numbers of prose, or years and agencies that are too many. */
export function askedTooLines({ unmade, unshown = [] }: Plan): Line[] {
  return [
    ...(unmade === undefined ? [] : [[UNMADE[unmade]] as Line]),
    ...(unshown.length === 0 ? [] : [[`（也问到了${unshown.join('、')}，一次列不下，请分开问）`] as Line]),
  ];
}

/** The words of these lines that come from the question. */
export function statedOf({ unshown = [] }: Plan): string[] {
  return [...unshown];
}

/** What is looked for, as it was said. */
export function spoken({ words }: Plan): string {
  return tellingRuns(words).join('');
}

/** Whose reports are searched. */
export function withinWords({ agency, region, year }: Plan): string {
  return `${agency ?? region ?? '已收录的'}${year === null ? '' : `${year}年`}`;
}

/** The stored file is no more than tables, so it cannot be told what the report says. */
export function noProse(plan: Plan): Draft {
  const line = `收录的${withinWords(plan)}报告里没有读到正文文字（可能文件不全），所以不能说它提没提“${spoken(plan)}”。`;
  return { ...emptyDraft(plan), reason: 'unread', lines: [[line]], stated: [spoken(plan), withinWords(plan)] };
}

/** No report that was searched speaks of it: of what people look for in reports that is said, of other words that they were not understood. */
export function nothingSaid(plan: Plan, { instead, sure }: Understood, within: string): Draft {
  const words = spoken(plan);
  if ((sure || plan.whether === true) && instead === null && !plan.number && !isLacking(plan))
    return unmentioned(words, plan, within);
  const notInForm = isLacking(plan);
  const notUnderstood = instead?.words ?? null;
  const counted = plan.number && plan.agency !== null;
  const line = notInForm
    ? `${within}报告未提及“${words}”，全国统一的表格里也没有这一项。`
    : notUnderstood !== null
      ? `没有听懂“${notUnderstood}”，表里没有按它区分的数，${within}报告正文里也没有提到，所以不回答。去掉这几个字可以再问一次。`
      : counted
        ? `表格中没有“${words}”这一项，${within}报告正文里也没有找到说它的数字。`
        : `没有在${within}报告正文里找到关于“${words}”的内容；如果不是要找这几个字，请换一种说法，或问“你能做什么”。`;
  return {
    ...emptyDraft(plan),
    reason: notInForm || (counted && notUnderstood === null) ? 'not_in_form' : 'unclear',
    stated: [words, within, ...(notUnderstood === null ? [] : [notUnderstood])],
    lines: [[line]],
    next: [{ label: '能问什么', question: '你能做什么' }],
  };
}

function isLacking({ words }: Plan): boolean {
  return [NOT_IN_FORM, OFTEN_UNSAID, FORM_LACKS].some((lacks) => lacks.test(words));
}

/** 谁提到了…, and nobody does: that is an answer. */
function unmentioned(words: string, plan: Plan, within: string): Draft {
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [
        `${within}报告正文里${plan.agency === null || plan.year === null ? '都' : ''}没有提到“${words}”${plan.whether ? '（没有提到不等于没有）' : ''}。`,
      ],
    ],
    stated: [words, within],
    next: [{ label: '能问什么', question: '你能做什么' }],
  };
}
