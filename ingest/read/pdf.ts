import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IngestError, ScannedFileError, UnreadableFileError } from '../errors.ts';
import { type Document, documentOf } from './document.ts';
import { blocksOf } from './pdf/blocks.ts';
import { commonShare, UNKNOWN } from './pdf/characters.ts';
import { cleanPage } from './pdf/clean-page.ts';
import type { PageContent } from './pdf/geometry.ts';
import { brokenFile, openPdf } from './pdf/open.ts';
import { drawnPage } from './pdf/page-content.ts';

/** Pages with fewer characters than this, on average, hold pictures: a page number and a stamp are no text. */
const FEWEST_CHARACTERS = 20;
/** The share of characters that must be known. */
const KNOWN = 0.7;

/**
 * The report in a PDF file, as its pages show it: paragraphs, and tables by the lines that are drawn around their cells.
 * Page numbers and heads and feet that come again on every page are left out.
 * @throws ScannedFileError when the pages are pictures
 * @throws UnreadableFileError when the file is broken, has a password, or does not say which characters it prints
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Document> {
  const pdf = await openPdf(bytes, file);
  try {
    const pages = await pagesOf(pdf);
    checkWords(pages, file);
    return documentOf(blocksOf(pages));
  } catch (error) {
    throw error instanceof IngestError ? error : brokenFile(file, error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<PageContent[]> {
  if (pdf.numPages === 0) throw new Error('no pages');
  const pages: PageContent[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(cleanPage(await drawnPage(page)));
    page.cleanup();
  }
  return pages;
}

function checkWords(pages: readonly PageContent[], file: string): void {
  const words = pages.map((page) => page.glyphs.map((glyph) => glyph.text).filter((text) => text !== ' '));
  const characters = words.flat();
  const pictures = pages.filter((page, at) => page.hasPicture && (words[at]?.length ?? 0) < FEWEST_CHARACTERS);
  if (characters.length < FEWEST_CHARACTERS * pages.length || pictures.length * 2 > pages.length)
    throw new ScannedFileError(file);
  const known = characters.filter((text) => text !== UNKNOWN);
  if (known.length < KNOWN * characters.length || commonShare(known) < KNOWN)
    throw new UnreadableFileError(
      file,
      'PDF 的字体没有文字编码，读出来是乱码；请先做文字识别（OCR），或提交 Word、网页等其他格式',
    );
}
