import type { InlineKeyboardButton } from 'telegraf/types';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { hasChart } from '../../retrieval/chart.ts';
import { cut, widthOf } from './labels.ts';
import { listFile } from './list-file.ts';
import { mask } from './mask.ts';
import { type Press, pressData, type Tool } from './press.ts';
import { sourceButtons } from './sources.ts';

/** Buttons under a message, row by row. */
export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

const CHOICES = 10;
const NEXT = 3;
const LABEL = 40;
/** Chinese characters that a telephone shows on each button of a row of one, two, three and so on. */
const WIDTHS: readonly number[] = [Number.POSITIVE_INFINITY, 10.5, 6, 2, 2, 2];
/** Fewer cells are read faster where they stand. */
const CELLS_OF_FILE = 6;

/**
 * The sources of an answer, then the questions it offers, then what can be done with it. `id` is the answer's number in the
 * log; without one there are sources alone.
 */
export function answerKeyboard(answer: Answer, id: number | null): Keyboard {
  const sources = sourceButtons(answer).map(({ label, source }) => pressButton(label, { kind: 'source', source }));
  if (id === null) return inRows(sources);
  const offer = (label: string, position: number) => pressButton(label, { kind: 'offer', answer: id, position });
  const choices = answer.choices.slice(0, CHOICES).map(({ label }, at) => offer(label, at));
  const next = answer.next.slice(0, NEXT).map(({ label }, at) => offer(label, answer.choices.length + at));
  const tools = toolsFor(answer).map((tool) => pressButton(TOOLS[tool], { kind: 'tool', tool, answer: id }));
  return [
    ...inRows(sources),
    ...choices.map((choice) => [choice]),
    ...packed(next),
    ...(tools.length > 0 ? [tools] : []),
  ];
}

/** The questions that a newcomer may press. */
export function exampleKeyboard(questions: readonly string[]): Keyboard {
  return questions.map((question, index) => [pressButton(question, { kind: 'example', index })]);
}

export function pressButton(label: string, press: Press): InlineKeyboardButton {
  return { text: cut(mask(label), LABEL, LABEL - 1), callback_data: pressData(press) };
}

/** As many side by side as can be read. */
export function inRows(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const one of buttons) {
    const wider = [...(rows.at(-1) ?? []), one];
    const width = WIDTHS[wider.length - 1] ?? 0;
    if (rows.length > 0 && wider.every(({ text }) => widthOf(text) <= width)) rows.splice(-1, 1, wider);
    else rows.push([one]);
  }
  return rows;
}

/** Each in the first row that has room for it: what is short stands together, whatever stands between. */
function packed(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const one of buttons) {
    const row = rows.find((others) => inRows([...others, one]).length === 1);
    if (row) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

const TOOLS: Readonly<Record<Tool, string>> = {
  chart: '图',
  rows: 'CSV',
  link: '🔗',
  good: '👍',
  bad: '👎',
  again: '现在再问',
};

/** What there is to do: nothing where nothing was answered. */
function toolsFor(answer: Answer): Tool[] {
  if (answer.kind === 'help' || answer.kind === 'clarify') return [];
  const listed = answer.rows.length > 1 || hasChart(answer) || answer.figures.length >= CELLS_OF_FILE;
  const rows = answer.kind !== 'refusal' && listed && !listFile(answer);
  return [
    ...(hasChart(answer) ? (['chart'] as const) : []),
    ...(rows ? (['rows'] as const) : []),
    'good',
    'bad',
    ...(answer.citations.length > 0 ? (['link'] as const) : []),
  ];
}
