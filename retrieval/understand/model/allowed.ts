import { foldText } from '../../../db/fold.ts';
import type { Agency } from '../../../db/model/report.ts';
import { NUMERAL, numeralValue } from '../../../db/numerals.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Directory } from '../names/directory.ts';
import { homeOf } from '../names/home.ts';
import { narrowed } from '../names/whose.ts';
import type { Read } from '../read.ts';
import type { Known } from '../settled.ts';

/** What a plan for one question may hold; everything else in it is made up. */
export interface Allowed {
  readonly agencies: readonly Agency[];
  readonly places: readonly string[];
  /** Years that anybody has a report of, latest first. */
  readonly stored: readonly number[];
  /** Years the question names, stored or not; a plan with years has one of them. */
  readonly named: readonly number[];
  /** Numbers the question says, in digits or words. */
  readonly numbers: ReadonlySet<number>;
  /** The question, folded. */
  readonly folded: string;
  /** Agencies whose reports may be meant without asking back; `null` where all of them are. */
  readonly settled: ReadonlySet<string> | null;
}

/** Agencies a model is told of. */
const MOST = 20;

/** The closed lists for one question: agencies it names, else those of its place, of the dialogue, and with words like its own. */
export async function allowedFor(typed: Read, known: Known): Promise<Allowed> {
  const read = narrowed(typed, known);
  const { question } = read;
  const agencies = agenciesFor(read, known).slice(0, MOST);
  return {
    agencies,
    places: placesFor(read, known),
    stored: await known.storedYears(null),
    named: read.years.map(({ year }) => year),
    numbers: numbersIn(question.folded),
    folded: foldText(question.typed),
    settled: whose(read, known),
  };
}

/** Those it names, else those of whom the dialogue is about. */
function placesFor({ mention, before }: Read, { directory }: Known): readonly string[] {
  const spoken = spokenOf(before, directory).flatMap(({ region }) => region);
  return [...new Set(mention.places.length > 0 ? mention.places : spoken)];
}

function spokenOf(before: Dialogue, directory: Directory): readonly Agency[] {
  const ids = [...before.agencies, homeOf(before, directory) ?? '', ...before.listed];
  return ids.flatMap((id) => directory.byId.get(id) ?? []);
}

function agenciesFor({ mention, before, question }: Read, { directory }: Known): readonly Agency[] {
  const named = [...mention.agencies, ...mention.several.flat()];
  if (mention.body && named.length > 0) return distinct(named);
  const inPlace = directory.agencies.filter(({ region }) => mention.places.some((place) => region.includes(place)));
  const spoken = spokenOf(before, directory);
  const among = inPlace.length > 0 ? inPlace : directory.agencies;
  return distinct([...named, ...(inPlace.length > 0 ? [] : spoken), ...alikeFirst(among, question.folded)]);
}

/** Where nobody is named it is whom the dialogue is about; where a name fits several the person is asked which one. */
function whose({ mention, before }: Read, { directory }: Known): ReadonlySet<string> | null {
  const { agencies } = directory;
  if (mention.words === '') {
    const meant = agencies.length === 1 ? agencies : spokenOf(before, directory);
    return new Set(meant.map(({ id }) => id));
  }
  const fitsSeveral = mention.body && mention.agencies.length > 1 && mention.several.length === 0 && !mention.all;
  return fitsSeveral ? new Set() : null;
}

/** Those that share most pairs of characters with the question first. */
function alikeFirst(agencies: readonly Agency[], folded: string): readonly Agency[] {
  const pairs = new Set(pairsOf(folded));
  const scored = agencies.map((agency) => ({
    agency,
    score: pairsOf(agency.id).filter((pair) => pairs.has(pair)).length,
  }));
  return scored.sort((a, b) => b.score - a.score).map(({ agency }) => agency);
}

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

function distinct(agencies: readonly Agency[]): readonly Agency[] {
  return [...new Map(agencies.map((agency) => [agency.id, agency])).values()];
}

const NUMBERS = new RegExp(`(\\d+\\.\\d+)|(${NUMERAL})(成?)`, 'g');

/** 20, 二十, 3.5, 三成 as 30, and 一半 as 50. */
function numbersIn(folded: string): Set<number> {
  const said = [...folded.matchAll(NUMBERS)].flatMap(([, decimal, numeral = '', tenths]) => {
    const value = decimal === undefined ? numeralValue(numeral) : Number(decimal);
    return value === null ? [] : [value, ...(tenths ? [value * 10] : [])];
  });
  return new Set([...said, ...(/半/.test(folded) ? [50] : [])]);
}
