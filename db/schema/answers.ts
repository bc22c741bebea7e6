import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Every answer given, written after the reply. After some days its words and whoever asked are emptied; what counts stays. */
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
    /** The language model that was asked; `null`, as what is below, when none was. */
    model: text('model'),
    modelCalls: integer('model_calls'),
    tokensIn: integer('tokens_in'),
    tokensOut: integer('tokens_out'),
    modelMilliseconds: real('model_milliseconds'),
    /** The versions of the prompts it was asked with, one a line. */
    prompts: text('prompts'),
    /** Faults met with it, and checks that what it wrote has failed, one a line. */
    modelTroubles: text('model_troubles'),
    /** Who asked, as a hash; `null` in a terminal. */
    asker: text('asker'),
    /** The chat it stands in, as a hash; `null` in a terminal. */
    chat: text('chat'),
    /** What a link to it must hold, so that nobody opens the answers of others by counting. */
    key: text('link_key'),
    /** The buttons of its sources, one a line: a source's name, a blank, the words on the button; `null` in a terminal. */
    sources: text('sources'),
  },
  (t) => [
    index('answers_asked').on(t.askedAt),
    index('answers_asker').on(t.asker),
    index('answers_kept').on(t.askedAt).where(sql`question <> ''`),
  ],
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

/** What people think of an answer: the last word of each. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: integer('id').primaryKey(),
    answer: integer('answer')
      .notNull()
      .references(() => answers.id),
    /** As a hash; `null` after some days. */
    person: text('person'),
    good: integer('good', { mode: 'boolean' }).notNull(),
    at: text('at').notNull(),
  },
  (t) => [uniqueIndex('feedback_person').on(t.answer, t.person)],
);

/** What people have set for themselves in a chat program. */
export const preferences = sqliteTable('preferences', {
  /** As a hash. */
  person: text('person').primaryKey(),
  /** Whose reports are meant when a question names nobody; `null` when nothing was set. */
  agency: text('agency'),
  /** Whether answers list their sources under the words, beside the buttons. */
  sources: text('sources').$type<'short' | 'full'>().notNull(),
  /** Whether answers give amounts in 万元 as the tables do, or also in 元. */
  units: text('units').$type<'printed' | 'yuan'>().notNull().default('printed'),
});

/** What was asked of the language model on a day, for the limits that stop calls. Earlier days are dropped. */
export const modelUse = sqliteTable(
  'model_use',
  {
    /** As `2026-01-31`. */
    day: text('day').notNull(),
    /** Who asked, as a hash; empty in the row of all together. */
    person: text('person').notNull(),
    questions: integer('questions').notNull(),
    tokens: integer('tokens').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.person] })],
);

/** Numbers handed out once: ids of reports, passages and answers, and the count of changes to what is stored. */
export const counters = sqliteTable('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
});
