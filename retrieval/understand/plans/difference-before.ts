import { agencyOf, countedOf } from '../plan/about.ts';
import type { SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';

/** 差额怎么来的 · 多出来的几件怎么算的. */
const DIFFERENCE_MADE =
  /^(?:那|这)?(?:两者|两年|中间|之间)?的?(?:差额|差距|差值|(?:相差|差|多|少)(?:出来|掉|了)?的(?:那|这)?(?:几|\d+)?[件个起]?)(?:是)?(?:怎么|咋|如何)(?:个)?(?:来|算|得|形成)/;

/**
 * How a number came from that of another year, after both were asked for: what was in force, made and repealed is an equation of the
 * form over two years; of other numbers the difference itself.
 */
export function differenceBefore(read: Read): Settled | undefined {
  const { before, mention, years, question } = read;
  const agency = agencyOf(before.plan);
  const [later, earlier] = [...before.years].slice(0, 2).sort((a, b) => b - a);
  const counted = countedOf(before.plan);
  const [only, other] = counted;
  if (agency === null || earlier === undefined || later === undefined || !only || other) return undefined;
  if (mention.words !== '' || years.length > 0 || !DIFFERENCE_MADE.test(question.folded)) return undefined;
  const inForce = 'cell' in only && only.cell.endsWith('.in_force') && later - earlier === 1;
  const of: SinglePlan = { ask: 'change', agency, from: earlier, to: later, counted: [...counted] };
  const plan = inForce
    ? ({ ask: 'checks', agency, year: later, about: 'years' } as const)
    : ({ ask: 'again', wanted: 'method', of } as const);
  return plain(plan, read);
}
