import { isDeepStrictEqual } from 'node:util';
import type { Figure } from '../db/model/figure.ts';
import type { Finding } from '../db/model/finding.ts';
import type { Report, ReportTable } from '../db/model/report.ts';
import { removeVersion, rewriteReport } from '../db/queries/report-writes.ts';
import { versionOf } from '../db/queries/reports.ts';
import type { Store } from '../db/store.ts';
import { IngestError } from './errors.ts';
import type { Given } from './identity.ts';
import { readReport } from './ingest.ts';
import type { Reader } from './read/reader.ts';
import type { Reading } from './results.ts';
import { reportOf, storedReport } from './storing.ts';

/** What reading a stored original again with today's readers gave. */
export type RereadResult =
  | { readonly status: 'same'; readonly report: Report }
  | { readonly status: 'changed'; readonly report: Report; readonly was: Report; readonly changes: Changes }
  /** The same file is stored where it is found to belong now, so it is no longer stored as `was`. */
  | { readonly status: 'merged'; readonly report: Report; readonly was: Report }
  /** What is stored stays as it is. */
  | { readonly status: 'failed'; readonly report: Report; readonly message: string; readonly cause?: unknown };

/** How a reading differs from the one before it. */
export interface Changes {
  readonly figures: readonly { readonly key: string; readonly before: string | null; readonly after: string | null }[];
  /** What else differs. */
  readonly others: readonly ('identity' | 'text' | 'tables' | 'sections' | 'passages' | 'findings')[];
}

/**
 * Reads every stored version again from its original. A reading that differs takes the place of the old one, or becomes the
 * newest version of the agency and year it is found to be of now.
 */
export async function* rereadAll(store: Store, reader: Reader): AsyncGenerator<RereadResult> {
  for (const { id } of await store.reports.everyVersion()) {
    const report = await store.reports.byId(id); // Reading one may have changed others, and so may other processes.
    if (report) yield await reread(store, reader, report);
  }
}

/**
 * Reads a stored version again from its original; what a person says of it now goes before all that was said before. See
 * `rereadAll`.
 */
export async function reread(store: Store, reader: Reader, was: Report, said: Given = {}): Promise<RereadResult> {
  const bytes = await store.originals.read(was.sha256);
  if (bytes === null)
    return { status: 'failed', report: was, message: '保存的原始文件缺失或已损坏，请重新读入这份文件' };
  let reading: Reading;
  try {
    const regions = new Map((await store.agencies.all()).map((agency) => [agency.id, agency.region]));
    const [given, listed] = [toldOf(was, 'given', regions), toldOf(was, 'manifest', regions)];
    // Another agency may be of another place than the one that the list says.
    const { region: _, ...placeless } = listed;
    const left = said.agency === undefined ? listed : placeless;
    reading = readReport(await reader.read(bytes, was.file), was.file, { ...given, ...said }, left);
  } catch (error) {
    if (error instanceof IngestError) return { status: 'failed', report: was, message: error.userMessage };
    return { status: 'failed', report: was, message: '读取时发生意外错误，已入库的内容没有改动', cause: error };
  }
  const fresh = reportOf({ reading, file: was.file, sha256: was.sha256 }, was.id, was.version, was.storedAt);
  const known = await store.reports.versions(fresh.agency, fresh.year);
  const same = known.find((one) => one.id !== was.id && one.sha256 === was.sha256);
  if (same) {
    await store.engine.atomically(await removeVersion(store.engine, was));
    return { status: 'merged', report: same, was };
  }
  const moved = fresh.agency !== was.agency || fresh.year !== was.year;
  const report = moved ? { ...fresh, version: (known.at(-1)?.version ?? 0) + 1 } : { ...fresh, newest: was.newest };
  const changes = await changesOf(store, was, report, reading);
  if (changes.figures.length === 0 && changes.others.length === 0) return { status: 'same', report: was };
  const first = await store.engine.reserve('passages', reading.passages.length);
  await store.engine.atomically(await rewriteReport(store.engine, was, storedReport(reading, report, first)));
  return { status: 'changed', report, was, changes };
}

/** What a person, or the list of files, said of the file when it was added holds for every reading of it. */
function toldOf(report: Report, by: 'given' | 'manifest', regions: ReadonlyMap<string, readonly string[]>): Given {
  const region = regions.get(report.agency);
  return {
    ...(report.agencyFrom === by ? { agency: report.agency } : {}),
    ...(report.regionFrom === by && region ? { region } : {}),
    ...(report.yearFrom === by ? { year: report.year } : {}),
    ...(by === 'given' && report.url !== null ? { url: report.url } : {}),
  };
}

async function changesOf(store: Store, was: Report, report: Report, reading: Reading): Promise<Changes> {
  const { id } = was;
  const figures = await store.figures.ofReport(id);
  const tables = await store.reports.tablesOf(id);
  const findings = await store.findings.ofReport(id, versionOf(tables, 'requests'));
  const before: Record<Changes['others'][number], unknown> = {
    identity: was,
    text: await store.reports.text(id),
    tables: [byKey(tables), placesOf(figures)],
    sections: await store.reports.sectionsOf(id),
    passages: (await store.passages.ofReport(id)).map((passage) => passage.text),
    findings: findings.map(findingLine),
  };
  const after: typeof before = {
    identity: report,
    text: reading.text,
    tables: [byKey(reading.tables), placesOf(reading.figures)],
    sections: reading.sections.map(({ part, path, heading, start, end }) => ({ part, path, heading, start, end })),
    passages: reading.passages.map((passage) => passage.text),
    findings: reading.findings.map(findingLine),
  };
  const others = (['identity', 'text', 'tables', 'sections', 'passages', 'findings'] as const).filter(
    (what) => !isDeepStrictEqual(before[what], after[what]),
  );
  return { figures: changedCells(figures, reading.figures), others };
}

type Cells = readonly Omit<Figure, 'report'>[];

/** Cells that print or mean something else; `null` on one side for a cell that is only on the other. */
function changedCells(before: Cells, after: Cells): Changes['figures'] {
  const says = ({ printed, value, meaning, unit }: Cells[number]) => [printed, value, meaning, unit].join('\t');
  const old = new Map(before.map((figure) => [figure.key, figure]));
  const fresh = new Map(after.map((figure) => [figure.key, figure]));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), fresh.get(key)];
    if (a && b && says(a) === says(b)) return [];
    return [{ key, before: a?.printed ?? null, after: b?.printed ?? null }];
  });
}

function byKey(tables: readonly ReportTable[]): ReportTable[] {
  return tables.toSorted((a, b) => (a.table < b.table ? -1 : 1));
}

function placesOf(figures: Cells): string[] {
  return figures.map(({ key, start, end }) => `${key} ${start} ${end}`).sort();
}

function findingLine({ rule, where, status, left, right, sentence }: Finding): string {
  return [rule, where, status, left, right, sentence?.start, sentence?.end].join(' ');
}
