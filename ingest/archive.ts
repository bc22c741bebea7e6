import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { IngestError, UnreadableFileError } from './errors.ts';
import { type FileToRead, REPORT_FILES } from './files.ts';
import { TooLargeFileError } from './read/failures.ts';
import { kindOf } from './read/kind.ts';
import { shownName } from './read/shown-name.ts';
import { ARCHIVES, inflated, mostOf, ZIP_LIMITS, type ZipLimits } from './read/zip.ts';
import { type FileResult, failed } from './results.ts';

/** What a zip file of reports holds. Names of files are labels fit to be shown; none ever becomes a path. */
export interface Archive {
  readonly files: readonly FileToRead[];
  /** Files that cannot be unpacked by themselves, with the reason; they do not stop the others. */
  readonly refused: readonly FileResult[];
  /** How many files are no reports by their names, such as pictures of a saved page. */
  readonly others: number;
}

/** Whether a file is a zip file that holds other files, told by its content. */
export function isArchive(bytes: Uint8Array): boolean {
  return kindOf(bytes).kind === 'archive';
}

/**
 * Unpacks the reports of a zip file into memory, with the limits of `ZIP_LIMITS` counted while they come out.
 * @throws UnreadableFileError when it is broken or holds no report; TooLargeFileError
 */
export async function unpack(bytes: Uint8Array, file: string, limits: ZipLimits = ZIP_LIMITS): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: false,
      decodeStrings: false,
    });
    const archive = await contentsOf(zip, file, limits);
    if (archive.files.length + archive.refused.length > 0) return archive;
    throw new UnreadableFileError(file, '压缩包里没有报告（网页、PDF、Word、Markdown 或文本）');
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw new UnreadableFileError(file, '压缩包已损坏，可能没有传完整', { cause: error });
  }
}

async function contentsOf(zip: ZipFile, file: string, limits: ZipLimits): Promise<Archive> {
  if (zip.entryCount > limits.entries) throw new TooLargeFileError(file, `压缩包里的文件超过 ${limits.entries} 个`);
  const files: FileToRead[] = [];
  const refused: FileResult[] = [];
  let others = 0;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (isHidden(name)) continue;
    const why = refusal(entry, name);
    if (why !== null) refused.push(failed(shownName(name), 'unreadable', `无法读取：${why}`, null));
    else if (!REPORT_FILES.test(name)) others += 1;
    else {
      const content = await inflated(zip, entry, mostOf(entry, total, limits));
      if (content === null) throw new TooLargeFileError(file, '压缩包解开后过大');
      total += content.length;
      files.push({ file: shownName(name), bytes: content });
    }
  }
  return { files, refused, others };
}

/** Folders, and what systems and people keep beside files. */
function isHidden(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|readme\b)/i.test(name);
}

/** Why an entry is not unpacked; `null` when it may be. */
function refusal(entry: Entry, name: string): string | null {
  if (entry.isEncrypted()) return '文件有密码，请去掉密码后再提交';
  return ARCHIVES.test(name) ? '这是压缩包里的压缩包，请解开后再提交' : null;
}

/** Windows packs names in the encoding of the system, and no program says so. */
function nameOf({ fileNameRaw }: Entry): string {
  const name = (encoding: string) => new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(fileNameRaw);
  try {
    return name('utf-8').replaceAll('\\', '/');
  } catch {
    return name('gb18030').replaceAll('\\', '/');
  }
}
