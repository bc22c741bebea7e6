import { agencyOf, single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { numbers } from '../slots.ts';

/** 就看那年的, 最新那年呢: of the years that were just named as stored. */
const THAT_YEAR =
  /^(?:那|就|只|先|请|给我)*(?:看|查|要|用|说|说说|看看)*(最新|最近|离得?最近)?的?(?:那|这|那个|有的那)一?(?:年|份)(?:度)?的?(?:数据?|数字|报告)?(?:吧|呢|好了|是多少|多少|[?？ ])*$/;

/** After which years are stored: the number that was asked for before, of the only year there is, or of the latest. */
export async function heldYear(read: Read, known: Known): Promise<Settled | undefined> {
  const { question, before } = read;
  const plan = before.plan ? single(before.plan) : null;
  const agency = agencyOf(plan);
  const said = THAT_YEAR.exec(question.folded);
  if (plan?.ask !== 'coverage' || agency === null || !said || before.counted.length === 0) return undefined;
  const [latest, other] = await known.yearsOf(agency);
  if (latest === undefined || (other !== undefined && said[1] === undefined)) return undefined;
  const asked = numbers(agency, [latest], before.counted.slice(0, 1));
  return asked ? { ...plain(asked, read), year: 'carried' } : undefined;
}
