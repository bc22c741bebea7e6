import { foldText } from '../db/fold.ts';
import type { Agency, Evidence, Report, Scope } from '../db/model/report.ts';
import { UnknownIdentityError } from './errors.ts';
import { type AgencyFound, agencyOf, fullName, localName, settleAgency, shortNamesOf } from './identity/agency.ts';
import { nameOf } from './identity/marks.ts';
import { type Region, regionGiven, regionOf } from './identity/region.ts';
import type { Said } from './identity/said.ts';
import { scopeOf } from './identity/scope.ts';
import { sourcesOf } from './identity/sources.ts';
import { settleYear, type YearFound } from './identity/year.ts';
import { NO_FACTS, type PageFacts } from './read/document.ts';

type EvidenceField = `${'agency' | 'region' | 'year'}${'From' | 'Words' | 'Sure'}`;

/** Whose report a text is, and for which year, each with the words that say so. */
export interface Identity extends Required<Pick<Report, EvidenceField>> {
  readonly agency: Agency;
  /** Other names that the report itself gives its agency. */
  readonly names: readonly string[];
  readonly year: number;
  readonly title: string;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
  readonly scope: Scope;
  readonly scopeWords: string | null;
}

/** What a person says of a report; it goes before what the report says. */
export interface Given {
  readonly agency?: string;
  /** Places from large to small. */
  readonly region?: readonly string[];
  readonly year?: number;
  readonly url?: string;
}

/** What is known of a file beside its text and the flags of the command. */
export interface Beside {
  readonly page?: PageFacts;
  /** The line of the list of files that names it; flags go before it. */
  readonly manifest?: Given;
}

/** What the person and the list of files say, the person first. */
type Told = readonly (readonly ['given' | 'manifest', Given])[];

/**
 * Tells whose report it is and for which year, in this order: the person, the list of files, the title, the preface and the
 * publisher field, the signature, the first sentences, the page, at last the file's name.
 * @throws UnknownIdentityError when agency or year stand nowhere, or places contradict each other, and were not given
 */
export function identify(text: string, bodyStart: number, file: string, given: Given, beside: Beside = {}): Identity {
  const { page = NO_FACTS, manifest = {} } = beside;
  const told: Told = [
    ['given', given],
    ['manifest', manifest],
  ];
  const { said, published, head } = sourcesOf(text, bodyStart, file, page);
  const printed = agencyBy(said, text, told);
  const year = yearBy(said, published, told);
  if (printed === null || year.year === null) {
    const conflict = year.year === null ? year.conflict : [];
    throw new UnknownIdentityError(file, {
      agency: printed?.name ?? null,
      year: year.year,
      published,
      ...foundIn(said, conflict),
    });
  }
  const name = fullName(printed.name, [text, nameOf(file)]);
  const region = regionBy({ ...printed, name }, { text, bodyStart, page, file }, told);
  const agency = agencyOf(name, region.places);
  return {
    agency,
    names: [...shortNamesOf(head, printed.name), ...(name === printed.name ? [] : [printed.name])],
    year: year.year,
    title: said.find((one) => one.title !== undefined)?.title ?? `${name}${year.year}年政府信息公开工作年度报告`,
    published,
    url: given.url ?? manifest.url ?? page.url,
    ...scopeOf(agency.kind, text),
    agencyFrom: printed.evidence.from,
    agencyWords: printed.evidence.words,
    agencySure: printed.evidence.sure,
    regionFrom: region.evidence?.from ?? null,
    regionWords: region.evidence?.words ?? null,
    regionSure: region.evidence?.sure ?? null,
    yearFrom: year.evidence.from,
    yearWords: year.evidence.words,
    yearSure: year.evidence.sure,
  };
}

function agencyBy(said: readonly Said[], text: string, told: Told): AgencyFound | null {
  for (const [from, { agency }] of told) {
    if (agency !== undefined) return { name: foldText(agency), evidence: outside(from) };
  }
  const found = settleAgency(said, text);
  const region = told.find(([, one]) => one.region !== undefined)?.[1].region ?? [];
  const local = said.find((one) => localName(one, region) !== null);
  if (local === undefined || (found !== null && found.evidence.sure !== 'weak')) return found;
  return { name: localName(local, region) ?? '', evidence: { from: local.from, words: local.words, sure: 'likely' } };
}

function yearBy(said: readonly Said[], published: string | null, told: Told): YearFound {
  for (const [from, { year }] of told) if (year !== undefined) return { year, evidence: outside(from) };
  return settleYear(said, published);
}

function regionBy(agency: AgencyFound, places: Parameters<typeof regionOf>[1], told: Told): Region {
  for (const [from, { region }] of told) if (region !== undefined) return regionGiven(region, agency.name, from);
  return regionOf(agency, places);
}

function outside(from: 'given' | 'manifest'): Evidence {
  return { from, words: null, sure: 'sure' };
}

/** What a refusal tells that was found: a body without its place, and years that contradict each other. */
function foundIn(said: readonly Said[], conflict: readonly Said[]) {
  const local = said.find((one) => one.local !== null)?.local;
  return {
    local: local ? `${local.level}${local.body}` : null,
    years: conflict.flatMap((one) => (one.year === null ? [] : [{ from: one.from, year: one.year }])),
  };
}
