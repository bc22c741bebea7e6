import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Part } from '../form/parts.ts';
import { reports } from './reports.ts';

/** Prose that can be found and quoted. Ids only ever grow, so that an index knows what it has not seen. */
export const passages = sqliteTable(
  'passages',
  {
    id: integer('id').primaryKey(),
    report: integer('report')
      .notNull()
      .references(() => reports.id),
    part: integer('part').$type<Part>().notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    start: integer('start_at').notNull(),
    end: integer('end_at').notNull(),
  },
  (t) => [index('passages_report_part').on(t.report, t.part)],
);

/** A passage's vector by one embedder: 32-bit floats, little endian. Derived; can be made again. */
export const vectors = sqliteTable(
  'vectors',
  {
    passage: integer('passage').notNull(),
    model: text('model').notNull(),
    vector: blob('vector', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.passage, t.model] })],
);

/** What the vector index file beside the store must be; a file that differs is not loaded. */
export const vectorFiles = sqliteTable('vector_files', {
  model: text('model').primaryKey(),
  dimension: integer('dimension').notNull(),
  count: integer('count').notNull(),
  /** The largest passage id in the file. */
  upTo: integer('up_to').notNull(),
  sha256: text('sha256').notNull(),
});

/** Vectors that a model on a server made. Sets stand beside each other: a new one is filled while an old one is asked. */
export const vectorSets = sqliteTable('vector_sets', {
  id: integer('id').primaryKey(),
  /** The model's name as the settings have it. */
  model: text('model').notNull(),
  dimension: integer('dimension').notNull(),
  /** What the model made of a fixed text: another model behind the same name is known by it. */
  probe: blob('probe', { mode: 'buffer' }).notNull(),
  /** Whether every passage once had its vector; questions ask no set before that. */
  complete: integer('complete', { mode: 'boolean' }).notNull(),
  /** The last day a process filled or asked it. */
  usedOn: text('used_on').notNull(),
});
