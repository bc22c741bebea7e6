import { amountsIn, clauseOf } from './asked-apart.ts';
import { between, parted } from './beside.ts';
import type { RowTarget } from './entry.ts';
import type { Token } from './lexicon.ts';

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
/** 后来就不给办了, right behind the ground. */
const CAME_OF_IT =
  /^[,，、]?(?:的)?(?:后来|结果|最后|所以|于是|因此|然后)?(?:也|都)?(?:[就便]|(?<=所以|因此|于是))(?:也|都)?(?:不|没|拒)[^,，。多几]{0,4}$/;
const AT_START = /(?:年初|开年|期初|开头|年头|开始)[^,，]{0,8}$/;

/**
 * 以国家秘密为由不公开的: a group named right beside a row only says where the row stands or what came of it, and so does 办结
 * before one of the results (办结的里面予以公开的) or beside what was done (办了多少许可, 许可办了多少).
 */
export function withoutContext(named: readonly Token<RowTarget>[], left: string): Token<RowTarget>[] {
  if (named.length < 2) return [...named];
  const amounts = amountsIn(left);
  const clause = ({ at }: Token<RowTarget>) => clauseOf(at, amounts);
  /** 不公开的几件，其中国家秘密几件 asks for both. */
  const apart = (token: Token<RowTarget>, other: Token<RowTarget>) =>
    clause(token) !== clause(other) && (amounts.length > 1 || /其中|里面|里头/.test(between(token, other, left)));
  return named.filter((token, index): boolean => {
    const before = named[index - 1];
    const after = named[index + 1];
    const besideRow = (other: Token<RowTarget> | undefined) =>
      other !== undefined && isOutcome(other.value) && !parted(token, other, left);
    // 不交费、后来就不给办了: what came of it is no number of its own.
    const ground = named.findLast(({ at, value }) => at < token.at && isOutcome(value));
    if (ground && CAME_OF_IT.test(left.slice(ground.at + ground.words.length, token.at + 1))) return false;
    if ('group' in token.value) {
      const prefix = PREFIXES[token.value.group];
      const inGroup = named.some(
        (other) =>
          'rows' in other.value && other.value.rows.some((row) => row.startsWith(prefix)) && !apart(token, other),
      );
      return !inGroup && !besideRow(before) && !besideRow(after);
    }
    if (isRow(token, 'carried_out')) {
      // 年初手上还压着几件头一年没办完的: what is there when the year begins came over.
      const atStart = named.some((one) => isRow(one, 'carried_in')) && AT_START.test(left.slice(0, token.at));
      return !atStart && !isNoStock(token, before, ground, left);
    }
    const concluded = named.some((one) => isRow(one, 'concluded'));
    if (isRow(token, 'carried_in')) return !(concluded && includedAt(token, left));
    if (!isRow(token, 'concluded')) return true;
    const done = before && before.value.table !== 'requests' && !parted(token, before, left);
    const verb =
      after && !isFlow(after.value) && (VERB_OF.test(between(token, after, left)) || !parted(token, after, left));
    return !done && !verb && !besideRow(before);
  });
}

/** 连上年留下的算上: what is concluded counts those anyway. */
function includedAt({ at, words }: Token<RowTarget>, left: string): boolean {
  return (
    /(?:连同?|把|包括|包含|加上|算上|含)[^,，]{0,3}$/.test(left.slice(0, at)) &&
    INCLUDED.test(left.slice(at + words.length))
  );
}

const INCLUDED = /^[^,，]{0,5}(?:算[上进]|都?算|在内|一起|一块|加上|计入|[,，])/;

/** 没有这信息、答复不了的 came of its ground; 文件还剩几件管用 are those in force. */
function isNoStock(
  { at, words }: Token<RowTarget>,
  before: Token<RowTarget> | undefined,
  ground: Token<RowTarget> | undefined,
  left: string,
): boolean {
  const unable = /不了|没法|无法/.test(words) && ground !== undefined;
  const ofDocuments =
    before?.value.table === 'disclosure' &&
    /^(?:多少|几)?[件个]?(?:还)?(?:管用|有效|在用|能用)/.test(left.slice(at + words.length));
  return unable || ofDocuments;
}

/** Whether a word names just one row of the requests. */
function isRow({ value }: Token<RowTarget>, row: string): boolean {
  return value.table === 'requests' && 'rows' in value && value.rows.join() === row;
}

/** What goes into a year and out of it is counted for itself: 新收办结结转. */
function isFlow(target: RowTarget): boolean {
  return 'rows' in target && target.rows.some((row) => row === 'received' || /^carried_(?:in|out)$/.test(row));
}

function isOutcome(target: RowTarget): boolean {
  return 'rows' in target && target.rows.some((row) => /^(?:refused|unavailable|declined|other)_/.test(row));
}
