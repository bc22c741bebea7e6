import type { DisclosureColumn } from '../../../db/form/disclosure.ts';
import type { DisputeColumn } from '../../../db/form/disputes.ts';
import type { RequestColumn } from '../../../db/form/requests.ts';
import type { Measure } from '../counted.ts';
import { type Question, take } from '../question.ts';
import { countedBeside, parted, sideBySide, withoutContext } from './beside.ts';
import { takeCarried } from './carried.ts';
import { type Columns, cellsOfTargets } from './cells.ts';
import { type Entry, NOT_ROWS, ROWS, type RowTarget, WEAK_ROWS } from './glossary.ts';
import { APPLICANTS, DOCUMENTS, LAWSUIT_RESULTS, RESULTS, RESULTS_BESIDE } from './glossary-columns.ts';
import { type Lexicon, lexiconOf, type Token, tokensOf } from './lexicon.ts';

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
}

const rowWords = lexiconOf<RowTarget>(wordsOf(ROWS));
const weakWords = lexiconOf<RowTarget | null>([
  ...wordsOf(WEAK_ROWS),
  ...NOT_ROWS.map((word) => [word, null] as const),
]);
const weakOrder = WEAK_ROWS.map((entry) => entry.target);
const applicantWords = lexiconOf<readonly RequestColumn[]>(wordsOf(APPLICANTS));
const resultWords = lexiconOf<readonly DisputeColumn[]>(wordsOf(RESULTS));
const allResultWords = lexiconOf<readonly DisputeColumn[]>([...wordsOf(RESULTS), ...wordsOf(RESULTS_BESIDE)]);
const documentWords = lexiconOf<readonly DisclosureColumn[]>(wordsOf(DOCUMENTS));

/** 几个人 counts persons and names no kind of applicant. */
function withoutPersons(question: Question): Question {
  return { ...question, left: question.left.replace(/[几少]个人/g, '   ') };
}

/** Takes the words that name cells of the form. */
export function takeMeasures(question: Question): { measured: Measured; rest: Question } {
  const carried = takeCarried(question);
  const rows = takeWords(carried.rest, rowWords);
  const applicants = takeWords(withoutPersons(rows.rest), applicantWords);
  const disputed = rows.found.some(({ value }) => value.table === 'disputes');
  const results = takeWords(applicants.rest, disputed ? allResultWords : resultWords);
  const documents = takeWords(results.rest, documentWords);
  const weak = takeWords(documents.rest, weakWords);
  const named = [...carried.found, ...rows.found, ...countedBeside(rows.found, weak.found, question.left)].sort(
    (a, b) => a.at - b.at,
  );

  const columns = {
    applicants: [
      ...askedTotalApplicants(question, applicants.found),
      ...unique(applicants.found.flatMap((token) => token.value)),
    ],
    results: [...askedTotal(question, results.found), ...unique(results.found.flatMap((token) => token.value))],
    documents: unique(documents.found.flatMap((token) => token.value)),
  };
  const targets = targetsOf(question, named, weak.found, results.found, applicants.found);
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
      words: [...named, ...results.found].map((token) => token.words),
      sideBySide: sideBySide([...named, ...applicants.found, ...results.found], question.left),
    },
    rest: weak.rest,
  };
}

function targetsOf(
  question: Question,
  named: readonly Token<RowTarget>[],
  weak: readonly Token<RowTarget | null>[],
  results: readonly Token<unknown>[],
  applicants: readonly Token<unknown>[],
): RowTarget[] {
  const rows = withoutContext(named, question.left);
  const disputed = rows.some((row) => row.table === 'disputes');
  if (results.length > 0 && !disputed) {
    // 不予公开后被纠正的: the form does not say which of them were disputed.
    const joined = named.some((row) => results.some((result) => !parted(row, result, question.left)));
    if (joined) return [];
    const lawsuits = results.some((token) => LAWSUIT_RESULTS.test(token.words));
    return [...rows, { table: 'disputes', rows: lawsuits ? LAWSUITS : DISPUTES }];
  }
  if (rows.length > 0) return rows;
  const first = weakOrder.find((target) => weak.some((token) => token.value === target));
  if (first) return [first];
  return applicants.length > 0 ? [{ table: 'requests', rows: ['received'] }] : [];
}

const LAWSUITS = ['litigation_direct', 'litigation_after_reconsideration'] as const;
const DISPUTES = ['reconsideration', ...LAWSUITS] as const;

/** 打官司几件，输了几件 asks for the total as well as for one result. */
function askedTotal(question: Question, results: readonly unknown[]): DisputeColumn[] {
  const total = /(?:复议|诉讼|官司|起诉)(?:案件|案)?(?:一共|总共|共|各)?有?(?:几|多少)/.test(question.folded);
  return total && results.length > 0 ? ['total'] : [];
}

/** 新收多少，其中企业多少 asks for the total as well as for one column. */
function askedTotalApplicants({ folded }: Question, applicants: readonly unknown[]): RequestColumn[] {
  return applicants.length > 0 && /(?:多少|几)[^其]{0,3}其中/.test(folded) ? ['total'] : [];
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
