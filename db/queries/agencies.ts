import { type Engine, newRowsOf, type Write } from '../engine.ts';
import type { Agency } from '../model/report.ts';
import { agencies, agencyNames } from '../schema/reports.ts';

/** The bodies whose reports are stored. */
export function agencyQueries({ db }: Engine) {
  return {
    async all(): Promise<Agency[]> {
      return (await db.select().from(agencies)).map((row) => ({
        ...row,
        region: row.region === '' ? [] : row.region.split('/'),
      }));
    },
    /** Names that reports themselves give an agency beside its full one. */
    async otherNames(): Promise<{ agency: string; name: string }[]> {
      return await db.select().from(agencyNames);
    },
  };
}

/** The writes that make agencies and their names known; what is known already stays as it is. */
export function addAgencies(added: readonly { readonly agency: Agency; readonly names: readonly string[] }[]): Write[] {
  return [
    newRowsOf(
      agencies,
      added.map(({ agency }) => ({ ...agency, region: agency.region.join('/') })),
    ),
    newRowsOf(
      agencyNames,
      added.flatMap(({ agency, names }) => names.map((name) => ({ agency: agency.id, name }))),
    ),
  ];
}
