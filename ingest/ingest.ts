import { createHash } from 'node:crypto';
import { fold } from '../db/fold.ts';
import type { Finding } from '../db/model/finding.ts';
import type { Report } from '../db/model/report.ts';
import type { StoredReport } from '../db/queries/report-writes.ts';
import type { Store } from '../db/store.ts';
import { checkReport } from './checks.ts';
import { IngestError, NotAReportError } from './errors.ts';
import { readTables } from './figures.ts';
import { bytesOf } from './files.ts';
import { type Given, type Identity, identify } from './identity.ts';
import { givenBy, type Manifest } from './manifest.ts';
import { splitPassages } from './passages.ts';
import { proseFacts } from './prose.ts';
import type { Document } from './read/document.ts';
import { openReader, type Reader } from './read/reader.ts';
import { findSections } from './sections.ts';
import { storeAll } from './storing.ts';

/** What a published file says, before it has a place in the store. */
export type Reading = Omit<StoredReport, 'report' | 'passages'> & {
  readonly identity: Identity;
  readonly passages: ReturnType<typeof splitPassages>;
};

/** A file that was read: its bytes and what they say. */
export interface ReadFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly reading: Reading;
}

/** What became of one file. `stored` and `replaced` are said only when the rows are on disk. */
export type FileResult =
  | {
      readonly file: string;
      readonly status: 'stored' | 'replaced' | 'unchanged';
      readonly report: Report;
      readonly reading: Reading;
    }
  | {
      readonly file: string;
      readonly status: 'failed';
      readonly error: { readonly code: string; readonly message: string; readonly cause: unknown };
    };

/** Reports of a folder share a commit: one commit waits for the disk as long as fifty. */
const REPORTS_PER_COMMIT = 50;
const BYTES_PER_COMMIT = 64 * 1024 * 1024;

/** The whole way of what a file says: identity and sections, figures and passages, findings. Pure. */
export function readReport(document: Document, file: string, given: Given = {}, listed: Given = {}): Reading {
  const { text, page } = document;
  const folded = fold(text);
  const sections = findSections(text, folded);
  const parts = new Set(sections.map((section) => section.part));
  if (parts.size < 3 && !/(?:信息|政务)公开.{0,16}(?:报告|年报)/.test(folded.text.slice(0, 2000)))
    throw new NotAReportError(file);
  const identity = identify(text, sections[0]?.start ?? text.length, file, given, { page, manifest: listed });
  const { tables, figures } = readTables(document, sections, identity.year);
  return {
    identity,
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
 * Reads files and stores what they say, in the order given. What a person says of them, for all (`given`) or each
 * (`manifest`), goes before what they say. A file that cannot be stored is told with its reason and never stops the others. Vectors are not made here: `store.vectors.follow()` makes them for all that is stored.
 */
export async function* ingestFiles(
  store: Store,
  files: readonly string[],
  given: Given = {},
  manifest: Manifest = new Map(),
): AsyncGenerator<FileResult> {
  const reader = openReader();
  try {
    let group: (ReadFile | FileResult)[] = [];
    for (const [index, file] of files.entries()) {
      group.push(await readFileOr(reader, file, given, givenBy(manifest, file)));
      if (!isFull(group) && index < files.length - 1) continue;
      const stored = await storeAll(
        store,
        group.filter((one): one is ReadFile => !('status' in one)),
        new Date().toISOString(),
      );
      for (const one of group) yield 'status' in one ? one : (stored.get(one) as FileResult);
      group = [];
    }
  } finally {
    await reader.close();
  }
}

function isFull(group: readonly (ReadFile | FileResult)[]): boolean {
  const bytes = group.reduce((sum, one) => sum + ('bytes' in one ? one.bytes.length : 0), 0);
  return group.length >= REPORTS_PER_COMMIT || bytes >= BYTES_PER_COMMIT;
}

async function readFileOr(reader: Reader, file: string, given: Given, listed: Given): Promise<ReadFile | FileResult> {
  try {
    const bytes = await bytesOf(file);
    const reading = readReport(await reader.read(bytes, file), file, given, listed);
    return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), reading };
  } catch (error) {
    if (error instanceof IngestError) return failed(file, error.code, error.userMessage, error);
    return failed(file, 'internal', '读取时发生意外错误，这份文件没有入库，其他文件不受影响。', error);
  }
}

/** A file that was not stored, with the reason for programs and for people. */
export function failed(file: string, code: string, message: string, cause: unknown): FileResult {
  return { file, status: 'failed', error: { code, message, cause } };
}

/** The findings that did not pass, for the person who added the file. */
export function notPassed(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.status !== 'pass');
}
