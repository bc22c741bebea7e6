import type { Part } from '../../../db/form/parts.ts';
import type { Store } from '../../../db/store.ts';
import { openReport } from '../../gather/reports.ts';
import { PROSE_PARTS, proseOf } from '../../gather/text/prose.ts';
import { wordingDiff } from '../../gather/text/wording.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Computed } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { notStored } from '../refusals/not-stored.ts';
import { yearNote } from '../words/notes.ts';
import { percent } from '../words/percent.ts';
import { diffExamples, type ExampleWords } from './diff-examples.ts';
import { partComputed, partLine, partShares, shareRow } from './diff-parts.ts';

type Plan = PlanOf<'diff'>;

const METHOD =
  '（算法：正文按句号、分号分句，去掉数字、标点和序号后逐句比较；一半以上字词相同的算改动；标题和表样规定的句子不算。相同的占比 = 相同 ÷ 后一年全部句子，各部分同样算）';

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
  const shares = partShares(diff);
  // One part alone is the whole of what is compared.
  const parted = shares.length > 1 ? shares : [];
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
      ...parted.map(partLine),
      ...diffExamples(diff, earlier, later, citations, plan.other === undefined ? OVER_TIME : SIDE_BY_SIDE),
      [method],
      ...yearNote(understood.year, plan.to),
    ],
    computed: [
      ...counts.map((value): Computed => ({ operation: 'count', value, unit: '句', from: [] })),
      { operation: 'share', value: share, unit: '%', from: [] },
      ...parted.flatMap(partComputed),
    ],
    citations: citations.list,
    rows: [
      shareRow(later.report, same, total),
      ...parted.map((one) => shareRow(later.report, one.same, one.total, one.part)),
    ],
    stated: [method],
    next: [plan.to, plan.from].map((year) => ({
      label: `${year}年第五部分`,
      question: `${plan.agency}${year}年第五部分怎么写的`,
    })),
  };
}

const OVER_TIME: ExampleWords = ['改动', '新增', '删去', '→'];
const SIDE_BY_SIDE: ExampleWords = ['相近', '只有前者有', '只有后者有', '／'];

function comparedWords({ agency, other, from, to }: Plan): string {
  return other === undefined ? `${agency}${to}年与${from}年报告` : `${agency}与${other}${to}年报告`;
}

const NUMERALS = '〇一二三四五六';

/** Tables are not worded; of a question about one of them nothing is left. */
function partsOf({ part }: Plan): readonly Part[] {
  return part === null ? PROSE_PARTS : PROSE_PARTS.filter((one) => one === part);
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
