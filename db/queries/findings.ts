import { and, eq, ne, sql } from 'drizzle-orm';
import { type Engine, rowsOf, type Write } from '../engine.ts';
import { type CellKey, findCell } from '../form/form.ts';
import type { FormVersion } from '../form/row.ts';
import { sumRuleOf } from '../form/rules.ts';
import type { Finding } from '../model/finding.ts';
import { findings } from '../schema/figures.ts';

type FindingRow = typeof findings.$inferSelect;

/** Which rules hold in a report. */
export function findingQueries({ db }: Engine) {
  const all = db
    .select()
    .from(findings)
    .where(eq(findings.report, sql.placeholder('report')))
    .prepare();
  const doubtful = db
    .select()
    .from(findings)
    .where(
      and(
        eq(findings.report, sql.placeholder('report')),
        ne(findings.status, 'pass'),
        ne(findings.status, 'not_assessable'),
      ),
    )
    .prepare();

  return {
    async ofReport(report: number, version: FormVersion): Promise<Finding[]> {
      return (await all.execute({ report })).sort((a, b) => a.id - b.id).map((row) => findingOf(row, version));
    },
    /** Those that cast doubt on a number: failed sums, and prose that differs. */
    async doubtsOf(report: number, version: FormVersion): Promise<Finding[]> {
      return (await doubtful.execute({ report })).sort((a, b) => a.id - b.id).map((row) => findingOf(row, version));
    },
  };
}

/** The rows of the findings of reports. */
export function addFindings(
  added: readonly { readonly report: { readonly id: number }; readonly findings: readonly Finding[] }[],
): Write {
  return rowsOf(
    findings,
    added.flatMap(({ report, findings: mine }) =>
      mine.map(({ rule, where, status, left, right, sentence }) => ({
        report: report.id,
        rule,
        where,
        status,
        left,
        right,
        start: sentence?.start ?? null,
        end: sentence?.end ?? null,
      })),
    ),
  );
}

function findingOf(row: FindingRow, version: FormVersion): Finding {
  return {
    rule: row.rule,
    where: row.where,
    status: row.status,
    left: row.left,
    right: row.right,
    figures: figuresOf(row.rule, row.where, version),
    sentence: row.start === null || row.end === null ? null : { start: row.start, end: row.end },
  };
}

function figuresOf(rule: string, where: string, version: FormVersion): CellKey[] {
  const sum = sumRuleOf(rule, where, version);
  if (sum) return [...sum.left, ...sum.right];
  return where
    .split('+')
    .map(findCell)
    .flatMap((cell) => (cell ? [cell.key] : []));
}
