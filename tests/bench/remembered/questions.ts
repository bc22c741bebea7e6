import { foldText } from '../../../db/fold.ts';
import type { PassageInContext } from '../../../db/queries/passages.ts';
import type { Store } from '../../../db/store.ts';
import { type Random, randomOf } from '../random.ts';
import { cut, misremembered, reworded, shuffled } from './changes.ts';
import { asNamed } from './named.ts';

/** In what way wording is asked for. */
export const KINDS = ['quoted', 'misremembered', 'shuffled', 'reworded', 'named'] as const;
export type Kind = (typeof KINDS)[number];

/** What is known of text that was found: its words, and whose they are. */
export type SaidPassage = Pick<PassageInContext, 'agency' | 'year' | 'text'>;

/** Words that somebody remembers of one sentence of one report. */
export interface WordingQuestion {
  readonly kind: Kind;
  readonly words: string;
  /** The sentence they were made from, folded. */
  readonly sentence: string;
  readonly passage: PassageInContext;
  /** Whether a passage says what is remembered: the sentence, with all that the words still tell of it. */
  answers(passage: SaidPassage): boolean;
}

/** As many questions of every kind, each of a sentence of another random passage. */
export async function wordingQuestions(store: Store, ofEach: number, seed: number): Promise<WordingQuestion[]> {
  const last = (await store.passages.after(0, Number.MAX_SAFE_INTEGER)).at(-1)?.id ?? 1;
  const questions: WordingQuestion[] = [];
  for (const [at, kind] of KINDS.entries()) {
    const random = randomOf(seed, 303, at);
    const made = questions.length + ofEach;
    while (questions.length < made) {
      const [passage] = await store.passages.byIds([random.whole(1, last)]);
      const question = passage && MAKERS[kind](passage, random);
      if (question) questions.push({ ...question, kind, passage });
    }
  }
  return questions;
}

type Made = Omit<WordingQuestion, 'kind' | 'passage'>;

const MAKERS: Readonly<Record<Kind, (passage: PassageInContext, random: Random) => Made | undefined>> = {
  quoted: (passage, random) => {
    const sentence = anySentence(passage, random);
    if (sentence === undefined) return undefined;
    const words = cut(sentence, random);
    return { words, sentence, answers: holding([words]) };
  },
  misremembered: (passage, random) => {
    const sentence = anySentence(passage, random);
    if (sentence === undefined) return undefined;
    const words = cut(sentence, random);
    return { words: misremembered(words, sentence, random), sentence, answers: holding([words]) };
  },
  shuffled: (passage, random) => {
    const sentence = anySentence(passage, random);
    const made = sentence === undefined ? undefined : shuffled(sentence, random);
    return made && sentence !== undefined ? { words: made.words, sentence, answers: holding(made.kept) } : undefined;
  },
  reworded: (passage, random) => {
    const made = reworded(foldText(passage.text), random);
    if (!made) return undefined;
    const { words, sentence, pattern } = made;
    return { words, sentence, answers: ({ text }) => pattern.test(foldText(text)) };
  },
  named: (passage, random) => {
    const made = reworded(foldText(passage.text), random);
    // Half of them are asked in the words of the report, like 培训.
    const about = made && (random.chance(0.5) ? made.about : cut(made.sentence, random, [4, 8]));
    const words = about && asNamed(passage, about, random);
    if (!made || !words) return undefined;
    const { agency, year } = passage;
    const own = (one: SaidPassage) => one.agency === agency && one.year === year;
    return { words, sentence: made.sentence, answers: (one) => own(one) && made.kind.test(foldText(one.text)) };
  },
};

const LEAST = 8;

/** Prose only: a title and a table have no sentence that ends with a full stop. */
function anySentence(passage: PassageInContext, random: Random): string | undefined {
  const sentences = [...foldText(passage.text).matchAll(/[^。;!?]+(?=[。;!?])/g)]
    .map(([sentence]) => sentence.replace(/^\([一二三四五六]\)/, ''))
    .filter((sentence) => sentence.length >= LEAST);
  return sentences.length > 0 ? random.pick(sentences) : undefined;
}

/** Whether a passage holds all of these words. */
function holding(words: readonly string[]): WordingQuestion['answers'] {
  return ({ text }) => {
    const folded = foldText(text);
    return words.every((one) => folded.includes(one));
  };
}
