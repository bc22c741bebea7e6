import { ConflictError } from '../db/engine.ts';
import type { Report } from '../db/model/report.ts';
import { hashOf } from '../db/originals.ts';
import { addReports, type StoredReport } from '../db/queries/report-writes.ts';
import type { Store } from '../db/store.ts';
import { type FileResult, failed, type ReadFile } from './results.ts';

/** A file that was read, with the result if it can be stored. */
interface Placed {
  readonly read: ReadFile;
  readonly result: FileResult;
  /** `null` when these bytes are stored already. */
  readonly stored: StoredReport | null;
}

/**
 * Stores what files say, all in one commit: each is a new version of its agency and year, or its bytes are known. When
 * somebody else was first with one of them, looks again and tries again. The original bytes are on disk before the rows.
 */
export async function storeAll(
  store: Store,
  files: readonly ReadFile[],
  storedAt: string,
): Promise<Map<ReadFile, FileResult>> {
  for (let attempt = 1; ; attempt += 1) {
    const placed = await placeAll(store, files, storedAt);
    const fresh = placed.flatMap((one) => (one.stored ? [one.stored] : []));
    try {
      await store.originals.keep(files);
      if (fresh.length > 0) await store.engine.atomically(addReports(store.engine, fresh));
      return new Map(placed.map(({ read, result }) => [read, result]));
    } catch (error) {
      if (error instanceof ConflictError && attempt < 5) continue;
      const message = '写入数据库失败，这份文件没有入库；已有数据不受影响。请检查磁盘空间后重试。';
      return new Map(
        placed.map(({ read, stored, result }) => [
          read,
          stored ? failed(read.file, 'not_stored', message, error) : result,
        ]),
      );
    }
  }
}

/** The report that was stored last from these very bytes. */
export async function storedFrom(store: Store, bytes: Uint8Array): Promise<Report | undefined> {
  const sha256 = hashOf(bytes);
  return (await store.reports.everyVersion()).findLast((report) => report.sha256 === sha256);
}

/** Gives each reading its version, and ids for what it brings; the same bytes again need nothing. */
async function placeAll(store: Store, files: readonly ReadFile[], storedAt: string): Promise<Placed[]> {
  let nextReport = await store.engine.reserve('reports', files.length);
  let nextPassage = await store.engine.reserve(
    'passages',
    files.reduce((sum, { reading }) => sum + reading.passages.length, 0),
  );
  const placed: Placed[] = [];
  for (const read of files) {
    const { file, reading, sha256 } = read;
    const known = await versionsOf(store, read, placed);
    const same = known.find((report) => report.sha256 === sha256);
    if (same) {
      placed.push({ read, result: { file, status: 'unchanged', report: same, reading }, stored: null });
      continue;
    }
    const report = reportOf(read, nextReport, (known.at(-1)?.version ?? 0) + 1, storedAt);
    const stored = storedReport(reading, report, nextPassage);
    nextReport += 1;
    nextPassage += stored.passages.length;
    const status = report.version === 1 ? 'stored' : 'replaced';
    placed.push({ read, result: { file, status, report, reading }, stored });
  }
  return placed;
}

/** What a report is stored as; its passages get ids from `firstPassage` on. */
export function storedReport(reading: ReadFile['reading'], report: Report, firstPassage: number): StoredReport {
  const passages = reading.passages.map((passage, index) => ({
    ...passage,
    id: firstPassage + index,
    report: report.id,
  }));
  return { ...reading, report, passages };
}

/** Versions on disk and those of this very group, oldest first. */
async function versionsOf(store: Store, { reading }: ReadFile, placed: readonly Placed[]): Promise<Report[]> {
  const { agency, year } = reading.identity;
  const stored = await store.reports.versions(agency.id, year);
  const here = placed.flatMap((one) => (one.stored ? [one.stored.report] : []));
  return [...stored, ...here.filter((report) => report.agency === agency.id && report.year === year)];
}

/** The row of a report that is the newest of its agency and year. */
export function reportOf(
  { reading, file, sha256 }: Pick<ReadFile, 'reading' | 'file' | 'sha256'>,
  id: number,
  version: number,
  storedAt: string,
): Report {
  const { agency, names: _names, ...facts } = reading.identity;
  return { ...facts, id, agency: agency.id, version, newest: true, file, sha256, storedAt };
}
