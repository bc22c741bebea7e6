import { withColumns } from './cells.ts';
import { agencyOf, measuresOf, yearOf } from './dialogue.ts';
import { tooMuch, unexplained } from './filler.ts';
import { bodyOf } from './names.ts';
import type { QueryPlan } from './plan.ts';
import type { Read } from './read.ts';
import { type Known, plain, type Settled } from './settled.ts';
import { missingAgency, withAgency, yearsFor } from './whose.ts';

/** 那2023年呢 · 工信局呢 · 企业的呢: one slot changes, the rest is carried over from the answer before. */
export async function followUp(typed: Read, known: Known): Promise<Settled | undefined> {
  const after = typed.before.plan;
  const { columns } = typed.measured;
  const others = withColumns(measuresOf(after), columns);
  const changes =
    typed.mention.words !== '' ||
    typed.unknown !== null ||
    typed.years.length > 0 ||
    typed.measured.by === 'column' ||
    others.length > 0;
  if (!after || !changes || tooMuch(unexplained(typed.left))) return undefined;
  const read = sameBodyElsewhere(typed, known);
  const year = read.years[0]?.year;
  if (after.ask === 'topic' || after.ask === 'phrase' || after.ask === 'coverage') {
    const missing = missingAgency(read, known);
    if (missing) return missing;
    const [one, other] = read.mention.body ? read.mention.agencies : [];
    const place = read.mention.body ? undefined : read.mention.places.at(-1);
    const scope =
      place === undefined ? { agency: one && !other ? one.id : after.agency } : { agency: null, region: place };
    return plain({ ...after, ...scope, year: year ?? after.year }, read);
  }
  if (after.ask === 'section' || after.ask === 'checks')
    return await withAgency(read, known, async (agency) => {
      const { years, how } = await carriedYears(read, known, agency);
      return { plan: { ...after, agency, year: years[0] ?? 0 }, year: how };
    });
  const measures =
    others.length > 0 ? others : read.measured.by === 'column' ? read.measured.measures : measuresOf(after);
  if (measures.length === 0) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await carriedYears(read, known, agency);
    return { plan: { ask: 'figures', agency, years: [...years], measures: [...measures] }, year: how };
  });
}

/** Only what is named changes: the year stays, also where another agency has no report of it. */
async function carriedYears(read: Read, known: Known, agency: string): ReturnType<typeof yearsFor> {
  const carried = yearsOfPlan(read.before.plan);
  return read.years.length === 0 && carried.length > 0
    ? { years: carried, how: 'carried' }
    : await yearsFor(read, known, agency);
}

function yearsOfPlan(plan: QueryPlan | null): readonly number[] {
  if (plan?.ask === 'figures') return plan.years;
  const year = yearOf(plan);
  return year === null ? [] : [year];
}

/** 鹿鸣县呢 after a question about 青砚县教育局 means the body of the same name there. */
function sameBodyElsewhere(read: Read, { directory }: Known): Read {
  const before = directory.byId.get(agencyOf(read.before.plan) ?? '');
  if (!before || read.mention.body || read.mention.places.length === 0) return read;
  const body = bodyOf(before);
  const agencies = directory.agencies.filter(
    (agency) => bodyOf(agency) === body && read.mention.places.some((place) => agency.region.includes(place)),
  );
  return { ...read, mention: { ...read.mention, agencies, body: true, words: `${read.mention.words}${body}` } };
}
