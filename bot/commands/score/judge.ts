import type { Answer } from '../../../retrieval/answer/answer.ts';
import { plainText } from '../../../retrieval/answer/answer.ts';
import type { Expectation, ScoredQuestion } from './question.ts';

/** `refused`: nothing was answered although it could be. `cited wrongly`: right words from a place that does not hold them. */
export type Verdict = 'right' | 'wrong' | 'refused' | 'cited wrongly';

export interface Judgement {
  readonly verdict: Verdict;
  /** A wrong answer that states a number which is not the expected one: the worst there is. */
  readonly wrongNumber: boolean;
  readonly why: string;
}

interface Fault {
  readonly why: string;
  /** Whether a number is stated that is not the expected one. */
  readonly number: boolean;
}

/** These give nothing of what was asked for. */
const NOT_ANSWERED: readonly string[] = ['refusal', 'clarify', 'help'];

/** Holds an answer against what was expected; `unproven` is what is cited and does not stand there. */
export function judge({ expect }: ScoredQuestion, answer: Answer, unproven: readonly string[] = []): Judgement {
  const faults = [...numberFaults(expect, answer), ...otherFaults(expect, answer)];
  if (faults.length > 0) {
    const kept = NOT_ANSWERED.includes(answer.kind) && expect.kind !== answer.kind && expect.kind !== 'refusal';
    const wrongNumber = !kept && faults.some(({ number }) => number);
    return { verdict: kept ? 'refused' : 'wrong', wrongNumber, why: faults.map(({ why }) => why).join('; ') };
  }
  const [misplaced] = [...unproven, ...misplacedIn(expect, answer)];
  if (misplaced !== undefined) return { verdict: 'cited wrongly', wrongNumber: false, why: misplaced };
  return { verdict: 'right', wrongNumber: false, why: '' };
}

function numberFaults(expect: Expectation, answer: Answer): Fault[] {
  const keys = Object.entries(expect.figures ?? {});
  const given = answer.figures.map(({ agency, year, table, row, column, value }) => ({
    address: `${agency}/${year}/${table}.${row}.${column}`,
    value,
  }));
  const fits = (address: string, key: string) => address === key || address.endsWith(`/${key}`);
  const faults = keys.flatMap(([key, value]): Fault[] => {
    const found = given.filter(({ address }) => fits(address, key));
    const other = found.find((figure) => figure.value !== value);
    if (found.length > 0 && !other) return [];
    return [{ why: `${key} is ${other?.value}, expected ${value}`, number: other !== undefined }];
  });
  const extra = given.filter(({ address }) => expect.figures && !keys.some(([key]) => fits(address, key)));
  faults.push(...extra.map(({ address }) => ({ why: `${address} was not asked for`, number: true })));
  const [unasked] = given;
  if (unasked && (expect.kind === 'refusal' || expect.kind === 'clarify'))
    faults.push({ why: `gives ${unasked.address}`, number: true });
  return [...faults, ...computedFaults(expect, answer), ...coverageFaults(expect, answer)];
}

function computedFaults({ computed }: Expectation, answer: Answer): Fault[] {
  if (computed === undefined) return [];
  const wanted = typeof computed === 'number' ? [{ operation: null, value: computed }] : computed;
  return wanted
    .filter(
      ({ operation, value }) =>
        !answer.computed.some((one) => (operation === null || one.operation === operation) && same(one.value, value)),
    )
    .map(({ operation, value }) => {
      const same = answer.computed.filter((one) => operation === null || one.operation === operation);
      const found = same.slice(0, 5).map((one) => one.value);
      return { why: `${operation ?? 'computed'} ${found.join(', ')}, expected ${value}`, number: same.length > 0 };
    });
}

/** Unrounded operations agree to a millionth. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

function coverageFaults({ coverage }: Expectation, answer: Answer): Fault[] {
  return (['known', 'stored', 'matched'] as const).flatMap((key) => {
    const [wanted, found] = [coverage?.[key], answer.coverage?.[key]];
    if (wanted === undefined || wanted === found) return [];
    return [{ why: `coverage ${key} ${found}, expected ${wanted}`, number: found !== undefined }];
  });
}

function otherFaults(expect: Expectation, answer: Answer): Fault[] {
  const text = plainText(answer.lines);
  const first = plainText(answer.lines.slice(0, 1));
  const wrong: string[] = [];
  if (expect.kind !== undefined && expect.kind !== answer.kind)
    wrong.push(`kind ${answer.kind}, expected ${expect.kind}`);
  if (expect.reason !== undefined && expect.reason !== answer.reason)
    wrong.push(`reason ${answer.reason}, expected ${expect.reason}`);
  if (expect.ask !== undefined && expect.ask !== answer.plan.ask)
    wrong.push(`plan ${answer.plan.ask}, expected ${expect.ask}`);
  if (expect.choices !== undefined && expect.choices !== answer.choices.length)
    wrong.push(`${answer.choices.length} choices, expected ${expect.choices}`);
  for (const rule of expect.doubts ?? [])
    if (!answer.doubts.some((doubt) => doubt.rule === rule)) wrong.push(`no doubt ${rule}`);
  for (const agency of expect.agencies ?? [])
    if (!answer.figures.some((figure) => figure.agency === agency)) wrong.push(`does not list ${agency}`);
  const stated = answer.figures.length + answer.computed.length > 0;
  const missing = [
    ...(expect.first ?? [])
      .filter((words) => !first.includes(words))
      .map((words) => ({ words, where: 'does not begin with' })),
    ...(expect.says ?? []).filter((words) => !text.includes(words)).map((words) => ({ words, where: 'does not say' })),
  ];
  return [
    ...wrong.map((why) => ({ why, number: false })),
    ...missing.map(({ words, where }) => ({ why: `${where} “${words}”`, number: stated && /\d/.test(words) })),
    ...(expect.notSays ?? [])
      .filter((words) => text.includes(words))
      .map((words) => ({ why: `says “${words}”`, number: /\d/.test(words) })),
  ];
}

function misplacedIn(expect: Expectation, answer: Answer): string[] {
  const places = [...answer.figures, ...answer.citations];
  const years = expect.years ?? (expect.year === undefined ? undefined : [expect.year]);
  const elsewhere = places.filter(
    (place) =>
      (expect.agency !== undefined && place.agency !== expect.agency) || (years && !years.includes(place.year)),
  );
  const uncited = places.length === 0 ? [] : (years ?? []).filter((year) => places.every((one) => one.year !== year));
  const sought = expect.quotes?.replace(/\s/g, '');
  const quoted =
    sought === undefined || answer.citations.some(({ quote }) => quote.replace(/\s/g, '').includes(sought));
  return [
    ...elsewhere.map(({ agency, year }) => `cites ${agency} ${year}`),
    ...uncited.map((year) => `cites nothing of ${year}`),
    ...(quoted ? [] : [`no quote holds “${sought}”`]),
  ];
}
