import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ScannedFileError, UnreadableFileError } from '../errors.ts';
import { type Document, documentOf } from './document.ts';
import { withoutFurniture } from './pdf-page/furniture.ts';
import { type Page, pageOf } from './pdf-page/page.ts';
import { blocksOf } from './pdf-page/paragraphs.ts';

/** More pages than any annual report has. */
const MOST_PAGES = 300;
/** A page of a scan holds at most a stamp or a page number as text. */
const FEW_CHARACTERS = 10;

/**
 * Reads a PDF with a text layer: words by their places, tables by the lines that draw them. Page numbers and what is printed
 * at the edge of every page are left out. No script of the file is run and nothing is fetched.
 * @throws ScannedFileError, UnreadableFileError
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Document> {
  const pdf = await open(bytes, file);
  try {
    if (pdf.numPages > MOST_PAGES) throw new UnreadableFileError(file, `有 ${pdf.numPages} 页，不像是年度报告`);
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await pageOf(page));
      page.cleanup();
    }
    const document = documentOf(blocksOf(withoutFurniture(pages)));
    checkText(document.text, pages.length, file);
    return document;
  } catch (error) {
    if (error instanceof Error && PDF_FAULTS.test(error.name)) throw broken(file, error);
    throw error;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const PDF_FAULTS =
  /^(?:InvalidPDF|FormatError|UnknownError|MissingPDF|XRef|Parser|ResponseException|UnexpectedResponse)/;

async function open(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      // The library takes the bytes for itself.
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
      // Fonts that are not in the file: what their characters mean stands in the library.
      cMapUrl: `${join(library, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFileError(file, 'PDF 有密码，请去掉密码后再提交', { cause: error });
    throw broken(file, error);
  }
}

function broken(file: string, cause: unknown): UnreadableFileError {
  return new UnreadableFileError(file, 'PDF 已损坏或不完整，请重新下载后再提交', { cause });
}

/** What a font shows need not be what its characters say: a text of marks nobody can read is none. */
function checkText(text: string, pages: number, file: string): void {
  const characters = text.replace(/\s/g, '');
  if (characters.length < FEW_CHARACTERS * pages) throw new ScannedFileError(file);
  const readable = characters.match(/[\p{Script=Han}\p{P}\p{S}A-Za-z0-9]/gu)?.length ?? 0;
  const strange = characters.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (readable < characters.length / 2 || strange > characters.length / 4)
    throw new UnreadableFileError(
      file,
      'PDF 的字体没有对应的文字，读出的是乱码。请换一个版本，或做文字识别（OCR）后再提交',
    );
}
