import { fold } from '../db/fold.ts';
import { hashOf } from '../db/originals.ts';
import type { Store } from '../db/store.ts';
import { checkReport } from './checks.ts';
import { IngestError, NotAReportError } from './errors.ts';
import { readTables } from './figures.ts';
import { bytesOf, type FileToRead } from './files.ts';
import { simplified } from './identity/traditional.ts';
import { type Given, identify } from './identity.ts';
import { givenBy, type Manifest } from './manifest.ts';
import { splitPassages } from './passages.ts';
import { proseFacts } from './prose.ts';
import type { Document } from './read/document.ts';
import { openReader, type Reader } from './read/reader.ts';
import { type FileResult, failed, type ReadFile, type Reading } from './results.ts';
import { findSections } from './sections.ts';
import { storeAll } from './storing.ts';

/** Reports of a folder share a commit: one commit waits for the disk as long as fifty. */
const REPORTS_PER_COMMIT = 50;
const BYTES_PER_COMMIT = 64 * 1024 * 1024;

/** The whole way of what a file says: identity and sections, figures and passages, findings. Pure. */
export function readReport(document: Document, file: string, given: Given = {}, listed: Given = {}): Reading {
  const { text, page } = document;
  const folded = fold(text);
  const words = { ...folded, text: simplified(folded.text) };
  const sections = findSections(text, words);
  const parts = new Set(sections.map((section) => section.part));
  if (parts.size < 3 && !/(?:信息|政务)公开.{0,16}(?:报告|年报)/.test(words.text.slice(0, 2000)))
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
    findings: checkReport(figures, tables, proseFacts(text, words, sections)),
  };
}

/**
 * Reads files and stores what they say, in the order given. What a person says of them, for all (`given`) or each
 * (`manifest`), goes before what they say. A file that cannot be stored is told with its reason and never stops the
 * others. Vectors are not made here: `store.vectors.follow()` makes them for all that is stored.
 */
export async function* ingestFiles(
  store: Store,
  files: readonly FileToRead[],
  given: Given = {},
  manifest: Manifest = new Map(),
): AsyncGenerator<FileResult> {
  const reader = openReader();
  try {
    let group: (ReadFile | FileResult)[] = [];
    for (const [index, file] of files.entries()) {
      group.push(await readFileOr(reader, file, given, manifest));
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

async function readFileOr(
  reader: Reader,
  source: FileToRead,
  given: Given,
  manifest: Manifest,
): Promise<ReadFile | FileResult> {
  const file = typeof source === 'string' ? source : source.file;
  try {
    const bytes = typeof source === 'string' ? await bytesOf(source) : source.bytes;
    const reading = readReport(await reader.read(bytes, file), file, given, givenBy(manifest, file));
    return { file, bytes, sha256: hashOf(bytes), reading };
  } catch (error) {
    if (error instanceof IngestError) return failed(file, error.code, error.userMessage, error);
    return failed(file, 'internal', '读取时发生意外错误，这份文件没有入库，其他文件不受影响。', error);
  }
}
