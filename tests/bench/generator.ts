import type { CellKey } from '../../db/form/form.ts';
import { agencyAt } from './agencies.ts';
import { figuresOf } from './numbers.ts';
import { proseOf } from './prose.ts';
import { type Random, randomOf } from './random.ts';
import { reportText, type Style } from './report-text.ts';

/** A report of an invented agency in the form of 2021, with the figures that are printed in it. */
export interface GeneratedReport {
  readonly file: string;
  readonly agency: string;
  /** Large to small. */
  readonly region: readonly string[];
  readonly year: number;
  readonly text: string;
  /** As copied out of a web page, or as taken out of a PDF file. */
  readonly shape: 'tabs' | 'lines';
  /** All 200 cells. */
  readonly figures: ReadonlyMap<CellKey, number>;
}

/** The report of one agency for one year; the same arguments always give the same report. */
export function generateReport(agencyIndex: number, year: number, seed: number): GeneratedReport {
  const agency = agencyAt(agencyIndex);
  const figures = figuresOf(agency.body, { seed, agency: agencyIndex, year });
  const random = randomOf(seed, agencyIndex, year, 6);
  const style = styleOf(random);
  const printed = (key: CellKey): string => String(figures.get(key) ?? '');
  const prose = proseOf(agency, year, figures, random);
  const text = reportText({ agency: agency.name, year, titleNote: '', preface: [], prose, printed }, style);
  const { name, region } = agency;
  return { file: `${name}-${year}.txt`, agency: name, region, year, text, shape: style.shape, figures };
}

/** Reports of one agency after another, each with all the years. */
export function* generateReports(count: number, seed = 1, years = [2022, 2023, 2024]): Generator<GeneratedReport> {
  for (let agency = 0, made = 0; made < count; agency += 1) {
    for (const year of years.slice(0, count - made)) {
      yield generateReport(agency, year, seed);
      made += 1;
    }
  }
}

function styleOf(random: Random): Style {
  if (random.chance(0.5)) return { shape: 'lines', pageNumbers: random.chance(0.5), lastCellAlone: random.chance(0.6) };
  return {
    shape: 'tabs',
    spaced: random.chance(0.5),
    lostLabels: random.pick(['declined_reconfirm', 'other_rest', null]),
  };
}
