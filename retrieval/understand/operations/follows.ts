import { single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';
import { asksChange } from './grown.ts';
import type { Sign } from './signs.ts';
import { turnedIn } from './turned.ts';

/** 最少的呢, 两个县放一起排 after a rank turn it round: that is a follow-up. */
export function followsRank(read: Read, signs: ReadonlySet<Sign>, many: boolean): boolean {
  const { before, measured, rates, mention } = read;
  const plan = before.plan ? single(before.plan) : null;
  if (plan?.ask !== 'rank') return false;
  const bare = measured.by === 'nothing' && rates.length === 0 && mention.words === '' && !many;
  const turned =
    signs.has('most') ||
    signs.has('least') ||
    signs.has('ranked') ||
    (signs.size === 0 && turnedIn(read, plan) !== null);
  return bare && turned && !asksChange(signs) && !signs.has('whichYear') && !signs.has('standing');
}

/** 几倍呢, 差几件, of the two numbers that were held against each other. */
export function operatedOtherwise(read: Read): Settled | undefined {
  const plan = read.before.plan && single(read.before.plan);
  if (plan?.ask !== 'between') return undefined;
  const said = OTHERWISE.exec(read.question.folded);
  if (!said) return undefined;
  return { ...plain({ ...plan, operation: said[1] === undefined ? 'difference' : 'multiple' }, read), year: 'carried' };
}

/** 少了的呢, after those that grew, turns to those that fell: that is a follow-up. */
export function followsChange({ before, mention, years, text }: Read, many: boolean): boolean {
  const plan = before.plan && single(before.plan);
  const since = plan !== null && (plan.ask === 'filter' || plan.ask === 'rank') && plan.since !== undefined;
  return since && mention.words === '' && years.length === 0 && !many && /的?呢[?？]?$|^ *那/.test(text);
}

const OTHERWISE = /^(?:那|又)?(?:是|有)?(?:((?:几|多少)个?倍)|(?:相差|差|多|少)(?:了)?(?:多少|几)件?)(?:呢)?[?？]?$/;
