import Client from 'better-sqlite3';
import { wordsOf } from '../../db/queries/passages.ts';
import { openStore } from '../../db/store.ts';
import { removeStore } from './corpus.ts';

/** The same as `REPORTS_PER_COMMIT` in `ingest/ingest.ts`. */
const REPORTS_A_COMMIT = 50;
/** Rows a statement; what is left over goes one by one. */
const ROWS_AT_ONCE = 64;

/** The tables that hold a report, with the condition for the rows of reports from `@first` to `@last`. */
const TABLES: readonly [table: string, where: string][] = [
  ['agencies', 'id in (select agency from reports where id between @first and @last)'],
  ['agency_names', 'agency in (select agency from reports where id between @first and @last)'],
  ['reports', 'id between @first and @last'],
  ['texts', 'report between @first and @last'],
  ['folded_texts', 'report between @first and @last'],
  ['report_tables', 'report between @first and @last'],
  ['sections', 'report between @first and @last'],
  ['figures', 'id between @first * 1024 and @last * 1024 + 1023'],
  ['passages', 'report between @first and @last'],
  ['findings', 'report between @first and @last'],
];

interface Batch {
  readonly rows: ReadonlyMap<string, unknown[][]>;
  readonly words: unknown[][];
}

/**
 * Milliseconds that better-sqlite3 alone takes to write the rows and full text terms of a filled store into an empty one
 * of the same schema. Each batch is in memory before its clock starts, so that only writing is timed.
 */
export async function copyByBareDriver(from: string, to: string): Promise<number> {
  removeStore(to);
  await (await openStore(to)).close();
  const filled = await openStore(from);
  const source = new Client(from, { readonly: true });
  const target = new Client(to);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  const write = writer(target);
  const last = source.prepare<[], number>('select max(id) from reports').pluck().get() ?? 0;
  let ms = 0;
  for (let first = 1; first <= last; first += REPORTS_A_COMMIT) {
    const range = { first, last: first + REPORTS_A_COMMIT - 1 };
    const rows = new Map(TABLES.map(([table, where]) => [table, rowsOf(source, table, where, range)]));
    const passages = (rows.get('passages') ?? []).map(([id]) => Number(id));
    const words = (await filled.passages.byIds(passages)).map((passage) => {
      const { head, body } = wordsOf(passage);
      return [passage.id, head.join(' '), body.join(' ')];
    });
    const started = performance.now();
    write({ rows, words });
    ms += performance.now() - started;
  }
  source.close();
  target.close();
  await filled.close();
  return ms;
}

/** What a store holds, to see that two hold the same. */
export function countsOf(path: string): string {
  const client = new Client(path, { readonly: true });
  const count = (table: string) => client.prepare<[], number>(`select count(*) from ${table}`).pluck().get();
  const counts = [...TABLES.map(([table]) => table), 'words_docsize', 'phrases_docsize'].map(
    (table) => `${table} ${count(table)}`,
  );
  client.close();
  return counts.join(', ');
}

function rowsOf(source: Client.Database, table: string, where: string, range: object): unknown[][] {
  return source.prepare<[object], unknown[]>(`select * from ${table} where ${where}`).raw().all(range);
}

function writer(target: Client.Database): (batch: Batch) => void {
  const inserts = new Map(TABLES.map(([table]) => [table, insertInto(target, table)]));
  const words = insertInto(target, 'words', 'rowid, head, body', 3, '');
  const phrases = insertInto(target, 'phrases', 'rowid, folded', 2, '');
  return target.transaction(({ rows, words: entries }: Batch) => {
    for (const [table, insert] of inserts) insert(rows.get(table) ?? []);
    words(entries);
    phrases(rows.get('folded_texts') ?? []);
  });
}

function insertInto(
  target: Client.Database,
  table: string,
  columns?: string,
  width?: number,
  otherwise = 'or ignore ',
) {
  const found = (target.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`);
  const names = columns ?? found.join(', ');
  const row = `(${Array(width ?? found.length)
    .fill('?')
    .join(', ')})`;
  const sized = (size: number) =>
    target.prepare(`insert ${otherwise}into ${table} (${names}) values ${Array(size).fill(row).join(', ')}`);
  const [many, one] = [sized(ROWS_AT_ONCE), sized(1)];
  return (rows: readonly unknown[][]): void => {
    let at = 0;
    for (; rows.length - at >= ROWS_AT_ONCE; at += ROWS_AT_ONCE) many.run(rows.slice(at, at + ROWS_AT_ONCE).flat());
    for (; at < rows.length; at += 1) one.run(rows[at]);
  };
}
