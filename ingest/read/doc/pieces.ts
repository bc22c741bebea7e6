import type { OleFile } from '../ole.ts';

/** The words of a Word file in reading order, with the place of each character in its stream. */
export interface Characters {
  /** The body, and behind it notes, headers and text boxes. */
  readonly text: string;
  /** Place of each UTF-16 unit of `text` in the stream of words, in bytes. */
  readonly places: readonly number[];
  /** How much of it is the body. */
  readonly body: number;
}

const COMPRESSED = 0x40000000;
const USES_TABLE_1 = 0x0200;

/** The stream that says where in the stream of words its pieces and their properties are. */
export function tableStream(ole: OleFile, words: Buffer): Buffer {
  return ole.stream(words.readUInt16LE(10) & USES_TABLE_1 ? '1Table' : '0Table');
}

/** The characters of a Word file (MS-DOC, section 2.8.35). `null`: the list of its pieces is not whole. */
export function charactersOf(words: Buffer, table: Buffer): Characters | null {
  if (words.length < 0x1aa) return null;
  const pieces = pieceTable(stretch(table, words.readUInt32LE(0x1a2), words.readUInt32LE(0x1a6)));
  if (!pieces) return null;
  const count = Math.floor((pieces.length - 4) / 12);
  const text: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [pieces.readUInt32LE(index * 4), pieces.readUInt32LE(index * 4 + 4)];
    if (from !== places.length || to < from) return null;
    const where = pieces.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const size = where & COMPRESSED ? 1 : 2;
    const start = where & COMPRESSED ? (where & 0x3fffffff) / 2 : where;
    if (start + (to - from) * size > words.length || to > words.length) return null;
    const bytes = words.subarray(start, start + (to - from) * size);
    text.push(size === 2 ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes));
    for (let unit = 0; unit < to - from; unit += 1) places.push(start + unit * size);
  }
  const body = words.readUInt32LE(0x4c);
  return body <= places.length ? { text: text.join(''), places, body } : null;
}

export function stretch(bytes: Buffer, from: number, length: number): Buffer {
  return bytes.subarray(from, from + length);
}

/** The table of pieces stands behind lists of properties. */
function pieceTable(list: Buffer): Buffer | null {
  let at = 0;
  while (list[at] === 1 && at + 3 <= list.length) at += 3 + list.readUInt16LE(at + 1);
  if (list[at] !== 2 || at + 5 > list.length) return null;
  const pieces = stretch(list, at + 5, list.readUInt32LE(at + 1));
  return pieces.length >= 16 ? pieces : null;
}
