import type Client from 'better-sqlite3';
import type { IndexedWords, PassageFilter, PassageSet, WordHit } from './engine.ts';
import { bestOf } from './sqlite-best.ts';
import { queryTermsOf } from './terms.ts';

/** How many postings one search may walk; common terms beyond that add little to a rank and much to the time. */
const POSTINGS = 75_000;
/** Other words for what is asked count less than the words themselves. */
const ALIKE = 0.5;
/** A character that stands alone begins so many words that it is looked for only beside fewer terms than these. */
const FEW_TERMS = 3;

/** Full text search by FTS5 over terms made in code. Every term goes in quoted, so no input is syntax. */
export function createWordSearch(
  client: Client.Database,
  within: (filter: PassageFilter) => PassageSet,
  revision: () => number,
) {
  const inserts = [64, 16, 4, 1].map((size) => {
    const rows = Array(size).fill('(?, ?, ?)').join(', ');
    return { size, statement: client.prepare(`insert into words (rowid, head, body) values ${rows}`) };
  });
  const remove = client.prepare('delete from words where rowid = ?');
  const last = client.prepare<[], number>('select coalesce(max(rowid), 0) from words_docsize').pluck();
  const frequency = client.prepare<[string], number>('select doc from words_vocabulary where term = ?').pluck();
  /** One text is handed over in less than half the time that as many rows take. */
  const postings = client
    .prepare<[string], string>('select json_group_array(rowid) from words where words match ?')
    .pluck();
  /** In how many passages a term stands, for the revision they were counted at: counting a common term takes a while. */
  const frequencies = new Map<string, number>();
  let countedAt = -1;

  function frequencyOf(term: string): number {
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const counted = frequency.get(term) ?? 0;
    frequencies.set(term, counted);
    return counted;
  }

  /** The rarest terms, as many as may be walked, with what each counts. */
  function walked(words: string, alike: readonly string[]): { query: string; weight: number; documents: number }[] {
    const now = revision();
    if (now !== countedAt) frequencies.clear();
    countedAt = now;
    const own = new Map(queryTermsOf(words).map((one) => [one.term, one]));
    const others = queryTermsOf(alike.join('，')).filter(({ term }) => !own.has(term));
    const terms = [
      ...[...own.values()].map((one) => ({ ...one, weight: 1 })),
      ...others.map((one) => ({ ...one, weight: ALIKE })),
    ]
      .filter(({ prefix }) => !prefix || own.size < FEW_TERMS)
      .map(({ term, prefix, weight }) => ({
        query: `"${term.replaceAll('"', '""')}"${prefix ? '*' : ''}`,
        weight,
        documents: prefix ? 1 : frequencyOf(term),
      }))
      .filter(({ documents }) => documents > 0)
      .sort((a, b) => a.documents - b.documents);
    let sum = 0;
    return terms.filter(({ documents }, index) => {
      sum += documents;
      return index === 0 || sum <= POSTINGS;
    });
  }

  function search(words: string, filter: PassageFilter, limit: number, alike: readonly string[] = []): WordHit[] {
    const passages = last.get() ?? 0;
    const scores = new Float32Array(passages + 1);
    const found: number[] = [];
    for (const { query, weight } of walked(words, alike)) {
      const holding = JSON.parse(postings.get(query) ?? '[]') as number[];
      const rarity = weight * Math.log(1 + passages / (holding.length + 0.5));
      for (const passage of holding) {
        if (scores[passage] === 0) found.push(passage);
        scores[passage] = (scores[passage] ?? 0) + rarity;
      }
    }
    const allowed = within(filter);
    return bestOf(
      found.filter((passage) => allowed.has(passage)),
      scores,
      limit,
    );
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
