import type { Store } from '../../../db/store.ts';
import type { Counted } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { hasNumber, type Missing, type Reading, readYear } from '../counted.ts';
import type { OpenReport } from '../reports.ts';

/** One thing that is compared: a number of one year of every agency. */
export interface Compared {
  readonly year: number;
  readonly counted: Counted;
  readonly readings: readonly {
    readonly agency: string;
    readonly open: OpenReport | undefined;
    readonly reading: Reading;
  }[];
}

/** Reads what is compared, year by year and number by number. */
export async function readCompared(store: Store, { agencies, years, counted }: PlanOf<'compare'>): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const year of years) {
    const read = [];
    for (const agency of agencies) read.push({ agency, ...(await readYear(store, agency, year, counted)) });
    for (const [at, one] of counted.entries()) {
      const readings = read.map(({ agency, open, readings: all }) => ({
        agency,
        open,
        reading: all[at] ?? NOT_STORED,
      }));
      compared.push({ year, counted: one, readings });
    }
  }
  return compared;
}

const NOT_STORED: Missing = { kind: 'not_stored' };

/** The readings that hold a number. */
export function comparable({ readings }: Compared): readonly Reading[] {
  return readings.map(({ reading }) => reading).filter(hasNumber);
}
