import { isShare, type Measure, type Share } from '../counted.ts';
import { countedOf, single } from '../plan/about.ts';
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

/** 分母换成新收, after a rate, of one or of many: the same parts of another whole. */
export function withWhole(read: Read): Settled | undefined {
  const { before, measured, mention, question, rates, years } = read;
  const plan = before.plan ? single(before.plan) : null;
  if (plan === null || mention.words !== '' || years.length > 0 || rates.length > 0) return undefined;
  const [whole, other] = measured.by === 'row' ? measured.measures : [];
  const shares = countedOf(plan).filter(isShare);
  if (!whole || other || shares.length === 0) return undefined;
  if (WHICH_WHOLE.test(question.folded)) return plain({ ask: 'again', wanted: 'method', of: plan }, read);
  if (!NEW_WHOLE.test(question.folded)) return undefined;
  const asked = changed(plan, { counted: shares.map((share) => ({ ...share, whole })) });
  return asked ? { ...plain(asked, read), year: 'carried' } : undefined;
}

/** 分母用的新收吗 asks how it was made. */
const WHICH_WHOLE = /分母.*[吗么]|分母(?:是不是|用没用)/;
const NEW_WHOLE =
  /分母(?:要是|如果)?(?:换|改|用|取|按)(?:成|为|用|作|做)?(?!的|了)|(?:拿|用|以|按|换成|改成)[^,，]{1,10}(?:做|作|当|为)分母/;

/** What is left of the cells that make the part; `undefined` when that is all or nothing of them. */
function partOf({ part }: Share, named: ReadonlySet<string>, only: boolean): Measure | undefined {
  if (!('sum' in part) || ![...named].every((cell) => part.sum.some((one) => one === cell))) return undefined;
  const left = part.sum.filter((cell) => named.has(cell) === only);
  const [first, second] = left;
  if (!first || left.length === part.sum.length) return undefined;
  return second ? { sum: left } : { cell: first };
}
