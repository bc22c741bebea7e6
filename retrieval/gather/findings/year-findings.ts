import type { CellKey } from '../../../db/form/form.ts';
import { type YearLink, yearLinks } from '../../../db/form/rules.ts';
import type { Finding } from '../../../db/model/finding.ts';
import type { Report, ReportTable } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import type { OpenReport } from '../reports.ts';

/** What a report gives to hold it against the one before or after it. */
export interface YearSide {
  readonly report: Pick<Report, 'agency' | 'year' | 'version'>;
  readonly tables: readonly ReportTable[];
  readonly values: ReadonlyMap<CellKey, number | null>;
}

/**
 * Holds two reports that follow each other against the links between years (R5, R6). A link needs its table read in both,
 * 现行有效 on the form of 2021 in both; without that there is no finding, and a blank makes one not assessable.
 */
function yearFindings(
  earlier: YearSide,
  later: YearSide,
  links: readonly YearLink[] = linksBetween(earlier.tables, later.tables),
): Finding[] {
  return links.map((link) => {
    const left = sum([
      earlier.values.get(link.before),
      ...link.added.map((key) => later.values.get(key)),
      ...link.removed.map((key) => negative(later.values.get(key))),
    ]);
    const right = later.values.get(link.after) ?? null;
    return {
      rule: link.rule,
      where: link.after,
      status: left === null || right === null ? 'not_assessable' : left === right ? 'pass' : 'fail',
      left,
      right,
      figures: [...link.added, ...link.removed, link.after],
      sentence: null,
      years: { earlier: nameOf(earlier), later: nameOf(later), figures: [link.before] },
    };
  });
}

/** The links that hold between two reports with these tables. */
export function linksBetween(earlier: readonly ReportTable[], later: readonly ReportTable[]): YearLink[] {
  const both = [earlier, later];
  return yearLinks.filter(({ rule, table }) =>
    both.every((tables) =>
      tables.some(
        (one) => one.table === table && one.status === 'read' && (rule === 'R5' || (one.version ?? '2021') === '2021'),
      ),
    ),
  );
}

/** A report with the report of the same agency for the year before, all links. Empty when that one is not stored. */
export async function linkedFindings(store: Store, { report, tables }: OpenReport): Promise<Finding[]> {
  const before = await store.reports.newest(report.agency, report.year - 1);
  if (!before) return [];
  const side = async (one: Report, its: readonly ReportTable[]): Promise<YearSide> => ({
    report: one,
    tables: its,
    values: new Map((await store.figures.ofReport(one.id)).map((figure) => [figure.key, figure.value])),
  });
  return yearFindings(await side(before, await store.reports.tablesOf(before.id)), await side(report, tables));
}

/** The links of the newest reports of the years around that speak of these cells: 上年结转 and 现行有效 look back, 结转下年度 ahead. */
export async function linksAbout(store: Store, open: OpenReport, keys: ReadonlySet<CellKey>): Promise<Finding[]> {
  const back = yearLinks.filter(({ after }) => keys.has(after));
  const ahead = yearLinks.filter(({ rule, before }) => rule === 'R5' && keys.has(before));
  const { report } = open;
  const found: Finding[] = [];
  for (const [links, year] of [[back, report.year - 1] as const, [ahead, report.year + 1] as const]) {
    const other = links.length > 0 ? await store.reports.newest(report.agency, year) : undefined;
    if (!other) continue;
    const its = { report: other, tables: await store.reports.tablesOf(other.id) };
    const [earlier, later] = year < report.year ? [its, open] : [open, its];
    const usable = new Set(linksBetween(earlier.tables, later.tables));
    for (const link of links.filter((one) => usable.has(one))) {
      const before = await valuesOf(store, earlier.report.id, [link.before]);
      const after = await valuesOf(store, later.report.id, [...link.added, ...link.removed, link.after]);
      found.push(...yearFindings({ ...earlier, values: before }, { ...later, values: after }, [link]));
    }
  }
  return found;
}

async function valuesOf(store: Store, report: number, keys: readonly CellKey[]): Promise<Map<CellKey, number | null>> {
  const values = new Map<CellKey, number | null>();
  // One cell at a time: that is the prepared statement.
  for (const key of keys) {
    for (const figure of await store.figures.cellsOf(report, [key])) values.set(key, figure.value);
  }
  return values;
}

function sum(values: readonly (number | null | undefined)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value == null ? null : total + value), 0);
}

function negative(value: number | null | undefined): number | null {
  return value == null ? null : -value;
}

function nameOf({ report: { agency, year, version } }: YearSide) {
  return { agency, year, version };
}
