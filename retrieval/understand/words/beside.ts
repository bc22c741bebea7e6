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
      return amounts.length > 1 && !rows.some((row) => clause(row) === clause(token) || isWithin(row, token, left));
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

/** 不掌握的那些里，企业申请的几件: of the row before it. */
function isWithin(row: Token<unknown>, { at }: Token<unknown>, left: string): boolean {
  return row.at < at && /(?:里面?|里头|当中|之中|其中)[,，]?/.test(left.slice(row.at + row.words.length, at));
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

/** What stands between two words of a question. */
export function between(a: Token<unknown>, b: Token<unknown>, left: string): string {
  const [first, last] = a.at < b.at ? [a, b] : [b, a];
  return left.slice(first.at + first.words.length, last.at);
}

/**
 * 打官司几件，输了几件 · 收了几个申请，企业的几个: a row that is counted before one of its columns is named asks for its total as
 * well.
 */
export function totalAsked(rows: readonly Token<unknown>[], columns: readonly Token<unknown>[], left: string): boolean {
  if (rows.length === 0 || columns.length === 0) return false;
  if (TOTAL_LISTED.test(left)) return true;
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

/** 我需要总计，也需要法律服务机构那一栏; 总计和自然人各几件: the total is an item of what is listed. */
const TOTAL_LISTED =
  /(?:^|[,，、 和与及跟要给])(?:一?个)?(?:总计|合计)(?:数|[那这]?一?[栏列格])?(?:[,，、]|以及|还有|[和与及跟](?!个?平均))|(?:[、和与及跟]|以及|还有)总计(?![^,，。]{0,4}(?:比|占))/;
/** 被复议了几回，维持的纠正的都报一下: behind a comma the results are asked for beside the number. */
const AND_THEN = /其中|(?:多少|几)[件个次回起场](?:行政)?(?:复议|诉讼|官司)?[,，;；](?=.*[的有])/;
const ASKS_WHETHER = /(?:有没有|有无|是否|是不是)(?:被|打|给)?$/;
const WHETHER_ANY = /^(?:的)?(?:过|了)?(?:没有?|有没有|有无|吗|么|没得)(?=$|[ ?？,，。呀啊呢])/;

/** What parts two things that are asked for side by side. */
const PARTED = /[,，、;；。?？/|+]|和|与|及|跟|以及|还有|(?<!案)件|多少|几/;

/** Whether two words of a question belong to two things that are asked for. */
export function parted(a: Token<unknown>, b: Token<unknown>, left: string): boolean {
  return PARTED.test(between(a, b, left));
}
