import WordExtractor from 'word-extractor';
import { UnreadableFileError } from '../errors.ts';
import { wordBlocks } from './doc/blocks.ts';
import { fieldsEnd } from './doc/fields.ts';
import { charactersOf, tableStream } from './doc/pieces.ts';
import { rowLines } from './doc/rows.ts';
import { type Block, type Document, documentOf, plainDocument } from './document.ts';
import { openOle } from './ole.ts';

const ENCRYPTED = 0x0100;
/** A report has some hundred kilobytes; with pictures in it, some megabytes. */
const LARGEST = 20 * 1024 * 1024;
const BROKEN = '旧版 Word 文件已损坏，请用 Word 打开后另存为 docx 再提交';

/**
 * The report in a Word file of before 2007, without headers, footers and deleted words. Tables are grids where the file says
 * beyond doubt how its rows stand; else every row is a line, as far as the labels of the form tell where one begins.
 * @throws UnreadableFileError when the file is broken, has a password, or holds no words
 */
export async function readDoc(bytes: Uint8Array, file: string): Promise<Document> {
  if (bytes.length > LARGEST) throw new UnreadableFileError(file, 'Word 文件过大（超过 20 MB），请删去图片后再提交');
  const ole = openOle(bytes);
  const words = ole?.stream('WordDocument');
  if (!ole || !words || words.length < 0x200) throw new UnreadableFileError(file, BROKEN);
  if (words.readUInt16LE(10) & ENCRYPTED) throw new UnreadableFileError(file, '文件有密码，请去掉密码后再提交');
  const table = tableStream(ole, words);
  const characters = charactersOf(words, table);
  if (!characters || !fieldsEnd(characters.text)) throw new UnreadableFileError(file, BROKEN);
  const body = await bodyOf(bytes, file);
  const blocks = wordBlocks(characters, words, table, ole.stream('Data'));
  const document = blocks && hold(blocks, body) ? documentOf(blocks) : plainDocument(rowLines(body));
  if (document.text.trim() === '') throw new UnreadableFileError(file, 'Word 文件里没有文字，可能只有图片');
  return document;
}

/** The words of the body as they are, with tabs between cells. */
async function bodyOf(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const { getBody } = document as { getBody(options: { readonly filterUnicode: boolean }): string };
    // Where it knows no sign for a mark of Word, the library prints the word for nothing.
    return getBody
      .call(document, { filterUnicode: false })
      .replace(/undefined/g, '')
      .replace(/\x1e/g, '\u2011');
  } catch (error) {
    throw new UnreadableFileError(file, BROKEN, { cause: error });
  }
}

/** Whether blocks hold the words of the body, all of them and no others (a deleted word would be another). */
function hold(blocks: readonly Block[], body: string): boolean {
  const bare = (text: string) => text.replace(/[\s\x00-\x1f]+/g, '');
  const words = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join(''),
  );
  return bare(words.join('')) === bare(body);
}
