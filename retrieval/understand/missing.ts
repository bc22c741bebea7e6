import type { Agency } from '../../db/model/report.ts';
import type { Span } from './agencies.ts';
import { isCity } from './cities.ts';
import type { Question } from './question.ts';
import type { Read } from './read.ts';
import { renamed } from './renamed.ts';
import { type Known, plain, refuse, type Settled } from './settled.ts';
import { guessesAt, misspelt } from './typos.ts';
import type { UnknownName } from './unknown.ts';

/** More guesses are not offered. */
const MOST = 3;

/** What to say of a body or place that the question names and the store does not have; a guess at a typo is offered, never taken. */
export function missingAgency(read: Read, known: Known): Settled | undefined {
  const { mention, question } = read;
  const unknown = read.unknown ?? misspelt(leftOf(question, read), mention, known.directory);
  if (unknown) {
    const choices = choicesFor(unknown, read, known);
    if (choices.length > 0) return plain({ ask: 'clarify', words: nameAround(read, unknown), choices }, read);
    return refuse('not_stored', read, { words: nameAround(read, unknown) });
  }
  if (mention.words !== '' && mention.agencies.length === 0)
    return refuse('not_stored', read, { words: mention.words });
  return undefined;
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
  return guesses
    .flatMap(({ name, agencies }) =>
      agencies.length <= MOST && (mention.words !== '' || agencies.length === 1)
        ? agencies.map(whole)
        : [{ label: name, question: renamed(question, [unknown], name) }],
    )
    .slice(0, MOST);
}

/**
 * 松河省新华区工信局: reports often do not tell in which province or city a district lies, so the agency that is stored under the
 * rest of the name may be another one. A city that differs from the one stored rules it out.
 */
function inLargerPlace(unknown: UnknownName, { mention }: Read): readonly Agency[] {
  const before = unknown.kind === 'place' && unknown.at + unknown.words.length === mention.at;
  if (!before || mention.places.length === 0) return [];
  const larger = /省$|自治区$/.test(unknown.words) || !/[市州盟县区旗]$/.test(unknown.words);
  const city = isCity(unknown.words) || /[市州盟]$/.test(unknown.words);
  if (!larger && !city) return [];
  return mention.agencies.filter(
    ({ region }) => !city || !region.slice(0, -1).some((place) => /[市州盟]$/.test(place)),
  );
}

/** The question without the words for the agencies that were found. */
function leftOf(question: Question, { mention }: Read): string {
  return mention.named
    .flatMap(({ spans }) => spans)
    .reduce(
      (left, { at, words }: Span) => left.slice(0, at) + ' '.repeat(words.length) + left.slice(at + words.length),
      question.folded,
    );
}

/** The unknown name with the stored place or body beside it. */
function nameAround({ mention }: Read, unknown: UnknownName): string {
  return unknown.at < mention.at ? `${unknown.words}${mention.words}` : `${mention.words}${unknown.words}`;
}
