import type { InlineKeyboardButton } from 'telegraf/types';
import type { Answer, Citation } from '../../retrieval/answer/answer.ts';
import { mask } from './mask.ts';
import { PRESS_BYTES, type Press, pressData } from './press.ts';

/** Buttons under a message, row by row. */
export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

const SOURCES = 8;
const CHOICES = 10;
const NEXT = 3;
/** Characters of an agency's name on a button; a telephone shows about twenty in all. */
const NAME = 16;
const LABEL = 40;

/**
 * The sources of an answer, then the questions it offers. `id` is the answer's number in the log; without one there are
 * no questions to press.
 */
export function answerKeyboard(answer: Answer, id: number | null): Keyboard {
  const choices = answer.choices.slice(0, CHOICES).map((offer, position) => ({ offer, position }));
  const next = answer.next.slice(0, NEXT).map((offer, at) => ({ offer, position: answer.choices.length + at }));
  const questions = id === null ? [] : [...choices, ...next];
  return [
    ...sourcesOf(answer.citations).map((citation) => [
      button(sourceLabel(citation), { kind: 'source', source: citation.source }),
    ]),
    ...questions.map(({ offer, position }) => [button(offer.label, { kind: 'offer', answer: id ?? 0, position })]),
  ];
}

/** The questions that a newcomer may press. */
export function exampleKeyboard(questions: readonly string[]): Keyboard {
  return questions.map((question, index) => [button(question, { kind: 'example', index })]);
}

function button(label: string, press: Press): InlineKeyboardButton {
  return { text: cut(mask(label), LABEL, LABEL - 1), callback_data: pressData(press) };
}

/** Every source once, under its first mark. */
function sourcesOf(citations: readonly Citation[]): Citation[] {
  const bySource = new Map<string, Citation>();
  for (const citation of citations) {
    const fits = pressData({ kind: 'source', source: citation.source }).length <= PRESS_BYTES;
    if (fits && !bySource.has(citation.source)) bySource.set(citation.source, citation);
  }
  return [...bySource.values()].slice(0, SOURCES);
}

function sourceLabel({ n, agency, year }: Citation): string {
  return `[${n}] ${cut(agency, NAME, 6)} ${year}`;
}

/** Leaves out the middle of a long name: the place stands first, the office last. */
function cut(text: string, length: number, head: number): string {
  const chars = [...text];
  if (chars.length <= length) return text;
  const tail = length - 1 - head;
  return `${chars.slice(0, head).join('')}…${tail > 0 ? chars.slice(-tail).join('') : ''}`;
}
