import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RuleKey } from '../form/rules.ts';
import type { Meaning } from '../model/figure.ts';
import type { FindingStatus } from '../model/finding.ts';
import { reports } from './reports.ts';

/**
 * The cells of all tables: 200 rows a report, so the key is one integer that holds report and cell (see
 * `queries/figures.ts`) and there is no other index.
 */
export const figures = sqliteTable('figures', {
  id: integer('id').primaryKey(),
  value: real('value'),
  meaning: text('meaning').$type<Meaning>().notNull(),
  printed: text('printed').notNull(),
  /** Only where the cell itself prints one. */
  unit: text('unit'),
  start: integer('start_at').notNull(),
  end: integer('end_at').notNull(),
});

/** Whether each rule holds at each place. The cells of a sum are not repeated here: the form's rule names them. */
export const findings = sqliteTable(
  'findings',
  {
    id: integer('id').primaryKey(),
    report: integer('report')
      .notNull()
      .references(() => reports.id),
    rule: text('rule').$type<RuleKey>().notNull(),
    where: text('place').notNull(),
    status: text('status').$type<FindingStatus>().notNull(),
    left: real('left_value'),
    right: real('right_value'),
    /** The sentence of a prose finding. */
    start: integer('start_at'),
    end: integer('end_at'),
  },
  (t) => [index('findings_report').on(t.report)],
);
