import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every answer given, written after the reply. */
export const answers = sqliteTable(
  'answers',
  {
    id: integer('id').primaryKey(),
    askedAt: text('asked_at').notNull(),
    channel: text('channel').notNull(),
    question: text('question').notNull(),
    kind: text('kind').notNull(),
    /** Of a refusal. */
    reason: text('reason'),
    /** The plan, as printed by `--json`. */
    plan: text('plan').notNull(),
    text: text('text').notNull(),
    /** Addresses of the cells and passages it stands on, one a line. */
    evidence: text('evidence').notNull(),
    doubts: text('doubts').notNull(),
    planner: text('planner').notNull(),
    milliseconds: real('milliseconds').notNull(),
  },
  (t) => [index('answers_asked').on(t.askedAt)],
);

/** The questions offered as buttons under an answer: the choices of a `clarify` and the next steps. */
export const offers = sqliteTable(
  'offers',
  {
    answer: integer('answer')
      .notNull()
      .references(() => answers.id),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    question: text('question').notNull(),
  },
  (t) => [primaryKey({ columns: [t.answer, t.position] })],
);

/** Numbers handed out once: ids of reports, passages and answers, and the count of changes to what is stored. */
export const counters = sqliteTable('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
});
