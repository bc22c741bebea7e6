import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReportById } from '../../gather/reports.ts';
import { causesIn } from '../../gather/text/causes.ts';
import { measureWords } from '../../gather/text/measure-words.ts';
import { pointsOf } from '../../gather/text/points.ts';
import { type Place, sectionPlaces } from '../../gather/text/section-places.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Computed, Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { quoted } from './quotes.ts';
import { heldWords, namesOf, newestFirst, reportsInScope } from './scope-words.ts';

type Plan = PlanOf<'topic'>;
type About = NonNullable<Plan['about']>;

/** Agencies that are quoted; the count above is the true one. */
const SHOWN = 5;
/** With many agencies a quote is not longer than this. */
const LONGEST = 200;
const TITLES: Partial<Readonly<Record<About, string>>> = {
  problems: '自己写到问题',
  improvements: '写到改进',
  fees: '写到信息处理费',
  summary: '自己写到问题',
  causes: '给申请数量说了原因',
};
const QUESTIONS: Partial<Readonly<Record<About, string>>> = {
  problems: '存在哪些问题',
  improvements: '有哪些改进措施',
  fees: '收过信息处理费吗',
  summary: '年报总结一下',
  causes: '申请数量变化的原因是什么',
};

/** None was taken. */
const NO_FEE = /(?:未|没有?|无|不)[^，。；]{0,6}(?:收|发生|达|存在|产生|涉及)|(?<!\d)0(?:\.0+)?元|为(?:0|零)/;

/** What each agency of a scope says of problems, improvements or fees: a quote of the first, the others by name, and how many do. */
export async function sectionsAcross(store: Store, plan: Plan, about: About): Promise<Draft> {
  const inScope = await reportsInScope(store, plan);
  const reports = newestFirst(inScope.filter(({ year }) => plan.year === null || year === plan.year));
  const title = TITLES[about] ?? `有“${about}”一节`;
  const asked = about === 'summary' ? 'problems' : about;
  const said: { readonly open: OpenReport; readonly place: Place }[] = [];
  const seen = new Set<string>();
  for (const { id, agency } of reports) {
    if (seen.has(agency)) continue;
    const open = await openReportById(store, id);
    if (!open) continue;
    seen.add(agency);
    const place = await placeIn(store, open, asked);
    if (place) said.push({ open, place });
  }
  const denies = ({ open, place }: (typeof said)[number]) =>
    NO_FEE.test(foldText(open.text.slice(place.start, place.end)));
  if (about === 'fees') said.sort((a, b) => Number(denies(a)) - Number(denies(b)));
  const taken = about === 'fees' && said.some((one) => !denies(one));
  const known = new Set(inScope.map(({ agency }) => agency)).size;
  const coverage = { known, stored: seen.size, matched: said.length };
  const held = heldWords(plan, seen.size, reports.length);
  const citations = createCitations();
  const lines = said
    .slice(0, SHOWN)
    .map(
      ({ open, place }): Line => [
        `· ${open.report.agency}${open.report.year}年：`,
        ...quoted(citations, open, place, LONGEST),
      ],
    );
  const others = said.slice(SHOWN).map(({ open }) => open.report.agency);
  const rest = others.length === 0 ? '' : `（还有：${namesOf(others)}；可以逐个问）`;
  if (said.length === 0)
    return {
      ...emptyDraft(plan),
      reason: reports.length === 0 ? 'not_stored' : 'not_in_form',
      lines: [[`${held}，没有找到${title}的段落。`]],
      computed: countsOf(seen.size, 0, reports.length),
      coverage,
    };
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [`${held}，${title}的有 `, { bold: `${said.length}` }, ` 个机关，各引一段：`],
      ...lines,
      ...(rest === '' ? [] : [[rest] as Line]),
      ...(taken ? [['（没有写“未收取”这类话的排在前面）'] as Line] : []),
      ...(about === 'summary'
        ? [['（总结要一份一份地做，这里只引各机关自己写的问题；说出机关名就总结那一份）'] as Line]
        : []),
    ],
    computed: countsOf(seen.size, said.length, reports.length, others.length),
    citations: citations.list,
    stated: [rest],
    next: said.slice(0, 2).map(({ open: { report } }) => ({
      label: report.agency,
      question: `${report.agency}${report.year}年${QUESTIONS[about] ?? `${about}部分怎么写的`}`,
    })),
    coverage,
  };
}

async function placeIn(store: Store, open: OpenReport, about: Exclude<About, 'summary'>): Promise<Place | undefined> {
  if (about === 'causes') return (await causesIn(store, open, measureWords(RECEIVED)))[0];
  if (about !== 'problems' && about !== 'improvements' && about !== 'fees')
    return (await sectionPlaces(store, open, { part: 1, about: 'all', heading: about })).places[0];
  const { places } = await sectionPlaces(store, open, { part: about === 'fees' ? 6 : 5, about });
  const [place] = places;
  return place && stretchOf(open, place);
}

const RECEIVED = { cell: 'requests.received.total' } as const;

/** From the first point on: what leads in says nothing yet. */
function stretchOf(open: OpenReport, place: Place): Place {
  const points = pointsOf(open.text, place.start, place.end);
  const [first] = points;
  const last = points.findLast(({ end }) => first !== undefined && end - first.start <= LONGEST) ?? first;
  return first && last ? { ...place, start: first.start, end: last.end } : place;
}

function countsOf(agencies: number, said: number, reports: number, others = 0): Computed[] {
  const count = (value: number, unit: string): Computed => ({ operation: 'count', value, unit, from: [] });
  return [count(agencies, '个'), count(said, '个'), count(others, '个'), count(reports, '份')];
}
