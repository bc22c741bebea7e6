import { isShare, type Measure, type Share } from '../counted.ts';
import { countedOf, single } from '../dialogue.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';
import { changed } from '../slots.ts';

const ONLY = /只算|只看|光算|单算|只按/;
const WITHOUT = /不算|不含|不包括|不包含|去掉|除去|剔除|除开|扣除/;

/** 不含部分公开呢 · 换成只算予以公开的, after a rate, of one or of many: the same rate with fewer of its parts. */
export function withParts(read: Read): Settled | undefined {
  const { before, measured, mention, question, rates, years } = read;
  const plan = before.plan ? single(before.plan) : null;
  const only = ONLY.test(question.folded);
  if (plan === null || mention.words !== '' || years.length > 0 || rates.length > 0) return undefined;
  if (!only && !WITHOUT.test(question.folded)) return undefined;
  const named = new Set(measured.measures.flatMap((measure) => ('cell' in measure ? [measure.cell as string] : [])));
  if (named.size === 0 || named.size !== measured.measures.length) return undefined;
  const counted = countedOf(plan).filter(isShare);
  const shares = counted.flatMap((share) => {
    const part = partOf(share, named, only);
    return part ? [{ ...share, part }] : [];
  });
  const changedPlan = shares.length === counted.length ? changed(plan, { counted: shares }) : undefined;
  return changedPlan && shares.length > 0 ? { ...plain(changedPlan, read), year: 'carried' } : undefined;
}

/** What is left of the cells that make the part; `undefined` when that is all or nothing of them. */
function partOf({ part }: Share, named: ReadonlySet<string>, only: boolean): Measure | undefined {
  if (!('sum' in part) || ![...named].every((cell) => part.sum.some((one) => one === cell))) return undefined;
  const left = part.sum.filter((cell) => named.has(cell) === only);
  const [first, second] = left;
  if (!first || left.length === part.sum.length) return undefined;
  return second ? { sum: left } : { cell: first };
}
