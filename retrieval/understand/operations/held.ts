import type { Read } from '../read.ts';
import { refuse } from '../settled.ts';
import { betweenRows, betweenRowsOf, betweenYears, betweenYearsOf } from './between.ts';
import { LEVELED, ownAgency } from './scope.ts';
import type { Settler } from './settler.ts';
import { betweenCells, directed, followsScope, placeAlone } from './shapes.ts';
import type { Sign } from './signs.ts';

/** Two numbers of one report, or of a place. */
export function rowsHeld(read: Read, between: 'plus' | 'minus' | 'times' | undefined): Settler {
  const operation = between === 'times' ? 'multiple' : 'difference';
  return ownAgency(read) === null && (placeAlone(read) || LEVELED.test(read.text))
    ? (one, known, among) => betweenRowsOf(one, known, among, operation)
    : (one, known) => betweenRows(one, known, operation);
}

/** 几倍 of nobody but one agency, or one place: of its years. A rate is no multiple, nor is an agency whose name is blank here. */
export function timesOf(read: Read): Settler {
  if (read.rates.length > 0 || /(?:是|为|相当于) {2,}/.test(read.text))
    return async (one) => refuse('unclear', one, { hindrance: 'operation' });
  const place = ownAgency(read) === null && (placeAlone(read) || LEVELED.test(read.text) || followsScope(read));
  return place ? (one, known, among) => betweenYearsOf(one, known, among, 'multiple') : betweenYears;
}

/** Two agencies of which the first is held against the second; rates of two are compared. */
export function pairOf(
  read: Read,
  signs: ReadonlySet<Sign>,
  [first, second, third]: readonly string[],
): { readonly of: Held; readonly operation: 'difference' | 'multiple' } | undefined {
  if (first === undefined || second === undefined || read.rates.length > 0 || betweenCells(read)) return undefined;
  const operation = signs.has('multiple') ? 'multiple' : directed(read) ? 'difference' : undefined;
  if (!operation) return undefined;
  if (third === undefined) return { of: [[first], [second]], operation };
  // 教育局比发改局和市监局加起来多几件: those on one side are added.
  const at = HELD.exec(read.text)?.index;
  if (at === undefined || !signs.has('sum')) return undefined;
  const named = read.mention.named.map(({ agencies, spans }) => [agencies[0]?.id ?? '', spans[0]?.at ?? 0] as const);
  const side = (before: boolean) => named.flatMap(([id, place]) => (place < at === before ? [id] : []));
  const of: Held = [side(true), side(false)];
  return of.every((ids) => ids.length > 0) ? { of, operation } : undefined;
}

type Held = readonly [readonly string[], readonly string[]];

/** 比 or 是 right before the name of an agency, which is blank here. */
const HELD = /(?:比|是|为) {2,}/;
