import type { CellKey } from '../../db/form/form.ts';
import { numeralValue } from '../../db/numerals.ts';
import type { Clause } from './clauses.ts';
import { DECISIONS, DOCUMENTS } from './disclosure-statements.ts';
import { resultIn } from './dispute-results.ts';
import { DISPUTES } from './dispute-statements.ts';
import { OUTCOMES, REQUESTS } from './request-statements.ts';
import type { NumberKind } from './span.ts';
import type { Statement } from './statement.ts';

/** Every way; a clause that more than one kind of number fits states none. */
const STATEMENTS: readonly Statement[] = [...REQUESTS, ...OUTCOMES, ...DISPUTES, ...DOCUMENTS, ...DECISIONS];

/** A number and the cells it is stated of. */
export interface Stated {
  readonly cells: readonly CellKey[];
  readonly value: number;
  readonly without: readonly (readonly CellKey[])[];
}

/** Whether what a clause says up to its number is said of this report. */
type OfThisReport = (clause: Clause, upTo: string, kind: NumberKind) => boolean;

/** What the prose is about where applications are counted. */
const ABOUT = /信息公开|依申请|申请公开/;
/** After a number: it holds more than its words say. */
const HOLDS_MORE = /^[,(](?:其中)?(?:含|包括|包含|加上)|其中[^,。;]{0,6}上一?年|含上一?年/;

const PLAIN: NumberKind = { byChannels: false, lastYear: false };
/** A sentence of more clauses is a list or a table. */
const MOST_CLAUSES = 60;

/**
 * The numbers that a sentence states of the form's cells. `context` holds the sentences before it as well; `following` says
 * that the last one counted the applications received.
 */
export function statedIn(
  clauses: readonly Clause[],
  context: string,
  following: boolean,
  ofThisReport: OfThisReport,
): Stated[] {
  if (clauses.length > MOST_CLAUSES) return [];
  const sentence = clauses.map((clause) => clause.words).join(',');
  const found: Stated[] = [];
  for (const clause of clauses) {
    const here = statedHere(clause, sentence, context, ofThisReport);
    const counted = found.some(({ cells }) => countsApplications(cells));
    const about = counted || ABOUT.test(clause.words) || (following && !/[0-9]/.test(clause.ahead));
    found.push(...here.filter(({ without }) => without.length === 0 || about));
    const result = here.length === 0 ? resultIn(clause) : undefined;
    if (result && ofThisReport(clause, clause.words, PLAIN)) found.push({ ...result, without: [] });
  }
  const values = new Map<string, Set<number>>();
  for (const { cells, value } of found) {
    const key = cells.join('+');
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return found.filter(({ cells }) => values.get(cells.join('+'))?.size === 1);
}

/** Whether a number counts the applications there were to answer. */
export function countsApplications([first]: readonly CellKey[]): boolean {
  return first === 'requests.received.total' || first === 'requests.carried_in.total';
}

function statedHere(clause: Clause, sentence: string, context: string, ofThisReport: OfThisReport): Stated[] {
  if (clause.counts > 1 || !SPEAKS_OF_FORM.test(clause.words)) return [];
  const found = STATEMENTS.flatMap((statement): (Stated & { kind: Statement })[] => {
    const match = statement.words.exec(clause.words);
    if (!match || (clause.partOf && !statement.asPart)) return [];
    const upTo = clause.words.slice(0, match.index + match[0].length);
    if (statement.unless.test(upTo) || (statement.within && !statement.within.test(sentence))) return [];
    const kind = { byChannels: isOfRequests(statement), lastYear: statement.lastYear ?? false };
    if (!ofThisReport(clause, upTo, kind)) return [];
    const after = clause.words.slice(upTo.length) + clause.rest;
    if (statement.unlessBefore?.test(clause.ahead)) return [];
    if (isOfRequests(statement) && (!ABOUT.test(context) || HOLDS_MORE.test(after))) return [];
    if (statement.unlessAfter?.test(after)) return [];
    const value = match.slice(1).find((group) => group !== undefined);
    const number = value === undefined ? 0 : numeralValue(value);
    return number === null
      ? []
      : [{ cells: statement.cells, value: number, without: statement.without ?? [], kind: statement }];
  });
  return oneKind(found);
}

/** Words that every statement has one of. */
const SPEAKS_OF_FORM =
  /申请|新收|结转|转下|转至下|办结|办理完|办复|答复|回复|公开|提供|处理|复议|诉讼|规范性|规章|废止|有效|行政/;

/** A number that fits two rows of the form is said of none; 未发生行政复议、行政诉讼 says two zeros. */
function oneKind(found: readonly (Stated & { kind: Statement })[]): Stated[] {
  const specific = found.some(({ kind }) => !kind.without) ? found.filter(({ kind }) => !kind.without) : found;
  const kinds = new Map(specific.map((stated) => [stated.cells.join('+'), stated]));
  const zeros = [...kinds.values()].every(({ value, cells }) => value === 0 && cells[0]?.startsWith('disputes'));
  return kinds.size === 1 || zeros
    ? [...kinds.values()].map(({ cells, value, without }) => ({ cells, value, without }))
    : [];
}

function isOfRequests({ cells }: Statement): boolean {
  return cells[0]?.startsWith('requests') ?? false;
}
