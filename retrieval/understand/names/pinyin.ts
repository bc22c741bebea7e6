import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let readings: ((char: string) => string[]) | undefined;
/** Sounds of characters met so far. */
const sounds = new Map<string, readonly string[]>();

/** Whether two names sound the same or nearly so, character by character: 青研县 and 青砚县, 卫建委 and 卫健委. */
export function soundAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    const left = a[at] ?? '';
    const right = b[at] ?? '';
    if (left !== right && !soundsOf(left).some((sound) => soundsOf(right).includes(sound))) return false;
  }
  return true;
}

/** What a character may sound like, in all its readings, without tones and without what many speakers do not tell apart. */
function soundsOf(char: string): readonly string[] {
  const known = sounds.get(char);
  if (known) return known;
  const made = /\p{Script=Han}/u.test(char) ? [...new Set(readingsOf(char).map(nearSound))] : [];
  sounds.set(char, made);
  return made;
}

/** The library is loaded with the first guess: most questions are spelt right, and a start must not wait for it. */
function readingsOf(char: string): string[] {
  if (!readings) {
    const { polyphonic }: typeof import('pinyin-pro') = require('pinyin-pro');
    readings = (one) => polyphonic(one, { toneType: 'none', type: 'array' }).flat();
  }
  return readings(char);
}

/** zh z, ch c, sh s · n l at the front · f hu · n ng at the end: one sound each. */
function nearSound(sound: string): string {
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/^fu?/, 'hu')
    .replace(/ng$/, 'n');
}
