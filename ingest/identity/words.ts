import { fold, unfold } from '../../db/fold.ts';
import { simplified } from './traditional.ts';

/** A stretch of a report as its words are compared (folded, in simplified characters), each knowing where it stands. */
export interface Words {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its place in the report. */
  readonly places: Uint32Array;
}

/** Pronunciation in brackets after a character (機(jī)關(guān)), left by pages that were converted badly. */
const PRONOUNCED = /(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}\)/gu;

/** The words of a stretch of a report. */
export function wordsOf(report: string, start = 0, end = report.length): Words {
  const folded = fold(report.slice(start, end));
  const words = { text: simplified(folded.text), places: folded.places.map((place) => place + start) };
  return words.text.search(PRONOUNCED) === -1 ? words : without(words, PRONOUNCED);
}

/** The words of the lines that are not blank. */
export function linesOf(report: string, start: number, end: number): Words[] {
  const lines: Words[] = [];
  for (let at = start; at < end; ) {
    const next = report.indexOf('\n', at);
    const stop = next === -1 || next > end ? end : next;
    const words = wordsOf(report, at, stop);
    if (words.text !== '') lines.push(words);
    at = stop + 1;
  }
  return lines;
}

/** Words one after another. */
export function joined(parts: readonly Words[]): Words {
  const places = new Uint32Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  let at = 0;
  for (const part of parts) {
    places.set(part.places, at);
    at += part.places.length;
  }
  return { text: parts.map((part) => part.text).join(''), places };
}

/** The same words as they are printed in the report. */
export function printedWords(report: string, words: Words, from = 0, to = words.text.length): string {
  const { start, end } = unfold(words, from, to);
  return report.slice(start, end);
}

function without({ text, places }: Words, left: RegExp): Words {
  const kept: Words[] = [];
  let at = 0;
  for (const match of text.matchAll(left)) {
    kept.push({ text: text.slice(at, match.index), places: places.subarray(at, match.index) });
    at = match.index + match[0].length;
  }
  kept.push({ text: text.slice(at), places: places.subarray(at) });
  return joined(kept);
}
