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
/** Chinese characters that a telephone shows on each button of a row of one, two or three. */
const WIDTHS: readonly number[] = [Number.POSITIVE_INFINITY, 10.5, 6];

/**
 * The sources of an answer, then the questions it offers. `id` is the answer's number in the log; without one there are
 * no questions to press.
 */
export function answerKeyboard(answer: Answer, id: number | null): Keyboard {
  const sources = sourceButtons(answer).map(({ label, source }) => button(label, { kind: 'source', source }));
  const offer = (label: string, position: number) => button(label, { kind: 'offer', answer: id ?? 0, position });
  const choices = answer.choices.slice(0, CHOICES).map(({ label }, at) => offer(label, at));
  const next = answer.next.slice(0, NEXT).map(({ label }, at) => offer(label, answer.choices.length + at));
  return [...inRows(sources), ...(id === null ? [] : [...choices.map((choice) => [choice]), ...inRows(next)])];
}

/** The questions that a newcomer may press. */
export function exampleKeyboard(questions: readonly string[]): Keyboard {
  return questions.map((question, index) => [button(question, { kind: 'example', index })]);
}

function button(label: string, press: Press): InlineKeyboardButton {
  return { text: cut(mask(label), LABEL, LABEL - 1), callback_data: pressData(press) };
}

/** As many side by side as can be read. */
function inRows(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const one of buttons) {
    const wider = [...(rows.at(-1) ?? []), one];
    const width = WIDTHS[wider.length - 1] ?? 0;
    if (rows.length > 0 && wider.every(({ text }) => widthOf(text) <= width)) rows.splice(-1, 1, wider);
    else rows.push([one]);
  }
  return rows;
}
