import { single } from '../plan/about.ts';
import type { PlanOf, SinglePlan } from '../plan/plan.ts';
import { type Question, take } from '../question.ts';
import type { Read } from '../read.ts';
import { plain, refuse, type Settled } from '../settled.ts';
import { doubts, METHOD_ALONE, SHOWN_AGAIN, SOURCE_ALONE } from '../words/about-answer.ts';
import { CHECKS, CLAIM, CONTRADICTS, METHOD, PROVENANCE } from '../words/about-reports.ts';
import { withDefined } from './defined-before.ts';
import { differenceBefore } from './difference-before.ts';
import { withParts, withWhole } from './share-parts.ts';

type Wanted = PlanOf<'again'>['wanted'];

/** What is asked of an answer: that it be checked, where it comes from, or how it was made. */
const WANTED: readonly [wanted: Wanted, pattern: RegExp][] = [
  ['check', CONTRADICTS],
  ['source', PROVENANCE],
  ['method', METHOD],
];
/** Plans whose answer has a source or a way it was made. */
const ANSWERED: ReadonlySet<SinglePlan['ask']> = new Set<SinglePlan['ask']>([
  'figures',
  'share',
  'change',
  'trend',
  'compare',
  'between',
  'rank',
  'total',
  'filter',
  'distribution',
  'section',
  'phrase',
  'topic',
  'similar',
  'diff',
  'shared',
  'summary',
  'checks',
]);

/** Plans whose answer is numbers. */
const COUNTING: ReadonlySet<SinglePlan['ask']> = new Set<SinglePlan['ask']>([
  'figures',
  'share',
  'change',
  'trend',
  'compare',
  'rank',
  'total',
  'filter',
  'distribution',
]);

/**
 * 不对，应该是20件 · 这个数哪来的 · 怎么算的: about the answer before, or about a number named in the same breath. A number
 * that is said is never taken over.
 */
export async function again(read: Read, settle: (rest: Read) => Promise<Settled>): Promise<Settled | undefined> {
  const { folded } = read.question;
  const defined = withDefined(read);
  if (defined) return await settle(defined);
  const otherwise = withParts(read) ?? withWhole(read) ?? differenceBefore(read);
  if (otherwise) return otherwise;
  if (CLAIM.test(folded) && isMeasured(read)) return await settle(without(read, CLAIM));
  const { mention, measured, years, rates, before } = read;
  const named = mention.words !== '' || years.length > 0 || measured.by === 'row' || rates.length > 0;
  const found = WANTED.find(([, pattern]) => pattern.test(folded));
  if (!named) {
    const of = before.plan ? single(before.plan) : undefined;
    if (of && SHOWN_AGAIN.test(folded) && COUNTING.has(of.ask)) return plain(of, read);
    const wanted = wantedAlone(folded.trim()) ?? found?.[0];
    return of && wanted && ANSWERED.has(of.ask) ? plain({ ask: 'again', wanted, of }, read) : undefined;
  }
  if (!found) return undefined;
  const [wanted, pattern] = found;
  if (wanted === 'method' && mention.words === '') return undefined;
  // 规范性文件15件怎么来的,上年14: the equation over two years is asked for, not the printed row.
  if (CHECKS.test(folded) && wanted !== 'check') return undefined;
  // 不对，某局2024年应该是41件: which number is meant is not said, and none is guessed.
  if (wanted === 'check' && before.plan === null && mention.words !== '' && !isMeasured(read))
    return refuse('unclear', read, { hindrance: 'no_measure' });
  const settled = await settle(without(read, pattern));
  const of = single(settled.plan);
  // 错了,是2023年: another year or agency and no number is a correction of the question, not a dispute.
  if (wanted === 'check' && before.plan !== null && !/\d|[一二两三四五六七八九十百]件/.test(read.left)) return settled;
  return ANSWERED.has(of.ask) && settled.plan.ask !== 'several'
    ? { ...settled, plan: { ask: 'again', wanted, of } }
    : undefined;
}

/** 为什么没有, after a number that is not stored, not read or blank: the same once more, which says why. */
export function lackedBefore(read: Read): Settled | undefined {
  const { plan, lacking } = read.before;
  return plan !== null && lacking && WHY_NONE.test(read.question.folded) ? plain(plan, read) : undefined;
}

const WHY_NONE =
  /^(?:那|咦|哎)?(?:为什么|为啥|怎么|咋)(?:会|就|都)*(?:没有?|是空的?|空着|查不到|读不出来?)(?:数据?|数字|读出来?|填|写|收录|了|的|呢|啊|呀)*[?？]*$/;

/** What a reply asks of the answer before when it says nothing else. */
function wantedAlone(words: string): Wanted | undefined {
  if (doubts(words)) return 'check';
  if (METHOD_ALONE.test(words)) return 'method';
  return SOURCE_ALONE.test(words) ? 'source' : undefined;
}

function isMeasured({ measured, rates, mention }: Read): boolean {
  return (measured.by !== 'nothing' || rates.length > 0) && mention.words !== '';
}

function without(read: Read, pattern: RegExp): Read {
  const blank = (text: string) => text.replace(pattern, (match) => ' '.repeat(match.length));
  const question: Question = { ...take(read.question, 0, 0), folded: blank(read.question.folded) };
  return {
    ...read,
    question,
    left: blank(read.left),
    about: blank(read.about),
    text: blank(read.text),
  };
}
