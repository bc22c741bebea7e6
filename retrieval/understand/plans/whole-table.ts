import type { CellKey } from '../../../db/form/form.ts';
import type { Measure } from '../counted.ts';
import type { Read } from '../read.ts';

/** 表二有数据吗, 那表三呢: a table by its number, and nothing of what it holds. */
const WHOLE_TABLE = new RegExp(
  [
    '^[ 那就再请,]*(?:看看?|看一下|说说|查查?|列出|给我)*(?:第)?表([二三四2-4])(?:里面?|中|上)?的?',
    '(?:都?(?:有(?:没有)?|没有?))?(?:什么|啥|哪些)?(?:数据?|数字|内容|数值)?(?:有没有|有吗|填了吗?|吗|么|没有|呢|多少|[?？ ])*$',
  ].join(''),
);

/** The question as one for the main rows of the table that it names; `undefined` when it names none, or more than that. */
export function ofWholeTable(read: Read): Read | undefined {
  const { measured, rates, about } = read;
  const table = WHOLE_TABLE.exec(about)?.[1];
  if (table === undefined || measured.by !== 'nothing' || rates.length > 0) return undefined;
  const measures = (ROWS['二三四234'.indexOf(table) % 3] ?? []).map((key): Measure => ({ cell: key }));
  const blank = (words: string) => ' '.repeat(words.length);
  return { ...read, left: blank(read.left), about: blank(about), measured: { ...measured, by: 'row', measures } };
}

/** What tables 2, 3 and 4 count, without its parts. */
const ROWS: readonly (readonly CellKey[])[] = [
  [
    'disclosure.regulations.in_force',
    'disclosure.normative_documents.in_force',
    'disclosure.licensing.decisions',
    'disclosure.penalties.decisions',
    'disclosure.coercion.decisions',
    'disclosure.fees.amount',
  ],
  ['requests.received.total', 'requests.carried_in.total', 'requests.concluded.total', 'requests.carried_out.total'],
  [
    'disputes.reconsideration.total',
    'disputes.litigation_direct.total',
    'disputes.litigation_after_reconsideration.total',
  ],
];
