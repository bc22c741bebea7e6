import { amountsIn, clauseOf, isCounted } from './asked-apart.ts';
import type { RowTarget } from './entry.ts';
import type { Token } from './lexicon.ts';

const DISPUTE = /^(?:行政)?(?:诉讼|官司)/;

/** Whether two things are named side by side, joined by 和 or the like (企业和个人). */
export function sideBySide(tokens: readonly Token<unknown>[], left: string): boolean {
  const inOrder = [...tokens].sort((a, b) => a.at - b.at);
  return inOrder.some((token, index) => {
    const next = inOrder[index + 1];
    // 复议诉讼 are two without a word between them.
    const disputes = next !== undefined && token.words.endsWith('复议') && DISPUTE.test(next.words);
    if (next !== undefined && disputes && between(token, next, left) === '') return true;
    return next !== undefined && /^的?(?:[和与及跟加、+/]|以及|还有)$/.test(between(token, next, left));
  });
}

/**
 * 收了几件，没公开几件: a verb that is counted for itself names a row although another row is named as well; two such verbs name
 * both (收几件给几件).
 */
export function countedBeside(
  rows: readonly Token<RowTarget>[],
  weak: readonly Token<RowTarget | null>[],
  left: string,
): Token<RowTarget>[] {
  const found = weak.flatMap(({ value, ...token }) => (value ? [{ ...token, value }] : []));
  if (found.length === 0) return [];
  const amounts = amountsIn(left);
  const clause = ({ at }: Token<unknown>) => clauseOf(at, amounts);
  const counted = found.filter((token) => {
    if (!isCounted(token, left) || isOfRow(rows, token, left)) return false;
    // 个人申请几件，其中给了几件 counts requests; 国家秘密的申请几件 does not.
    if (/申请|[要请]求/.test(token.words))
      return amounts.length > 1 && !rows.some((row) => clause(row) === clause(token));
    return VERB.test(token.words);
  });
  const listed = found.filter(
    ({ at, words }) => LISTED_BEFORE.test(left.slice(0, at)) || LISTED.test(left.slice(at + words.length)),
  );
  const apart = (token: Token<unknown>) => rows.every((row) => /[,，]/.test(between(token, row, left)));
  const moved = found.filter((token) => apart(token) && MOVED.test(left.slice(token.at + token.words.length)));
  const beside = [...new Set([...counted, ...listed, ...moved])];
  if (rows.length > 0) return beside;
  return new Set(counted.map(({ value }) => value)).size > 1 ? counted : [];
}

/** What is done with a request. */
const VERB = /^(?:收|来|进|接|给|公开|提供)/;

/** 行政事业性收费收了多少, 收到几件重复申请: the verb right beside a row is that row's. */
function isOfRow(rows: readonly Token<RowTarget>[], { at, words }: Token<RowTarget>, left: string): boolean {
  const within = /(?:多少|几)$/.test(words) ? at + words.length : undefined;
  const behind = left.slice(at + words.length);
  // 收上来几多钱: money is no number of requests.
  if (OF_MONEY.test(behind) || (/(?:多少|几)$/.test(words) && /^(?:个?钱|万|元|块钱)/.test(behind))) return true;
  const amount = /^(?:多少|几)?(?:万|元|钱|件|份|个|起|次|条)?(?:的)?/.exec(behind)?.[0].length ?? 0;
  const ends = [at + words.length + amount, ...(within === undefined ? [] : [within])];
  // A row that is counted itself is no object of the verb: 给了几件拒了几件.
  return rows.some((row) => isRightBefore(row, at, left) || (ends.includes(row.at) && !isCounted(row, left)));
}

/** 收费一共收了多少, 重复申请总共收到几件: words that only count may stand between. */
function isRightBefore(row: Token<RowTarget>, at: number, left: string): boolean {
  return (
    row.at < at &&
    /^(?:的|这一?块|全年|当年)?(?:一共|总共|拢共|统共|共)?$/.test(left.slice(row.at + row.words.length, at))
  );
}

/** An amount of money. */
const OF_MONEY = /^(?:了)?(?:多少|几|好多|几多)(?:个?钱|万|元|块钱)/;
/** 新收、公开、诉讼各多少: an item of a list is counted as well. */
const LISTED_BEFORE = /[、和及与/|+\p{So}]$/u;
const LISTED = /^(?:[、/|+\p{So}]|的?[和及与])|^(?:分别|各)/u;
/** 申请比上年增加，复议也…: what went up or down in a clause of its own is asked for as well. */
const MOVED =
  /^(?:总?量|总?数量?|件数)?(?:(?:比|较|和|跟|与|同)[^,，]{1,8})?(?:是|在|有所|也|都|又)?(?:[增减涨升降跌]|多了|少了|变[多少])/;

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
  /^[,，、]?(?:的)?(?:后来|结果|最后|所以|于是|因此|然后)?(?:也|都)?[就便](?:也|都)?(?:不|没|拒)[^,，。多几]{0,4}$/;
/** What parts two things that are asked for side by side. */
const PARTED = /[,，、;；。?？/|+]|和|与|及|跟|以及|还有|(?<!案)件|多少|几/;

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
      other !== undefined && isOutcome(other.value) && !PARTED.test(between(token, other, left));
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
    const carried = token.value.table === 'requests' && token.value.rows.join() === 'carried_in';
    const remaining = token.value.table === 'requests' && token.value.rows.join() === 'carried_out';
    // 年初手上还压着几件头一年没办完的: what is there when the year begins came over.
    const came = named.some(
      ({ value }) => value.table === 'requests' && 'rows' in value && value.rows.join() === 'carried_in',
    );
    if (remaining && came && /(?:年初|开年|期初)[^,，]{0,8}$/.test(left.slice(0, token.at))) return false;
    if (remaining) return !isNoStock(token, before, ground, left);
    if (carried) return !(includedAt(token, left) && named.some(isConcluded));
    if (!isConcluded(token)) return true;
    const done = before && before.value.table !== 'requests' && !PARTED.test(between(token, before, left));
    const verb =
      after &&
      !isFlow(after.value) &&
      (VERB_OF.test(between(token, after, left)) || !PARTED.test(between(token, after, left)));
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

function isConcluded({ value }: Token<RowTarget>): boolean {
  return value.table === 'requests' && 'rows' in value && value.rows.join() === 'concluded';
}

/** What goes into a year and out of it is counted for itself: 新收办结结转. */
function isFlow(target: RowTarget): boolean {
  return 'rows' in target && target.rows.some((row) => row === 'received' || /^carried_(?:in|out)$/.test(row));
}

function isOutcome(target: RowTarget): boolean {
  return 'rows' in target && target.rows.some((row) => /^(?:refused|unavailable|declined|other)_/.test(row));
}

function between(a: Token<unknown>, b: Token<unknown>, left: string): string {
  const [first, last] = a.at < b.at ? [a, b] : [b, a];
  return left.slice(first.at + first.words.length, last.at);
}

/**
 * 打官司几件，输了几件 · 收了几个申请，企业的几个: a row that is counted before one of its columns is named asks for its total as
 * well.
 */
export function totalAsked(rows: readonly Token<unknown>[], columns: readonly Token<unknown>[], left: string): boolean {
  if (rows.length === 0 || columns.length === 0) return false;
  const amounts = amountsIn(left);
  // 打了几次官司输了没 asks for a number and then whether there is any of one result.
  const isWhether = ({ at, words }: Token<unknown>) =>
    WHETHER_ANY.test(left.slice(at + words.length)) || ASKS_WHETHER.test(left.slice(0, at));
  /** 打了几场官司: what stands right behind a number is what it counts. */
  const isObject = (token: Token<unknown>) =>
    !isCounted(token, left) && !isWhether(token) && amounts.some(({ end }) => end === token.at);
  const clause = (token: Token<unknown>) => clauseOf(token.at, amounts) - (isObject(token) ? 1 : 0);
  const twice = amounts.length > 1 || columns.some(isWhether) || AND_THEN.test(left);
  return rows.some(
    (row) =>
      (isCounted(row, left) || isObject(row)) &&
      columns.every((column) => clause(column) !== clause(row)) &&
      columns.some((column) => clause(column) > clause(row)) &&
      twice,
  );
}

/** 被复议了几回，维持的纠正的都报一下: behind a comma the results are asked for beside the number. */
const AND_THEN = /其中|(?:多少|几)[件个次回起场](?:行政)?(?:复议|诉讼|官司)?[,，;；](?=.*[的有])/;
const ASKS_WHETHER = /(?:有没有|有无|是否|是不是)(?:被|打|给)?$/;
const WHETHER_ANY = /^(?:的)?(?:过|了)?(?:没有?|有没有|有无|吗|么|没得)(?=$|[ ?？,，。呀啊呢])/;

/** Whether two words of a question belong to two things that are asked for. */
export function parted(a: Token<unknown>, b: Token<unknown>, left: string): boolean {
  return PARTED.test(between(a, b, left));
}
