/**
 * `2019`: 国办公开办函〔2019〕60号 (trial). `2021`: 国办公开办函〔2021〕30号, in force from the report for 2021.
 * Which one a table was printed in is told by its labels, never by the year.
 */
export type FormVersion = '2021' | '2019';

/** A row of a table of the national form. */
export interface FormRow {
  readonly key: string;
  /** The heading the row stands under, e.g. 不予公开; empty when it has none. */
  readonly group: string;
  /** The words printed for the row, without its number. */
  readonly label: string;
  /** The number printed before the label, e.g. 三、（三）1. */
  readonly mark: string;
  /** The columns the row has, per version; a version left out has no such row. */
  readonly columns: { readonly [V in FormVersion]?: readonly string[] };
}
