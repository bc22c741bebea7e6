import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFileError } from '../../errors.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const BROKEN = 'PDF 文件已损坏或不完整，请重新下载，或换一种格式再提交';

/**
 * Opens a PDF file without running anything in it and without reaching for anything outside it.
 * @throws UnreadableFileError when it has a password, is broken, or its end is missing
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  if (!hasEnd(bytes)) throw brokenFile(file);
  const task = getDocument({
    // pdf.js takes the bytes it is given for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Only with these is it told of a font whether its characters are known.
    fontExtraProperties: true,
    // Pictures are never decoded.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    cMapUrl: `${PACKAGE}${sep}cmaps${sep}`,
    standardFontDataUrl: `${PACKAGE}${sep}standard_fonts${sep}`,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFileError(file, 'PDF 文件有密码，请去掉密码后再提交', { cause: error });
    throw brokenFile(file, error);
  }
}

export function brokenFile(file: string, cause?: unknown): UnreadableFileError {
  return new UnreadableFileError(file, BROKEN, { cause });
}

/**
 * Whether the file ends as a PDF does (ISO 32000-1, 7.5.5). One that was cut off has objects after its last end mark, and
 * pdf.js would give what is left of it as if it were all.
 */
function hasEnd(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.max(buffer.lastIndexOf('%%EOF'), buffer.lastIndexOf('startxref'));
  return end !== -1 && buffer.lastIndexOf('endobj') < end && buffer.lastIndexOf(' obj') < end;
}
