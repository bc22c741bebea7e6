import { foldText } from '../../db/fold.ts';
import type { Evidence } from '../../db/model/report.ts';
import type { PageFacts } from '../read/document.ts';
import { nameOf } from './marks.ts';
import { isCommonName, isPlace, placesOf } from './places.ts';
import { printedWords, wordsOf } from './words.ts';

const TRAILING_HAN = /\p{Script=Han}*$/u;
/** Words that may stand before a place in a sentence and are no part of its name. */
const LEADING =
  /^.*(?:依托|通过|按照|根据|遵照|依据|落实|执行|经过|关于|位于|以及|公布|发布|公开|编制|印发|作为|登录|访问|地址|来源|机构|单位|我局|本局|我镇|本镇|中共|中国|[在由与对将向到至以是的了把被请往经赴]|从(?!化|江)|于(?!都|田|洪)|自(?![治贡])|(?<!无)为)/;
/** No larger place is named in more words. */
const LONGEST = 12;
/** So many mentions are looked at. */
const MOST = 40;

/** The places an agency stands in, large to small, and what told it; no evidence when none are told. */
export interface Region {
  readonly places: readonly string[];
  readonly evidence: Evidence | null;
}

/** What may tell the larger place. */
export interface Told {
  readonly text: string;
  readonly bodyStart: number;
  readonly page: PageFacts;
  readonly file: string;
}

/**
 * The places an agency stands in as far as its name and its report tell: no list of places is used. Names of districts, zones
 * and towns exist in many places, so the larger one is added where the report, its page or its file's name puts it right
 * before them (平顶山市新华区 for 新华区); names of cities and counties stand as they are.
 */
export function regionOf(agency: { readonly name: string; readonly evidence: Evidence }, told: Told): Region {
  const own = placesOf(agency.name);
  const [first] = own;
  if (first === undefined) return { places: [], evidence: null };
  const larger = isCommonName(first) ? largerPlace(first, told) : null;
  if (larger === null) return { places: own, evidence: agency.evidence };
  return { places: [...larger.places, ...own], evidence: larger.evidence };
}

/** A region as the person who adds the report gives it, with the places of the agency's own name in it. */
export function regionGiven(given: readonly string[], name: string, from: 'given' | 'manifest'): Region {
  const own = placesOf(name);
  const shared = given.findIndex((place) => own.includes(place));
  const places = [...(shared === -1 ? given : given.slice(0, shared)), ...own];
  return { places, evidence: { from, words: null, sure: 'sure' } };
}

function largerPlace(place: string, told: Told): { places: string[]; evidence: Evidence } | null {
  const report = wordsOf(told.text);
  const here = mentionsOf(place, report.text);
  const larger = agreedPlace(here);
  if (larger !== null) {
    const end = here.find((one) => one.before.endsWith(larger))?.end ?? 0;
    const start = end - place.length - larger.length;
    const from = (report.places[start] ?? 0) < told.bodyStart ? 'preface' : 'sentence';
    const evidence: Evidence = { from, words: printedWords(told.text, report, start, end), sure: 'sure' };
    return { places: placesOf(larger), evidence };
  }
  // Mentions that disagree are not settled by a place that says less.
  if (here.some((one) => one.bounded)) return null;
  return (
    outside(place, told.page.publisher, { from: 'page', words: null, sure: 'likely' }) ??
    outside(place, told.page.title, { from: 'page', words: null, sure: 'likely' }) ??
    outside(place, nameOf(told.file), { from: 'file', words: null, sure: 'weak' })
  );
}

function outside(place: string, words: string | null, evidence: Evidence) {
  const larger = words === null ? null : agreedPlace(mentionsOf(place, foldText(words)));
  return larger === null ? null : { places: placesOf(larger), evidence };
}

/** A mention of a place with a larger one right before it. */
interface Mention {
  /** Words that end in the larger place. */
  readonly before: string;
  /** Whether these words begin where the name does: after a mark, or a word that is no part of names. */
  readonly bounded: boolean;
  /** Where the mention ends. */
  readonly end: number;
}

function mentionsOf(place: string, text: string): Mention[] {
  const level = /[镇乡]$|街道$|苏木$/.test(place) ? /[县市区旗]$/ : /[市盟省]$|自治[州区]$/;
  const found: Mention[] = [];
  for (let at = text.indexOf(place); at !== -1 && found.length < MOST; at = text.indexOf(place, at + 1)) {
    const run = TRAILING_HAN.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
    const before = run.replace(LEADING, '');
    if (!isNameLong(before) || !level.test(before) || !isPlace(before)) continue;
    const bounded = (before.length < run.length || run.length < LONGEST) && isUsualName(before);
    found.push({ before, bounded, end: at + place.length });
  }
  return found;
}

/** Counties alone have names of one character before their level: 沛县. */
function isNameLong(words: string): boolean {
  return words.length >= 3 || /^.县$/u.test(words);
}

/** Longer names are few, and more often a word of the sentence with a name. */
function isUsualName(words: string): boolean {
  return placesOf(words).every((place) => place.length <= 4 || /自治/.test(place));
}

/** The larger place that mentions agree on; `null` when they do not, or when nothing shows where its name begins. */
function agreedPlace(mentions: readonly Mention[]): string | null {
  // Mentions that differ in what stands before the name show where it begins; one alone, or all alike, do not.
  const distinct = new Set(mentions.map((one) => one.before)).size > 1;
  if (!distinct && !mentions.some((one) => one.bounded)) return null;
  const shared = mentions.map((one) => one.before).reduce(commonEnding);
  return isNameLong(shared) && placesOf(shared).join('') === shared ? shared : null;
}

function commonEnding(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length === 0 ? '' : a.slice(-length);
}
