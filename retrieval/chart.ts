import type { Store } from '../db/store.ts';
import type { Answer } from './answer/answer.ts';
import { countedLabel } from './answer/words/counted-words.ts';
import { spanWords } from './answer/words/year-words.ts';
import { answerPlan } from './answer-plan.ts';
import { hasNumber, type Reading, readCounted, readYear, type YearReading } from './gather/counted.ts';
import { compositionOf, tableOf } from './gather/distribution.ts';
import { formOf, openReport } from './gather/reports.ts';
import { single } from './understand/plan/about.ts';
import type { PlanOf, QueryPlan } from './understand/plan/plan.ts';

/** A number in a picture; where there is none, a word for why. */
export type Point = { readonly value: number } | { readonly value: null; readonly why: string };

/** What a picture of an answer shows: one or more rows of numbers of one unit over the same labels. */
export interface Chart {
  /** A course over the years, or bars of things beside each other. */
  readonly shape: 'course' | 'bars';
  readonly title: string;
  /** 件, 万元, % and so on; `null` when the reports name none. */
  readonly unit: string | null;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
  /** Whose reports the numbers stand in. */
  readonly source: string;
}

/** Bars that can be told apart on a telephone. */
const MOST_BARS = 15;
const FEWEST = 2;

/** Whether an answer has a picture. */
export function hasChart({ plan, kind, rows }: Pick<Answer, 'plan' | 'kind' | 'rows'>): boolean {
  const one = single(plan);
  if (kind === 'refusal' || plan.ask === 'several') return false;
  if (one.ask === 'trend') return one.years.length >= FEWEST;
  if (one.ask === 'rank') return rows.filter(({ value }) => value !== null).length >= FEWEST;
  return one.ask === 'compare' || (one.ask === 'distribution' && one.scope.agencies.length === 1);
}

/** The picture of what a plan asks for, read anew; `undefined` when there are not two numbers to show. */
export async function chartOf(store: Store, plan: QueryPlan): Promise<Chart | undefined> {
  const chart = await drawn(store, single(plan));
  const numbers = chart?.series.flatMap(({ points }) => points.filter(({ value }) => value !== null)) ?? [];
  return numbers.length >= FEWEST ? chart : undefined;
}

async function drawn(store: Store, plan: ReturnType<typeof single>): Promise<Chart | undefined> {
  if (plan.ask === 'trend') return await course(store, plan);
  if (plan.ask === 'compare') return await comparison(store, plan);
  if (plan.ask === 'rank') return await ranking(store, plan);
  return plan.ask === 'distribution' ? await parts(store, plan) : undefined;
}

async function course(store: Store, { agency, counted, years }: PlanOf<'trend'>): Promise<Chart> {
  const inOrder = [...new Set(years)].sort((a, b) => a - b);
  const read: YearReading[] = [];
  for (const year of inOrder) read.push(await readYear(store, agency, year, counted));
  const all = counted.map((one, at) => ({ name: countedLabel(one), readings: read.map((year) => year.readings[at]) }));
  const unit = unitOf(all[0]?.readings ?? []);
  const alike = all.filter(({ readings }) => unitOf(readings) === unit);
  return {
    shape: 'course',
    title: alike.length === 1 ? `${agency}${alike[0]?.name}` : agency,
    unit,
    labels: inOrder.map((year) => `${year}年`),
    series: alike.map(({ name, readings }) => ({ name, points: readings.map(pointOf) })),
    source: `${agency}${spanWords(read.flatMap(({ year, open }) => (open ? [year] : [])))}度报告`,
  };
}

async function comparison(store: Store, { agencies, counted, years }: PlanOf<'compare'>): Promise<Chart | undefined> {
  const [one] = counted;
  if (!one) return undefined;
  const inOrder = [...new Set(years)].sort((a, b) => a - b);
  const series = [];
  for (const year of inOrder) {
    const readings = [];
    for (const agency of agencies) readings.push((await readYear(store, agency, year, [one])).readings[0]);
    series.push({ name: `${year}年`, readings });
  }
  return {
    shape: 'bars',
    title: `${inOrder.length === 1 ? `${inOrder[0]}年` : ''}${countedLabel(one)}`,
    unit: unitOf(series.flatMap(({ readings }) => readings)),
    labels: agencies,
    series: series.map(({ name, readings }) => ({ name, points: readings.map(pointOf) })),
    source: `各机关${spanWords(inOrder)}度报告`,
  };
}

async function ranking(store: Store, plan: PlanOf<'rank'>): Promise<Chart> {
  const { rows } = await answerPlan(store, { ...plan, agency: null });
  // Rows of a change are followed by those of both years.
  const numbers = rows.filter(({ value, label }) => value !== null && label === rows[0]?.label);
  const shown = numbers.slice(0, MOST_BARS);
  const cut = numbers.length > shown.length ? `（前 ${shown.length} 个，共 ${numbers.length} 个）` : '';
  const where = plan.scope.region ?? '';
  return {
    shape: 'bars',
    title: `${where}${plan.year}年${shown[0]?.label ?? countedLabel(plan.counted)}${cut}`,
    unit: shown[0]?.unit ?? null,
    labels: shown.map(({ agency }) => agency),
    series: [{ name: `${plan.year}年`, points: shown.map(({ value }) => ({ value: value ?? 0 })) }],
    source: `各机关${plan.year}年度报告`,
  };
}

async function parts(store: Store, { scope, year, of }: PlanOf<'distribution'>): Promise<Chart | undefined> {
  const [agency = ''] = scope.agencies;
  const open = await openReport(store, agency, year);
  if (!open) return undefined;
  const composition = compositionOf(of, formOf(open, tableOf(of)));
  const readings: Reading[] = [];
  for (const { measure } of composition.parts) readings.push(await readCounted(store, open, measure));
  return {
    shape: 'bars',
    title: `${agency}${year}年${composition.subject}`,
    unit: unitOf(readings),
    labels: composition.parts.map(({ label }) => label),
    series: [{ name: `${year}年`, points: readings.map(pointOf) }],
    source: `${agency}${year}年度报告`,
  };
}

function unitOf(readings: readonly (Reading | undefined)[]): string | null {
  const numbers = readings.flatMap((reading) => (reading && hasNumber(reading) ? [reading] : []));
  const [first] = numbers;
  return first ? (first.kind === 'share' ? '%' : first.unit) : null;
}

function pointOf(reading: Reading | undefined): Point {
  if (!reading || reading.kind === 'not_stored') return gap('未收录');
  if (hasNumber(reading)) return { value: reading.value };
  return gap(WHY[reading.kind]);
}

const WHY = { unread: '未读出', not_in_form: '表中无此项', blank: '未填', no_base: '分母为 0' } as const;

function gap(why: string): Point {
  return { value: null, why };
}
