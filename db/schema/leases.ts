import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Work that one process does for all. A lease that was not renewed in time is anyone's. */
export const leases = sqliteTable('leases', {
  name: text('name').primaryKey(),
  owner: text('owner').notNull(),
  /** Milliseconds since 1970. */
  until: integer('until').notNull(),
});
