import type { DisclosureRow } from '../../../db/form/disclosure.ts';
import type { DisputeRow } from '../../../db/form/disputes.ts';
import type { RequestRow } from '../../../db/form/requests.ts';
import type { Group } from '../counted.ts';

/** People's words for what the form counts. The form's own label comes first in each list. */
export interface Entry<Target> {
  readonly target: Target;
  readonly words: readonly string[];
}

/** The rows of one table that some words name. */
export type RowTarget =
  | { readonly table: 'requests'; readonly rows: readonly RequestRow[] }
  | { readonly table: 'requests'; readonly group: Group }
  | { readonly table: 'disputes'; readonly rows: readonly DisputeRow[] }
  | { readonly table: 'disclosure'; readonly row: DisclosureRow };

function words(list: string): string[] {
  return list.split(/\s+/);
}

/** Words for a row of table 3. */
export function request(row: RequestRow, list: string, more: readonly string[] = []): Entry<RowTarget> {
  return requests([row], list, more);
}

/** Words for rows of table 3 that people ask for together. */
export function requests(rows: readonly RequestRow[], list: string, more: readonly string[] = []): Entry<RowTarget> {
  return { target: { table: 'requests', rows }, words: [...words(list), ...more] };
}

/** Words for a group of rows of table 3. */
export function group(key: Group, list: string, more: readonly string[] = []): Entry<RowTarget> {
  return { target: { table: 'requests', group: key }, words: [...words(list), ...more] };
}

/** Words for rows of table 4. */
export function dispute(list: string, ...rows: DisputeRow[]): Entry<RowTarget> {
  return { target: { table: 'disputes', rows }, words: words(list) };
}

/** Words for a row of table 2. */
export function disclosure(list: string, row: DisclosureRow): Entry<RowTarget> {
  return { target: { table: 'disclosure', row }, words: words(list) };
}
