import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConflictError } from '../db/engine.ts';
import { fold } from '../db/fold.ts';
import type { Finding } from '../db/model/finding.ts';
import type { Report } from '../db/model/report.ts';
import { addReports, type StoredReport } from '../db/queries/reports.ts';
import type { Store } from '../db/store.ts';
import { checkReport } from './checks.ts';
import { IngestError, NotAReportError, UnreadableFileError } from './errors.ts';
import { readTables } from './figures.ts';
import { type Given, type Identity, identify } from './identity.ts';
import { splitPassages } from './passages.ts';
import { proseFacts } from './prose.ts';
import { readText } from './read/text.ts';
import { findSections } from './sections.ts';

/** What a published file says, before it has a place in the store. */
export type Reading = Omit<StoredReport, 'report' | 'passages'> & {
  readonly identity: Identity;
  readonly file: string;
  readonly sha256: string;
  readonly passages: ReturnType<typeof splitPassages>;
};

/** What became of one file. `stored` and `replaced` are said only when the rows are on disk. */
export type FileResult =
  | { readonly file: string; readonly status: 'stored' | 'replaced' | 'unchanged'; readonly report: Report }
  | {
      readonly file: string;
      readonly status: 'failed';
      readonly error: { readonly code: string; readonly message: string; readonly cause: unknown };
    };

/** Reports of a folder share a commit: one commit waits for the disk as long as fifty. */
const REPORTS_PER_COMMIT = 50;

/** The whole way of one file: bytes, text, identity and sections, figures and passages, findings. Pure. */
export function readReport(bytes: Uint8Array, file: string, given: Given = {}): Reading {
  const text = readText(bytes, file);
  const folded = fold(text);
  const sections = findSections(text, folded);
  const parts = new Set(sections.map((section) => section.part));
  if (parts.size < 3 && !/(?:信息|政务)公开.{0,16}(?:报告|年报)/.test(folded.text.slice(0, 2000)))
    throw new NotAReportError(file);
  const identity = identify(text, sections[0]?.start ?? text.length, file, given);
  const { tables, figures } = readTables(text, sections, identity.year);
  return {
    identity,
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    agency: identity.agency,
    names: identity.names,
    text,
    folded: folded.text,
    tables,
    sections,
    figures,
    passages: splitPassages(text, sections),
    findings: checkReport(figures, tables, proseFacts(text, folded, sections)),
  };
}

/**
 * Reads files and stores what they say, in the order given. A file that cannot be stored is told with its reason and
 * never stops the others. Vectors are not made here: `store.vectors.follow()` makes them for all that is stored.
 */
export async function* ingestFiles(
  store: Store,
  files: readonly string[],
  given: Given = {},
  now: () => Date = () => new Date(),
): AsyncGenerator<FileResult> {
  for (let at = 0; at < files.length; at += REPORTS_PER_COMMIT) {
    const group = files.slice(at, at + REPORTS_PER_COMMIT);
    const read = await Promise.all(group.map((file) => readFileOr(file, given)));
    const stored = await storeAll(
      store,
      read.filter((one): one is Reading => !('status' in one)),
      now().toISOString(),
    );
    for (const one of read) yield 'status' in one ? one : (stored.get(one) as FileResult);
  }
}

async function readFileOr(file: string, given: Given): Promise<Reading | FileResult> {
  try {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new UnreadableFileError(file, error instanceof Error ? error.message : String(error), { cause: error });
    });
    return readReport(bytes, file, given);
  } catch (error) {
    if (error instanceof IngestError) return failed(file, error.code, error.userMessage, error);
    return failed(file, 'internal', '读取时发生意外错误，这份文件没有入库，其他文件不受影响。', error);
  }
}

function failed(file: string, code: string, message: string, cause: unknown): FileResult {
  return { file, status: 'failed', error: { code, message, cause } };
}

/** Commits all readings at once; when somebody else was first with one of them, looks again and tries again. */
async function storeAll(
  store: Store,
  readings: readonly Reading[],
  storedAt: string,
): Promise<Map<Reading, FileResult>> {
  for (let attempt = 1; ; attempt += 1) {
    const placed = await placeAll(store, readings, storedAt);
    const fresh = placed.flatMap((one) => (one.stored ? [one.stored] : []));
    try {
      if (fresh.length > 0) await store.engine.atomically(addReports(store.engine, fresh));
      return new Map(placed.map(({ reading, result }) => [reading, result]));
    } catch (error) {
      if (error instanceof ConflictError && attempt < 5) continue;
      const message = '写入数据库失败，这份文件没有入库；已有数据不受影响。请检查磁盘空间后重试。';
      return new Map(
        placed.map(({ reading, stored, result }) => [
          reading,
          stored ? failed(reading.file, 'not_stored', message, error) : result,
        ]),
      );
    }
  }
}

interface Placed {
  readonly reading: Reading;
  readonly result: FileResult;
  /** `null` when these bytes are stored already. */
  readonly stored: StoredReport | null;
}

/** Gives each reading its version, and ids for what it brings; the same bytes again need nothing. */
async function placeAll(store: Store, readings: readonly Reading[], storedAt: string): Promise<Placed[]> {
  let nextReport = await store.engine.reserve('reports', readings.length);
  let nextPassage = await store.engine.reserve(
    'passages',
    readings.reduce((sum, reading) => sum + reading.passages.length, 0),
  );
  const placed: Placed[] = [];
  for (const reading of readings) {
    const known = await versionsOf(store, reading, placed);
    const same = known.find((report) => report.sha256 === reading.sha256);
    if (same) {
      placed.push({ reading, result: { file: reading.file, status: 'unchanged', report: same }, stored: null });
      continue;
    }
    const report = reportOf(reading, nextReport, (known.at(-1)?.version ?? 0) + 1, storedAt);
    const passages = reading.passages.map((passage, index) => ({
      ...passage,
      id: nextPassage + index,
      report: report.id,
    }));
    nextReport += 1;
    nextPassage += passages.length;
    const status = report.version === 1 ? 'stored' : 'replaced';
    placed.push({ reading, result: { file: reading.file, status, report }, stored: { ...reading, report, passages } });
  }
  return placed;
}

/** Versions on disk and those of this very group, oldest first. */
async function versionsOf(store: Store, { identity }: Reading, placed: readonly Placed[]): Promise<Report[]> {
  const { agency, year } = identity;
  const stored = await store.reports.versions(agency.id, year);
  const here = placed.flatMap((one) => (one.stored ? [one.stored.report] : []));
  return [...stored, ...here.filter((report) => report.agency === agency.id && report.year === year)];
}

function reportOf(reading: Reading, id: number, version: number, storedAt: string): Report {
  const { identity, file, sha256 } = reading;
  return {
    id,
    agency: identity.agency.id,
    year: identity.year,
    version,
    newest: true,
    title: identity.title,
    scope: identity.scope,
    scopeWords: identity.scopeWords,
    agencyFrom: identity.agencyFrom,
    yearFrom: identity.yearFrom,
    published: identity.published,
    file,
    url: null,
    sha256,
    storedAt,
  };
}

/** The findings that did not pass, for the person who added the file. */
export function notPassed(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.status !== 'pass');
}
