import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport, openReportById } from '../../gather/reports.ts';
import { paragraphsOf } from '../../gather/text/points.ts';
import { sectionPlaces } from '../../gather/text/section-places.ts';
import type { PlanOf, QueryPlan, SinglePlan } from '../../understand/plan/plan.ts';
import type { Draft } from '../draft.ts';
import { newestFirst, reportsInScope } from '../text/scope-words.ts';
import type { OpenPlace } from './passages-given.ts';

/** What a model is given to sum up: the places of the reports that the plan is about, also those its answer by rules has no room for. */
export async function placesOfPlan(store: Store, plan: QueryPlan, draft: Draft): Promise<OpenPlace[]> {
  if (plan.ask === 'several') {
    const places: OpenPlace[] = [];
    for (const one of plan.plans) places.push(...(await placesOfOne(store, one, draft)));
    return places;
  }
  return plan.ask === 'again' ? [] : await placesOfOne(store, plan, draft);
}

async function placesOfOne(store: Store, plan: SinglePlan, draft: Draft): Promise<OpenPlace[]> {
  if (plan.ask === 'summary') {
    const open = await openReport(store, plan.agency, plan.year);
    if (!open) return [];
    const part5 = [
      ...(await sectionOf(store, open, 5, 'problems')),
      ...(await sectionOf(store, open, 5, 'improvements')),
    ];
    return [...part5, ...(await sectionOf(store, open, 1, 'all'))];
  }
  if (plan.ask === 'section') {
    const open = await openReport(store, plan.agency, plan.year);
    return open ? (await sectionPlaces(store, open, plan)).places.map((place) => ({ ...place, open })) : [];
  }
  if (plan.ask !== 'topic') return [];
  const { about } = plan;
  if (plan.agency === null && (about === 'problems' || about === 'improvements' || about === 'summary'))
    return await ofEach(store, plan, about === 'summary' ? 'problems' : about);
  return await placesCited(store, draft);
}

/** Of each agency of a scope its newest report. */
async function ofEach(store: Store, plan: PlanOf<'topic'>, about: 'problems' | 'improvements'): Promise<OpenPlace[]> {
  const reports = newestFirst(await reportsInScope(store, plan)).filter(
    ({ year }) => plan.year === null || year === plan.year,
  );
  const places: OpenPlace[] = [];
  const seen = new Set<string>();
  for (const { id, agency } of reports) {
    if (seen.has(agency)) continue;
    seen.add(agency);
    const open = await openReportById(store, id);
    if (open) places.push(...(await sectionOf(store, open, 5, about)));
  }
  return places;
}

async function sectionOf(
  store: Store,
  open: OpenReport,
  part: 1 | 5,
  about: 'all' | 'problems' | 'improvements',
): Promise<OpenPlace[]> {
  const { places } = await sectionPlaces(store, open, { part, about });
  if (about !== 'all') return places.map((place) => ({ ...place, open }));
  return places.flatMap((place) =>
    paragraphsOf(open.text, place.start, place.end).map(({ start, end }) => ({ ...place, start, end, open })),
  );
}

/** The quotes of an answer by rules; cells are no quotes. */
export async function placesCited(store: Store, { citations, figures }: Draft): Promise<OpenPlace[]> {
  const ofCells = new Set(figures.map(({ citation }) => citation));
  const places: OpenPlace[] = [];
  for (const { n, agency, year, version, start, end, part, heading } of citations) {
    if (ofCells.has(n)) continue;
    const report = (await store.reports.versions(agency, year)).find((one) => one.version === version);
    const open = report && (await openReportById(store, report.id));
    if (open) places.push({ open, start, end, part, heading });
  }
  return places;
}
