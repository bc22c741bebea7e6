import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** People who asked to be let in where the bot is not open to all, and those an admin let in. */
export const guests = sqliteTable('guests', {
  /** The number of the person in Telegram. */
  person: integer('person').primaryKey(),
  /** As the person is shown in Telegram; only admins see it. */
  name: text('name').notNull(),
  /** What the person hands to an admin. */
  code: text('code').notNull().unique(),
  /** ISO time. */
  askedAt: text('asked_at').notNull(),
  /** ISO time; `null` while the person waits. */
  admittedAt: text('admitted_at'),
  /** The admin who decided. */
  admittedBy: integer('admitted_by'),
});
