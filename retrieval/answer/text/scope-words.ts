import type { AgencyKind, Report } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { agenciesIn } from '../../gather/region.ts';

/** Agencies that are only named. */
const NAMED = 20;

/** Which agencies a question about wording is about. */
interface Among {
  readonly region: string | null;
  readonly year: number | null;
  readonly kind?: AgencyKind | null | undefined;
}

/** The newest versions of all reports of a place and a kind of agencies, of any year. */
export async function reportsInScope(store: Store, { region, kind = null }: Among): Promise<Report[]> {
  const inRegion = await agenciesIn(store, region);
  const ofKind =
    kind === null ? null : new Set((await store.agencies.all()).flatMap((one) => (one.kind === kind ? [one.id] : [])));
  return (await store.reports.all()).filter(
    ({ agency }) => (inRegion === null || inRegion.has(agency)) && (ofKind === null || ofKind.has(agency)),
  );
}

/** How many agencies and reports were read. */
export function heldWords({ region, kind, year }: Among, agencies: number, reports: number): string {
  return `${region ?? ''}${kind ?? ''}已收录 ${agencies} 个机关的 ${reports} 份${year === null ? '' : `${year}年`}报告`;
}

/** Names, as many as a phone shows, and how many there are. */
export function namesOf(agencies: readonly string[]): string {
  const more = agencies.length > NAMED ? `等，共 ${agencies.length} 个` : '';
  return `${agencies.slice(0, NAMED).join('、')}${more}`;
}

export function newestFirst(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => (a.agency === b.agency ? b.year - a.year : a.agency < b.agency ? -1 : 1));
}
