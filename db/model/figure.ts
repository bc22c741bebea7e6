import type { CellKey, TableKey } from '../form/form.ts';

/**
 * What a cell says. `blank` (nothing printed), `not_applicable` (`/`, `-`, 不适用, 无) and `zero` are three different
 * answers and never turn into one another. `text` is something that is no number.
 */
export type Meaning = 'number' | 'zero' | 'blank' | 'not_applicable' | 'text';

/** One cell of a report's table, kept with the place it was printed. */
export interface Figure {
  readonly report: number;
  readonly key: CellKey;
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** In `unit`. `null` unless the meaning is `number` or `zero`. */
  readonly value: number | null;
  readonly meaning: Meaning;
  /** The cell exactly as printed; empty for a blank one. */
  readonly printed: string;
  /** The unit printed in the cell, or else the form's; `null` when neither names one. */
  readonly unit: string | null;
  /** UTF-16 offsets into the report's text. */
  readonly start: number;
  readonly end: number;
}
