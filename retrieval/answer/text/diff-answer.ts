import type { Part } from '../../../db/form/parts.ts';
import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import { PROSE_PARTS, type ProseSentence, proseOf } from '../../gather/text/prose.ts';
import { type WordingDiff, wordingDiff } from '../../gather/text/wording.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { AnswerRow, Computed, Line } from '../answer.ts';
import { type Citations, createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { notStored } from '../refusals/not-stored.ts';
import { yearNote } from '../words/notes.ts';
import { percent } from '../words/percent.ts';
import { quoted } from './quotes.ts';

type Plan = PlanOf<'diff'>;

/** So many examples of each kind. */
const SHOWN = 3;
/** An example is not longer than this. */
const LONGEST = 160;
const METHOD =
  '（算法：正文按句号、分号分句，去掉数字、标点和序号后逐句比较；一半以上字词相同的算改动；标题和表样规定的句子不算。相同的占比 = 相同 ÷ 后一年全部句子）';

/** Holds the wording of two years' reports against each other: what was kept, reworded, added and left out. No judgement. */
export async function diffAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const earlier = await openReport(store, plan.other ?? plan.agency, plan.from);
  const later = await openReport(store, plan.agency, plan.to);
  if (plan.other !== undefined && (!earlier || !later))
    return await notStored(store, later ? plan.other : plan.agency, [plan.to], plan);
  if (!earlier || !later)
    return await notStored(store, plan.agency, [...(later ? [] : [plan.to]), ...(earlier ? [] : [plan.from])], plan);
  const parts = partsOf(plan);
  const before = await proseOf(store, earlier, parts);
  const after = await proseOf(store, later, parts);
  const diff = wordingDiff(before, after);
  const counts = [diff.same, diff.changed, diff.added, diff.dropped].map(({ length }) => length);
  const [same = 0, changed = 0, added = 0, dropped = 0] = counts;
  const total = same + changed + added;
  if (total === 0 || same + changed + dropped === 0) return nothingToCompare(plan, total === 0 ? plan.to : plan.from);
  const share = (same / total) * 100;
  const citations = createCitations();
  const method = plan.other === undefined ? METHOD : METHOD.replace('后一年', '前者');
  return {
    ...emptyDraft(plan),
    kind: 'diff',
    lines: [
      [
        `${comparedWords(plan)}${plan.part === null ? '正文' : `第${NUMERALS[plan.part]}部分`}相比：相同 `,
        { bold: `${same}` },
        plan.other === undefined
          ? ` 句，改动 ${changed} 句，新增 ${added} 句，删去 ${dropped} 句；相同的占 `
          : ` 句，相近 ${changed} 句，只有前者有 ${added} 句，只有后者有 ${dropped} 句；相同的占前者 `,
        { bold: percent(share) },
        '。',
      ],
      ...examples(diff, earlier, later, citations, plan.other === undefined ? OVER_TIME : SIDE_BY_SIDE),
      [method],
      ...yearNote(understood.year, plan.to),
    ],
    computed: [
      ...counts.map((value): Computed => ({ operation: 'count', value, unit: '句', from: [] })),
      { operation: 'share', value: share, unit: '%', from: [] },
    ],
    citations: citations.list,
    rows: [rowOf(later, same, total)],
    stated: [method],
    next: [plan.to, plan.from].map((year) => ({
      label: `${year}年第五部分`,
      question: `${plan.agency}${year}年第五部分怎么写的`,
    })),
  };
}

const OVER_TIME = ['改动', '新增', '删去'] as const;
const SIDE_BY_SIDE = ['相近', '只有前者有', '只有后者有'] as const;

function comparedWords({ agency, other, from, to }: Plan): string {
  return other === undefined ? `${agency}${to}年与${from}年报告` : `${agency}与${other}${to}年报告`;
}

/** The share of sentences that stayed the same, with both counts. */
function rowOf({ report }: OpenReport, same: number, total: number): AnswerRow {
  const { agency, year, version } = report;
  const value = (same / total) * 100;
  const label = '与上一份相同的句子';
  return { agency, year, version, label, value, unit: '%', numerator: same, denominator: total, state: '有数' };
}

const NUMERALS = '〇一二三四五六';

/** Tables are not worded; of a question about one of them nothing is left. */
function partsOf({ part }: Plan): readonly Part[] {
  return part === null ? PROSE_PARTS : PROSE_PARTS.filter((one) => one === part);
}

function examples(
  { changed, added, dropped }: WordingDiff<ProseSentence>,
  earlier: OpenReport,
  later: OpenReport,
  citations: Citations,
  [reworded, fresh, gone]: readonly [changed: string, added: string, dropped: string],
): Line[] {
  const of = (open: OpenReport, sentence: ProseSentence) => quoted(citations, open, sentence, LONGEST);
  return [
    ...changed
      .slice(0, SHOWN)
      .map(([old, now]): Line => [`· ${reworded}：`, ...of(earlier, old), ' → ', ...of(later, now)]),
    ...added.slice(0, SHOWN).map((sentence): Line => [`· ${fresh}：`, ...of(later, sentence)]),
    ...dropped.slice(0, SHOWN).map((sentence): Line => [`· ${gone}：`, ...of(earlier, sentence)]),
  ];
}

function nothingToCompare(plan: Plan, year: number): Draft {
  const where =
    plan.part === null ? '正文' : PROSE_PARTS.includes(plan.part as Part) ? `第${NUMERALS[plan.part]}部分的文字` : '';
  const line =
    where === ''
      ? `报告第${NUMERALS[plan.part ?? 0]}部分是表格，没有可以逐句比较的文字；数字的变化可以直接问。`
      : `没有找到${plan.agency}${year}年报告${where}，无法逐句比较。`;
  return {
    ...emptyDraft(plan),
    reason: 'not_in_form',
    lines: [[line]],
    stated: [`${year}年`],
    next: [{ label: '存在的问题', question: `${plan.agency}${plan.to}年存在哪些问题` }],
  };
}
