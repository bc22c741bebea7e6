import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type Engine, type IndexedWords, rowsOf, type Write } from '../engine.ts';
import type { Passage } from '../model/report.ts';
import { passages } from '../schema/passages.ts';
import { reports } from '../schema/reports.ts';
import { termsOf } from '../terms.ts';

/** A passage with what stands around it, which goes into every index before its words. */
export interface PassageInContext extends Passage {
  readonly agency: string;
  readonly year: number;
}

/** The prose of stored reports. */
export function passageQueries({ db }: Engine) {
  const columns = {
    id: passages.id,
    report: passages.report,
    part: passages.part,
    heading: passages.heading,
    text: passages.text,
    start: passages.start,
    end: passages.end,
    agency: reports.agency,
    year: reports.year,
  };
  const inContext = () => db.select(columns).from(passages).innerJoin(reports, eq(reports.id, passages.report));
  const ofReport = inContext()
    .where(eq(passages.report, sql.placeholder('report')))
    .orderBy(asc(passages.start))
    .prepare();

  const ofIds = inContext()
    .where(sql`${passages.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare();

  async function byIds(ids: readonly number[]): Promise<PassageInContext[]> {
    const found = await ofIds.execute({ ids: JSON.stringify(ids) });
    const byId = new Map(found.map((passage) => [passage.id, passage]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  return {
    /** In the order of the ids; what is no longer stored is left out. */
    byIds,
    async ofReport(report: number): Promise<PassageInContext[]> {
      return await ofReport.execute({ report });
    },
    /** All that an agency's newest reports say; a few dozen, so that they can be compared one by one. */
    async ofAgency(agency: string, filter: { year?: number; part?: number }): Promise<PassageInContext[]> {
      return await inContext().where(
        and(
          eq(reports.agency, agency),
          eq(reports.newest, true),
          filter.year === undefined ? undefined : eq(reports.year, filter.year),
          filter.part === undefined ? undefined : sql`${passages.part} = ${filter.part}`,
        ),
      );
    },
    /** Passages after `after`, by id, for making an index again. */
    async after(after: number, limit: number): Promise<PassageInContext[]> {
      return await inContext().where(gt(passages.id, after)).orderBy(asc(passages.id)).limit(limit);
    },
  };
}

/** The rows of the passages of reports and their words in the full text index. */
export function addPassages(
  added: readonly { readonly report: { agency: string; year: number }; readonly passages: readonly Passage[] }[],
): Write[] {
  return [
    rowsOf(
      passages,
      added.flatMap((one) => one.passages),
    ),
    {
      kind: 'index',
      words: added.flatMap(({ report: { agency, year }, passages: mine }) =>
        mine.map((passage) => wordsOf({ ...passage, agency, year })),
      ),
    },
  ];
}

/** A passage's terms as the full text index holds them. */
export function wordsOf(passage: Omit<PassageInContext, 'report' | 'part' | 'start' | 'end'>): IndexedWords {
  return {
    passage: passage.id,
    head: termsOf(`${passage.agency} ${passage.year} ${passage.heading}`),
    body: termsOf(passage.text),
  };
}
