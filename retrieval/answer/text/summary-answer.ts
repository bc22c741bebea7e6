import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import { numbersInOldReport } from '../../gather/text/old-reports.ts';
import { pointsOf } from '../../gather/text/points.ts';
import { isBeforeForm } from '../../gather/text/prose.ts';
import { sectionPlaces } from '../../gather/text/section-places.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { notStored } from '../refusals/not-stored.ts';
import { yearNote } from '../words/notes.ts';
import { quoted } from './quotes.ts';
import { DISPUTES, REQUESTS, summaryNumbers } from './summary-numbers.ts';

/** A quote in a summary is not longer than this. */
const LONGEST = 120;

/** Writes the main points of one report: its numbers by code, its own words for what is wrong and what gets better, and what was left out. */
export async function summaryAnswer(store: Store, plan: PlanOf<'summary'>, understood: Understood): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const evidence = createEvidence(store);
  const subject = `${open.report.agency}${open.report.year}年`;
  const stated: string[] = [];
  const old = isBeforeForm(open) ? await oldSentences(store, open, evidence) : undefined;
  const requests = old ? [] : await summaryNumbers(store, open, REQUESTS, evidence, stated);
  const disputes = old || plan.brief ? [] : await summaryNumbers(store, open, DISPUTES, evidence, stated);
  const problems = await quoteOf(store, open, 'problems', '自己写到的问题', evidence, plan.brief ? 1 : LONGEST);
  const improvements = plan.brief ? [] : await quoteOf(store, open, 'improvements', '写到的改进', evidence);
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      ...(old ?? [[`${subject}：`, ...requests, '。'], ...(plan.brief ? [] : [['· ', ...disputes, '。']])]),
      ...problems,
      ...improvements,
      [plan.brief || old ? LEFT_OUT_BRIEF : LEFT_OUT],
      ...yearNote(understood.year, plan.year),
      ...evidence.doubts.map((doubt): Line => [`⚠ ${doubt.message}`]),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated,
    next: [
      { label: '存在的问题', question: `${plan.agency}${plan.year}年存在哪些问题` },
      { label: '改进措施', question: `${plan.agency}${plan.year}年有哪些改进措施` },
      { label: '表格平不平', question: `${plan.agency}${plan.year}年的表平不平` },
    ],
  };
}

const LEFT_OUT_BRIEF = '（未包含：没有列出的其余正文）';
/** What a summary by rules does not hold. */
export const LEFT_OUT =
  '（未包含：总体情况的文字、主动公开情况表、各类申请人和各项办理结果的明细、复议诉讼的结果、其他需要报告的事项）';

/** A report before the national form says its numbers in prose. */
async function oldSentences(store: Store, open: OpenReport, evidence: Evidence): Promise<Line[]> {
  const asked = [...REQUESTS.slice(0, 1), ...DISPUTES].map(([, one]) => one);
  const sentences = (await numbersInOldReport(store, open, asked)).slice(0, OLD_SENTENCES);
  const subject = `${open.report.agency}${open.report.year}年`;
  return [
    [`${subject}的报告没有全国统一的表格（统一格式从2019年度开始），表中的数没有；以下取自正文：`],
    ...sentences.map((sentence): Line => ['· ', ...quoted(evidence.citations, open, sentence)]),
  ];
}

const OLD_SENTENCES = 3;

async function quoteOf(
  store: Store,
  open: OpenReport,
  about: 'problems' | 'improvements',
  title: string,
  evidence: Evidence,
  longest = LONGEST,
): Promise<Line[]> {
  const { found, places } = await sectionPlaces(store, open, { part: 5, about });
  const [place] = places;
  if (!place) return [[`· ${title}：没有找到第五部分的这段文字。`]];
  const points = pointsOf(open.text, place.start, place.end);
  const [first] = points;
  const last = points.findLast(({ end }) => first !== undefined && end - first.start <= longest) ?? first;
  const stretch = first && last ? { ...place, start: first.start, end: last.end } : place;
  const more = places.length > 1 || stretch.end < place.end ? '等' : '';
  return [
    [
      `· ${found ? '' : '（第五部分没有找到，取自正文）'}${title}：`,
      ...quoted(evidence.citations, open, stretch, LONGEST),
      more,
    ],
  ];
}
