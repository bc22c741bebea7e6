import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What becomes of an upload; `waiting` and `reading` are not over yet. */
export type UploadStatus = 'waiting' | 'reading' | 'stored' | 'replaced' | 'unchanged' | 'failed';

/** What a person may say of an upload that the file itself says wrongly or not at all. */
export type UploadField = 'agency' | 'year';

/** Files that admins sent in a chat. One that is not over is taken up again when the program starts. */
export const uploads = sqliteTable(
  'uploads',
  {
    id: integer('id').primaryKey(),
    chat: integer('chat').notNull(),
    /** The message that brought the file; the same message is the same upload. */
    message: integer('message').notNull(),
    person: integer('person').notNull(),
    /** By what the messenger gives the file out again. */
    fileId: text('file_id').notNull(),
    /** As the sender called it; never part of a path. */
    name: text('name').notNull(),
    /** The message that tells how far it is; `null` before there is one. */
    notice: integer('notice'),
    /** What the sender said of the report; goes before what the file says. */
    agency: text('agency'),
    year: integer('year'),
    status: text('status').$type<UploadStatus>().notNull(),
    /** How often it was begun, but for what the program was told to stop over. */
    tries: integer('tries').notNull(),
    /** The report it became; `null` for none, or for several from an archive. The report may have been removed since. */
    report: integer('report'),
    /** In words for people: why nothing, or not everything, was stored. */
    problem: text('problem'),
    /** What the sender was asked to say next, and when. */
    asked: text('asked').$type<UploadField>(),
    askedAt: text('asked_at'),
    /** ISO times. */
    receivedAt: text('received_at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [uniqueIndex('uploads_message').on(t.chat, t.message), index('uploads_status').on(t.status)],
);
