import type { Agency } from '../../db/model/report.ts';
import type { Counted } from './counted.ts';
import { missingAgency } from './names/missing.ts';
import { bodyOf } from './names/names.ts';
import { withAgency, yearsFor } from './names/whose.ts';
import { conditionIn } from './operations/condition.ts';
import { WITHIN } from './operations/filters.ts';
import { wayIn } from './operations/grown.ts';
import { withinScope } from './operations/shapes.ts';
import { turnedIn } from './operations/turned.ts';
import { addedUp, oneCounted } from './operations/what.ts';
import { agencyOf, countedOf, measuresOf, single, yearOf } from './plan/about.ts';
import type { PlanOf, SinglePlan } from './plan/plan.ts';
import type { Read } from './read.ts';
import { type Known, plain, type Settled } from './settled.ts';
import { changed, type Slots } from './slots.ts';
import { withColumns } from './words/cells.ts';
import { ADDED } from './words/counting.ts';
import { tooMuch, unexplained } from './words/filler.ts';
import { WRITTEN } from './words/wording.ts';

/** 那2023年呢 · 工信局呢 · 企业的呢: one slot changes, the rest is carried over from the answer before. */
export async function followUp(typed: Read, known: Known): Promise<Settled | undefined> {
  const after = typed.before.plan;
  if (!after || after.ask === 'clarify') return undefined;
  const before = single(after);
  const counted = countedAnew(typed, before);
  const since = before.ask === 'filter' && before.since !== undefined;
  const condition = since ? wayIn(typed) : before.ask === 'filter' ? conditionIn(typed.text, typed.left) : null;
  const named = typed.mention.words !== '' || typed.unknown !== null;
  const order = before.ask === 'rank' ? turnedIn(typed, before) : null;
  if (!named && typed.years.length === 0 && counted.length === 0 && !condition && !order) return undefined;
  const words = condition?.words ?? order?.words;
  const asked = words ? typed.left.replace(words, ' ') : typed.left;
  const left = before.ask === 'section' || before.ask === 'diff' ? asked.replace(WRITTEN, ' ') : asked;
  if (tooMuch(unexplained(left))) return undefined;
  const read = sameBodyElsewhere(withinScope(typed), known);
  const within = counted.length > 0 && WITHIN.test(typed.text);
  if (before.ask === 'rank' && before.limit !== null && within && !order) return among(before, counted, read);
  if (before.ask === 'rank' && order) {
    const { place: _, ...list } = before;
    return plain({ ...list, ...order.change(before, read, known.directory) }, read);
  }
  if (before.ask === 'filter' && within) return among(before, counted, read);
  const years = [...new Set(read.years.map(({ year }) => year))];
  const slots: Slots = { ...(years.length > 0 ? { years } : {}), ...(counted.length > 0 ? { counted } : {}) };
  if (before.ask === 'filter' && condition) {
    const moved = changed(before, slots);
    return plain({ ...before, ...(moved?.ask === 'filter' ? moved : {}), condition: condition.condition }, read);
  }
  if (before.ask === 'topic' || before.ask === 'phrase' || before.ask === 'coverage' || before.ask === 'similar')
    return aboutText(before, read, known);
  if (OVER_AGENCIES.has(before.ask) && read.mention.body && !read.mention.all)
    return await withAgency(read, known, async (agency) => {
      const moved = changed(before, { ...slots, agency });
      return { plan: moved ? aroundAgency(moved, known) : before, year: read.years[0]?.how ?? null };
    });
  if (!('agency' in before) || before.ask === 'rank') return overAgencies(before, slots, read, known);
  const measured = counted.length > 0 || countedOf(before).length > 0 || !COUNTING.has(before.ask);
  if (!measured) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years: carried, how } = await carriedYears(read, known, agency);
    const plan = changed(before, { ...slots, agency, ...(COUNTING.has(before.ask) ? { years: carried } : {}) });
    return { plan: plan ?? before, year: how };
  });
}

function among(before: PlanOf<'filter' | 'rank'>, counted: readonly Counted[], read: Read): Settled | undefined {
  const { listed } = read.before;
  const one = oneCounted(counted);
  if (listed.length === 0 || !one) return undefined;
  const scope = { agencies: [...listed], region: null, kind: null };
  const condition = conditionIn(read.text, read.left)?.condition ?? { comparison: 'at_least' as const, value: 1 };
  return plain({ ask: 'filter', scope, year: before.year, counted: one, condition }, read);
}

/** Plans over agencies of which one can be asked for by itself. */
const OVER_AGENCIES: ReadonlySet<SinglePlan['ask']> = new Set(['between', 'rank', 'total', 'filter']);
/** Plans that give numbers of one agency for years. */
const COUNTING: ReadonlySet<SinglePlan['ask']> = new Set(['figures', 'share', 'refusal']);

/** Other rows, rates or columns than before. */
function countedAnew({ measured, rates, question }: Read, before: SinglePlan) {
  if (rates.length > 0) return rates.map(({ share }) => share);
  const each = withColumns(measuresOf(before), measured.columns);
  // 法人和其他组织合计呢 asks for one number.
  const one = ADDED.test(question.folded) ? addedUp(each) : undefined;
  const others = one ? [one] : each;
  if (others.length > 0 && measured.by !== 'row') return others;
  return measured.by === 'nothing' ? [] : measured.measures;
}

function aboutText(
  before: Extract<SinglePlan, { ask: 'topic' | 'phrase' | 'coverage' | 'similar' }>,
  read: Read,
  known: Known,
): Settled {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const [one, other] = read.mention.body ? read.mention.agencies : [];
  const place = read.mention.body ? undefined : read.mention.places.at(-1);
  const both = before.ask === 'coverage' ? inBothPlaces(before.region, place, known) : undefined;
  if (both) return plain({ ...before, agency: both, region: null }, read);
  const scope =
    place === undefined ? { agency: one && !other ? one.id : before.agency } : { agency: null, region: place };
  const year = read.years[0]?.year;
  const moved = { ...before, ...scope, year: year ?? before.year };
  if (moved.ask === 'similar' || moved.ask === 'coverage') return plain(moved, read);
  // Another place has its own kinds of agencies; a year that is named stands for all that were.
  const kind = place === undefined ? {} : { kind: null };
  const plan: SinglePlan = { ...moved, ...kind };
  if (year !== undefined && plan.ask === 'phrase') delete plan.amongYears;
  if (year !== undefined && plan.ask === 'topic') delete plan.unshown;
  return plain(plan, read);
}

/** 青砚的, after what is stored of 白石镇: the one of that county. */
function inBothPlaces(asked: string | null, place: string | undefined, { directory }: Known): string | undefined {
  if (asked === null || place === undefined) return undefined;
  const [only, other] = directory.agencies.filter(({ region }) => region.includes(asked) && region.includes(place));
  return other === undefined ? only?.id : undefined;
}

/** After a rank, a sum or a list: another year, number or place; an agency asks for its own number or rank. */
function overAgencies(before: SinglePlan, slots: Slots, read: Read, known: Known): Settled | undefined {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const [one, other] = before.ask === 'compare' ? amongCompared(before.agencies, read, known) : read.mention.agencies;
  const region = read.mention.places.at(-1);
  const named = read.mention.body || before.ask === 'compare';
  const whose = named && one && !other ? { agency: one.id } : region === undefined ? {} : { region };
  const plan = changed(before, { ...slots, ...whose });
  return plan ? plain(aroundAgency(plan, known), read) : undefined;
}

/** 只看青砚的, after two were compared: the one of that place. */
function amongCompared(compared: readonly string[], { mention }: Read, { directory }: Known): readonly Agency[] {
  if (mention.body) return mention.agencies;
  const agencies = directory.agencies.filter(({ id }) => compared.includes(id));
  return mention.places.length === 0
    ? []
    : agencies.filter(({ region }) => mention.places.every((place) => region.includes(place)));
}

/** The rank of an agency of another place is one among those of that place, as is its share. */
function aroundAgency(plan: SinglePlan, { directory }: Known): SinglePlan {
  if (plan.ask === 'between') return partOfOwnPlace(plan, directory);
  if (plan.ask !== 'rank' || plan.agency === null) return plan;
  const places = directory.byId.get(plan.agency)?.region ?? [];
  const { region } = plan.scope;
  return region === null || places.includes(region)
    ? plan
    : { ...plan, scope: { ...plan.scope, region: places[0] ?? null } };
}

function partOfOwnPlace(plan: PlanOf<'between'>, { byId }: Known['directory']): SinglePlan {
  const places = byId.get(agencyOf(plan) ?? '')?.region ?? [];
  const { region } = plan.right.scope;
  if (plan.operation !== 'share' || region === null || places.length === 0 || places.includes(region)) return plan;
  return { ...plan, right: { ...plan.right, scope: { ...plan.right.scope, region: places[0] ?? null } } };
}

/** Only what is named changes: the year stays, also where another agency has no report of it. */
async function carriedYears(read: Read, known: Known, agency: string): ReturnType<typeof yearsFor> {
  const after = read.before.plan;
  const before = after ? single(after) : undefined;
  const year = yearOf(after);
  const carried = before && 'years' in before && before.years ? before.years : year === null ? [] : [year];
  return read.years.length === 0 && carried.length > 0
    ? { years: carried, how: 'carried' }
    : await yearsFor(read, known, agency);
}

/** 鹿鸣县呢 after a question about 青砚县教育局 means the body of the same name there. */
function sameBodyElsewhere(read: Read, { directory }: Known): Read {
  const before = directory.byId.get(agencyOf(read.before.plan) ?? '');
  if (!before || read.mention.body || read.mention.places.length === 0) return read;
  const body = bodyOf(before);
  // 白石镇 elsewhere is another 白石镇.
  const town = /[镇乡]$|街道$/.exec(before.region.at(-1) ?? '') ? before.region.at(-1) : undefined;
  const agencies = directory.agencies.filter(
    (agency) =>
      bodyOf(agency) === body &&
      (town === undefined || agency.region.at(-1) === town) &&
      read.mention.places.some((place) => agency.region.includes(place)),
  );
  return { ...read, mention: { ...read.mention, agencies, body: true, words: `${read.mention.words}${body}` } };
}
