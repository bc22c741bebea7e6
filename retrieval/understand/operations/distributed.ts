import type { Measure } from '../counted.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import { measuresOf } from '../plan/about.ts';
import type { PlanOf, SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { ADDED } from '../words/counting.ts';
import { takeMeasures } from '../words/measures.ts';
import { yearsAmong } from './periods.ts';
import { namesOrganizations } from './shares.ts';
import { SIGNS, type Sign } from './signs.ts';

type Of = PlanOf<'distribution'>['of'];

/** What a distribution is of; `undefined` when the words ask for none. */
export function distributed(read: Read, signs: ReadonlySet<Sign>): Of | undefined {
  const { measured } = read;
  const parts = signs.has('parts') || signs.has('most') || signs.has('least');
  // 八种情形加在一起多少件 asks for their sum.
  if (ADDED.test(read.text) && /多少|几/.test(read.text) && !/各|每[种类项]|分别|占|最[多少]/.test(read.text))
    return undefined;
  const carried = measured.by === 'nothing' && (signs.has('parts') || signs.has('reasons'));
  const rows = carried ? measuresOf(read.before.plan) : measured.measures;
  const group = rows.find((one) => 'group' in one && one.group !== 'litigation');
  if (group && 'group' in group && group.group !== 'litigation' && (signs.has('reasons') || parts) && rows.length === 1)
    return { by: 'reasons', group: group.group, column: applicantOf(group) };
  if (disputed(rows) && parts && !signs.has('applicants')) return { by: 'results', row: resultsRow(rows) };
  // 是谁来申请的，个人还是企业 names kinds only to say what is meant.
  // 申请人结构：自然人和法人各占几成 asks for two shares.
  const sides = signs.has('share') && namesOrganizations(read);
  if (signs.has('applicants') && measured.columns.applicants.length !== 1 && !sides)
    return { by: 'applicants', row: requestRow(rows) };
  // 公益组织的申请结果怎么样: how those of one kind ended.
  const ofOneKind = measured.by === 'column' && measured.columns.applicants.length === 1;
  const concluded = rows.length === 0 || measured.by === 'weak' || ofOneKind || requestRow(rows) === 'concluded';
  const loose = measured.by === 'nothing' || measured.by === 'weak' || ofOneKind;
  const inAll =
    signs.has('parts') ||
    HOW_HANDLED.test(read.text) ||
    (loose && /怎么|咋|如何|怎样|去向|下落|着落/.test(read.text)) ||
    (loose && measured.by !== 'nothing' && /结果呢/.test(read.text));
  if (signs.has('outcomes') && inAll && concluded)
    return { by: 'outcomes', column: measured.columns.applicants[0] ?? 'total' };
  return undefined;
}

/** 申请人都是些什么人 · 结果怎么分布 · 不予公开的理由有哪些. */
export async function distribution(read: Read, known: Known, of: Of): Promise<Settled> {
  const place = read.mention.body ? undefined : read.mention.places.at(-1);
  if (place !== undefined && read.mention.agencies.length !== 1) {
    const scope = { agencies: [], region: place, kind: null };
    const { years, how } = await yearsAmong(read, known, null);
    return { ...plain({ ask: 'distribution', scope, year: years[0] ?? 0, of }, read), year: how };
  }
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    const scope = { agencies: [agency], region: null, kind: null };
    const plan: SinglePlan = { ask: 'distribution', scope, year: years[0] ?? 0, of };
    const measures = of.by === 'outcomes' ? countedBefore(read) : [];
    if (measures.length === 0) return { plan, year: how };
    const cells: SinglePlan = { ask: 'figures', agency, years: [plan.year], measures };
    return { plan: { ask: 'several', plans: [cells, plan] }, year: how };
  });
}

/** 公益组织申请了几件，结果怎么样: the number that is asked for before its outcomes are. */
function countedBefore({ text, question }: Read): Measure[] {
  const before = text.slice(0, Math.max(0, text.search(SIGNS.outcomes)));
  if (!/(?:多少|几)[件个份]?[^多几]{0,4}$/.test(before)) return [];
  return [...takeMeasures({ ...question, left: before.padEnd(text.length) }).measured.measures];
}

/** 都咋处理了. */
const HOW_HANDLED = /(?:怎么|咋|如何)(?:个)?(?:处理|处置|答复|回复|办)/;

function applicantOf(measure: Measure): Extract<Of, { by: 'reasons' }>['column'] {
  const column = 'group' in measure ? measure.column : 'total';
  return column as Extract<Of, { by: 'reasons' }>['column'];
}

function disputed(measures: readonly Measure[]): boolean {
  return measures.some((one) =>
    'cell' in one ? one.cell.startsWith('disputes.') : 'group' in one && one.group === 'litigation',
  );
}

function resultsRow(measures: readonly Measure[]): Extract<Of, { by: 'results' }>['row'] {
  const [cell] = measures.flatMap((one) => ('cell' in one ? [one.cell] : []));
  const row = cell?.split('.')[1];
  return (row ?? 'litigation') as Extract<Of, { by: 'results' }>['row'];
}

function requestRow(measures: readonly Measure[]): Extract<Of, { by: 'applicants' }>['row'] {
  const [first] = measures.flatMap((one) => ('cell' in one && one.cell.startsWith('requests.') ? [one.cell] : []));
  return (first?.split('.')[1] ?? 'received') as Extract<Of, { by: 'applicants' }>['row'];
}
