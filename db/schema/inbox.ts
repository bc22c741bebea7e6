import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What Telegram brought. It is written before Telegram is told that it arrived, and emptied when all is said to it. */
export const inbox = sqliteTable('inbox', {
  /** Telegram's own number; what it delivers a second time is known by it. */
  id: integer('id').primaryKey(),
  receivedAt: text('received_at').notNull(),
  /** The update as it came; null when it is finished. */
  body: text('body'),
  /** How often its work was begun: more than once only after a crash. */
  begun: integer('begun').notNull(),
});

/** Chats that cannot be written to, because somebody blocked the bot or took it out of the group. */
export const silentChats = sqliteTable('silent_chats', {
  chat: integer('chat').primaryKey(),
  since: text('since').notNull(),
});

/** Groups that became supergroups, and so got another number. */
export const movedChats = sqliteTable('moved_chats', {
  /** The number before. */
  chat: integer('chat').primaryKey(),
  became: integer('became').notNull(),
});

/** Questions of a person on a day, for the limit that everybody has. */
export const askedCounts = sqliteTable(
  'asked_counts',
  {
    /** Who asks, without a name. */
    person: text('person').notNull(),
    /** As `2026-01-31`. */
    day: text('day').notNull(),
    questions: integer('questions').notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.day] })],
);
