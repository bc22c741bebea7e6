import type { Store } from '../../db/store.ts';
import { type Across, type Numbered, numbered, readAcross } from '../gather/across.ts';
import { withoutDoubles } from '../gather/area.ts';
import { type Composition, compositionOf } from '../gather/distribution.ts';
import type { Measure } from '../understand/counted.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { citeAcross, countAll, doubtsCounted, LISTED } from './across-cited.ts';
import { countsIn, coverageLines, namesIn, scopeWords, someNames, stateWords } from './across-words.ts';
import type { AnsweredFigure, AnswerRow, Doubt, Line } from './answer.ts';
import type { CitedNumber } from './cited-number.ts';
import { type Distribution, distributionLines, type Part } from './distribution-lines.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { nobodyHas } from './nobody-has.ts';
import { COVERAGE } from './not-stored.ts';
import { yearNote } from './notes.ts';

type Plan = PlanOf<'distribution'>;

/** A part of the total in every report of a scope. */
interface PartAcross {
  readonly label: string;
  readonly measure: Measure;
  readonly across: Across;
}

/** Writes what a total over many agencies is made of; only reports that have the total and every part are added. */
export async function distributionOfMany(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { scope, year } = plan;
  const composition = compositionOf(plan.of, '2021');
  const totals = await readAcross(store, scope, year, composition.total.measure);
  const parts: PartAcross[] = [];
  for (const { label, measure } of composition.parts)
    parts.push({ label, measure, across: await readAcross(store, scope, year, measure) });
  const whole = numbered(totals).filter(({ agency }) => parts.every((part) => valueIn(part.across, agency) !== null));
  const { added, areas, unsure } = withoutDoubles(whole);
  const [scarce = totals] = [totals, ...parts.map(({ across }) => across)].sort((a, b) => matchedIn(a) - matchedIn(b));
  if (added.length === 0) return await nobodyHas(store, scarce, plan);
  const evidence = createEvidence(store);
  const total = { label: composition.total.label, measure: composition.total.measure, across: totals };
  const sums = await sumsOf(store, evidence, { parts, total, added });
  const subject = `${scopeWords(scope)}${year}年${composition.subject}（${added.length} 个机关合计）`;
  const partial = numbered(totals).filter((one) => !whole.includes(one));
  countAll(evidence, [added.length, ...countsIn(totals), partial.length, areas.length, unsure.length]);
  return {
    ...emptyDraft(plan),
    kind: 'computed',
    lines: [
      ...linesOf({ ...sums.distribution, subject }, evidence),
      ...coverageLines(totals),
      ...namedNote(partial, '有的分项没有数，所以没有加进来'),
      ...namedNote(areas, '的报告说的是全地区，为免重复没有加进来'),
      ...namedNote(unsure, '的报告没有说明是否含下属各单位，可能有重复'),
      ...yearNote(understood.year, year),
      ...doubtsCounted(sums.doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: sums.doubts,
    coverage: { ...totals.coverage, matched: whole.length },
    rows: parts.flatMap((part) => rowsOf(part, { totals, added, composition })),
    stated: [...namesIn(totals), '100%'],
    next: [COVERAGE],
  };
}

/** A total of 0 has no parts to speak of. */
function linesOf(distribution: Distribution, evidence: Evidence): Line[] {
  const { base, subject, total } = distribution;
  return base ? distributionLines(distribution, evidence) : [[`${subject}：${total.label}是 0 件，没有可分的。`]];
}

interface Sums {
  readonly parts: readonly PartAcross[];
  readonly total: PartAcross;
  readonly added: readonly Numbered[];
}

/** Adds every part and the total over the agencies; all cells are cited while the agencies are few. */
async function sumsOf(store: Store, evidence: Evidence, { parts, total, added }: Sums) {
  const doubts = new Map<string, Doubt>();
  const cite = async ({ measure, across }: PartAcross): Promise<CitedNumber> => {
    const names = new Set(added.map(({ agency }) => agency));
    const used = numbered(across).filter(({ agency }) => names.has(agency));
    let cells: readonly AnsweredFigure[] = [];
    if (used.length <= LISTED) {
      const cited = await citeAcross(store, evidence, across, { used, listed: used });
      cells = cited.over(used);
      for (const doubt of cited.doubts) doubts.set(`${doubt.figures[0]} ${doubt.message}`, doubt);
    }
    const value = used.reduce((sum, one) => sum + one.value, 0);
    evidence.compute('sum', value, '件', cells);
    return { year: across.year, counted: measure, value, unit: '件', cells, counts: null };
  };
  const values: Part[] = [];
  for (const part of parts) values.push({ label: part.label, value: await cite(part) });
  const base = await cite(total);
  const distribution = {
    parts: values,
    total: { label: total.label, value: base },
    base: base.value > 0 ? base : null,
  };
  return { distribution: { ...distribution, subject: '' }, doubts: [...doubts.values()] };
}

/** One row an agency and part, with the total it is a part of. */
function rowsOf(
  { label, across }: PartAcross,
  { totals, added, composition }: { totals: Across; added: readonly Numbered[]; composition: Composition },
): AnswerRow[] {
  const names = new Set(added.map(({ agency }) => agency));
  return across.agencies.map((one) => {
    const counts = names.has(one.agency);
    return {
      agency: one.agency,
      year: across.year,
      version: one.report?.version ?? null,
      label: `${composition.subject}·${label}`,
      value: counts ? one.value : null,
      unit: '件',
      numerator: counts ? one.value : null,
      denominator: counts ? valueIn(totals, one.agency) : null,
      state: counts || one.state !== 'number' ? stateWords(one) : '没有加进来',
    };
  });
}

function valueIn({ agencies }: Across, name: string): number | null {
  return agencies.find(({ agency }) => agency === name)?.value ?? null;
}

function matchedIn({ coverage }: Across): number {
  return coverage.matched;
}

function namedNote(agencies: readonly Numbered[], words: string): Line[] {
  return agencies.length === 0 ? [] : [[`（${someNames(agencies.map(({ agency }) => agency))}${words}）`]];
}
