import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import { type Point, paragraphsOf, pointsOf } from '../../gather/text/points.ts';
import { type Place, sectionPlaces } from '../../gather/text/section-places.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Citations, createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { notStored } from '../refusals/not-stored.ts';
import { originOf } from '../reports/report-origin.ts';
import { yearNote } from '../words/notes.ts';
import { partName } from '../words/part-name.ts';
import { followedLines } from './followed-lines.ts';
import { cut, quoted } from './quotes.ts';

type Plan = PlanOf<'section'>;

/** A whole part is sent up to this length; its source shows the rest. */
const LONGEST = 3500;
/** A phone shows this many points; a part has rarely more. */
const POINTS = 12;
const TITLES = { all: '', problems: '自己写到的问题', improvements: '写到的改进', fees: '关于信息处理费' } as const;
/** What the words themselves say of an improvement. */
const STATES = { done: '〔已做〕', planned: '〔打算〕', both: '〔已做和打算〕' } as const;

/** Gives what a part of a report says, word for word. */
export async function sectionAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const { found, places } = await sectionPlaces(store, open, plan);
  const part = plan.heading === undefined ? partName(plan.part) : `“${plan.heading}”部分`;
  const title = plan.about === 'all' ? part : TITLES[plan.about];
  const subject = `${open.report.agency}${open.report.year}年报告`;
  const next = nextOf(plan, await store.reports.yearsOf(plan.agency));
  if (places.length === 0) {
    const line = found
      ? `${subject}的${part}里没有文字。`
      : `没有找到${subject}的${part}（可能标题缺失或写法不同），所以不能说它写了或没写。`;
    return { ...emptyDraft(plan), reason: 'not_in_form', lines: [[line]], next };
  }
  const citations = createCitations();
  const body =
    plan.about === 'all' && plan.item === undefined
      ? wholePart(plan, open, places, citations)
      : points(plan, open, places, citations);
  if (body.length === 0) return lacksPoint(plan, `${subject}${title}`, next);
  const origin = originOf(open.report);
  const wanted =
    plan.item === undefined
      ? stateWords(plan)
      : `的第${numeral(plan.item)}${plan.about === 'all' ? '段' : '条'}（按原文顺序）`;
  const head =
    found || plan.about === 'all'
      ? `${subject}${title}${wanted}，原文：`
      : `没有找到${subject}的${part}；正文里有这些${TITLES[plan.about]}${wanted}的句子：`;
  const unshown = unshownWords(plan);
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [head],
      ...body,
      ...(unshown === '' ? [] : [[unshown] as Line]),
      ...(await followedLines(store, plan, open, citations)),
      ...(plan.followed
        ? [['（先后两部分都是原文；对照只看字词像不像；问题是不是解决了、还在不在，这里不作判断）'] as Line]
        : []),
      ...yearNote(understood.year, plan.year),
      ...(plan.about === 'all' ? [[`（${origin}）`] as Line] : []),
    ],
    citations: citations.list,
    stated: [origin, head, unshown],
    next,
  };
}

function wholePart(plan: Plan, open: OpenReport, places: readonly Place[], citations: Citations): Line[] {
  return places.map((place): Line => {
    if (plan.part === 1 || plan.part >= 5) return quoted(citations, open, place, LONGEST);
    // Parts 2 to 4 are tables, whose lines are rows.
    const { start, end } = cut(open.text, place, LONGEST);
    const n = citations.passage(open, { ...place, start, end });
    return [{ quote: open.text.slice(start, end), cite: n }, ...(end < place.end ? ['（较长，只引开头）'] : [])];
  });
}

/** Each point a line with its own mark. */
function points(plan: Plan, open: OpenReport, places: readonly Place[], citations: Citations): Line[] {
  const found = places.flatMap((place) =>
    (plan.about === 'all' ? paragraphsOf : pointsOf)(open.text, place.start, place.end).map((point) => ({
      ...place,
      ...point,
    })),
  );
  const all = found.length > 0 ? found : places.map((place) => ({ ...place, state: null }));
  const wanted = ofState(plan, all).filter((_, index) => plan.item === undefined || index === plan.item - 1);
  const lines = wanted.slice(0, POINTS).map((point): Line => {
    const state = plan.about === 'improvements' && point.state !== null ? STATES[point.state] : '';
    return [`· ${state}`, ...quoted(citations, open, point)];
  });
  return wanted.length > POINTS ? [...lines, ['（较多，只列开头几条，其余见原文）']] : lines;
}

/** Only those done; of those meant to be also what does not say, behind them, but where nothing says so all there are. */
function ofState<One extends { readonly state: Point['state'] }>(
  { state: asked }: Plan,
  all: readonly One[],
): readonly One[] {
  if (asked === undefined) return all;
  if (asked === 'done') return all.filter(({ state }) => state === 'done');
  const meant = all.filter(({ state }) => state === 'planned' || state === 'both');
  return meant.length === 0 ? all : [...meant, ...all.filter(({ state }) => state === null)];
}

/** Only those of one state: what the report's own words say of it. */
function stateWords({ state }: Plan): string {
  if (state === undefined) return '';
  return state === 'done' ? '中原文说已做的' : '（打算做的在前，原文没说做没做的在后）';
}

/** Years and agencies that were asked for and are not in the answer are said. */
function unshownWords({ unshown = [] }: Plan): string {
  return unshown.length === 0 ? '' : `（也问到了${unshown.join('、')}，一次列不下，请分开问）`;
}

function numeral(item: number): string {
  return '一二三四五六七八九十'[item - 1] ?? `${item}`;
}

/** It has fewer points, or none of the state that is asked for. */
function lacksPoint(plan: Plan, title: string, next: Draft['next']): Draft {
  const line =
    plan.item === undefined
      ? `${title}里没有找到${stateWords(plan)}句子。`
      : `${title}里没有找到第${numeral(plan.item)}${plan.about === 'all' ? '段' : '条'}。`;
  return { ...emptyDraft(plan), reason: 'not_in_form', lines: [[line]], stated: [line], next };
}

function nextOf(plan: Plan, years: readonly number[]): Draft['next'] {
  const words = {
    all: plan.heading === undefined ? `${partName(plan.part)}怎么写的` : `${plan.heading}部分怎么写的`,
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
