import { rowsIn } from '../../db/form/form.ts';
import type { FormVersion } from '../../db/form/row.ts';
import { sumRules } from '../../db/form/rules.ts';
import { readCell } from './cell.ts';
import { placeEach, placeLabels } from './labels.ts';
import type { Token, TokenStream } from './tokens.ts';

const WIDTH = 7;
/** How much of the table must still have its label on the line of its values. */
const LABELLED = 1 / 3;

/**
 * The rows of table 3 where converters have torn labels of several lines from their values: as many lines of values as the
 * form has rows, in their order. The labels that are still beside their values must be the ones of the form at that place,
 * and every sum that can be made must hold; `null` otherwise.
 */
export function rowsByOrder(
  version: FormVersion,
  stream: TokenStream,
  from: number,
  ways: readonly (readonly string[])[],
): (readonly Token[])[] | null {
  const lines = linesOfValues(stream, from);
  if (lines.length !== ways.length || hasLostCells(stream, lines)) return null;
  const own = lines.map(([first]) => stream.labels.slice(first?.lineAt, first?.at));
  const labelled = own.filter((words) => words !== '').length;
  const bound = own.every((words, row) => words === '' || isLabelOf(words, row, ways));
  return bound && labelled >= ways.length * LABELLED && sumsHold(version, lines) ? lines : null;
}

/** Whether words are the label of a row; they are not when another's stands there to the letter. */
function isLabelOf(words: string, row: number, ways: readonly (readonly string[])[]): boolean {
  const mine = ways[row] ?? [];
  const others = ways.filter((_, other) => other !== row);
  if (placeEach(words, [mine])[0]) return true;
  return placeLabels(words, [mine])[0] !== null && placeEach(words, others).every((place) => place === null);
}

/** Lines of seven cells, one a column; blanks after the last column do not count. */
function linesOfValues(stream: TokenStream, from: number): Token[][] {
  const lines = new Map<number, Token[]>();
  for (const token of stream.cells) {
    if (token.at < from) continue;
    const line = lines.get(token.line) ?? [];
    lines.set(token.line, line);
    line.push(token);
  }
  return [...lines.values()]
    .filter((line) => line.length >= WIDTH && line.slice(WIDTH).every((token) => token.text === ''))
    .map((line) => line.slice(0, WIDTH));
}

/** Whether a cell stands alone below a line with an empty one: it may be the one that is missing there. */
function hasLostCells({ cells }: TokenStream, lines: readonly (readonly Token[])[]): boolean {
  const used = new Set(lines.map(([first]) => first?.line));
  const open = lines.filter((line) => line.some((token) => token.text === '')).map(([first]) => first?.line ?? 0);
  return cells.some(
    (token) => token.text !== '' && !used.has(token.line) && open.some((line) => Math.abs(token.line - line) <= 2),
  );
}

function sumsHold(version: FormVersion, lines: readonly (readonly Token[])[]): boolean {
  const values = new Map(
    rowsIn('requests', version).flatMap(({ cells }, row) =>
      cells.map((cell, column) => [cell.key, readCell(lines[row]?.[column]?.text ?? '').value] as const),
    ),
  );
  const sumOf = (keys: readonly string[]) => keys.map((key) => values.get(key as never) ?? null);
  const checked = sumRules('requests', version).flatMap(({ left, right }) => {
    const [a, b] = [sumOf(left), sumOf(right)];
    return [...a, ...b].includes(null) ? [] : [total(a) === total(b)];
  });
  return checked.length > lines.length && checked.every((holds) => holds);
}

function total(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
