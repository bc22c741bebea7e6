import type { Measure } from '../counted.ts';
import { WHO_MOST } from '../operations/settler.ts';
import { SIGNS } from '../operations/signs.ts';
import { COUNT_ASKED } from '../operations/what.ts';
import { measuresOf } from '../plan/about.ts';
import type { RefusalReason } from '../plan/refusals.ts';
import type { Read } from '../read.ts';
import { refuse, type Settled } from '../settled.ts';
import { takeCarried } from '../words/carried.ts';
import { OUT_OF_SCOPE, PART_OF_YEAR, REFUSED } from '../words/refused.ts';

/** What no report can answer: causes, forecasts, judgements, persons and what lies outside these reports. */
export function refusedByKind(read: Read): Settled | undefined {
  // What went from year to year looks like words for the future.
  const said = takeCarried({ ...read.question, left: read.question.folded }).rest.left;
  // 算不算多 asks for its place among others.
  const standing = read.measured.by !== 'nothing' && read.text.search(SIGNS.standing) !== -1;
  // 这三年怎么变的 asks for the course, not for its cause.
  const course = read.span !== null && /怎么变|如何变/.test(read.text);
  const grounds = isOneGroup(read.measured.by === 'nothing' ? measuresOf(read.before.plan) : read.measured.measures);
  const reasons =
    grounds && /因为(?:啥|什么|哪些)|^[ 那都]*(?:主要)?(?:是)?(?:什么|啥|哪些)(?:原因|理由)/.test(read.text);
  // 是谁来申请的，个人还是企业 asks for the kinds of applicants.
  const kinds =
    read.measured.columns.applicants.length > 1 ||
    othersAsked(read) ||
    WHO_MOST.test(read.text) ||
    /都是(?:些)?谁(?:来)?(?:申请|提)的(?!.*(?:名|电话))/.test(read.text);
  const excuses: Partial<Record<RefusalReason, boolean>> = {
    judgement: standing || /勾稽|钩稽|平衡关系|算得(?:对|准)|加起来|加在?一起|相加|合计/.test(said),
    cause: course || reasons,
    private: kinds || /(?:期限|超期|逾期|超时|按时|按期)/.test(said),
  };
  const excused = (reason: RefusalReason) => excuses[reason] === true;
  const refused = REFUSED.find(([reason, pattern]) => pattern.test(said) && !excused(reason));
  if (refused) return refuse(refused[0], refused[0] === 'cause' ? ofYearBefore(read) : read, {});
  return OUT_OF_SCOPE.test(said) && read.measured.by === 'nothing' ? refuse('out_of_scope', read, {}) : undefined;
}

/** 为什么比上一年少了, after the number of a year, asks of that year. */
function ofYearBefore(read: Read): Read {
  const against = read.before.plan !== null && AGAINST.test(read.question.folded);
  return against && read.years.every(({ how }) => how !== 'number') ? { ...read, years: [] } : read;
}

const AGAINST = /(?:比|较|跟|和|与|同)(?:起)?(?:上一?|前一?|去)年/;

/** 除了个人以外谁申请过: the other kinds of applicants, and nobody by name. */
function othersAsked({ measured: { columns, remaining } }: Read): boolean {
  return columns.applicants.length > 0 && (remaining?.length ?? 0) > 0;
}

/** 不予公开都是因为啥: the rows of the form are its reasons. */
function isOneGroup(measures: readonly Measure[]): boolean {
  const [only, other] = measures;
  return only !== undefined && !other && 'group' in only && only.group !== 'litigation';
}

/** A year that is not over yet has no report. */
export function ahead(read: Read, now: Date): Settled | undefined {
  const counted = read.measured.by !== 'nothing' || COUNT_ASKED.test(read.text);
  return counted && read.years.some(({ year }) => year > now.getFullYear()) ? refuse('forecast', read, {}) : undefined;
}

/** The form counts whole years. */
export function partOfYear(read: Read): Settled | undefined {
  const part = read.measured.by !== 'nothing' && PART_OF_YEAR.test(read.question.folded);
  return part ? refuse('not_in_form', read, { hindrance: 'part_of_year' }) : undefined;
}
