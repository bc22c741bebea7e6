import { disputeRows } from '../../../db/form/disputes.ts';
import type { CellKey } from '../../../db/form/form.ts';
import type { RequestColumn } from '../../../db/form/requests.ts';
import { GROUPS, type Measure } from '../counted.ts';
import { RATES } from '../rates.ts';
import type { Read } from '../read.ts';
import type { Term } from '../terms.ts';
import { cellsOfTargets } from '../words/cells.ts';

/**
 * 青砚县教育局2024年多少, after 什么是公开率: the question as if it named the word that was just explained. `undefined` when
 * nothing was, or when the question names something of its own.
 */
export function withDefined(read: Read): Read | undefined {
  const { explained } = read.before;
  if (explained === null || read.measured.by !== 'nothing' || read.rates.length > 0) return undefined;
  if (read.mention.words === '' || !/多少|几|呢|高吗|情况/.test(read.question.folded)) return undefined;
  const before = { ...read.before, plan: null, explained: null };
  const rate = RATES.find(({ key }) => explained === `rate.${key}`);
  if (rate) return { ...read, before, rates: [rate] };
  const measures = measuresOf(explained);
  if (measures.length === 0) return undefined;
  return { ...read, before, measured: { ...read.measured, by: 'row', measures } };
}

/** The cells a word of the form stands for; none for a general word, whose number would be a guess. */
function measuresOf(term: Term): readonly Measure[] {
  const [kind = '', key = ''] = term.split('.');
  const group = GROUPS.find((one) => kind === 'group' && one === key);
  if (group) return [{ group, column: 'total' }];
  if (kind === 'requests') return [{ cell: `requests.${key}.total` as CellKey }];
  if (kind === 'applicants') return [{ cell: `requests.received.${key as RequestColumn}` as CellKey }];
  if (kind === 'results') return disputeRows.map((row): Measure => ({ cell: `disputes.${row.key}.${key}` as CellKey }));
  if (kind === 'disputes') return [{ cell: `disputes.${key}.total` as CellKey }];
  if (kind !== 'disclosure') return [];
  const row = key as Extract<Parameters<typeof cellsOfTargets>[0][number], { table: 'disclosure' }>['row'];
  return cellsOfTargets([{ table: 'disclosure', row }], { applicants: [], results: [], documents: [] }, false);
}
