import type { Store } from '../../../db/store.ts';
import { numbered } from '../../gather/agencies/across.ts';
import { type PartAcross, type PartsAcross, readParts } from '../../gather/agencies/parts-across.ts';
import { type Composition, compositionOf } from '../../gather/distribution.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { AnsweredFigure, AnswerRow, Doubt, Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { type Distribution, distributionLines, type Part } from '../one/distribution-lines.ts';
import { COVERAGE } from '../refusals/not-stored.ts';
import type { CitedNumber } from '../words/cited-number.ts';
import { yearNote } from '../words/notes.ts';
import { citeAcross, countAll, doubtsCounted, LISTED } from './across-cited.ts';
import { countsIn, coverageLines, namesIn, scopeWords, someNames, stateWords } from './across-words.ts';
import { nobodyHas } from './nobody-has.ts';

/** Writes what a total over many agencies is made of; only reports that have the total and every part are added. */
export async function distributionOfMany(
  store: Store,
  plan: PlanOf<'distribution'>,
  understood: Understood,
): Promise<Draft> {
  const { scope, year } = plan;
  const composition = compositionOf(plan.of, '2021');
  const read = await readParts(store, plan, composition);
  const { added, areas, unsure, partial } = read;
  if (added.length === 0) return await nobodyHas(store, read.scarce, plan);
  const evidence = createEvidence(store);
  const subject = `${scopeWords(scope)}${year}年${composition.subject}（${added.length} 个机关合计）`;
  const { distribution, doubts } = await sumsOf(store, subject, read, evidence);
  const { across } = read.total;
  const totals = { ...across, coverage: { ...across.coverage, matched: across.coverage.matched - partial.length } };
  countAll(evidence, [added.length, ...countsIn(totals), partial.length, areas.length, unsure.length]);
  return {
    ...emptyDraft(plan),
    kind: 'computed',
    lines: [
      ...linesOf(distribution, evidence),
      ...(added.length > LISTED ? [['（各机关的数没有逐个列出；完整名单见 CSV）']] : []),
      ...coverageLines(totals),
      ...namedNote(
        partial.map(({ agency }) => agency),
        '有的分项没有数，所以没有加进来',
      ),
      ...namedNote(
        areas.map(({ agency }) => agency),
        '的报告说的是全地区，为免重复没有加进来',
      ),
      ...namedNote(
        unsure.map(({ agency }) => agency),
        '的报告没有说明是否含下属各单位，可能有重复',
      ),
      ...yearNote(understood.year, year),
      ...doubtsCounted(doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts,
    coverage: totals.coverage,
    rows: read.parts.flatMap((part) => rowsOf(part, read, composition)),
    stated: [...namesIn(totals), '100%'],
    next: [COVERAGE],
  };
}

/** A total of 0 has no parts to speak of. */
function linesOf(distribution: Distribution, evidence: Evidence): Line[] {
  const { base, subject, total } = distribution;
  return base ? distributionLines(distribution, evidence) : [[`${subject}：${total.label}是 0 件，没有可分的。`]];
}

/** Adds every part and the total over the agencies; all cells are cited while the agencies are few, else the rows show them. */
async function sumsOf(
  store: Store,
  subject: string,
  { parts, total, added }: PartsAcross,
  evidence: Evidence,
): Promise<{ distribution: Distribution; doubts: readonly Doubt[] }> {
  const names = new Set(added.map(({ agency }) => agency));
  const doubts = new Map<string, Doubt>();
  const cite = async ({ measure, across }: PartAcross): Promise<CitedNumber> => {
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
  const totalPart = { label: total.label, value: base };
  const distribution = { subject, parts: values, total: totalPart, base: base.value > 0 ? base : null };
  return { distribution, doubts: [...doubts.values()] };
}

/** One row an agency and part, with the total it is a part of. */
function rowsOf({ label, across }: PartAcross, { total, added }: PartsAcross, { subject }: Composition): AnswerRow[] {
  const names = new Set(added.map(({ agency }) => agency));
  return across.agencies.map((one) => {
    const counts = names.has(one.agency);
    return {
      agency: one.agency,
      year: across.year,
      version: one.report?.version ?? null,
      label: `${subject}·${label}`,
      value: counts ? one.value : null,
      unit: '件',
      numerator: counts ? one.value : null,
      denominator: counts ? (total.values.get(one.agency) ?? null) : null,
      state: counts || one.state !== 'number' ? stateWords(one) : '没有加进来',
    };
  });
}

function namedNote(agencies: readonly string[], words: string): Line[] {
  return agencies.length === 0 ? [] : [[`（${someNames(agencies)}${words}）`]];
}
