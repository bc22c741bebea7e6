import { join } from 'node:path';
import type Client from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { NewerStoreError } from './engine.ts';
import { packageRoot } from './package-root.ts';

/**
 * Brings the schema up to date, forward only, in one exclusive transaction: a store is at the old schema or the new one,
 * never between, also when two processes open it at once. Its `user_version` is the number of migrations made.
 * @throws NewerStoreError when the store knows more migrations than this program; nothing is written.
 */
export function migrate(client: Client.Database, path: string): void {
  const migrations = readMigrationFiles({ migrationsFolder: join(packageRoot, 'db/migrations') });
  const made = () => Number(client.pragma('user_version', { simple: true }));
  if (made() > migrations.length) throw new NewerStoreError(path, made(), migrations.length);
  if (made() === migrations.length) return;
  client
    .transaction(() => {
      for (const migration of migrations.slice(made())) for (const statement of migration.sql) client.exec(statement);
      client.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}
