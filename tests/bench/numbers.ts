import { disputeColumns, disputeRows } from '../../db/form/disputes.ts';
import type { CellKey } from '../../db/form/form.ts';
import { outcomeRows, type RequestColumn, type RequestRow, requestColumns } from '../../db/form/requests.ts';
import type { Body } from './agencies.ts';
import { type Random, randomOf } from './random.ts';

/** Whose numbers: the same key always gives the same 200 figures. */
export interface NumbersKey {
  readonly seed: number;
  readonly agency: number;
  readonly year: number;
}

/**
 * The 200 figures of a report in the form of 2021. Every sum of the form holds (R1-R4), and what is taken over from last year
 * is what last year's report leaves (R5, R6), whichever years are made.
 */
export function figuresOf(body: Body, key: NumbersKey): Map<CellKey, number> {
  const random = randomOf(key.seed, key.agency, key.year, 1);
  return new Map([...disclosure(body, key, random), ...requests(body, key, random), ...disputes(body, random)]);
}

type Entry = [CellKey, number];

function disclosure(body: Body, key: NumbersKey, random: Random): Entry[] {
  const before = documentsInForce(key, key.year - 1);
  const now = documentsInForce(key, key.year);
  const repealed = Math.max(0, before - now) + random.whole(0, 2);
  const [licensing, penalties, coercion] = body.decisions.map((usual) => around(usual, random));
  return [
    ['disclosure.regulations.made', 0],
    ['disclosure.regulations.repealed', 0],
    ['disclosure.regulations.in_force', 0],
    ['disclosure.normative_documents.made', now - before + repealed],
    ['disclosure.normative_documents.repealed', repealed],
    ['disclosure.normative_documents.in_force', now],
    ['disclosure.licensing.decisions', licensing ?? 0],
    ['disclosure.penalties.decisions', penalties ?? 0],
    ['disclosure.coercion.decisions', coercion ?? 0],
    ['disclosure.fees.amount', around(body.fees * 100, random) / 100],
  ];
}

function documentsInForce({ seed, agency }: NumbersKey, year: number): number {
  return randomOf(seed, agency, 2).whole(4, 40) + randomOf(seed, agency, year, 3).whole(0, 6);
}

const applicants = requestColumns.map((column) => column.key).filter((column) => column !== 'total');
const SHARES: Readonly<Record<(typeof applicants)[number], number>> = {
  natural_person: 0.84,
  business: 0.1,
  research: 0.01,
  public_welfare: 0.01,
  legal_service: 0.03,
  other_organization: 0.01,
};

function requests(body: Body, key: NumbersKey, random: Random): Entry[] {
  const size = body.requests * agencyScale(key);
  const table = new Map<CellKey, number>();
  const add = (row: RequestRow, column: RequestColumn, value: number) => {
    for (const place of [column, 'total'] as const) {
      const cell: CellKey = `requests.${row}.${place}`;
      table.set(cell, (table.get(cell) ?? 0) + value);
    }
  };
  for (const row of ['received', 'carried_in', ...outcomeRows, 'concluded', 'carried_out'] as const) {
    if (row !== 'other') for (const column of applicants) add(row, column, 0);
  }
  for (const column of applicants) {
    const carriedIn = carriedOver(body, { ...key, year: key.year - 1 }, column);
    const carriedOut = carriedOver(body, key, column);
    const concluded = Math.max(around(size * SHARES[column], random), carriedIn - carriedOut);
    for (let request = 0; request < concluded; request += 1) add(random.pick(OUTCOMES), column, 1);
    add('concluded', column, concluded);
    add('carried_in', column, carriedIn);
    add('carried_out', column, carriedOut);
    add('received', column, concluded + carriedOut - carriedIn);
  }
  return [...table];
}

/** Requests of the end of a year that are answered in the next. */
function carriedOver(body: Body, key: NumbersKey, column: (typeof applicants)[number]): number {
  const random = randomOf(key.seed, key.agency, key.year, 4, applicants.indexOf(column));
  return around(body.requests * agencyScale(key) * SHARES[column] * 0.06, random);
}

/** How often requests end in which way, in a hundred or so. */
const WEIGHTS: Partial<Record<RequestRow, number>> = {
  granted: 38,
  partly_granted: 12,
  refused_third_party: 3,
  refused_internal_affairs: 2,
  refused_process: 3,
  refused_enforcement_files: 3,
  refused_inquiry: 2,
  unavailable_not_held: 18,
  unavailable_to_be_made: 5,
  unavailable_unclear: 2,
  declined_petition: 7,
  declined_repeated: 3,
  other_rest: 4,
};
const OUTCOMES: readonly RequestRow[] = outcomeRows
  .filter((row) => row !== 'other')
  .flatMap((row) => Array.from({ length: WEIGHTS[row] ?? 1 }, () => row));

function disputes(body: Body, random: Random): Entry[] {
  return disputeRows.flatMap((row) => {
    const results = disputeColumns.slice(0, -1).map((column, index): Entry => {
      const usual = (body.requests / 30) * (row.key === 'reconsideration' ? 1 : 0.4) * (index === 0 ? 1 : 0.3);
      return [`disputes.${row.key}.${column.key}`, around(usual, random)];
    });
    const total = results.reduce((sum, [, value]) => sum + value, 0);
    return [...results, [`disputes.${row.key}.total`, total] satisfies Entry];
  });
}

/** Some agencies are asked far more than others of their kind, every year. */
function agencyScale({ seed, agency }: NumbersKey): number {
  return 0.2 + 2.2 * randomOf(seed, agency, 5).next() ** 2;
}

/** A whole number from half to one and a half times the usual; a part of one is a chance of one. */
function around(usual: number, random: Random): number {
  return Math.floor(usual * (0.5 + random.next()) + (usual === 0 ? 0 : random.next()));
}
