import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** What queries are written against. */
export type Database = BetterSQLite3Database<Record<string, never>>;

/** A change that one list of writes makes whole or not at all. */
export type Write =
  | {
      readonly kind: 'rows';
      readonly table: SQLiteTable;
      readonly rows: readonly Record<string, unknown>[];
      /** A row whose key is there already is left as it is; otherwise it is a conflict. */
      readonly keepKnown: boolean;
    }
  | { readonly kind: 'statement'; readonly statement: { run(): unknown } }
  | { readonly kind: 'index'; readonly words: readonly IndexedWords[] }
  | { readonly kind: 'unindex'; readonly passages: readonly number[] }
  | { readonly kind: 'index texts'; readonly texts: readonly FoldedText[] }
  | { readonly kind: 'unindex texts'; readonly reports: readonly number[] }
  /** Tells every process that holds something in memory that what is stored has changed. */
  | { readonly kind: 'revision' };

/** The terms of one passage, as full text search sees them. */
export interface IndexedWords {
  readonly passage: number;
  /** Terms of what stands around it: agency, year, heading. */
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** The whole text of a report as exact search sees it. */
export interface FoldedText {
  readonly report: number;
  readonly folded: string;
}

/** Which reports an exact search reads; what is left out is not restricted. Only newest versions are read. */
export interface PhraseFilter {
  readonly agency?: string;
  readonly year?: number;
}

/** Pieces of a wording that stand near each other; what stands between them may differ. */
export interface PiecesSought {
  /** Folded. */
  readonly pieces: readonly string[];
  /** How many characters before the longest piece, and behind it, belong to the wording. */
  readonly before: number;
  readonly after: number;
  /** Not in reports of this agency. */
  readonly not?: string;
}

/** A report that holds what is looked for. */
export interface HoldingReport {
  readonly report: number;
  readonly agency: string;
  readonly year: number;
}

/** How often a phrase stands in a report; it stands there at least once. */
export interface PhraseTimes extends HoldingReport {
  readonly times: number;
}

/** A passage found by its words; a larger score is a better match. */
export interface WordHit {
  readonly passage: number;
  readonly score: number;
}

/** Which passages a search may find; what is left out is not restricted. Only newest versions are searched. */
export interface PassageFilter {
  readonly agency?: string;
  /** Any of these. */
  readonly agencies?: readonly string[];
  /** Any agency but this one. */
  readonly not?: string;
  readonly year?: number;
  readonly part?: number;
  /** What stands before the first part is left out. */
  readonly prose?: true;
}

/** The passages that a filter leaves, as searches hold their candidates against them. */
export interface PassageSet {
  readonly size: number;
  has(passage: number): boolean;
  /** All of them, in the order of their ids. */
  ids(): number[];
}

/** The whole boundary to what keeps the rows. SQLite stands behind it; a second engine would stand beside `sqlite.ts`. */
export interface Engine {
  readonly path: string;
  readonly db: Database;
  /** Makes all changes in one transaction that is on disk when this resolves. */
  atomically(writes: readonly Write[]): Promise<void>;
  /** Hands out `count` numbers nobody else gets; returns the first. */
  reserve(name: string, count: number): Promise<number>;
  /** A number that grows whenever reports were added or removed, by this process or another. */
  revision(): number;
  /** Every newest report whose text holds a folded phrase, with how often; any string is safe, and an empty one stands nowhere. */
  phraseTimes(phrase: string, filter: PhraseFilter): PhraseTimes[];
  /** Newest reports that hold the pieces, where what stands around the longest is accepted; no more than `most`, in no order. */
  reportsAround(sought: PiecesSought, accepts: (around: string) => boolean, most: number): HoldingReport[];
  /** No more texts than this can hold the pieces; quickly told, for judging what is rare. */
  textsAtMost(pieces: readonly string[]): number;
  /** Of these reports those whose folded texts hold one of the pieces of every group. */
  reportsHolding(groups: readonly (readonly string[])[], reports: readonly number[]): Set<number>;
  /** The passages of newest versions that a filter leaves. */
  within(filter: PassageFilter): PassageSet;
  /**
   * Passages that hold any of the terms, best first. Any string is safe.
   * @param alike Other words for parts of what is asked; they count less.
   */
  searchWords(words: string, filter: PassageFilter, limit: number, alike?: readonly string[]): WordHit[];
  /** What is wrong with the store, in words for people; empty when nothing is. */
  problems(): Promise<string[]>;
  /** Makes the full text indexes again from passages and texts. */
  rebuildWords(words: Iterable<IndexedWords>): Promise<void>;
  /** A consistent copy in a new file, also while others write. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Rows to add to a table. */
export function rowsOf<T extends SQLiteTable>(table: T, rows: readonly T['$inferInsert'][]): Write {
  return { kind: 'rows', table, rows, keepKnown: false };
}

/** Rows to add to a table where they are not there yet. */
export function newRowsOf<T extends SQLiteTable>(table: T, rows: readonly T['$inferInsert'][]): Write {
  return { kind: 'rows', table, rows, keepKnown: true };
}

/** A statement made with the query builder. */
export function statementOf(statement: { run(): unknown }): Write {
  return { kind: 'statement', statement };
}

/** The store was made by a newer program. Nothing in it was touched. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
  readonly userMessage: string;

  constructor(path: string, found: number, known: number) {
    super(`${path}: schema ${found}, this program knows ${known}`);
    this.userMessage = `数据库 ${path} 由更新版本的程序创建，请先升级本程序。数据未作任何改动。`;
  }
}

/** The file is not a store that can be opened. */
export class UnusableStoreError extends Error {
  override readonly name = 'UnusableStoreError';
  readonly userMessage: string;

  constructor(path: string, why: string, options?: ErrorOptions) {
    super(`${path}: ${why}`, options);
    this.userMessage = `无法打开数据库 ${path}：${why}`;
  }
}

/** Somebody else stored the same version or the same bytes first. Nothing was written; reading again tells what is so now. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}
