/**
 * Text as the eye compares it: white space, line breaks and quote marks left out, full width made half width, capitals
 * made small. Two wordings are the same when their folded forms are equal.
 */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the place in the original it came from. */
  readonly places: Uint32Array;
}

const IGNORED = /[\s\u200b-\u200f\u2060\ufeff\u00ad"'`´“”„‟‘’‚‛«»「」『』〝〞＂＇]/;
/** What each UTF-16 unit becomes; filled in as units are met, since most never are. */
const pieces = new Array<string | undefined>(0x10000);

/** Folds a text and keeps where every character came from. */
export function fold(text: string): Folded {
  // A character rarely becomes more than one; room for the few that do is made when it is needed.
  let places = new Uint32Array(text.length);
  let length = 0;
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const piece = pieceOf(text.charCodeAt(at));
    if (length + piece.length > places.length) places = larger(places, length + piece.length);
    for (let step = 0; step < piece.length; step += 1) places[length++] = at;
    out += piece;
  }
  return { text: out, places: places.subarray(0, length) };
}

function larger(places: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(needed * 2);
  grown.set(places);
  return grown;
}

/** The folded text alone. */
export function foldText(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) out += pieceOf(text.charCodeAt(at));
  return out;
}

/** The place in the original text of a stretch of the folded one. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.places[start] ?? 0;
  const last = end > start ? (folded.places[end - 1] ?? first) : first - 1;
  return { start: first, end: last + 1 };
}

/** Where in the folded text a place of the original stands: index of the first folded unit that comes from `place` or later. */
export function foldedAt(folded: Folded, place: number): number {
  let low = 0;
  let high = folded.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pieceOf(unit: number): string {
  const known = pieces[unit];
  if (known !== undefined) return known;
  const piece = foldUnit(unit);
  pieces[unit] = piece;
  return piece;
}

function foldUnit(unit: number): string {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return char;
  if (IGNORED.test(char) || unit < 0x20) return '';
  return char.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
