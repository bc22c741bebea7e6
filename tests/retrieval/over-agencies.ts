import { openStore, type Store } from '../../db/store.ts';
import type { Scope } from '../../retrieval/understand/plan/numbers.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeTexts } from '../fixtures/store.ts';

export const RECEIVED = { cell: 'requests.received.total' } as const;

/** How many requests a fictional agency got in a year, as printed. */
interface Received {
  readonly agency: string;
  readonly year?: number;
  readonly received: string;
  readonly granted?: string;
  readonly overview?: string;
}

/** A report with these requests, all of natural persons; the sums of its tables hold where the numbers are numbers. */
function reportOf({ agency, year = 2024, received, granted = '0', overview }: Received): string {
  const rest = String(Number(received || 0) - Number(granted));
  return fictionalReport({
    head: `${agency}${year}年政府信息公开工作年度报告`,
    overview: overview ?? `本年度，${agency}通过县政府网站公布各类信息。`,
    printed: {
      'requests.received.natural_person': received,
      'requests.received.total': received,
      'requests.granted.natural_person': granted,
      'requests.granted.total': granted,
      'requests.unavailable_not_held.natural_person': rest,
      'requests.unavailable_not_held.total': rest,
      'requests.concluded.natural_person': received,
      'requests.concluded.total': received,
    },
  });
}

/** The reports of one fictional county: a tie, a 0, a blank, an unread table, a missing year and a report of the whole county. */
export const COUNTY: readonly string[] = [
  reportOf({ agency: '云溪县林业局', received: '40', granted: '10' }),
  reportOf({ agency: '云溪县水利局', received: '40', granted: '30' }),
  reportOf({ agency: '云溪县农业农村局', received: '0' }),
  reportOf({ agency: '云溪县统计局', received: '6', granted: '6' }),
  reportOf({ agency: '云溪县审计局', received: '' }),
  reportOf({ agency: '云溪县司法局', received: '9' }).replace('一、本年新收政府信息公开申请数量', ''),
  reportOf({ agency: '云溪县民政局', year: 2023, received: '7' }),
  reportOf({ agency: '云溪县林业局', year: 2023, received: '25' }),
  reportOf({
    agency: '云溪县人民政府',
    received: '95',
    overview: '2024年，全县共收到政府信息公开申请95件，都已按时答复。',
  }),
];

export async function storeOfCounty(): Promise<Store> {
  const store = await openStore(':memory:');
  await storeTexts(store, COUNTY);
  return store;
}

/** All agencies, those of a place, or those that are named. */
export function scopeOf(scope: Partial<Scope> = {}): Scope {
  return { agencies: [], region: null, kind: null, ...scope };
}
