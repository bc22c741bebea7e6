import type { RowTarget } from './glossary.ts';
import type { Token } from './lexicon.ts';

/** Whether two things are named side by side, joined by 和 or the like (企业和个人). */
export function sideBySide(tokens: readonly Token<unknown>[], left: string): boolean {
  const inOrder = [...tokens].sort((a, b) => a.at - b.at);
  return inOrder.some((token, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && /^的?(?:[和与及跟加、]|以及|还有)$/.test(between(token, next, left));
  });
}

/** 收了几件，没公开几件: a verb that is counted for itself names a row although another row is named as well. */
export function countedBeside(
  rows: readonly Token<RowTarget>[],
  weak: readonly Token<RowTarget | null>[],
  left: string,
): Token<RowTarget>[] {
  const counted = weak.filter(
    ({ at, words }) =>
      COUNTED_VERB.test(`${words}${left.slice(at + words.length, at + words.length + 2)}`) &&
      !isOfDecisions(rows, at, amountEnd(left, at + words.length)),
  );
  const listed = weak.filter(
    ({ at, words }) => LISTED_BEFORE.test(left.slice(0, at)) || LISTED.test(left.slice(at + words.length)),
  );
  const beside = [...new Set([...counted, ...listed])];
  return rows.length === 0 ? [] : beside.flatMap((token) => (token.value ? [{ ...token, value: token.value }] : []));
}

/** Where the number that is asked for ends: 收了|多少|行政事业性收费. */
function amountEnd(left: string, at: number): number {
  return at + (/^(?:多少|几)(?:万|元|钱|件|的)?/.exec(left.slice(at))?.[0].length ?? 0);
}

const COUNTED_VERB = /[了到](?:多少|几.?)$|^公开(?:了)?(?:多少|几)/;

/** 行政事业性收费收了多少, 收了多少行政事业性收费: the verb right beside a row of table 2 is that row's. */
function isOfDecisions(rows: readonly Token<RowTarget>[], at: number, end: number): boolean {
  return rows.some((row) => row.value.table === 'disclosure' && (row.at + row.words.length === at || row.at === end));
}

/** 新收、公开、诉讼各多少: an item of a list is counted as well. */
const LISTED_BEFORE = /[、和及与]$/;
const LISTED = /^[、和及与]|^(?:分别|各)/;

/** How the keys of a group's rows begin. */
const PREFIXES = {
  refused: 'refused_',
  unavailable: 'unavailable_',
  declined: 'declined_',
  other_handling: 'other_',
  litigation: 'litigation_',
} as const;
/** 办了多少许可: what is counted stands right behind the number. */
const VERB_OF = /^(?:多少|几)(?:个|项)?$/;
/** What parts two things that are asked for side by side. */
const PARTED = /[,，、;；。?？]|和|与|及|跟|以及|还有|件|多少|几/;

/**
 * 以国家秘密为由不公开的: a group named right beside a row only says where the row stands or what came of it, and so does 办结
 * before one of the results (办结的里面予以公开的) or before what was done (办了多少许可).
 */
export function withoutContext(named: readonly Token<RowTarget>[], left: string): RowTarget[] {
  return named.flatMap((token, index): RowTarget[] => {
    const before = named[index - 1];
    const after = named[index + 1];
    const besideRow = (other: Token<RowTarget> | undefined) =>
      other !== undefined && isOutcome(other.value) && !PARTED.test(between(token, other, left));
    if ('group' in token.value) {
      const prefix = PREFIXES[token.value.group];
      const inGroup = named.some(({ value }) => 'rows' in value && value.rows.some((row) => row.startsWith(prefix)));
      return inGroup || besideRow(before) || besideRow(after) ? [] : [token.value];
    }
    const concluded = token.value.table === 'requests' && token.value.rows.join() === 'concluded';
    const verb = after && (VERB_OF.test(between(token, after, left)) || !PARTED.test(between(token, after, left)));
    return concluded && verb ? [] : [token.value];
  });
}

function isOutcome(target: RowTarget): boolean {
  return 'rows' in target && target.rows.some((row) => /^(?:refused|unavailable|declined|other)_/.test(row));
}

function between(a: Token<unknown>, b: Token<unknown>, left: string): string {
  const [first, last] = a.at < b.at ? [a, b] : [b, a];
  return left.slice(first.at + first.words.length, last.at);
}

/** Whether two words of a question belong to two things that are asked for. */
export function parted(a: Token<unknown>, b: Token<unknown>, left: string): boolean {
  return PARTED.test(between(a, b, left));
}
