import { foldText } from '../../../db/fold.ts';
import type { QueryPlan } from '../plan/plan.ts';
import type { Allowed } from './allowed.ts';
import type { Reading, SingleReading } from './reading.ts';

/** What in a reading is not in the closed lists, by the names of its fields; empty when all of it is. */
export function madeUp({ plan }: Reading, allowed: Allowed): string[] {
  const fields = [...fieldsOf(plan, '')];
  const wrong = fields
    .filter(({ name, value }) => RULES[name]?.(value, allowed) === false)
    .map(({ name }) => TOLD[name] ?? name);
  const years = fields.filter(({ name }) => YEARS.has(name)).map(({ value }) => value);
  const otherYears =
    years.length > 0 && allowed.named.length > 0 && !allowed.named.some((year) => years.includes(year));
  const singles = plan.ask === 'several' ? plan.plans : [plan];
  return [
    ...new Set([...wrong, ...(otherYears ? ['year: the question names another'] : []), ...singles.flatMap(senseless)]),
  ];
}

/** The agencies that a plan names. */
export function agenciesIn(plan: QueryPlan): string[] {
  return [...fieldsOf(plan, '')].flatMap(({ name, value }) =>
    AGENCIES.has(name) && typeof value === 'string' ? [value] : [],
  );
}

const YEARS: ReadonlySet<string> = new Set(['year', 'years', 'from', 'to', 'since']);
const AGENCIES: ReadonlySet<string> = new Set(['agency', 'agencies']);

type Rule = (value: unknown, allowed: Allowed) => boolean;

const isStored: Rule = (value, { agencies }) => agencies.some(({ id }) => id === value);
const isYear: Rule = (value, { stored, named }) => [...stored, ...named].some((year) => year === value);
const isSaid: Rule = (value, { numbers }) => value === 0 || (typeof value === 'number' && numbers.has(value));

/** `null` stands for nothing and is allowed wherever the shape lets it stand. */
const RULES: Readonly<Record<string, Rule>> = {
  agency: isStored,
  agencies: isStored,
  region: (value, { places }) => places.some((place) => place === value),
  year: isYear,
  years: isYear,
  from: isYear,
  to: isYear,
  since: isYear,
  value: isSaid,
  upper: isSaid,
  limit: (value, allowed) => value === 1 || isSaid(value, allowed),
  words: (value, { folded }) =>
    String(value)
      .split(/\s+/)
      .every((word) => folded.includes(foldText(word))),
};

const TOLD: Readonly<Record<string, string>> = {
  agency: 'agency: not one of those listed',
  agencies: 'agency: not one of those listed',
  region: 'region: not one of those listed',
  words: 'words: not in the question',
  value: 'value: not a number of the question',
  upper: 'upper: not a number of the question',
  limit: 'limit: not a number of the question',
};

/** Every value with the name of the field it stands in; of a list each. */
function* fieldsOf(value: unknown, name: string): Generator<{ readonly name: string; readonly value: unknown }> {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) for (const one of value) yield* fieldsOf(one, name);
  else if (typeof value === 'object') for (const [key, inner] of Object.entries(value)) yield* fieldsOf(inner, key);
  else yield { name, value };
}

/** What the shape lets pass and has no meaning. */
function senseless(reading: SingleReading): string[] {
  if (
    reading.ask === 'total' &&
    reading.operation === 'median' &&
    (reading.counted.length > 1 || reading.years.length > 1)
  )
    return ['median: of one number in one year'];
  if (reading.ask === 'change' || reading.ask === 'diff')
    return reading.from === reading.to ? ['from, to: the same year'] : [];
  if ((reading.ask === 'rank' || reading.ask === 'filter') && reading.since !== null && reading.since >= reading.year)
    return ['since: not an earlier year'];
  if (reading.ask !== 'between' || reading.operation !== 'share') return [];
  const { left, right } = reading;
  return left.counted === right.counted && left.year === right.year ? [] : ['share: of two different numbers'];
}
