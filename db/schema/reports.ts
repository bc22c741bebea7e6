import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { TableKey } from '../form/form.ts';
import type { Part } from '../form/parts.ts';
import type { FormVersion } from '../form/row.ts';
import type { AgencyKind, EvidenceFrom, Scope, Sureness } from '../model/report.ts';

/** Bodies that publish reports. */
export const agencies = sqliteTable('agencies', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').$type<AgencyKind>().notNull(),
  /** Places from large to small, joined by `/`. */
  region: text('region').notNull(),
});

/** Other names that reports give an agency themselves (以下简称…, another title). */
export const agencyNames = sqliteTable(
  'agency_names',
  {
    agency: text('agency')
      .notNull()
      .references(() => agencies.id),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agency, t.name] })],
);

/** One row a version of a report; questions read the newest, citations may name an older one. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey(),
    agency: text('agency')
      .notNull()
      .references(() => agencies.id),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    /** 1 for the version that questions see, 0 for those it replaced. */
    newest: integer('newest', { mode: 'boolean' }).notNull(),
    title: text('title').notNull(),
    scope: text('scope').$type<Scope>().notNull(),
    scopeWords: text('scope_words'),
    agencyFrom: text('agency_from').$type<EvidenceFrom>().notNull(),
    agencyWords: text('agency_words'),
    agencySure: text('agency_sure').$type<Sureness>(),
    regionFrom: text('region_from').$type<EvidenceFrom>(),
    regionWords: text('region_words'),
    regionSure: text('region_sure').$type<Sureness>(),
    yearFrom: text('year_from').$type<EvidenceFrom>().notNull(),
    yearWords: text('year_words'),
    yearSure: text('year_sure').$type<Sureness>(),
    published: text('published'),
    file: text('file').notNull(),
    url: text('url'),
    sha256: text('sha256').notNull(),
    storedAt: text('stored_at').notNull(),
  },
  (t) => [
    uniqueIndex('reports_version').on(t.agency, t.year, t.version),
    uniqueIndex('reports_bytes').on(t.agency, t.year, t.sha256),
    index('reports_sha256').on(t.sha256),
    index('reports_year').on(t.year),
  ],
);

/** The text of a report's file. */
export const texts = sqliteTable('texts', {
  report: integer('report')
    .primaryKey()
    .references(() => reports.id),
  text: text('text').notNull(),
});

/** The same texts folded for exact search, apart from them: a count reads all of these and none of those. */
export const foldedTexts = sqliteTable('folded_texts', {
  report: integer('report')
    .primaryKey()
    .references(() => reports.id),
  folded: text('folded').notNull(),
});

/** What became of each of the three tables. */
export const reportTables = sqliteTable(
  'report_tables',
  {
    report: integer('report')
      .notNull()
      .references(() => reports.id),
    table: text('table_key').$type<TableKey>().notNull(),
    version: text('form_version').$type<FormVersion>(),
    status: text('status').$type<'read' | 'unread'>().notNull(),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.report, t.table] })],
);

/** Parts and sub-headings with their places in the text. */
export const sections = sqliteTable(
  'sections',
  {
    id: integer('id').primaryKey(),
    report: integer('report')
      .notNull()
      .references(() => reports.id),
    part: integer('part').$type<Part>().notNull(),
    path: text('path').notNull(),
    heading: text('heading').notNull(),
    start: integer('start_at').notNull(),
    end: integer('end_at').notNull(),
  },
  (t) => [index('sections_report').on(t.report)],
);
