import type { Agency } from '../../../db/model/report.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { isCity } from './cities.ts';
import type { Directory } from './directory.ts';
import type { Span } from './named-as.ts';
import { renamed } from './renamed.ts';
import { guessesAt, misspelt } from './typos.ts';
import { isProvince, type UnknownName } from './unknown.ts';

/** More guesses are not offered. */
const MOST = 3;

/** What to say of a body or place that the question names and the store does not have; a guess at a typo is offered, never taken. */
export function missingAgency(read: Read, known: Known): Settled | undefined {
  const { mention } = read;
  const unknown = read.unknown ?? misspeltIn(read, known);
  if (unknown) {
    const choices = choicesFor(unknown, read, known);
    if (choices.length > 0) return plain({ ask: 'clarify', words: nameAround(read, unknown), choices }, read);
    return notStored(read, nameAround(read, unknown));
  }
  return mention.words !== '' && mention.agencies.length === 0 ? notStored(read, mention.words) : undefined;
}

/** A misspelt name for which the person has picked an agency before means that one from then on. */
export function remembered(read: Read, { directory }: Known): Read {
  const { mention, unknown, before } = read;
  const words = unknown ? nameAround(read, unknown) : '';
  const picked = directory.byId.get(before.chosen[words] ?? '');
  if (!picked) return read;
  return { ...read, unknown: null, mention: { ...mention, agencies: [picked], words, body: true, several: [] } };
}

/** Nobody of this name is stored, so a question that follows is not about somebody else either. */
export function notStored(read: Read, words: string): Settled {
  return refuse('not_stored', { ...read, mention: { ...read.mention, agencies: [], words } }, { words });
}

/** Only words that nothing else explains may be a slip. */
function misspeltIn(read: Read, { directory }: Known): UnknownName | null {
  const runs = unexplained(read.left);
  if (read.mention.body || !tooMuch(runs)) return null;
  const name = misspelt(leftOf(read), read.mention, directory);
  return name && runs.some((run) => run.includes(name.words) || name.words.includes(run)) ? name : null;
}

interface Choice {
  readonly label: string;
  readonly question: string;
}

function choicesFor(unknown: UnknownName, read: Read, { directory }: Known): Choice[] {
  const { mention, question } = read;
  const spans = [unknown, ...(mention.named[0]?.spans ?? [])];
  const whole = ({ id }: Agency): Choice => ({ label: id, question: renamed(question, spans, id) });
  const elsewhere = inLargerPlace(unknown, read);
  if (elsewhere.length > 0) return elsewhere.slice(0, MOST).map(whole);
  const guesses = guessesAt(unknown, mention, directory);
  if (guesses.length === 0) return inTwoParts(unknown, read, directory).slice(0, MOST).map(whole);
  return guesses
    .flatMap(({ name, agencies }) => {
      const after = directory.places.has(name) ? misspeltBodyIn(name, unknown, read, directory) : null;
      if (after) return after.agencies.map(({ id }) => ({ label: id, question: renamed(question, after.spans, id) }));
      const few = agencies.length <= MOST && (mention.words !== '' || agencies.length === 1);
      return few ? agencies.map(whole) : [{ label: name, question: renamed(question, [unknown], name) }];
    })
    .slice(0, MOST);
}

/** 清砚县交育局, 请问清砚县教育局: the name of a body holds that of its place, and both may be misspelt. */
function inTwoParts({ at, words, kind }: UnknownName, { mention }: Read, directory: Directory): readonly Agency[] {
  const level = kind === 'body' && mention.words === '' ? words.search(/.[市县区]./) + 2 : 0;
  if (level < 3) return [];
  const place = { at, words: words.slice(0, level), kind: 'place' as const };
  const body = { at: at + level, words: words.slice(level), kind };
  return guessesAt(place, mention, directory).flatMap(({ name }) => {
    const there = { ...mention, words: name, places: [name] };
    return guessesAt(body, there, directory).flatMap(({ agencies }) => agencies);
  });
}

/** 青研县教育据: right behind a misspelt place its body may be misspelt as well. */
function misspeltBodyIn(
  place: string,
  unknown: UnknownName,
  read: Read,
  directory: Directory,
): { agencies: readonly Agency[]; spans: readonly Span[] } | null {
  if (read.mention.words !== '') return null;
  const mention = { ...read.mention, words: place, places: [place] };
  const from = unknown.at + unknown.words.length;
  const body = misspelt(read.question.folded.slice(from), mention, directory);
  if (body?.at !== 0) return null;
  const agencies = guessesAt(body, mention, directory).flatMap((guess) => guess.agencies);
  return agencies.length > 0 ? { agencies, spans: [unknown, { ...body, at: from }] } : null;
}

/**
 * 松河省新华区工信局: reports often do not tell in which province or city a district lies, so the agency that is stored under the
 * rest of the name may be another one. A city that differs from the one stored rules it out.
 */
function inLargerPlace(unknown: UnknownName, { mention }: Read): readonly Agency[] {
  const before = unknown.kind === 'place' && unknown.at + unknown.words.length === mention.at;
  if (!before || mention.places.length === 0) return [];
  const city = isCity(unknown.words) || /[市州盟]$/.test(unknown.words);
  if (!city && !isProvince(unknown.words)) return [];
  return mention.agencies.filter(
    ({ region }) => !city || !region.slice(0, -1).some((place) => /[市州盟]$/.test(place)),
  );
}

/** The question without the words for the agencies that were found. */
function leftOf({ mention, question }: Read): string {
  return mention.named
    .flatMap(({ spans }) => spans)
    .reduce(
      (left, { at, words }: Span) => left.slice(0, at) + ' '.repeat(words.length) + left.slice(at + words.length),
      question.folded,
    );
}

/** The unknown name with the stored place or body beside it, and what stands between them. */
function nameAround({ mention, question }: Read, unknown: UnknownName): string {
  if (unknown.at > mention.at) return `${mention.words}${unknown.words}`;
  const between = question.folded.slice(unknown.at + unknown.words.length, mention.at);
  return `${unknown.words}${BETWEEN.test(between) ? between : ''}${mention.words}`;
}

/** 随岭 of 河南随岭教育局. */
const BETWEEN = /^\p{Script=Han}{1,4}$/u;
