import { stretch } from './pieces.ts';
import { sprmsOf } from './sprms.ts';

/** What Word says of a paragraph's place in tables. */
export interface ParagraphPlace {
  /** How many tables it stands in, one within the other. */
  readonly depth: number;
  /** It is the mark at the end of a row. */
  readonly endsRow: boolean;
  /** The cells of the row that it ends, from left to right. */
  readonly cells: readonly RowCell[];
}

export interface RowCell {
  /** Its edges, in twentieths of a point. */
  readonly left: number;
  readonly right: number;
  readonly merge: 'none' | 'first' | 'continued';
}

const PLAIN: ParagraphPlace = { depth: 0, endsRow: false, cells: [] };
const PAGE = 512;
const [BX, CELL] = [13, 20];
const CODES = { inTable: 0x2416, endsRow: 0x2417, depth: 0x6649, cells: 0xd608, verticalMerge: 0xd62b } as const;
/** Properties that are too long for their page stand in the stream of data. */
const ELSEWHERE: readonly number[] = [0x6645, 0x6646, 0x646b];

/** Tells for a place in the stream of words which paragraph it belongs to (MS-DOC, sections 2.4.3 and 2.9.175). */
export function paragraphPlaces(words: Buffer, table: Buffer, data: Buffer): (at: number) => ParagraphPlace {
  const runs = runsOf(words, table);
  return (at) => {
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    return run && run.start <= at && at < run.end ? placeOf(run.properties, data) : PLAIN;
  };
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: Buffer;
}

function runsOf(words: Buffer, table: Buffer): Run[] {
  const list = stretch(table, words.readUInt32LE(0x102), words.readUInt32LE(0x106));
  const count = Math.floor((list.length - 4) / 8);
  const pages = Array.from({ length: Math.max(0, Math.min(count, words.length / PAGE)) }, (_, index) => {
    const at = (list.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    return runsOfPage(words.subarray(at, at + PAGE));
  });
  return pages.flat().sort((a, b) => a.start - b.start);
}

function runsOfPage(page: Buffer): Run[] {
  if (page.length < PAGE) return [];
  const count = page.readUInt8(PAGE - 1);
  if ((count + 1) * 4 + count * BX > PAGE) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = page.readUInt8((count + 1) * 4 + index * BX) * 2;
    const half = page[at] ?? 0;
    const [from, length] = half === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, half * 2 - 1];
    // The first two bytes name the style.
    const properties = at === 0 ? Buffer.alloc(0) : page.subarray(from + 2, from + length);
    return { start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), properties };
  });
}

function placeOf(properties: Buffer, data: Buffer): ParagraphPlace {
  let place = { ...PLAIN };
  for (const list of [properties, ...elsewhere(properties, data)]) {
    for (const { code, at, length } of sprmsOf(list)) {
      if (code === CODES.inTable && list[at] === 1) place.depth = Math.max(1, place.depth);
      if (code === CODES.depth) place.depth = Math.min(100, list.readUInt32LE(at));
      if (code === CODES.endsRow) place.endsRow = list[at] === 1;
      if (code === CODES.cells) place = { ...place, cells: rowCells(list.subarray(at, at + length)) };
      if (code === CODES.verticalMerge && length >= 2)
        place = { ...place, cells: merged(place.cells, list[at] ?? 0, list[at + 1] ?? 0) };
    }
  }
  return place;
}

function elsewhere(properties: Buffer, data: Buffer): Buffer[] {
  return sprmsOf(properties).flatMap(({ code, at }) => {
    if (!ELSEWHERE.includes(code)) return [];
    const from = properties.readUInt32LE(at);
    return from + 2 <= data.length ? [data.subarray(from + 2, from + 2 + data.readUInt16LE(from))] : [];
  });
}

/** The definition of a row: how many cells, their edges, and two bytes of marks at the beginning of each. */
function rowCells(definition: Buffer): RowCell[] {
  const count = definition[0] ?? 0;
  const marks = 1 + (count + 1) * 2;
  if (definition.length < marks) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = marks + index * CELL;
    const bits = at + 2 <= definition.length ? (definition.readUInt16LE(at) >> 5) & 3 : 0;
    return {
      left: definition.readInt16LE(1 + index * 2),
      right: definition.readInt16LE(3 + index * 2),
      merge: mergeOf(bits),
    };
  });
}

function merged(cells: readonly RowCell[], index: number, bits: number): RowCell[] {
  return cells.map((cell, at) => (at === index ? { ...cell, merge: mergeOf(bits) } : cell));
}

function mergeOf(bits: number): RowCell['merge'] {
  return bits === 1 ? 'continued' : bits & 2 ? 'first' : 'none';
}
