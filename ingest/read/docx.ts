import mammoth from 'mammoth';
import { IngestError, UnreadableFileError } from '../errors.ts';
import { type Document, documentOf } from './document.ts';
import { blocksOfMarkup } from './html.ts';
import { readZip } from './zip.ts';

/** The parts of a Word file that hold words and how they stand; pictures, fonts and macros are never unpacked. */
const WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]{1,80}\.xml|word\/_rels\/[\w-]{1,80}\.xml\.rels)$/i;
/** The signs of footnotes and the way back from them, as mammoth prints them: in a cell they would touch its number. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[\w-]{1,20}" id="[\w-]{1,40}">\[\d{1,6}\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[\w-]{1,20}">↑<\/a>/g;
/** Word writes none of these; they can make a reader open other files or grow without end. */
const DECLARED = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;

/**
 * The report in a Word file (2007 and later). Inserted words count and deleted ones do not, as Word shows them when all
 * changes are accepted; pictures and headers and footers are left out. Numbers that Word makes itself are not in the text.
 * @throws UnreadableFileError when the file is broken, too large, declares entities, or holds no words
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Document> {
  const parts = await readZip(bytes, file, (name) => WORDS.test(name));
  for (const part of parts.values()) {
    if (DECLARED.test(part.toString('latin1').replaceAll('\0', '')))
      throw new UnreadableFileError(file, 'Word 文件里有不安全的声明（DTD），请用 Word 打开后重新保存');
  }
  const document = documentOf(blocksOfMarkup(await markupOf(parts, file), file).map(({ block }) => block));
  if (document.text.trim() === '') throw new UnreadableFileError(file, 'Word 文件里没有文字，可能只有图片');
  return document;
}

async function markupOf(parts: ReadonlyMap<string, Buffer>, file: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(packageOf(parts), {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: true,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value.replace(NOTE_MARKS, '');
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw new UnreadableFileError(file, 'Word 文件已损坏，请用 Word 打开后重新保存', { cause: error });
  }
}

/** The checked parts in the shape in which mammoth asks for them, so that it never unpacks the file itself. */
function packageOf(parts: ReadonlyMap<string, Buffer>): Parameters<typeof mammoth.convertToHtml>[0] {
  const unpacked = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) throw new Error(`no such part: ${name}`);
      return encoding ? new TextDecoder(encoding).decode(part) : part;
    },
  };
  return { file: unpacked } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
}
