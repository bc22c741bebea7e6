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
const KEEP = 0xffff;
/** For each UTF-16 unit: 0 to leave it out, KEEP to look in `expansions`, or the unit it becomes. */
const units = new Uint16Array(0x10000);
const expansions = new Map<number, string>();
for (let unit = 0; unit < 0x10000; unit += 1) units[unit] = foldUnit(unit);

/** Folds a text and keeps where every character came from. */
export function fold(text: string): Folded {
  const places = new Uint32Array(text.length * 4);
  let out = '';
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = units[unit] ?? 0;
    if (folded === 0) continue;
    const piece = folded === KEEP ? (expansions.get(unit) ?? '') : String.fromCharCode(folded);
    for (let step = 0; step < piece.length; step += 1) places[length++] = at;
    out += piece;
  }
  return { text: out, places: places.subarray(0, length) };
}

/** The folded text alone. */
export function foldText(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = units[unit] ?? 0;
    if (folded !== 0) out += folded === KEEP ? (expansions.get(unit) ?? '') : String.fromCharCode(folded);
  }
  return out;
}

/** The place in the original text of a stretch of the folded one. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.places[start] ?? 0;
  const last = end > start ? (folded.places[end - 1] ?? first) : first - 1;
  return { start: first, end: last + 1 };
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  if (IGNORED.test(char) || unit < 0x20) return 0;
  const folded = char.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  if (folded.length === 1 && folded.charCodeAt(0) !== KEEP) return folded.charCodeAt(0);
  expansions.set(unit, folded);
  return KEEP;
}
