import type { Offer } from '../../../db/queries/answers.ts';
import type { Store } from '../../../db/store.ts';
import { figuresIn, readYear, type YearReading } from '../../gather/counted.ts';
import type { Share } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { RATES, rateOf } from '../../understand/rates.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { isMissing, prevented, statedIn, whyMissing } from '../refusals/missing.ts';
import { notStored } from '../refusals/not-stored.ts';
import { type CitedNumber, citeNumber, madeOf, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel, figureQuestion } from '../words/counted-words.ts';
import { doubtLines } from '../words/doubt-lines.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { takenNotes } from '../words/taken-notes.ts';

type Plan = PlanOf<'share'>;

/** Writes rates with both counts and the formula; none is averaged, and none is made over a denominator of 0. */
export async function shareAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { agency, years, shares } = plan;
  const read: YearReading[] = [];
  for (const year of years) read.push(await readYear(store, agency, year, shares));
  if (read.every(({ open }) => !open)) return await notStored(store, agency, years, plan);
  const found = read.flatMap(({ year, readings }) => readings.map((reading) => ({ year, reading })));
  if (found.every(({ reading }) => isMissing(reading))) return await nothingDivided(store, read, plan);
  const evidence = createEvidence(store);
  const lines = await rateLines(read, plan, evidence);
  return {
    ...emptyDraft(plan),
    kind: 'computed',
    lines: [
      ...lines,
      ...formulaLines(shares),
      ...takenNotes({ agency, counted: shares }, understood, evidence.figures),
      ...(years.length === 1 ? yearNote(understood.year, years[0] ?? 0) : []),
      ...doubtLines(evidence.doubts, years),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated: [...statedIn(found.map(({ reading }) => reading)), ...years.map((year) => `${year}年`)],
    next: await nextRates(store, plan),
  };
}

/** One rate is a sentence with what was added and divided; several are a sentence and a list. */
async function rateLines(read: readonly YearReading[], plan: Plan, evidence: Evidence): Promise<Line[]> {
  const { agency, years, shares } = plan;
  const cited: CitedNumber[] = [];
  const lines: Line[] = [];
  for (const { year, open, readings } of read) {
    for (const [at, reading] of readings.entries()) {
      const name = `· ${years.length > 1 ? `${year}年` : ''}${shares.length > 1 ? labelAt(shares, at) : ''}：`;
      if (!open || isMissing(reading)) {
        lines.push([`${name}${isMissing(reading) ? whyMissing(reading) : ''}`]);
        continue;
      }
      const number = await citeNumber(evidence, open, reading);
      cited.push(number);
      lines.push([name, ...saidNumber(number), ...marksOf(number)]);
    }
    if (open) await evidence.doubt(open, readings.flatMap(figuresIn));
  }
  const [only] = cited;
  if (only && lines.length === 1) {
    const head = `${agency}${only.year}年${labelAt(shares, 0)}：`;
    return [[head, ...saidNumber(only), ...marksOf(only), '。'], ...madeOf(only)];
  }
  const subject = years.length === 1 ? `${agency}${years[0]}年` : agency;
  const what = shares.length === 1 ? `${years.length === 1 ? '' : '各年'}${labelAt(shares, 0)}` : '各项比例';
  return [[`${subject}${what}：`], ...lines];
}

function labelAt(shares: readonly Share[], at: number): string {
  const share = shares[at];
  return share ? countedLabel(share) : '';
}

/** None of the rates can be made: the reason of the first that is stored, and what casts doubt on a denominator of 0. */
async function nothingDivided(store: Store, read: readonly YearReading[], plan: Plan): Promise<Draft> {
  const { agency, shares } = plan;
  const { year, open, readings } = read.find((one) => one.open) ?? { year: 0, open: undefined, readings: [] };
  const at = Math.max(0, readings.findIndex(isMissing));
  const [why, counted] = [readings[at], shares[at]];
  if (!why || !counted || !open || !isMissing(why)) return await notStored(store, agency, plan.years, plan);
  const evidence = createEvidence(store);
  if (why.kind === 'no_base') await evidence.doubt(open, figuresIn(why));
  const draft = prevented(why, { plan, agency, year, counted });
  return {
    ...draft,
    lines: [...draft.lines, ...doubtLines(evidence.doubts, [year])],
    doubts: evidence.doubts,
  };
}

async function nextRates(store: Store, { agency, years, shares }: Plan): Promise<Offer[]> {
  const [share] = shares;
  if (!share) return [];
  const latest = Math.max(...years);
  const other = RATES.find(({ key }) => key === rateOf(share)?.other);
  const earlier = (await store.reports.yearsOf(agency)).filter((year) => !years.includes(year)).slice(0, 1);
  return [
    ...(other ? [{ label: other.name, question: figureQuestion(agency, latest, other.share) }] : []),
    ...earlier.map((year) => ({ label: `${year}年的`, question: figureQuestion(agency, year, share) })),
    { label: '分母是多少', question: figureQuestion(agency, latest, share.whole) },
  ];
}
