import type { Compared } from '../../gather/agencies/compared.ts';
import { hasNumber } from '../../gather/counted.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { AnswerRow } from '../answer.ts';
import { whyMissing } from '../refusals/missing.ts';
import { countedLabel } from '../words/counted-words.ts';

/** Every number that was compared as a row, also those that are missing. */
export function comparedRows(compared: readonly Compared[]): AnswerRow[] {
  return compared.flatMap(({ year, counted, readings }) => readings.map((one) => readingRow(one, year, counted)));
}

/** What the report of one agency has for a number, as a row. */
export function readingRow(
  { agency, open, reading }: Compared['readings'][number],
  year: number,
  counted: Counted,
): AnswerRow {
  const rate = reading.kind === 'share' || reading.kind === 'no_base' ? reading : null;
  return {
    agency,
    year,
    version: open?.report.version ?? null,
    label: countedLabel(counted),
    value: hasNumber(reading) ? reading.value : null,
    unit: reading.kind === 'number' ? reading.unit : isShare(counted) ? '%' : null,
    numerator: rate?.part.value ?? null,
    denominator: rate?.whole.value ?? null,
    state: hasNumber(reading) ? '有数' : whyMissing(reading),
  };
}
