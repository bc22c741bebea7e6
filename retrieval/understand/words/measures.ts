import type { Measure } from '../counted.ts';
import type { Question } from '../question.ts';
import { losesAnAsk } from './asked-apart.ts';
import { countedBeside, parted, sideBySide, totalAsked } from './beside.ts';
import { type Columns, cellsOfTargets } from './cells.ts';
import { withoutContext } from './context.ts';
import type { RowTarget } from './entry.ts';
import { COURT, LAWSUIT_RESULTS } from './glossary-columns.ts';
import { WEAK_ROWS } from './glossary-weak.ts';
import type { Token } from './lexicon.ts';
import { takeNamedWords } from './named-words.ts';
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

const weakOrder = WEAK_ROWS.map((entry) => entry.target);

/** Takes the words that name cells of the form. */
export function takeMeasures(question: Question): { measured: Measured; rest: Question } {
  const { left } = question;
  const { named: said, rest } = takeNamedWords(question);
  const { applicants, results, documents, weak } = said;
  const named = [...said.rows, ...countedBeside(said.rows, weak, left)].sort((a, b) => a.at - b.at);
  const kept = withoutContext(named, left);
  const requestsCounted = [...kept.filter(({ value }) => value.table === 'requests'), ...weak];
  const disputesCounted = kept.filter(({ value }) => value.table === 'disputes');
  const columns = {
    applicants: [
      ...(totalAsked(requestsCounted, applicants, left) ? (['total'] as const) : []),
      ...unique(applicants.flatMap((token) => token.value)),
    ],
    results: [
      ...(totalAsked(disputesCounted, results, left) ? (['total'] as const) : []),
      ...unique(results.flatMap((token) => token.value)),
    ],
    documents: unique(documents.flatMap((token) => token.value)),
  };
  const negatable = {
    rows: named.length > 0 ? named : firstOf(weak),
    applicants: applicants,
    results: results,
  };
  const remaining = withoutNegated(left, negatable);
  const targets = targetsOf(question, named, kept, weak, results, applicants);
  return {
    measured: {
      measures: cellsOfTargets(targets, columns, /情况|结果怎么样|怎么样|输赢/.test(question.folded)),
      by:
        named.length > 0
          ? 'row'
          : applicants.length + results.length > 0
            ? 'column'
            : targets.length > 0
              ? 'weak'
              : 'nothing',
      columns,
      words: [...kept, ...results].map((token) => token.words),
      sideBySide: sideBySide([...named, ...applicants, ...results], left),
      remaining,
      losesAnAsk: losesAnAsk(left, [...named, ...applicants, ...results, ...documents, ...weak]),
    },
    rest: remaining && remaining.length > 0 ? { ...rest, left: withoutMarks(rest.left, left, negatable) } : rest,
  };
}

/** The weak words that say what is counted where no row is named. */
function firstOf(weak: readonly Token<RowTarget | null>[]): Token<RowTarget>[] {
  const first = weakOrder.find((target) => weak.some((token) => token.value === target));
  return weak.flatMap(({ value, ...token }) => (value && value === first ? [{ ...token, value }] : []));
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
  // 不批准的许可: table 2 counts decisions and does not say which way they went.
  const decided = kept.filter(({ value }) => value.table === 'disclosure');
  const ways = kept.filter(({ value }) => 'group' in value && value.group === 'refused');
  // 处罚案件没办完的: what goes from year to year is counted of requests only.
  const carried = kept.filter(({ value }) => value.table === 'requests' && 'rows' in value && isCarried(value.rows));
  if (carried.some((way) => decided.some((row) => !parted(way, row, left)))) return [];
  if (ways.some((way) => decided.some((row) => !parted(way, row, left)))) return [];
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
  const [first] = firstOf(weak);
  if (first) return [first.value];
  return applicants.length > 0 ? [{ table: 'requests', rows: ['received'] }] : [];
}

function isCarried(rows: readonly string[]): boolean {
  return rows.every((row) => row.startsWith('carried_'));
}

const LAWSUITS = ['litigation_direct', 'litigation_after_reconsideration'] as const;
const DISPUTES = ['reconsideration', ...LAWSUITS] as const;

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
