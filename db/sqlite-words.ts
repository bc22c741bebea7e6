import type Client from 'better-sqlite3';
import type { IndexedWords, PassageFilter, WordHit } from './engine.ts';
import { queryTermsOf } from './terms.ts';

/** How many postings one search may walk; common terms beyond that add little to a rank and much to the time. */
const POSTINGS = 12_000;

/** Full text search by FTS5 over terms made in code. Every term goes in quoted, so no input is syntax. */
export function createWordSearch(client: Client.Database) {
  const inserts = [64, 16, 4, 1].map((size) => {
    const rows = Array(size).fill('(?, ?, ?)').join(', ');
    return { size, statement: client.prepare(`insert into words (rowid, head, body) values ${rows}`) };
  });
  const remove = client.prepare('delete from words where rowid = ?');
  const frequency = client.prepare<[string], number>('select doc from words_vocabulary where term = ?').pluck();
  const searches = new Map<string, Client.Statement<unknown[], { passage: number; score: number }>>();

  function statementFor(filter: PassageFilter) {
    const conditions = [
      ...(filter.agency === undefined ? [] : ['r.agency = @agency']),
      ...(filter.year === undefined ? [] : ['r.year = @year']),
      ...(filter.part === undefined ? [] : ['p.part = @part']),
    ];
    const text = `select w.rowid as passage, -bm25(words, 0.5, 1.0) as score
      from words w join passages p on p.id = w.rowid join reports r on r.id = p.report
      where words match @query and r.newest = 1 ${conditions.map((condition) => `and ${condition}`).join(' ')}
      order by bm25(words, 0.5, 1.0) limit @limit`;
    const known = searches.get(text);
    if (known) return known;
    const made = client.prepare<unknown[], { passage: number; score: number }>(text);
    searches.set(text, made);
    return made;
  }

  function add(entries: readonly IndexedWords[]): void {
    let at = 0;
    for (const { size, statement } of inserts) {
      for (; entries.length - at >= size; at += size) {
        const values = entries.slice(at, at + size);
        statement.run(values.flatMap(({ passage, head, body }) => [passage, head.join(' '), body.join(' ')]));
      }
    }
  }

  function search(words: string, filter: PassageFilter, limit: number): WordHit[] {
    const terms = queryTermsOf(words)
      .map(({ term, prefix }) => ({ term, prefix, documents: prefix ? 0 : (frequency.get(term) ?? 0) }))
      .filter((term) => term.prefix || term.documents > 0)
      .sort((a, b) => a.documents - b.documents);
    let walked = 0;
    const rarest = terms.filter((term, index) => {
      walked += term.documents;
      return index === 0 || walked <= POSTINGS;
    });
    if (rarest.length === 0) return [];
    const query = rarest.map(({ term, prefix }) => `"${term.replaceAll('"', '""')}"${prefix ? '*' : ''}`).join(' OR ');
    return statementFor(filter).all({ ...filter, query, limit });
  }

  return {
    add,
    remove: (passage: number) => void remove.run(passage),
    search,
    problems(): string[] {
      try {
        client.exec("insert into words (words) values ('integrity-check')");
      } catch (error) {
        return [`全文索引损坏：${error instanceof Error ? error.message : String(error)}`];
      }
      const indexed = client.prepare<[], number>('select count(*) from words_docsize').pluck().get();
      const stored = client.prepare<[], number>('select count(*) from passages').pluck().get();
      return indexed === stored ? [] : [`全文索引有 ${indexed} 段，库中有 ${stored} 段`];
    },
    rebuild(entries: Iterable<IndexedWords>): void {
      client
        .transaction(() => {
          client.exec("insert into words (words) values ('delete-all')");
          add([...entries]);
        })
        .immediate();
    },
  };
}
