import { foldText } from '../../../db/fold.ts';

/** A sentence of a text: what it shares with what is asked, each unit once. */
export interface Stretch {
  readonly shared: number[];
  /** Characters without marks. */
  readonly length: number;
}

/** The characters of what is asked, and the pairs and triples of them, numbered. */
export interface AskedUnits {
  /** What each unit counts. */
  readonly values: readonly number[];
  /** The sentences of a text with the units each shares. */
  sharedBy(text: string): Stretch[];
}

/** Measured; a Chinese character alone says nearly as much as a pair, since other words for the same often share it. */
const VALUES = { character: 0.8, pair: 1, triple: 0.6 };
/** Other words for what is asked count less than the words themselves. */
const ALIKE = 0.5;
/** Nobody asks in more; a pasted page is judged by its beginning. */
const LONGEST = 600;

/** What a character of a text is beside its folded code. */
const NOTHING = -1;
const STOP = -2;
/** What each UTF-16 unit becomes: a folded code, nothing, or the end of a sentence; filled in as units are met. */
const codes = new Int32Array(0x10000).fill(-3);
const UNKNOWN = -3;

/** Numbers the units of the words, and of other words for them. */
export function askedUnits(words: string, alike: readonly string[]): AskedUnits {
  const said = [words.slice(0, LONGEST), ...alike].map(codesOf);
  const { characters, count } = numbered(said);
  // A character that only stands in other words for what is asked says nothing alone.
  const values: number[] = Array(count).fill(0);
  for (const code of said[0] ?? []) values[characters[code] ?? 0] = VALUES.character;
  const pairs = new Int32Array(count * count).fill(-1);
  const triples = new Map<number, number>();
  for (const [at, codes] of said.entries()) {
    const share = at === 0 ? 1 : ALIKE;
    let before = -1;
    let pair = -1;
    for (const code of codes) {
      const character = characters[code] ?? 0;
      const triple = pair * count + character;
      if (pair >= 0 && !triples.has(triple)) triples.set(triple, values.push(VALUES.triple * share) - 1);
      pair = before < 0 ? -1 : (pairs[before * count + character] ?? -1);
      if (before >= 0 && pair < 0) {
        pair = values.push(VALUES.pair * share) - 1;
        pairs[before * count + character] = pair;
      }
      before = character;
    }
  }

  /** The number of the sentence in which each unit was last met. */
  const met = new Int32Array(values.length);
  let sentence = 0;
  return {
    values,
    sharedBy(text) {
      const found: Stretch[] = [];
      let shared: number[] = [];
      let length = 0;
      let before = -1;
      let pair = -1;
      const meet = (unit: number) => {
        if (met[unit] === sentence) return;
        met[unit] = sentence;
        shared.push(unit);
      };
      sentence += 1;
      for (let at = 0; at <= text.length; at += 1) {
        const code = at === text.length ? STOP : codeOf(text.charCodeAt(at));
        if (code === NOTHING) continue;
        if (code === STOP) {
          if (length > 0) found.push({ shared, length });
          sentence += 1;
          shared = [];
          length = 0;
          before = -1;
          pair = -1;
          continue;
        }
        length += 1;
        const character = characters[code] ?? -1;
        if (character < 0) pair = -1;
        else {
          meet(character);
          const triple = pair < 0 ? undefined : triples.get(pair * count + character);
          if (triple !== undefined) meet(triple);
          pair = before < 0 ? -1 : (pairs[before * count + character] ?? -1);
          if (pair >= 0) meet(pair);
        }
        before = character;
      }
      return found;
    },
  };
}

/** The characters by their folded codes, numbered from 0; -1 for those that stand nowhere. */
function numbered(said: readonly (readonly number[])[]): { characters: Int16Array; count: number } {
  const characters = new Int16Array(0x10000).fill(-1);
  let count = 0;
  for (const codes of said) {
    for (const code of codes) {
      if (characters[code] !== -1) continue;
      characters[code] = count;
      count += 1;
    }
  }
  return { characters, count };
}

/** The folded codes of some words, without marks. */
function codesOf(words: string): number[] {
  return Array.from({ length: words.length }, (_, at) => codeOf(words.charCodeAt(at))).filter((code) => code >= 0);
}

function codeOf(unit: number): number {
  const known = codes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const folded = foldText(String.fromCharCode(unit));
  // A character that folds into several (㈠, ½) is taken by its first letter or Han character.
  const letter = folded.replace(/[\p{P}\p{S}]/gu, '')[0];
  const code = letter === undefined ? (/^[。;!?]/.test(folded) ? STOP : NOTHING) : letter.charCodeAt(0);
  codes[unit] = code;
  return code;
}
