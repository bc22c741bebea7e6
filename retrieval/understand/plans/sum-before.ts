import { isShare, type Measure } from '../counted.ts';
import { against, only } from '../operations/between-plans.ts';
import { addedUp, mainMeasures } from '../operations/what.ts';
import { agencyOf, measuresOf, yearOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';

/** 加起来跟, 两个数合起来等于, at the beginning: what was asked for before is added. */
const TOGETHER =
  /^(?:那|这)*(?:两[个项](?:数字?)?|两者|二者|它们)?的?(?:(?:相?加|合)(?:起来|在?一[起块])?|之?和)(?:是不是|是否)?(?:跟|和|与|同|比|减(?:去|掉)?|等(?:不等)?于)/;

/** 加起来跟办结的平不平, after 新收 and 上年结转: the last two numbers together against the one that is named. */
export function sumBefore(read: Read): Settled | undefined {
  const { before, mention, measured, question } = read;
  const [agency, year] = [agencyOf(before.plan), yearOf(before.plan)];
  if (agency === null || year === null || mention.words !== '' || measured.by !== 'row') return undefined;
  if (measuresOf(before.plan).length === 0 || !TOGETHER.test(question.folded)) return undefined;
  const [last, first] = before.counted.filter((one): one is Measure => !isShare(one));
  const sum = first && last ? addedUp([first, last]) : undefined;
  const counted = addedUp(mainMeasures(measured.measures));
  if (!sum || !counted) return undefined;
  const of = { scope: only(agency), year };
  const plan = against({ ...of, counted: sum }, { ...of, counted }, 'difference');
  return { ...plain(plan, read), year: 'carried' };
}
