import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Client from 'better-sqlite3';
import { Column, getTableColumns, getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { ConflictError, type Engine, type IndexedWords, UnusableStoreError, type Write } from './engine.ts';
import { migrate } from './sqlite-migrate.ts';
import { createPhraseCounts } from './sqlite-phrases.ts';
import { createPieceSearch } from './sqlite-pieces.ts';
import { createPassageSets } from './sqlite-within.ts';
import { createWordSearch } from './sqlite-words.ts';

/** Opens a store, and makes it where there is none; `:memory:` is one that nobody else sees. */
export async function openSqlite(path: string): Promise<Engine> {
  const client = openClient(path);
  try {
    migrate(client, path);
  } catch (error) {
    client.close();
    throw error;
  }
  return engineOver(client, path);
}

function engineOver(client: Client.Database, path: string): Engine {
  const insert = createInsert(client);
  const bump = client.prepare(
    "insert into counters (name, value) values ('revision', 1) on conflict (name) do update set value = value + 1",
  );
  const reserve = client.prepare<[string, number], { value: number }>(
    'insert into counters (name, value) values (?, ?) on conflict (name) do update set value = value + excluded.value returning value',
  );
  const counter = client.prepare<[], number>("select value from counters where name = 'revision'").pluck();
  const revision = () => counter.get() ?? 0;
  const within = createPassageSets(client, revision);
  const words = createWordSearch(client, within, revision);
  const phrases = createPhraseCounts(client);
  const pieces = createPieceSearch(client);

  const apply = client.transaction((writes: readonly Write[]) => {
    for (const write of writes) {
      if (write.kind === 'rows') insert(write);
      else if (write.kind === 'statement') write.statement.run();
      else if (write.kind === 'index') words.add(write.words);
      else if (write.kind === 'unindex') for (const passage of write.passages) words.remove(passage);
      else if (write.kind === 'index texts') phrases.add(write.texts);
      else if (write.kind === 'unindex texts') for (const report of write.reports) phrases.remove(report);
      else bump.run();
    }
  });

  return {
    path,
    db: drizzle(client),
    atomically: async (writes) => {
      try {
        apply.immediate(writes);
      } catch (error) {
        if (error instanceof Client.SqliteError && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(error.code)) {
          throw new ConflictError(error.message, { cause: error });
        }
        throw error;
      }
    },
    reserve: async (name, count) => (reserve.get(name, count)?.value ?? count) - count + 1,
    revision,
    phraseTimes: phrases.timesOf,
    reportsAround: pieces.around,
    textsAtMost: pieces.atMost,
    reportsHolding: phrases.holdingEach,
    within,
    searchWords: words.search,
    problems: async () => [...pragmaProblems(client), ...words.problems(), ...phrases.problems()],
    rebuildWords: async (entries: Iterable<IndexedWords>) => {
      words.rebuild(entries);
      phrases.rebuild.immediate();
    },
    backup: async (file) => {
      await client.backup(file);
    },
    close: async () => {
      client.close();
    },
  };
}

/** WAL would quietly mean synchronous=NORMAL, which may lose an acknowledged report at a power cut. */
function openClient(path: string): Client.Database {
  let client: Client.Database;
  try {
    if (path !== ':memory:' && !existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    client = new Client(path, { timeout: 5000 });
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    client.pragma('trusted_schema = OFF');
    client.pragma('cell_size_check = ON');
    client.pragma('journal_size_limit = 67108864');
    // 16 MB: a search reads many postings of the same few pages.
    client.pragma('cache_size = -16000');
  } catch (error) {
    throw new UnusableStoreError(path, error instanceof Error ? error.message : String(error), { cause: error });
  }
  const journal = client.pragma('journal_mode', { simple: true });
  const synchronous = client.pragma('synchronous', { simple: true });
  if (synchronous !== 2 || (journal !== 'wal' && path !== ':memory:')) {
    client.close();
    throw new UnusableStoreError(path, `journal_mode=${journal}, synchronous=${synchronous}`);
  }
  return client;
}

function pragmaProblems(client: Client.Database): string[] {
  const integrity = client.pragma('integrity_check') as { integrity_check: string }[];
  const broken = integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const orphans = client.pragma('foreign_key_check') as { table: string }[];
  return [
    ...broken.map((line) => `数据库文件损坏：${line}`),
    ...(orphans.length > 0 ? [`有 ${orphans.length} 行数据找不到所属的记录（${orphans[0]?.table}）`] : []),
  ];
}

/** Adds rows many at a time: a statement with values for 64 rows, then 16, 4 and 1 for what is left. */
function createInsert(client: Client.Database) {
  const layouts = new Map<SQLiteTable, TableLayout>();

  return ({ table, rows, keepKnown }: Write & { kind: 'rows' }): void => {
    const layout = layouts.get(table) ?? layoutOf(client, table);
    layouts.set(table, layout);
    let at = 0;
    for (const size of [64, 16, 4, 1]) {
      for (; rows.length - at >= size; at += size) {
        layout.statement(size, keepKnown).run(layout.values(rows.slice(at, at + size)));
      }
    }
  };
}

interface TableLayout {
  statement(size: number, keepKnown: boolean): Client.Statement;
  /** The rows' values one after the other, in the order of the columns. */
  values(rows: readonly Record<string, unknown>[]): unknown[];
}

function layoutOf(client: Client.Database, table: SQLiteTable): TableLayout {
  // Most kinds of column take a value as it is; asking each about every value would cost more than writing it.
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: column.name,
    asIs: column.mapToDriverValue === Column.prototype.mapToDriverValue,
    column,
  }));
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const slots = `(${columns.map(() => '?').join(', ')})`;
  const prepared = new Map<string, Client.Statement>();
  return {
    statement(size, keepKnown) {
      const key = `${size}${keepKnown ? ' known' : ''}`;
      const known = prepared.get(key);
      if (known) return known;
      const verb = keepKnown ? 'insert or ignore' : 'insert';
      const text = `${verb} into "${getTableName(table)}" (${names}) values ${Array(size).fill(slots).join(', ')}`;
      const statement = client.prepare(text);
      prepared.set(key, statement);
      return statement;
    },
    values(rows) {
      const values: unknown[] = [];
      for (const row of rows) {
        for (const { key, asIs, column } of columns) {
          const value = row[key] ?? null;
          values.push(asIs || value === null ? value : column.mapToDriverValue(value));
        }
      }
      return values;
    },
  };
}
