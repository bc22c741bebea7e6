import type { Measure } from '../counted.ts';
import { measuresOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { withColumns } from '../words/cells.ts';
import { type Measured, takeMeasures } from '../words/measures.ts';
import { addedUp, mainMeasures } from './what.ts';

/** One of two numbers of one report, and the year that is said of it, if one is. */
export interface SaidSide {
  readonly counted: Measure;
  readonly year: number | undefined;
}

/** Between two numbers: 除以; 比, 是…几倍, 减去; and 和 where none of these is. */
const BETWEEN = [/除以/g, /(?<!百分)比(?!例|率|重)|减去?|减掉|是|为|相当于/g, /和|与|跟|同|、/g];

/** What stands before and behind the first word between two numbers; a column alone belongs to the row of the other. */
export function sidesIn(read: Read): readonly [SaidSide, SaidSide] | undefined {
  const { text, question, years } = read;
  for (const { index, 0: word } of BETWEEN.flatMap((words) => [...text.matchAll(words)])) {
    const behind = index + word.length;
    const halves = [text.slice(0, index).padEnd(text.length), text.slice(behind).padStart(text.length)];
    const [left, right] = halves.map((half) => takeMeasures({ ...question, left: half }).measured);
    if (!left || !right || left.by === 'nothing' || right.by === 'nothing') continue;
    const [first, second] = [asNumber(left, right, read), asNumber(right, left, read)];
    if (!first || !second || JSON.stringify(first) === JSON.stringify(second)) break;
    const [before, after] = halves.map((half) => years.find(({ words }) => half.includes(words))?.year);
    return [
      { counted: first, year: before },
      { counted: second, year: after },
    ];
  }
  // 制发和废止的规范性文件差几件: columns of one row, which no half names alone.
  const [first, second, third] = mainMeasures(read.measured.measures);
  const two = first && second && !third && read.measured.columns.documents.length > 1;
  return two
    ? [
        { counted: first, year: undefined },
        { counted: second, year: undefined },
      ]
    : undefined;
}

function asNumber(own: Measured, other: Measured, { before }: Read): Measure | undefined {
  const row = other.by === 'column' ? measuresOf(before.plan) : other.measures;
  const columned = own.by === 'column' ? withColumns(mainMeasures(row), own.columns) : [];
  return addedUp(mainMeasures(columned.length > 0 ? columned : own.measures));
}
