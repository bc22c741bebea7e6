import { type CellKey, cell } from '../../../db/form/form.ts';
import { groupTable, type Measure } from '../counted.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import { addedUp, mainMeasures } from '../operations/what.ts';
import { agencyOf, alike, single } from '../plan/about.ts';
import type { QueryPlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { ADDED, EXCEPT } from '../words/counting.ts';
import { DUE, DUE_ROWS } from '../words/everyday-shapes.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { ORGANIZATIONS } from '../words/glossary-columns.ts';
import { asksWhetherAny } from '../words/negated.ts';
import { NOT_IN_FORM } from '../words/refused.ts';
import { MENTIONS } from '../words/wording.ts';
import { alsoAsked, withOthers } from './also.ts';
import { eachAndAll } from './each-and-all.ts';

const HOW_WRITTEN = /怎么写|咋写|如何写|写法|原话|原文|怎么表述|怎么说的|写了什么|写了啥/;
const WHO_OR_WHEN =
  /是谁|谁是|叫什么|什么时候|哪天|几月|几号(?!人)|在哪儿?$|哪个机关|(?:怎么|咋|如何)(?:填|办[?？]?$)|会(?:怎样|怎么样|咋样)/;

/** A question for cells: they are named, and nothing beside them is left that might ask for something else. */
export async function figures(read: Read, known: Known): Promise<Settled | undefined> {
  const { measured, question } = read;
  if (measured.measures.length === 0 || (measured.by === 'column' && read.before.plan?.ask === 'figures'))
    return undefined;
  // 提过申请 is no mention, although 申请 is taken.
  const mentions = MENTIONS.test(read.left) && MENTIONS.test(read.about);
  if (NOT_IN_FORM.test(read.about) || mentions || HOW_WRITTEN.test(question.folded)) return undefined;
  if (WHO_OR_WHEN.test(question.folded)) return undefined;
  if (measured.columns.applicants.length > 0 && !measured.measures.some(byApplicant))
    return refuse('not_in_form', read, { hindrance: 'not_by_applicant' });
  // After an answer about many agencies, a number alone asks for it of the same ones.
  if (read.mention.words === '' && isOverAgencies(read.before.plan)) return undefined;
  if (read.mention.words === '' && read.years.length === 0 && swapsNumber(read)) return undefined;
  if (read.mention.several.length > 1) return refuse('unclear', read, { hindrance: 'several_agencies' });
  const measures = asked(read);
  if (!measures) return refuse('unclear', read, { hindrance: 'operation' });
  const also = alsoAsked(read.left);
  if (tooMuch(unexplained(also.left))) return undefined;
  const settled = await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'figures', agency, years: [...years], measures: [...measures] }, year: how };
  });
  return withOthers(settled, also.parts);
}

/** 许可呢, after a change or a course: the same of another number. */
function swapsNumber({ before, question: { folded } }: Read): boolean {
  const plan = before.plan && single(before.plan);
  const operation = plan && (OVER_TIME.has(plan.ask) || (plan.ask === 'between' && alike(plan)));
  return operation === true && (/呢[?？]?$|^那/.test(folded) || !/多少|几/.test(folded));
}

const OVER_TIME: ReadonlySet<QueryPlan['ask']> = new Set<QueryPlan['ask']>([
  'change',
  'trend',
  'distribution',
  'share',
]);

function isOverAgencies(before: QueryPlan | null): boolean {
  if (before === null) return false;
  const plan = single(before);
  return OVER_AGENCIES.has(plan.ask) || (plan.ask === 'between' && agencyOf(plan) === null);
}

const OVER_AGENCIES: ReadonlySet<QueryPlan['ask']> = new Set<QueryPlan['ask']>(['compare', 'rank', 'total', 'filter']);

/**
 * 予以公开和部分公开一共几件 asks for one sum; 不是企业的 for what remains. `undefined` where what is named cannot be added, or
 * what remains is not certain.
 */
function asked({ measured, question }: Read): readonly Measure[] | undefined {
  if (measured.losesAnAsk) return undefined;
  if (measured.remaining) return measured.remaining.length > 0 ? measured.remaining : undefined;
  if (EXCEPT.test(question.folded) && !asksWhetherAny(question.folded)) return undefined;
  const added = ADDED.test(question.folded);
  if (measured.words.some((words) => words.search(DUE) === 0)) return dueAsOne(measured.measures);
  const both = added ? eachAndAll(measured.measures, question.folded) : undefined;
  if (both) return both;
  const measures = organizationsAsOne(measured.measures, added);
  const together = measured.sideBySide || (measured.by === 'column' && measured.columns.applicants.length === 0);
  if (!together || !added) return measures;
  const main = mainMeasures(measures);
  // 维持、纠正和总计分别: the total is one of those that are asked for.
  if (main.length === 1 && measures.length > 1 && /各|分别/.test(question.folded)) return measures;
  const one = addedUp(main);
  return one ? [one] : undefined;
}

/** 一共要办多少: what came in and what came over are one sum; what else is asked for stands beside it. */
function dueAsOne(measures: readonly Measure[]): readonly Measure[] {
  const isDue = (one: Measure) => 'cell' in one && DUE_ROWS.some((row) => cell(one.cell).row === row);
  const columns = measures.flatMap((one) => (isDue(one) && 'cell' in one ? [cell(one.cell).column] : []));
  const sums = [...new Set(columns)].map((column) => ({
    sum: DUE_ROWS.map((row) => `requests.${row}.${column}` as CellKey),
  }));
  return [...sums, ...measures.filter((one) => !isDue(one))];
}

/** 法人或其他组织 has no column of its own: asked for in all, or beside another kind, its five kinds are added. */
function organizationsAsOne(measures: readonly Measure[], added: boolean): readonly Measure[] {
  const keys = measures.flatMap((measure) => ('cell' in measure ? [measure.cell] : []));
  const rows = [...new Set(keys.filter((key) => key.startsWith('requests.')).map((key) => cell(key).row))];
  const [row, other] = rows;
  const five = ORGANIZATIONS.map((column): CellKey => `requests.${row}.${column}` as CellKey);
  if (!added && measures.length === five.length) return measures;
  if (row === undefined || other !== undefined || !five.every((key) => keys.includes(key))) return measures;
  return [...measures.filter((measure) => !('cell' in measure && five.includes(measure.cell))), { sum: five }];
}

/** Only table 3 is divided by applicants. */
function byApplicant(measure: Measure): boolean {
  if ('group' in measure) return groupTable(measure.group) === 'requests';
  const keys = 'cell' in measure ? [measure.cell] : measure.sum;
  return keys.some((key) => key.startsWith('requests.'));
}
