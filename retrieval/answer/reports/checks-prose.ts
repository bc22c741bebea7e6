import { cell } from '../../../db/form/form.ts';
import type { Finding } from '../../../db/model/finding.ts';
import type { Store } from '../../../db/store.ts';
import { doubtOf } from '../../gather/findings/findings.ts';
import type { OpenReport } from '../../gather/reports.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line, Span } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { quoted } from '../text/quotes.ts';
import { countsOf } from './checks-counts.ts';

/** Places that agree are shown up to this many, those that differ all. */
const SHOWN = 3;

/** Holds the prose of a report against its tables: every sentence beside its cell, no verdict. */
export async function proseChecks(
  store: Store,
  plan: PlanOf<'checks'>,
  open: OpenReport,
  findings: readonly Finding[],
): Promise<Draft> {
  const prose = findings.filter(({ rule }) => rule === 'R7');
  const of = (status: Finding['status']) => prose.filter((finding) => finding.status === status);
  const [differing, same, empty] = [of('uncertain'), of('pass'), of('not_assessable')];
  const evidence = createEvidence(store);
  const lines: Line[] = [];
  for (const one of bySentence(differing)) lines.push(await bothPlaces(store, open, one, '不同', evidence));
  for (const one of bySentence(empty)) lines.push(await bothPlaces(store, open, one, '表中没有填数', evidence));
  for (const one of bySentence(same).slice(0, SHOWN)) lines.push(await bothPlaces(store, open, one, '一致', evidence));
  const subject = `${open.report.agency}${open.report.year}年报告`;
  const head: Line =
    prose.length === 0
      ? [`${subject}的正文里没有能和表格逐一核对的数字，所以说不上一致或不一致。`]
      : [
          `${subject}正文与表格核对 ${prose.length} 处：一致 `,
          { bold: `${same.length}` },
          ' 处，不同 ',
          { bold: `${differing.length}` },
          ` 处，表中没有填数 ${empty.length} 处。`,
        ];
  return {
    ...emptyDraft(plan),
    kind: 'checks',
    lines: [
      head,
      ...lines,
      ...(differing.length > 0
        ? [
            [
              '（不同不等于有错：可能是统计口径不同，如正文说的是一个机关、表格是整个地区，或正文含其他文件；两处都列出供核对）',
            ],
          ]
        : []),
    ],
    figures: evidence.figures,
    computed: countsOf([prose.length, same.length, differing.length, empty.length]),
    citations: evidence.citations.list,
    doubts: differing.map((finding) => doubtOf(finding, open)),
    next: [
      { label: '表格平不平', question: `${plan.agency}${plan.year}年的表平不平` },
      { label: '和上年接得上吗', question: `${plan.agency}${plan.year}年上年结转和去年年报对得上吗` },
    ],
  };
}

/** What one sentence states, with all the cells it speaks of. */
type Spoken = Pick<Finding, 'figures' | 'sentence'>;

function bySentence(findings: readonly Finding[]): Spoken[] {
  const places = new Map<number, Spoken>();
  for (const { figures, sentence } of findings) {
    const key = sentence?.start ?? -1;
    places.set(key, { sentence, figures: [...(places.get(key)?.figures ?? []), ...figures] });
  }
  return [...places.values()];
}

async function bothPlaces(
  store: Store,
  open: OpenReport,
  { figures, sentence }: Spoken,
  outcome: string,
  evidence: Evidence,
): Promise<Line> {
  const section = sentence
    ? (await store.reports.sectionsOf(open.report.id)).findLast(
        ({ start, end }) => start <= sentence.start && sentence.end <= end,
      )
    : undefined;
  const words: Span[] = sentence
    ? quoted(evidence.citations, open, {
        ...sentence,
        part: section?.part ?? 0,
        heading: section?.heading ?? '前言',
      })
    : [];
  const cited = await evidence.cite(open, await store.figures.cellsOf(open.report.id, figures));
  const shown = cited.length > 3 ? cited.filter(({ value }) => value !== 0) : cited;
  const cells = shown.flatMap((figure): Span[] => [
    `“${cell(`${figure.table}.${figure.row}.${figure.column}` as Finding['figures'][number]).label}”`,
    ...(figure.value === null
      ? ['空白或不适用']
      : [' ', { bold: `${figure.value}` }, ` ${figure.unit ?? ''}`.trimEnd()]),
    { cite: figure.citation },
    '、',
  ]);
  const inTable = cells.length > 0 ? cells.slice(0, -1) : ['各格都是 0'];
  return [`· ${outcome}：正文`, ...words, '；表中', ...inTable];
}
