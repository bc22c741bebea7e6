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
  const values: number[] = [];
  const characters = new Int16Array(0x10000).fill(-1);
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const numbered = (known: number | undefined, value: number) => known ?? values.push(value) - 1;

  for (const [at, said] of [words.slice(0, LONGEST), ...alike].entries()) {
    const share = at === 0 ? 1 : ALIKE;
    let before = -1;
    let pair = -1;
    for (let place = 0; place < said.length; place += 1) {
      const code = codeOf(said.charCodeAt(place));
      if (code < 0) continue;
      // A character that only stands in other words for what is asked says nothing alone.
      const known = characters[code] ?? -1;
      const character = known >= 0 ? known : values.push(at === 0 ? VALUES.character : 0) - 1;
      characters[code] = character;
      if (pair >= 0) {
        const triple = key(pair, character);
        triples.set(triple, numbered(triples.get(triple), VALUES.triple * share));
      }
      pair = before < 0 ? -1 : numbered(pairs.get(key(before, character)), VALUES.pair * share);
      if (before >= 0) pairs.set(key(before, character), pair);
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
          [shared, length, before, pair] = [[], 0, -1, -1];
          continue;
        }
        length += 1;
        const character = characters[code] ?? -1;
        if (character >= 0) {
          meet(character);
          const triple = pair < 0 ? undefined : triples.get(key(pair, character));
          if (triple !== undefined) meet(triple);
          pair = before < 0 ? -1 : (pairs.get(key(before, character)) ?? -1);
          if (pair >= 0) meet(pair);
        } else pair = -1;
        before = character;
      }
      return found;
    },
  };
}

function key(first: number, second: number): number {
  return first * 0x10000 + second;
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
