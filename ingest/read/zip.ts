import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { IngestError, UnreadableFileError } from '../errors.ts';

/** How much a zip file may hold, counted in bytes that really came out of it and never in what its headers say. */
export interface ZipLimits {
  readonly entries: number;
  readonly total: number;
  readonly entry: number;
  /** How many times larger than its packed bytes an entry may be, once it is larger than `freeOfRatio`. */
  readonly ratio: number;
  readonly freeOfRatio: number;
}

const MB = 1024 * 1024;
const ODD_NAME = '压缩内容里的文件名不正常，不像正常的 Word 文档';
/** Names of files that hold further files. */
export const ARCHIVES = /\.(?:zip|rar|7z|gz|tar|jar)$/i;
/** A report in Word with its pictures stays far below these. */
export const ZIP_LIMITS: ZipLimits = { entries: 512, total: 100 * MB, entry: 50 * MB, ratio: 100, freeOfRatio: MB };

/**
 * Reads the entries whose names are wanted, by name. The others are not unpacked.
 * @throws UnreadableFileError when the file is broken, holds a further archive, names places outside itself, or grows too large
 */
export async function readZip(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Map<string, Buffer>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: false,
      strictFileNames: true,
    });
    return await entriesOf(zip, file, isWanted, limits);
  } catch (error) {
    if (error instanceof IngestError) throw error;
    if (error instanceof Error && /(?:relative|absolute) path|invalid characters/.test(error.message))
      throw new UnreadableFileError(file, ODD_NAME, { cause: error });
    throw new UnreadableFileError(file, '压缩内容已损坏，可能没有下载完', { cause: error });
  }
}

async function entriesOf(
  zip: ZipFile,
  file: string,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<Map<string, Buffer>> {
  if (zip.entryCount > limits.entries) throw tooLarge(file);
  const found = new Map<string, Buffer>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const why = refusal(entry);
    if (why !== null) throw new UnreadableFileError(file, why);
    if (name.endsWith('/') || !isWanted(name)) continue;
    if (found.has(name)) throw new UnreadableFileError(file, '压缩内容里有重名的文件，不像正常的 Word 文档');
    const content = await inflated(zip, entry, mostOf(entry, total, limits));
    if (content === null) throw tooLarge(file);
    total += content.length;
    found.set(name, content);
  }
  return found;
}

/** Why an entry cannot be part of a document; `null` when it can. Names are checked for `..`, roots and drives by yauzl. */
function refusal(entry: Entry): string | null {
  if (entry.isEncrypted()) return '文件有密码，请去掉密码后再提交';
  if (/\0|\\/.test(entry.fileName) || entry.fileName.length > 400) return ODD_NAME;
  if (ARCHIVES.test(entry.fileName)) return '压缩内容里还有压缩文件，请另存为不带附件的文档';
  return null;
}

/** How many bytes may come out of an entry, when so many have come out of those before it. */
export function mostOf(entry: Entry, total: number, limits: ZipLimits): number {
  const byRatio = Math.max(limits.freeOfRatio, entry.compressedSize * limits.ratio);
  return Math.min(limits.entry, limits.total - total, byRatio);
}

/** The bytes of an entry; `null` as soon as there are more than `most`. */
export async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += (chunk as Buffer).length;
    if (length > most) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): UnreadableFileError {
  return new UnreadableFileError(file, '压缩内容过大，不像正常的 Word 文档');
}
