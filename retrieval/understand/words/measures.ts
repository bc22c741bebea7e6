import type { DisclosureColumn } from '../../../db/form/disclosure.ts';
import type { DisputeColumn } from '../../../db/form/disputes.ts';
import type { RequestColumn } from '../../../db/form/requests.ts';
import type { Measure } from '../counted.ts';
import { type Question, take } from '../question.ts';
import { losesAnAsk } from './asked-apart.ts';
import { countedBeside, parted, sideBySide, totalAsked, withoutContext } from './beside.ts';
import { takeCarried } from './carried.ts';
import { type Columns, cellsOfTargets } from './cells.ts';
import { SHAPES } from './everyday.ts';
import { type Entry, NOT_ROW_WORDS, NOT_ROWS, ROWS, type RowTarget, WEAK_ROWS } from './glossary.ts';
import {
  APPLICANTS,
  APPLICANTS_BESIDE,
  COURT,
  DOCUMENTS,
  LAWSUIT_RESULTS,
  RESULTS,
  RESULTS_BESIDE,
} from './glossary-columns.ts';
import { type Lexicon, lexiconOf, type Token, tokensOf } from './lexicon.ts';
import { withoutMarks, withoutNegated } from './negated.ts';

/** What a question asks to count. */
export interface Measured {
  readonly measures: readonly Measure[];
  /**
   * What named it: a row of the form; a weak word like 申请, which may stand in a question about something else; only a
   * column, which may belong to the row that the dialogue is about; or nothing.
   */
  readonly by: 'row' | 'weak' | 'column' | 'nothing';
  readonly columns: Columns;
  /** The words that named rows and results, as they stand in the question. */
  readonly words: readonly string[];
  /** It names two or more things side by side (企业和个人), which a total word asks to add. */
  readonly sideBySide: boolean;
  /**
   * What is left when something that is named is negated or left out (不是企业的, 除国家秘密外); empty when that is not certain,
   * `null` when nothing is.
   */
  readonly remaining: readonly Measure[] | null;
  /** One of several numbers is asked of something that no word names (收几件改几件). */
  readonly losesAnAsk: boolean;
}

const rowWords = lexiconOf<RowTarget | null>([...wordsOf(ROWS), ...NOT_ROW_WORDS.map((word) => [word, null] as const)]);
const weakWords = lexiconOf<RowTarget | null>([
  ...wordsOf(WEAK_ROWS),
  ...NOT_ROWS.map((word) => [word, null] as const),
]);
const weakOrder = WEAK_ROWS.map((entry) => entry.target);
const applicantWords = lexiconOf<readonly RequestColumn[]>(wordsOf(APPLICANTS));
const unitWords = lexiconOf<readonly RequestColumn[]>(wordsOf(APPLICANTS_BESIDE));
const resultWords = lexiconOf<readonly DisputeColumn[]>(wordsOf(RESULTS));
const allResultWords = lexiconOf<readonly DisputeColumn[]>([...wordsOf(RESULTS), ...wordsOf(RESULTS_BESIDE)]);
const documentWords = lexiconOf<readonly DisclosureColumn[]>(wordsOf(DOCUMENTS));

/** 几个人 counts persons and names no kind of applicant. */
function withoutPersons(question: Question): Question {
  return { ...question, left: question.left.replace(/[几少一每那这某]个人/g, '   ') };
}

/** Takes the words that name cells of the form. */
export function takeMeasures(question: Question): { measured: Measured; rest: Question } {
  const { left } = question;
  const carried = takeCarried(question);
  const shaped = takeShapes(carried.rest);
  const rows = takeNamed(shaped.rest, rowWords);
  const applicants = takeApplicants(rows.rest);
  const disputed = rows.found.some(({ value }) => value.table === 'disputes');
  const results = takeWords(applicants.rest, disputed ? allResultWords : resultWords);
  const documents = takeWords(results.rest, documentWords);
  const weak = takeWords(documents.rest, weakWords);
  const told = [...carried.found, ...shaped.found, ...rows.found];
  const named = [...told, ...countedBeside(told, weak.found, left)].sort((a, b) => a.at - b.at);
  const kept = withoutContext(named, left);
  const requestsCounted = [...kept.filter(({ value }) => value.table === 'requests'), ...weak.found];
  const disputesCounted = kept.filter(({ value }) => value.table === 'disputes');
  const columns = {
    applicants: [
      ...(totalAsked(requestsCounted, applicants.found, left) ? (['total'] as const) : []),
      ...unique(applicants.found.flatMap((token) => token.value)),
    ],
    results: [
      ...(totalAsked(disputesCounted, results.found, left) ? (['total'] as const) : []),
      ...unique(results.found.flatMap((token) => token.value)),
    ],
    documents: unique(documents.found.flatMap((token) => token.value)),
  };
  const negatable = { rows: named, applicants: applicants.found, results: results.found };
  const remaining = withoutNegated(left, negatable);
  const targets = targetsOf(question, named, kept, weak.found, results.found, applicants.found);
  return {
    measured: {
      measures: cellsOfTargets(targets, columns, /情况|结果怎么样|怎么样|输赢/.test(question.folded)),
      by:
        named.length > 0
          ? 'row'
          : applicants.found.length + results.found.length > 0
            ? 'column'
            : targets.length > 0
              ? 'weak'
              : 'nothing',
      columns,
      words: [...kept, ...results.found].map((token) => token.words),
      sideBySide: sideBySide([...named, ...applicants.found, ...results.found], left),
      remaining,
      losesAnAsk: losesAnAsk(left, [
        ...named,
        ...applicants.found,
        ...results.found,
        ...documents.found,
        ...weak.found,
      ]),
    },
    rest:
      remaining && remaining.length > 0
        ? { ...weak.rest, left: withoutMarks(weak.rest.left, left, negatable) }
        : weak.rest,
  };
}

function targetsOf(
  { left }: Question,
  named: readonly Token<RowTarget>[],
  kept: readonly Token<RowTarget>[],
  weak: readonly Token<RowTarget | null>[],
  results: readonly Token<unknown>[],
  applicants: readonly Token<unknown>[],
): RowTarget[] {
  const rows = kept.map(({ value }) => value);
  const disputes = rows.flatMap((row) => (row.table === 'disputes' ? row.rows : []));
  if (results.length > 0 && disputes.length === 0) {
    // 不予公开后被纠正的: the form does not say which of them were disputed.
    const joined = named.some((row) => results.some((result) => !parted(row, result, left)));
    if (joined) return [];
    const lawsuits = COURT.test(left) || results.some((token) => LAWSUIT_RESULTS.test(token.words));
    return [...rows, { table: 'disputes', rows: lawsuits ? LAWSUITS : DISPUTES }];
  }
  // 被法院纠正的和被复议机关纠正的 are of both.
  const court = results.length > 0 && COURT.test(left) && !disputes.some((row) => row.startsWith('litigation'));
  if (rows.length > 0) return court ? [...rows, { table: 'disputes', rows: LAWSUITS }] : rows;
  const first = weakOrder.find((target) => weak.some((token) => token.value === target));
  if (first) return [first];
  return applicants.length > 0 ? [{ table: 'requests', rows: ['received'] }] : [];
}

const LAWSUITS = ['litigation_direct', 'litigation_after_reconsideration'] as const;
const DISPUTES = ['reconsideration', ...LAWSUITS] as const;

/** 个人几件单位几件: a unit is an applicant only beside another one. */
function takeApplicants(question: Question): {
  found: Token<readonly RequestColumn[]>[];
  rest: Question;
} {
  const first = takeWords(withoutPersons(question), applicantWords);
  if (first.found.length === 0) return { found: first.found, rest: { ...question, left: first.rest.left } };
  const found = tokensOf(first.rest.left, unitWords).filter(({ at, words }) => {
    const around = [first.rest.left.slice(Math.max(0, at - 1), at), first.rest.left.slice(at + words.length)];
    return !/[这该本哪各个的]$/.test(around[0] ?? '') && /^(?:的)?(?:有)?(?:几|多少|各|呢)/.test(around[1] ?? '');
  });
  const rest = found.reduce((left, { at, words }) => take(left, at, at + words.length), first.rest);
  return { found: [...first.found, ...found].sort((a, b) => a.at - b.at), rest };
}

/** Takes everyday ways to say a row that hold no word of it. */
function takeShapes(question: Question): { found: Token<RowTarget>[]; rest: Question } {
  const found: Token<RowTarget>[] = [];
  let rest = question;
  for (const [value, pattern] of SHAPES) {
    for (const match of rest.left.matchAll(pattern)) {
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

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
