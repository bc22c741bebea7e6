import type { InlineKeyboardButton } from 'telegraf/types';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { cut, widthOf } from './labels.ts';
import { mask } from './mask.ts';
import { type Press, pressData } from './press.ts';
import { sourceButtons } from './sources.ts';

/** Buttons under a message, row by row. */
export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

const CHOICES = 10;
const NEXT = 3;
const LABEL = 40;
/** Chinese characters that fit on a button of a row of two or three on a telephone. */
const WIDTH: Readonly<Record<number, number>> = { 2: 10, 3: 6 };

/**
 * The sources of an answer, then the questions it offers. `id` is the answer's number in the log; without one there are
 * no questions to press.
 */
export function answerKeyboard(answer: Answer, id: number | null): Keyboard {
  const sources = sourceButtons(answer).map(({ label, source }) => button(label, { kind: 'source', source }));
  const offer = (label: string, position: number) => button(label, { kind: 'offer', answer: id ?? 0, position });
  const choices = answer.choices.slice(0, CHOICES).map(({ label }, at) => offer(label, at));
  const next = answer.next.slice(0, NEXT).map(({ label }, at) => offer(label, answer.choices.length + at));
  return [...inRows(sources, 2), ...(id === null ? [] : [...inRows(choices, 1), ...inRows(next, NEXT)])];
}

/** The questions that a newcomer may press. */
export function exampleKeyboard(questions: readonly string[]): Keyboard {
  return questions.map((question, index) => [button(question, { kind: 'example', index })]);
}

function button(label: string, press: Press): InlineKeyboardButton {
  return { text: cut(mask(label), LABEL, LABEL - 1), callback_data: pressData(press) };
}

/** As many side by side as can be read. */
function inRows(buttons: readonly InlineKeyboardButton[], most: number): InlineKeyboardButton[][] {
  const widest = Math.max(0, ...buttons.map(({ text }) => widthOf(text)));
  const fits = (count: number) => count === 1 || widest <= (WIDTH[count] ?? 0);
  let count = most;
  while (!fits(count)) count -= 1;
  return Array.from({ length: Math.ceil(buttons.length / count) }, (_, row) =>
    buttons.slice(row * count, (row + 1) * count),
  );
}
