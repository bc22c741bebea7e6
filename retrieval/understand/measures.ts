import type { DisputeColumn } from '../../db/form/disputes.ts';
import { type CellKey, findCell, rowsIn } from '../../db/form/form.ts';
import type { RequestColumn } from '../../db/form/requests.ts';
import { APPLICANTS, DOCUMENTS, type Entry, RESULTS, ROWS, type RowTarget, WEAK_ROWS } from './glossary.ts';
import type { Measure } from './plan.ts';
import { type Question, take } from './question.ts';

/** What a question asks to count, and how sure that is. */
export interface Measured {
  readonly measures: readonly Measure[];
  /** Only words like 申请 or 收费 named it, which may stand in a question about something else. */
  readonly weak: boolean;
}

const lookups = {
  rows: lookupOf(ROWS),
  weakRows: lookupOf(WEAK_ROWS),
  applicants: lookupOf(APPLICANTS),
  results: lookupOf(RESULTS),
  documents: lookupOf(DOCUMENTS),
};

/** Takes the words that name cells of the form, longest first, so that 部分公开 is never read as 公开. */
export function takeMeasures(question: Question): { measured: Measured; rest: Question } {
  const rows = takeWords(question, lookups.rows);
  const applicants = takeWords(rows.rest, lookups.applicants);
  const results = takeWords(applicants.rest, lookups.results);
  const documents = takeWords(results.rest, lookups.documents);
  const weak = takeWords(documents.rest, lookups.weakRows);

  const resultsAlone = results.found.length > 0 && !rows.found.some((row) => row.table === 'disputes');
  const targets = rows.found.length > 0 ? rows.found : weak.found.slice(0, 1);
  if (targets.length === 0 && applicants.found.length > 0) targets.push({ table: 'requests', rows: ['received'] });
  if (resultsAlone && rows.found.length === 0)
    targets.splice(0, targets.length, { table: 'disputes', rows: BOTH_DISPUTES });
  // 打官司几件，输了几件 asks for the total as well as for one result.
  const alsoTotal = /(?:复议|诉讼|官司|起诉)(?:案件|案)?(?:一共|总共|共|各)?有?(?:几|多少)/.test(question.folded);
  const named = [...(alsoTotal && results.found.length > 0 ? ['total'] : []), ...results.found];
  const measures = withoutContext(targets).flatMap((target) =>
    measuresOf(target, unique(applicants.found), unique(named), unique(documents.found.flat())),
  );
  return {
    measured: {
      measures: merged(measures),
      weak: rows.found.length === 0 && applicants.found.length === 0 && !resultsAlone,
    },
    rest: weak.rest,
  };
}

const BOTH_DISPUTES = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'] as const;

function measuresOf(
  target: RowTarget,
  applicants: readonly RequestColumn[],
  results: readonly string[],
  documents: readonly string[],
): Measure[] {
  if (target.table === 'requests') {
    const columns = applicants.length > 0 ? applicants : (['total'] as const);
    if ('group' in target) return columns.map((column) => ({ group: target.group, column }));
    return [{ cells: target.rows.flatMap((row) => columns.map((column): CellKey => `requests.${row}.${column}`)) }];
  }
  if (target.table === 'disputes') {
    const litigation = target.rows.length === 2;
    const named = results as DisputeColumn[];
    if (litigation)
      return (named.length > 0 ? named : (['total'] as const)).map((column) => ({ group: 'litigation', column }));
    const columns = named.length > 0 ? named : (['total', 'upheld', 'corrected', 'other_result', 'pending'] as const);
    return [{ cells: target.rows.flatMap((row) => columns.map((column): CellKey => `disputes.${row}.${column}`)) }];
  }
  return [{ cells: disclosureCells(target.row, documents) }];
}

/** 以国家秘密为由不公开的: a group named beside one of its rows only says where the row stands. */
function withoutContext(targets: readonly RowTarget[]): RowTarget[] {
  const rows: string[] = targets.flatMap((target) => ('rows' in target ? target.rows : []));
  return targets.filter(
    (target) => !('group' in target) || !rows.some((row) => row.startsWith(PREFIXES[target.group])),
  );
}

/** How the keys of a group's rows begin. */
const PREFIXES = {
  refused: 'refused_',
  unavailable: 'unavailable_',
  declined: 'declined_',
  other_handling: 'other_',
  litigation: 'litigation_',
} as const;

/** Without a column that the row has, all its columns in either form: the report's own form decides which are there. */
function disclosureCells(row: string, columns: readonly string[]): CellKey[] {
  const all = (['2021', '2019'] as const).flatMap((version) =>
    rowsIn('disclosure', version)
      .filter((candidate) => candidate.row.key === row)
      .flatMap((candidate) => candidate.cells),
  );
  const named = all.filter((cell) => columns.includes(cell.column) || cell.column === 'decisions');
  const keys = (named.length > 0 ? named : all).map((cell) => cell.key);
  return unique(keys).filter((key) => findCell(key) !== undefined);
}

/** Cells asked for one after the other are one measure; a group stays by itself. */
function merged(measures: readonly Measure[]): Measure[] {
  const cells = unique(measures.flatMap((measure) => ('cells' in measure ? measure.cells : [])));
  const groups = measures.flatMap((measure) => ('group' in measure ? [measure] : []));
  const distinct = [...new Map(groups.map((group) => [`${group.group}.${group.column}`, group])).values()];
  return cells.length > 0 ? [{ cells }, ...distinct] : distinct;
}

function lookupOf<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap((entry) => entry.words.map((word) => [word, entry.target] as const)));
}

function takeWords<T>(question: Question, lookup: ReadonlyMap<string, T>): { found: T[]; rest: Question } {
  const found: T[] = [];
  let rest = question;
  for (let at = 0; at < question.left.length; at += 1) {
    for (let size = Math.min(18, question.left.length - at); size >= 1; size -= 1) {
      const target = lookup.get(question.left.slice(at, at + size));
      if (target === undefined) continue;
      found.push(target);
      rest = take(rest, at, at + size);
      at += size - 1;
      break;
    }
  }
  return { found, rest };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
