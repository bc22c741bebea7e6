import { tooMuch, unexplained } from './filler.ts';
import * as words from './intents.ts';
import type { Measure } from './plan.ts';
import type { Read } from './read.ts';
import { type Known, refuse, type Settled } from './settled.ts';
import { withAgency, yearsFor } from './whose.ts';

/** Another thing asked in the same breath, and the question that asks it alone. */
const ALSO: readonly [pattern: RegExp, question: string][] = [
  [words.FEES, '收过信息处理费吗'],
  [words.PROBLEMS, '存在哪些问题'],
  [words.IMPROVEMENTS, '有哪些改进措施'],
];
const HOW_WRITTEN = /怎么写|咋写|如何写|写法|原话|原文|怎么表述|怎么说的|写了什么|写了啥/;
const WHO_OR_WHEN = /是谁|谁是|叫什么|什么时候|哪天|几月|几号|在哪儿?$|哪个机关/;

/** A question for cells: they are named, and nothing beside them is left that might ask for something else. */
export async function figures(read: Read, known: Known): Promise<Settled | undefined> {
  const { measured, question } = read;
  if (measured.measures.length === 0 || (measured.by === 'column' && read.after?.ask === 'figures')) return undefined;
  if (words.NOT_IN_FORM.test(read.about) || words.MENTIONS.test(read.left) || HOW_WRITTEN.test(question.folded))
    return undefined;
  if (WHO_OR_WHEN.test(question.folded)) return undefined;
  if (measured.columns.applicants.length > 0 && !measured.measures.some(byApplicant))
    return refuse('not_in_form', read, { hindrance: 'not_by_applicant' });
  const also = ALSO.filter(([pattern]) => matches(pattern, read.left));
  const left = also.reduce((rest, [pattern]) => rest.replace(pattern, ' '), read.left);
  if (tooMuch(unexplained(left))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return {
      plan: { ask: 'figures', agency, years: [...years], measures: [...measured.measures] },
      year: how,
      also: also[0] ? `${agency}${years[0]}年${also[0][1]}` : null,
    };
  });
}

/** Only table 3 is divided by applicants. */
function byApplicant(measure: Measure): boolean {
  return 'group' in measure ? measure.group !== 'litigation' : measure.cells.some((key) => key.startsWith('requests.'));
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
