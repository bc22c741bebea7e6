import Client from 'better-sqlite3';
import { cell } from '../../../db/form/form.ts';
import type { Store } from '../../../db/store.ts';
import { verify } from '../../../retrieval/answer/verify.ts';
import { write } from '../../../retrieval/answer/writers.ts';
import type { Counted } from '../../../retrieval/understand/counted.ts';
import type { SinglePlan } from '../../../retrieval/understand/plan/plan.ts';
import { RATES, rateOf } from '../../../retrieval/understand/rates.ts';
import type { Understood } from '../../../retrieval/understand/settled.ts';
import { agencyAt } from '../agencies.ts';
import { storeOf, storePath, YEARS } from '../corpus.ts';
import { digits, median, p50p95, timesOf } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { openReport, progress } from '../report.ts';

const YEAR = YEARS.at(-1) ?? 0;
const RECEIVED = { cell: 'requests.received.total' } as const;
/** How often each question is answered. */
const TIMES = 40;

/** How long answers over all agencies of a year take, beside one bare statement that reads and orders the same cell. */
export async function operations(options: BenchOptions): Promise<void> {
  const report = openReport('operations');
  const rows: string[][] = [];
  for (const size of options.reports ?? [1000, 10_000]) rows.push(...(await rowsOf(size, options)));
  report.table('Answers over all agencies of one year', ['reports', 'answer', 'p50 / p95 ms', '× bare'], rows);
  report.note(
    'Bare is one prepared better-sqlite3 statement that reads agency and value of one cell for one year in the order of the value. An answer goes from the plan to the verified draft. Bare and answers are asked in turns in one run.',
  );
}

async function rowsOf(size: number, options: BenchOptions): Promise<string[][]> {
  const store = await storeOf(size, options);
  const bare = openBare(storePath(size, options));
  progress(`${size} reports: answers over agencies`);
  const bareTimes: number[] = [];
  const times = new Map<string, number[]>();
  for (let turn = 0; turn <= TIMES; turn += 1) {
    bareTimes.push(...(await timesOf([YEAR], bare.ordered)));
    for (const [name, plan] of plans()) {
      const [ms = 0] = await timesOf([plan], (one) => answered(store, one));
      times.set(name, [...(times.get(name) ?? []), ms]);
    }
  }
  bare.close();
  await store.close();
  // The first turn warms what is prepared once.
  const base = median(bareTimes.slice(1));
  const row = (name: string, all: readonly number[]) => {
    const measured = all.slice(1);
    return [String(size), name, p50p95(measured), digits(median(measured) / base)];
  };
  return [row('bare statement', bareTimes), ...[...times].map(([name, all]) => row(name, all))];
}

function plans(): [name: string, plan: SinglePlan][] {
  const all = { agencies: [], region: null, kind: null };
  const place = { ...all, region: agencyAt(0).region[0] ?? null };
  const rate: Counted = RATES[0].share;
  const rank = { ask: 'rank', scope: all, year: YEAR, order: 'most', limit: null, agency: null } as const;
  return [
    ['rank of one cell', { ...rank, counted: RECEIVED }],
    ['place of one agency', { ...rank, counted: RECEIVED, agency: agencyAt(3).name }],
    ['sum of one cell', { ask: 'total', scope: all, years: [YEAR], counted: [RECEIVED], operation: 'sum' }],
    ['mean of one cell', { ask: 'total', scope: all, years: [YEAR], counted: [RECEIVED], operation: 'mean' }],
    [
      'filter of one cell',
      { ask: 'filter', scope: all, year: YEAR, counted: RECEIVED, condition: { comparison: 'more', value: 100 } },
    ],
    ['rank of one cell in one place', { ...rank, scope: place, counted: RECEIVED }],
    [`rank of ${rateOf(RATES[0].share)?.key} rates, three cells`, { ...rank, counted: rate }],
    ['rank of refusals, eight cells', { ...rank, counted: { group: 'refused', column: 'total' } }],
  ];
}

/** An answer that is held back spoils the measurement. */
async function answered(store: Store, plan: SinglePlan): Promise<void> {
  const asked = { people: false, unit: null, words: [] };
  const understood = {
    plan,
    year: 'number',
    instead: null,
    carried: false,
    named: null,
    sure: true,
    left: [],
    slips: [],
    asked,
  } satisfies Understood;
  const draft = verify(await write(store, plan, understood));
  if (draft.kind === 'refusal') throw new Error(`refused: ${plan.ask}`);
}

function openBare(path: string) {
  const client = new Client(path, { readonly: true });
  const find = client.prepare<[number, number], { agency: string; value: number | null }>(
    `select r.agency, f.value from reports r join figures f on f.id = r.id * 1024 + ?
     where r.year = ? and r.newest = 1 order by f.value desc`,
  );
  return { ordered: (year: number) => find.all(cell(RECEIVED.cell).code, year), close: () => client.close() };
}
