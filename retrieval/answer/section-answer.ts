import type { Section } from '../../db/model/report.ts';
import type { Store } from '../../db/store.ts';
import { type OpenReport, openReport } from '../gather/reports.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import type { Line } from './answer.ts';
import { createCitations } from './citations.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { notStored } from './not-stored.ts';

type Plan = QueryPlan & { ask: 'section' };
interface Place {
  readonly start: number;
  readonly end: number;
  readonly heading: string;
}

/** A quote longer than this is cut at a sentence; the source button shows the rest. */
const LONGEST = 700;
const PROBLEMS = /问题|不足|短板|困难|差距/;
const IMPROVEMENTS = /改进|整改|下一步|措施|打算|努力方向|计划/;
/** Where part 5 without sub-headings turns from what is wrong to what will be done. */
const TURN =
  /(?:^|\n)[ \t\u3000]*(?:下一步|下步|今后|针对|为此|对此|接下来|20\d\d年[，,]?[^。]{0,20}将)|[。；]\s*(?=下一步|下步|今后，|针对(?:以上|上述|存在|这些)|为此)/;
const FEES = /[^。；\n]*(?:处理费|收费|费用)[^。；]*[。；]?/g;

/** Gives what a part of a report says, word for word. */
export async function sectionAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const sections = await store.reports.sectionsOf(open.report.id);
  const places = placesOf(plan, open, sections);
  const subject = `${open.report.agency}${open.report.year}年报告`;
  const title = plan.about === 'all' ? `第${'一二三四五六'[plan.part - 1]}部分` : TITLES[plan.about];
  if (places.length === 0)
    return {
      ...emptyDraft(plan),
      reason: 'not_in_form',
      lines: [[`${subject}没有${title}的文字，报告未提及。`]],
    };
  const citations = createCitations();
  const quotes = places.map((place): Line => {
    const { start, end } = cut(open.text, place);
    const n = citations.passage(open, { start, end, part: plan.part, heading: place.heading });
    return [
      { quote: isTable(plan.part) ? open.text.slice(start, end) : readable(open.text.slice(start, end)), cite: n },
      ...(end < place.end ? ['（较长，只引开头）'] : []),
    ];
  });
  const year = understood.year === 'latest' ? [[`（问题没有说年份，取已收录的最新一年：${plan.year}年）`]] : [];
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [[`${subject}${title}，原文：`], ...quotes, ...year],
    citations: citations.list,
    next: nextOf(plan, await store.reports.yearsOf(plan.agency)),
  };
}

/** Parts 2 to 4 are tables, whose lines are rows. */
function isTable(part: Plan['part']): boolean {
  return part >= 2 && part <= 4;
}

const TITLES = { all: '', problems: '写到的问题', improvements: '写到的改进', fees: '关于信息处理费' } as const;

function placesOf(plan: Plan, open: OpenReport, sections: readonly Section[]): Place[] {
  const whole = sections.find((section) => section.path === String(plan.part));
  if (!whole) return [];
  const body = { ...whole, start: bodyStart(open.text, whole) };
  if (plan.about === 'all') return [trimmed(open.text, body)];
  if (plan.about === 'fees') return feeSentences(open.text, body);
  const wanted = plan.about === 'problems' ? PROBLEMS : IMPROVEMENTS;
  const unwanted = plan.about === 'problems' ? IMPROVEMENTS : /$^/;
  const sub = sections.filter((section) => section.path.startsWith(`${plan.part}.`));
  const headed = sub.filter((section) => wanted.test(section.heading) && !unwanted.test(section.heading));
  if (headed.length > 0) return headed.map((section) => trimmed(open.text, section));
  const turn = TURN.exec(open.text.slice(body.start, body.end));
  if (!turn) return [trimmed(open.text, body)];
  const at = body.start + turn.index + (/^[。；]/.test(turn[0]) ? 1 : 0);
  const half = plan.about === 'problems' ? { ...body, end: at } : { ...body, start: at };
  return [trimmed(open.text, half)];
}

function feeSentences(text: string, body: Place): Place[] {
  const found = [...text.slice(body.start, body.end).matchAll(FEES)];
  const places = found.map((match) => ({
    ...body,
    start: body.start + match.index,
    end: body.start + match.index + match[0].length,
  }));
  return places.length > 0 ? places.map((place) => trimmed(text, place)) : [trimmed(text, body)];
}

function bodyStart(text: string, section: Section): number {
  const lineEnd = text.indexOf('\n', section.start);
  return lineEnd === -1 || lineEnd >= section.end ? section.start : lineEnd + 1;
}

function trimmed(text: string, place: Place): Place {
  const raw = text.slice(place.start, place.end);
  const start = place.start + raw.length - raw.trimStart().length;
  return { heading: place.heading, start, end: start + raw.trim().length };
}

function cut(text: string, place: Place): { start: number; end: number } {
  if (place.end - place.start <= LONGEST) return place;
  const head = text.slice(place.start, place.start + LONGEST);
  const sentence = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'));
  return { start: place.start, end: place.start + (sentence > 0 ? sentence + 1 : LONGEST) };
}

/** For the eye only: lines that a converter broke are joined; the citation keeps the words as stored. */
export function readable(quote: string): string {
  return quote
    .replace(
      /([\p{Script=Han}，、。；：）)”\d])[ \t]*\n[ \t\u3000\n]*(?![（(][一二三四五六七八九十]|[一二三四五六七八九十]、|\d+[、.．])/gu,
      '$1',
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function nextOf(plan: Plan, years: readonly number[]): Draft['next'] {
  const words = {
    all: `第${'一二三四五六'[plan.part - 1]}部分怎么写的`,
    problems: '存在哪些问题',
    improvements: '有哪些改进措施',
    fees: '收过信息处理费吗',
  }[plan.about];
  const other = years.find((year) => year !== plan.year);
  return [
    ...(other === undefined ? [] : [{ label: `${other}年的`, question: `${plan.agency}${other}年${words}` }]),
    ...(plan.about === 'problems'
      ? [{ label: '怎么改进', question: `${plan.agency}${plan.year}年有哪些改进措施` }]
      : []),
    { label: '新收件数', question: `${plan.agency}${plan.year}年新收申请多少件` },
  ];
}
