import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import { PROSE_PARTS, proseOf } from '../../gather/text/prose.ts';
import {
  agenciesIn,
  SHORTEST_SHARED,
  type SharedSentence,
  type SharedWording,
  sameWording,
  sharedWording,
} from '../../gather/text/shared-sentences.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Computed, Line } from '../answer.ts';
import { type Citations, createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { notStored } from '../refusals/not-stored.ts';
import { yearNote } from '../words/notes.ts';
import { partName } from '../words/part-name.ts';
import { quoted } from './quotes.ts';

type Plan = PlanOf<'shared'>;

/** A phone shows this many sentences without tiring. */
const SHOWN = 6;
/** A sentence is not longer than this. */
const LONGEST = 160;
/** Agencies that are only named. */
const NAMED = 4;
const methodOf = (reports: number) =>
  `（算法：正文按句号、分号分句，${SHORTEST_SHARED}字以上的句子到全部已收录的 ${reports} 份报告里查找，数字、标点、序号、空格和全半角不计；标题和表样规定的句子不算。“最早”按报告年度，同年不分先后；字词相同不说明谁参考了谁）`;

/** Gives the sentences of a report that stand in reports of other agencies too, how many these are, and who had each first. */
export async function sharedAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const parts = plan.part === null ? PROSE_PARTS : PROSE_PARTS.filter((part) => part === plan.part);
  const found = await sharedWording(store, open, parts, SHOWN);
  const subject = `${plan.agency}${plan.year}年报告${plan.part === null ? '正文' : partName(plan.part)}`;
  const before = (await store.reports.yearsOf(plan.agency)).find((year) => year < plan.year);
  const compared = `${plan.agency}${plan.year}年和${before}年写得有啥不一样`;
  const next = before === undefined ? [] : [{ label: `和${before}年比`, question: compared }];
  if (found.compared === 0) {
    const line = `${subject}里没有可以比较的句子（${SHORTEST_SHARED}字以上，标题、表格和表样规定的句子不算）。`;
    return { ...emptyDraft(plan), reason: 'not_in_form', lines: [[line]], stated: [line], next };
  }
  const method = methodOf((await store.reports.all()).length);
  const citations = createCitations();
  const told: Told[] = [];
  for (const one of found.some) told.push(await toldSentence(store, open, one, citations));
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      headLine(subject, found),
      ...told.flatMap(({ lines }) => lines),
      ...(found.shared > found.some.length ? [[`（只列 ${found.some.length} 句，先列见于报告较少的）`] as Line] : []),
      [method],
      ...yearNote(understood.year, plan.year),
    ],
    computed: [
      countOf(found.compared, '句'),
      countOf(found.shared, '句'),
      countOf(found.some.length, '句'),
      ...told.flatMap(({ computed }) => computed),
    ],
    citations: citations.list,
    stated: [method, ...told.flatMap(({ stated }) => stated)],
    next,
  };
}

function headLine(subject: string, { compared, shared }: SharedWording): Line {
  if (shared === 0) return [`${subject}可比的 ${compared} 句，没有一句的字词也见于已收录的其他机关报告。`];
  return [`${subject}可比的 ${compared} 句中，有 `, { bold: `${shared}` }, ' 句的字词也见于其他机关的报告：'];
}

type Told = Pick<Draft, 'lines' | 'computed' | 'stated'>;

/** A sentence, who else has it, and who of all had it first, with the first place to look at. */
async function toldSentence(
  store: Store,
  open: OpenReport,
  { sentence, others, earliest }: SharedSentence,
  citations: Citations,
): Promise<Told> {
  const quote = quoted(citations, open, sentence, LONGEST);
  const agencies = agenciesIn(others);
  const first = agenciesIn(earliest);
  const year = earliest[0]?.year ?? open.report.year;
  const names = namesOf(agencies);
  const firsts = `${year}年 ${namesOf(first)}`;
  const source = await earliestPlace(store, open, sentence.text, earliest, citations);
  return {
    lines: [
      ['· ', ...quote],
      [`　也见于 ${agencies.length} 个机关的 ${others.length} 份报告：${names}`],
      [`　收录中最早：${firsts}${first.length > 1 ? '（同年）' : ''}`, ...source],
    ],
    computed: [countOf(agencies.length, '个'), countOf(others.length, '份'), countOf(first.length, '个')],
    stated: [names, firsts],
  };
}

/** The sentence in the first of the earliest reports, unless that is the report asked about. */
async function earliestPlace(
  store: Store,
  open: OpenReport,
  wording: string,
  earliest: SharedSentence['earliest'],
  citations: Citations,
): Promise<Line> {
  const [agency] = agenciesIn(earliest);
  const report = earliest.find((one) => one.agency === agency);
  if (!report || report.report === open.report.id) return [];
  const first = await openReport(store, report.agency, report.year);
  if (!first) return [];
  const place = (await proseOf(store, first)).find(({ text }) => sameWording(text, wording));
  return place ? [{ cite: citations.passage(first, place) }] : [];
}

function namesOf(agencies: readonly string[]): string {
  return `${agencies.slice(0, NAMED).join('、')}${agencies.length > NAMED ? ' 等' : ''}`;
}

function countOf(value: number, unit: string): Computed {
  return { operation: 'count', value, unit, from: [] };
}
