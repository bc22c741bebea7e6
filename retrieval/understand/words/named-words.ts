import type { DisclosureColumn } from '../../../db/form/disclosure.ts';
import type { DisputeColumn } from '../../../db/form/disputes.ts';
import type { RequestColumn } from '../../../db/form/requests.ts';
import { anyOf, matchesOf, type Question, take } from '../question.ts';
import { takeCarried } from './carried.ts';
import type { Entry, RowTarget } from './entry.ts';
import { SHAPES } from './everyday-shapes.ts';
import { ROWS } from './glossary.ts';
import { APPLICANTS, APPLICANTS_BESIDE, DOCUMENTS, OTHER_RESULT, RESULTS, RESULTS_BESIDE } from './glossary-columns.ts';
import { CALLED_A_GROUND, GROUND_SHAPES } from './glossary-grounds.ts';
import { NOT_ROW_WORDS, NOT_ROWS, WEAK_ROWS } from './glossary-weak.ts';
import { type Lexicon, lexiconOf, type Token, tokensOf } from './lexicon.ts';

/** The words of a question that name cells of the form, each with its place. */
export interface NamedWords {
  readonly rows: readonly Token<RowTarget>[];
  readonly applicants: readonly Token<readonly RequestColumn[]>[];
  readonly results: readonly Token<readonly DisputeColumn[]>[];
  readonly documents: readonly Token<readonly DisclosureColumn[]>[];
  /** Words that name a row only when none above does. */
  readonly weak: readonly Token<RowTarget | null>[];
}

const rowWords = lexiconOf<RowTarget | null>([...wordsOf(ROWS), ...NOT_ROW_WORDS.map((word) => [word, null] as const)]);
const weakWords = lexiconOf<RowTarget | null>([
  ...wordsOf(WEAK_ROWS),
  ...NOT_ROWS.map((word) => [word, null] as const),
]);
const applicantWords = lexiconOf<readonly RequestColumn[]>(wordsOf(APPLICANTS));
const unitWords = lexiconOf<readonly RequestColumn[]>(wordsOf(APPLICANTS_BESIDE));
const resultWords = lexiconOf<readonly DisputeColumn[]>(wordsOf(RESULTS));
const allResultWords = lexiconOf<readonly DisputeColumn[]>([...wordsOf(RESULTS), ...wordsOf(RESULTS_BESIDE)]);
const documentWords = lexiconOf<readonly DisclosureColumn[]>(wordsOf(DOCUMENTS));

/** 几个人 counts persons and names no kind of applicant. */
function withoutPersons(question: Question): Question {
  return { ...question, left: question.left.replace(/(?:[几少一每这某]个人|那个人(?!呢))/g, '   ') };
}

/** 老百姓和单位一共提了多少件: both kinds that there are, and none of them apart. */
function withoutEverybody(question: Question): Question {
  return { ...question, left: question.left.replace(EVERYBODY, (said) => ' '.repeat(said.length)) };
}

const EVERYBODY =
  /(?:老百姓|群众|个人|公民|市民|居民|村民|大家)(?:和|跟|与|及|、)(?:单位|机构|组织|法人|企业单位)们?(?!和|、|[^?？]*(?:各|分别|占|谁|哪))/g;

/** Takes the words that name cells, from the surest to the least sure. */
export function takeNamedWords(question: Question): { named: NamedWords; rest: Question } {
  const carried = takeCarried(question);
  const shaped = takeShapes(carried.rest);
  const rows = takeNamed(shaped.rest, rowWords);
  const applicants = takeApplicants(rows.rest);
  const disputed = [...shaped.found, ...rows.found].some(({ value }) => value.table === 'disputes');
  const results = takeResults(applicants.rest, disputed);
  const documents = takeDocuments(results.rest);
  const weak = takeWords(documents.rest, weakWords);
  return {
    named: {
      rows: withoutHeads([...carried.found, ...shaped.found, ...rows.found], question.left),
      applicants: applicants.found,
      results: results.found,
      documents: documents.found,
      weak: weak.found,
    },
    rest: weak.rest,
  };
}

/** 被拒的申请总数: behind what became of requests, 申请总数 says that they are counted, and no more. */
function withoutHeads(rows: readonly Token<RowTarget>[], left: string): readonly Token<RowTarget>[] {
  const ends = new Set(rows.map(({ at, words }) => at + words.length));
  const isHead = ({ at, words }: Token<RowTarget>) =>
    HEAD.test(words) && (ends.has(at) || (left[at - 1] === '的' && ends.has(at - 1)));
  return rows.filter((token) => !isHead(token));
}

const HEAD = /^申请(?:总?[数量]|件数|数量)/;

/** 个人几件单位几件: a unit is an applicant only beside another one. */
function takeApplicants(question: Question): {
  found: Token<readonly RequestColumn[]>[];
  rest: Question;
} {
  const first = takeWords(withoutPersons(withoutEverybody(question)), applicantWords);
  if (first.found.length === 0) return { found: first.found, rest: { ...question, left: first.rest.left } };
  const found = tokensOf(first.rest.left, unitWords).filter(({ at, words }) => {
    const around = [first.rest.left.slice(Math.max(0, at - 1), at), first.rest.left.slice(at + words.length)];
    return (
      !/[这该本哪各个的]$/.test(around[0] ?? '') &&
      /^(?:的)?(?:有)?(?:几|多少|各|呢|多(?!家|个)|占)/.test(around[1] ?? '')
    );
  });
  const rest = found.reduce((left, { at, words }) => take(left, at, at + words.length), first.rest);
  return { found: [...first.found, ...found].sort((a, b) => a.at - b.at), rest };
}

/** 维持 纠正 其他 总数: where a dispute is named more words mean a result, and 其他 beside another result is one. */
function takeResults(
  question: Question,
  disputed: boolean,
): { found: Token<readonly DisputeColumn[]>[]; rest: Question } {
  const first = takeWords(question, disputed ? allResultWords : resultWords);
  if (first.found.length === 0) return first;
  const ends = new Set(first.found.map(({ at, words }) => at + words.length));
  const found = [...matchesOf(first.rest.left, OTHER_RESULT)].flatMap(({ 0: words, index }) => {
    const behind = first.found.some(({ at }) => JOINED.test(first.rest.left.slice(index + words.length, at)));
    const before = [...ends].some((end) => JOINED.test(first.rest.left.slice(end, index)));
    return behind || before ? [{ at: index, words, value: ['other_result'] as const }] : [];
  });
  const rest = found.reduce((left, { at, words }) => take(left, at, at + words.length), first.rest);
  return { found: [...first.found, ...found].sort((a, b) => a.at - b.at), rest };
}

/** 没发生, 没出现: nothing that is made. */
const HAPPENED = /^没(?:发[生现]|出现)/;

function takeDocuments(question: Question): { found: Token<readonly DisclosureColumn[]>[]; rest: Question } {
  const found = tokensOf(question.left, documentWords).filter(({ at }) => !HAPPENED.test(question.left.slice(at)));
  return { found, rest: found.reduce((left, { at, words }) => take(left, at, at + words.length), question) };
}

/** What stands between two items of a list. */
const JOINED = /^[、,，和与及跟 ]?$/;

const ANY_SHAPE = anyOf(SHAPES.map(([, pattern]) => pattern));

/** Takes everyday ways to say a row that hold no word of it, unless they are a piece of a longer word that does. */
function takeShapes(question: Question): { found: Token<RowTarget>[]; rest: Question } {
  const grounds = CALLED_A_GROUND.test(question.left);
  if (!grounds && !ANY_SHAPE.test(question.left)) return { found: [], rest: question };
  const found: Token<RowTarget>[] = [];
  let longer: readonly Token<RowTarget | null>[] | undefined;
  let rest = question;
  const shapes = grounds ? [...SHAPES, ...GROUND_SHAPES] : SHAPES;
  for (const [value, pattern] of shapes) {
    for (const match of matchesOf(rest.left, pattern)) {
      const end = match.index + match[0].length;
      longer ??= tokensOf(question.left, rowWords);
      const within = longer.some(
        ({ at, words }) =>
          at < end && at + words.length > match.index && (at < match.index || words.length > match[0].length),
      );
      if (within) continue;
      found.push({ at: match.index, words: match[0], value });
      rest = take(rest, match.index, match.index + match[0].length);
    }
  }
  return { found, rest };
}

/** Takes words that name rows; those that only look like it stay, and name nothing. */
function takeNamed(
  question: Question,
  lexicon: Lexicon<RowTarget | null>,
): { found: Token<RowTarget>[]; rest: Question } {
  const found = tokensOf(question.left, lexicon);
  return {
    found: found.flatMap(({ value, ...token }) => (value ? [{ ...token, value }] : [])),
    rest: found
      .filter(({ value }) => value !== null)
      .reduce((left, { at, words }) => take(left, at, at + words.length), question),
  };
}

function wordsOf<T>(entries: readonly Entry<T>[]): (readonly [word: string, value: T])[] {
  return entries.flatMap((entry) => entry.words.map((word) => [word, entry.target] as const));
}

function takeWords<T>(question: Question, lexicon: Lexicon<T>): { found: Token<T>[]; rest: Question } {
  const found = tokensOf(question.left, lexicon);
  const taken = found.filter((token) => token.value !== null);
  return { found, rest: taken.reduce((left, { at, words }) => take(left, at, at + words.length), question) };
}
