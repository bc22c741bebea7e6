import { existsSync, renameSync } from 'node:fs';
import Client from 'better-sqlite3';
import type { Store } from '../../../db/store.ts';
import { progress } from '../report.ts';

/**
 * FTS5's own trigram index of the same passages, each behind its agency, year and heading, asked for any of the trigrams of
 * some words by bm25. Kept beside the store.
 */
export async function trigramSearch(store: Store, path: string) {
  if (!existsSync(path)) {
    progress('making the trigram index');
    await make(store, `${path}.new`);
    renameSync(`${path}.new`, path);
  }
  const client = new Client(path, { readonly: true });
  const find = client
    .prepare<[string, number], number>('select rowid from passages where passages match ? order by rank limit ?')
    .pluck();
  return {
    search: (words: string, limit: number): number[] => {
      const trigrams = new Set<string>();
      for (let at = 0; at + 3 <= words.length; at += 1) trigrams.add(words.slice(at, at + 3).replaceAll('"', '""'));
      return trigrams.size === 0 ? [] : find.all([...trigrams].map((one) => `"${one}"`).join(' OR '), limit);
    },
    close: () => client.close(),
  };
}

async function make(store: Store, path: string): Promise<void> {
  const client = new Client(path);
  client.pragma('journal_mode = OFF');
  client.exec(
    "drop table if exists passages; create virtual table passages using fts5(text, content='', tokenize='trigram')",
  );
  const insert = client.prepare('insert into passages (rowid, text) values (?, ?)');
  let after = 0;
  for (
    let batch = await store.passages.after(after, 2000);
    batch.length > 0;
    batch = await store.passages.after(after, 2000)
  ) {
    client.transaction(() => {
      for (const { id, agency, year, heading, text } of batch)
        insert.run(id, `${agency} ${year} ${heading}\n${text.replace(/\s+/g, '')}`);
    })();
    after = batch.at(-1)?.id ?? after;
  }
  client.close();
}
