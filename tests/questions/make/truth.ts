import type { CellKey } from '../../../db/form/form.ts';
import { unpaged } from '../../bench/unpaged.ts';
import { corpusReports } from '../../fixtures/corpus/corpus.ts';

const reports = corpusReports();
const byAddress = new Map(reports.map((report) => [`${report.agency}/${report.year}`, report]));

/** Every agency of the corpus, place after place. */
export const agencies: readonly string[] = [...new Set(reports.map((report) => report.agency))];

/** The agencies of a place, e.g. 霁汀县. */
export function agenciesOf(place: string): string[] {
  return agencies.filter((agency) => agency.startsWith(place));
}

/** The agencies of a place that are 局. */
export function bureausOf(place: string): string[] {
  return agenciesOf(place).filter((agency) => agency.endsWith('局'));
}

/** The agencies of all places with this name, e.g. 教育局. */
export function agenciesNamed(name: string): string[] {
  return agencies.filter((agency) => agency.endsWith(name));
}

/** What a report prints in these cells, added up. */
export function figure(agency: string, year: number, ...keys: CellKey[]): number {
  const report = byAddress.get(`${agency}/${year}`);
  return keys.reduce((sum, key) => {
    const value = report?.figures.get(key);
    if (value === undefined) throw new Error(`${agency} ${year} has no ${key}`);
    return sum + value;
  }, 0);
}

/** What a report says, without white space and page numbers: the files break lines and pages in the middle of sentences. */
export function textOf(agency: string, year: number): string {
  return unbroken(byAddress.get(`${agency}/${year}`)?.text ?? '');
}

function unbroken(text: string): string {
  return unpaged(text).replace(/\s/g, '');
}

/** The sentence after a heading, to be found among quotes; only of reports that have no page breaks. */
export function sentenceAfter(heading: string, agency: string, year: number): string {
  if (byAddress.get(`${agency}/${year}`)?.shape !== 'tabs') throw new Error(`${agency} ${year} is broken into pages`);
  const sentence = new RegExp(`${heading}([^。]+)`).exec(textOf(agency, year))?.[1];
  if (sentence === undefined) throw new Error(`${agency} ${year} has no ${heading}`);
  return sentence;
}

/** How often words stand in the reports of these agencies, and in how many reports. */
export function occurrences(words: string, among: readonly string[] = agencies): { times: number; reports: number } {
  const counts = reports
    .filter(({ agency }) => among.includes(agency))
    .map(({ text }) => unbroken(text).split(words).length - 1);
  return { times: counts.reduce((sum, count) => sum + count, 0), reports: counts.filter((count) => count > 0).length };
}

/** How many other agencies have a sentence, whatever its numbers, in how many reports; and who of all had it first. */
export function sharedBeside(agency: string, sentence: string): { others: string; earliest: string } {
  const wording = new RegExp(sentence.replace(/\d+/g, '\\d+'));
  const holding = reports.filter(({ text }) => wording.test(unbroken(text)));
  const others = holding.filter((report) => report.agency !== agency);
  const year = Math.min(...holding.map((report) => report.year));
  const first = holding.filter((report) => report.year === year).map((report) => report.agency);
  return {
    others: `也见于 ${new Set(others.map((report) => report.agency)).size} 个机关的 ${others.length} 份报告`,
    earliest: `收录中最早：${year}年 ${first.sort().join('、')}`,
  };
}

/** Agencies in the order of a number, highest first. */
export function ranked(
  among: readonly string[],
  year: number,
  ...keys: CellKey[]
): { agency: string; value: number }[] {
  return among.map((agency) => ({ agency, value: figure(agency, year, ...keys) })).sort((a, b) => b.value - a.value);
}
