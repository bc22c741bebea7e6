import type { Store } from '../../../db/store.ts';
import type { Measure } from '../../understand/counted.ts';
import type { Scope } from '../../understand/plan/numbers.ts';
import type { Composition } from '../distribution.ts';
import { type Across, type Numbered, numbered, readAcross } from './across.ts';
import { type WithoutDoubles, withoutDoubles } from './area.ts';

/** A part of a total, or the total, in every report of a scope. */
export interface PartAcross {
  readonly label: string;
  readonly measure: Measure;
  readonly across: Across;
  /** By agency; those without a number are left out. */
  readonly values: ReadonlyMap<string, number>;
}

/** A total and its parts over many agencies. */
export interface PartsAcross extends WithoutDoubles {
  readonly total: PartAcross;
  readonly parts: readonly PartAcross[];
  /** They have a total and lack some part, so they are not added. */
  readonly partial: readonly Numbered[];
  /** What fewest agencies have a number for, which tells why none can be added. */
  readonly scarce: Across;
}

/** Reads a total and its parts from every report of a scope; only reports that have all of them can be added. */
export async function readParts(
  store: Store,
  { scope, year }: { readonly scope: Scope; readonly year: number },
  composition: Composition,
): Promise<PartsAcross> {
  const read = async ({ label, measure }: Composition['total']): Promise<PartAcross> => {
    const across = await readAcross(store, scope, year, measure);
    return { label, measure, across, values: new Map(numbered(across).map((one) => [one.agency, one.value])) };
  };
  const total = await read(composition.total);
  const parts: PartAcross[] = [];
  for (const part of composition.parts) parts.push(await read(part));
  const all = numbered(total.across);
  const whole = all.filter(({ agency }) => parts.every(({ values }) => values.has(agency)));
  const partial = all.filter(({ agency }) => parts.some(({ values }) => !values.has(agency)));
  const scarce = [total, ...parts].reduce((least, one) => (one.values.size < least.values.size ? one : least));
  return { ...withoutDoubles(whole), total, parts, partial, scarce: scarce.across };
}
