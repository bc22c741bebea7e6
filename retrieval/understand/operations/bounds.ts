import type { Counted } from '../counted.ts';
import type { Bound, Condition } from '../plan/numbers.ts';
import { matchesOf } from '../question.ts';
import type { Read } from '../read.ts';
import { takeRates } from '../words/glossary-rates.ts';
import { takeMeasures } from '../words/measures.ts';
import { conditionIn, type SaidCondition } from './condition.ts';
import { anyOf } from './filters.ts';
import { eachCounted } from './over-agencies.ts';
import { mainMeasures } from './what.ts';

/** Several numbers with a bound each, and what is left of the question without the words that say so. */
export interface SaidBounds {
  readonly bounds: readonly Bound[];
  /** One agency must meet all of them; else each has a list of its own. */
  readonly together: boolean;
  readonly left: string;
}

/** A stretch of a question with at most one number and at most one bound. */
interface Clause {
  readonly at: number;
  readonly counted: Counted | undefined;
  readonly said: SaidCondition | null;
  /** It says that there is any (有复议). */
  readonly some: boolean;
}

/** What parts two bounds; 没, 零 and 有 begin one without any word between. */
const PARTING =
  /[,，、;；]|有没有|有无|并且|而且|同时|但是?|可是|且|却|既|又|也|以及|或(?:者|是)?(?!更|以|等|其[他它])|和|与|及|(?<![有都也件个起次])(?=没(?![收办完结处答]))|(?<![有不为是于])(?=[无零](?=\p{Script=Han})(?!无法))|(?<![没还都所只])(?=有(?![没无关多几哪谁]))/gu;
/** A question of more pieces is none of bounds. */
const LONGEST = 24;
/** All together are meant: 既有复议又有诉讼, 复议和诉讼都超过2件. */
const ALL = /既|同时|并且|而且|且|都|均/;
/** Something was done, and nothing is denied. */
const DONE = /^[^没未无]*[过了][^没未无]*$/;
/** Any of them is enough, or each has a list of its own. */
const NOT_TOGETHER = /或|各|分别/;

/** 申请超过20件且公开率低于30% · 零诉讼、零复议 · 有复议没诉讼: two bounds or more of one agency, each of a number of its own. */
export function boundsIn(read: Read): SaidBounds | undefined {
  const clauses = clausesIn(read);
  const all = ALL.test(read.text);
  if (!clauses || clauses.length < 2 || clauses.every(({ said }) => !said && !all)) return undefined;
  // 收到企业申请但没有律所申请: what is set against none is some.
  const joined = !/但|可是|却|而(?!且)/.test(read.text);
  // 碰过复议没碰过官司: what was done, before what was not.
  const [first] = clauses;
  const done = !all && first?.said === null && DONE.test(read.text.slice(0, clauses[1]?.at));
  const bounds = clauses.map((one, at) =>
    boundOf(
      done && at === 0 ? { ...one, some: true } : one,
      joined ? [clauses[at + 1], clauses[at - 1]] : [],
      all || !joined,
    ),
  );
  const different = new Set(clauses.map(({ counted }) => JSON.stringify(counted))).size === clauses.length;
  if (!different || bounds.includes(undefined)) return undefined;
  return { bounds: bounds as Bound[], together: !NOT_TOGETHER.test(read.text), left: leftOf(read, clauses) };
}

/** Whether two bounds are said, of which one alone would be another question. */
export function severalBounds({ text }: Read): boolean {
  if (conditionIn(text, '')?.condition.comparison === 'between') return false;
  const pieces = text.split(PARTING);
  if (pieces.length > LONGEST) return false;
  const said = pieces.map((words) => conditionIn(words, '')?.condition.comparison ?? 'equal');
  return said.filter((comparison) => comparison !== 'equal').length > 1;
}

/** Those that name a number, each with the bound said of it. `undefined`: somewhere it is not certain which belongs to which. */
function clausesIn(read: Read): readonly Clause[] | undefined {
  const { text } = read;
  const ends = [...matchesOf(text, PARTING)].map(({ index, 0: word }) => ({ index, next: index + word.length }));
  if (ends.length > LONGEST) return undefined;
  const pieces = [...ends, { index: text.length, next: text.length }].map(({ index }, at) => {
    const from = ends[at - 1]?.next ?? 0;
    return clauseOf(text.slice(from, index), from, read);
  });
  const found: Clause[] = [];
  for (const piece of pieces) {
    const before = found.at(-1);
    if (!piece) return undefined;
    if (piece.counted) found.push(piece);
    // 申请没有，复议也没有.
    else if (piece.said && before && !before.said) found[found.length - 1] = { ...before, said: piece.said };
    else if (piece.said) return undefined;
  }
  return found;
}

/** What some words name and what bound they set, the words beginning at a place. `undefined`: more than one number is named. */
export function clauseOf(words: string, at: number, { question }: Read): Clause | undefined {
  const { rates, rest } = takeRates({ ...question, folded: words, left: words });
  const { measured, rest: last } = takeMeasures(rest);
  const named = measured.by === 'nothing' ? [] : eachCounted(mainMeasures(measured.measures));
  const counted: readonly Counted[] = rates.length > 0 ? rates.map(({ share }) => share) : named;
  if (counted.length > 1 || (rates.length > 0 && measured.by === 'row')) return undefined;
  const said = conditionIn(words, last.left);
  return {
    at,
    counted: counted[0],
    said: said && { ...said, at: at + said.at },
    some: /(?<!没)有(?![几多哪谁])|被/.test(words),
  };
}

/** A number without a bound has that of its neighbour: 没有复议和诉讼, 复议和诉讼都超过2件. */
function boundOf(
  { counted, said, some }: Clause,
  neighbours: readonly (Clause | undefined)[],
  all: boolean,
): Bound | undefined {
  if (!counted) return undefined;
  if (said) return { counted, condition: said.condition };
  if (some) return { counted, condition: anyOf(counted) };
  const shared = neighbours.flatMap((one) => one?.said?.condition ?? []).find((one) => all || isNone(one));
  if (shared) return { counted, condition: shared };
  return all && neighbours.length === 0 ? { counted, condition: anyOf(counted) } : undefined;
}

function isNone({ comparison, value }: Condition): boolean {
  return comparison === 'equal' && value === 0;
}

function leftOf({ left }: Read, clauses: readonly Clause[]): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return clauses.reduce(
    (rest, { said }) =>
      said ? rest.slice(0, said.at) + blank(said.words) + rest.slice(said.at + said.words.length) : rest,
    left.replace(PARTING, blank),
  );
}
