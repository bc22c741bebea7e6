import { foldText } from '../../../db/fold.ts';
import * as overview from '../prose-overview.ts';
import * as problems from '../prose-problems.ts';
import type { Random } from '../random.ts';
import type { Rewording } from './rewording.ts';
import { REWORDED_OVERVIEW } from './rewordings-overview.ts';
import { REWORDED_PROBLEMS } from './rewordings-problems.ts';
import { INSERTED, SYNONYMS } from './synonyms.ts';
import { TOPIC_WORDS } from './topics.ts';

/** One character in so many is another one. */
const WRONG = 6;
/** Of the words that have others so many are other ones. */
const OTHERS = 0.75;

/** A part of a sentence. */
export function cut(sentence: string, random: Random, [least, most]: readonly [number, number] = [8, 20]): string {
  const length = Math.min(sentence.length, random.whole(least, most));
  const start = random.whole(0, sentence.length - length);
  return sentence.slice(start, start + length);
}

/** One in six characters is another one of the sentence. */
export function misremembered(words: string, sentence: string, random: Random): string {
  const letters = [...sentence.replace(/[^\p{Script=Han}]/gu, '')];
  const chars = [...words];
  for (let step = 0; step < Math.max(1, Math.floor(chars.length / WRONG)); step += 1) {
    chars[random.whole(0, chars.length - 1)] = random.pick(letters);
  }
  return chars.join('');
}

/** Clauses in another order, one dropped where there are three, one put in, and most words that have synonyms replaced. */
export function shuffled(sentence: string, random: Random): { words: string; kept: string[] } | undefined {
  const clauses = sentence.split(/[,:]/).filter((clause) => clause.length >= 2);
  if (clauses.length < 2) return undefined;
  const kept = random.some(clauses, clauses.length > 2 ? clauses.length - 1 : clauses.length);
  const said = kept.map((clause) => inOtherWords(clause, random));
  if (said.join('') === kept.join('')) return undefined;
  said.splice(random.whole(0, said.length), 0, random.pick(INSERTED));
  return { words: said.join('，'), kept };
}

/** The same with other words for most of those that have any. */
export function inOtherWords(words: string, random: Random): string {
  let out = '';
  for (let at = 0; at < words.length; ) {
    const found = SYNONYMS.find(([word]) => words.startsWith(word, at));
    const word = found?.[0] ?? words[at] ?? '';
    out += found && random.chance(OTHERS) ? random.pick(found[1]) : word;
    at += word.length;
  }
  return out;
}

interface Remembered extends Rewording {
  readonly pattern: string;
  /** The pattern as it stands in a folded text. */
  readonly stands: RegExp;
}

const PATTERNS = [...Object.values(overview), ...Object.values(problems)].flat();

/** Every rewording with the pattern it is of. */
export const REMEMBERED: readonly Remembered[] = [...REWORDED_OVERVIEW, ...REWORDED_PROBLEMS].map((rewording) => {
  const pattern = PATTERNS.find((one) => one.startsWith(rewording.of));
  if (pattern === undefined) throw new Error(`no sentence begins with ${rewording.of}`);
  return { ...rewording, pattern, stands: standing(pattern, new Map()) };
});

/** A sentence of the text said in other words; `pattern` finds those that agree in all that the words tell, `kind` any of the kind. */
export function reworded(text: string, random: Random) {
  const found = REMEMBERED.flatMap((one) => {
    const match = one.stands.exec(text);
    return match ? [{ ...one, sentence: match[0], slots: new Map(Object.entries(match.groups ?? {})) }] : [];
  });
  if (found.length === 0) return undefined;
  const { as, about, pattern, sentence, slots, stands } = random.pick(found);
  const named = new Map([...slots].filter(([slot]) => as.includes(`{${slot}}`)));
  const words = as.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots.get(slot) ?? '';
    if (!slot.startsWith('topic')) return inOtherWords(value, random);
    return random.chance(OTHERS) ? (TOPIC_WORDS.get(value) ?? value) : value;
  });
  return { words, about, sentence, pattern: standing(pattern, named), kind: stands };
}

/** A pattern in folded text, with these values in its slots and any in the others. */
function standing(pattern: string, values: ReadonlyMap<string, string>): RegExp {
  const seen = new Set<string>();
  const source = pattern.split(/(\{\w+\})/).map((piece) => {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (slot === undefined) return escaped(foldText(piece));
    const value = values.get(slot);
    if (value !== undefined) return escaped(value);
    if (seen.has(slot)) return `\\k<${slot}>`;
    seen.add(slot);
    return `(?<${slot}>[^,。;、]{1,16}?)`;
  });
  return new RegExp(source.join(''));
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
