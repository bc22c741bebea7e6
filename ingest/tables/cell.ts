import type { Meaning } from '../../db/model/figure.ts';

/** What a printed cell says. */
export interface CellReading {
  readonly value: number | null;
  readonly meaning: Meaning;
  /** The unit printed in the cell. */
  readonly unit: string | null;
}

const NOT_APPLICABLE = /^(?:[/\\／]+|[-—–－―]+|不适用|无|\*+)$/;
const NUMBER =
  /^(?<sign>增加?|减少?|[+-])?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?<unit>万元|元|件|项|条)?(?:[（(][^（()）]{0,60}[)）])?$/;
const ZERO_WORDS = /^[零〇]$/;

/** How a cell can begin; most labels are told apart by this alone. */
const BEGINNING = /^[\s\d０-９+＋\-—–－―/\\／*＊增减不无零〇]/;
/** Readings of short cells, since nearly all are one of a few: 0, 1, blank. */
const readings = new Map<string, CellReading>();
const SHORT = 4;

/** Whether a stretch of text can stand in a number cell: a number, a sign for not applicable, or a number with unit or note. */
export function isCellValue(printed: string): boolean {
  if (!readings.has(printed) && !BEGINNING.test(printed)) return false;
  const { meaning } = readCell(printed);
  return meaning !== 'text' && meaning !== 'blank';
}

/** Reads a cell. Blank, not applicable and 0 are three things; what is none of them and no number is `text`. */
export function readCell(printed: string): CellReading {
  const known = readings.get(printed);
  if (known) return known;
  const reading = readPlain(plainOf(printed));
  if (printed.length <= SHORT && readings.size < 1000) readings.set(printed, reading);
  return reading;
}

function readPlain(plain: string): CellReading {
  if (plain === '') return { value: null, meaning: 'blank', unit: null };
  if (NOT_APPLICABLE.test(plain)) return { value: null, meaning: 'not_applicable', unit: null };
  if (ZERO_WORDS.test(plain)) return { value: 0, meaning: 'zero', unit: null };
  const groups = NUMBER.exec(plain)?.groups;
  if (!groups) return { value: null, meaning: 'text', unit: null };
  const size = Number(`${groups.digits?.replaceAll(',', '')}${groups.decimals ?? ''}`);
  const value = /^[减-]/.test(groups.sign ?? '') && size !== 0 ? -size : size;
  return { value, meaning: value === 0 ? 'zero' : 'number', unit: groups.unit ?? null };
}

/** Blanks mean nothing in a cell, but between two digits they part two numbers. */
function plainOf(printed: string): string {
  return printed.normalize('NFKC').replace(/(?<!\d)[\s\u200b-\u200f\ufeff]+|[\s\u200b-\u200f\ufeff]+(?!\d)/g, '');
}
