import type { Counted } from './counted.ts';
import { agencyOf, countedOf, single, yearOf } from './plan/about.ts';
import type { PlanOf, QueryPlan, SinglePlan } from './plan/plan.ts';
import type { Term } from './terms.ts';

/** What a chat knows of what was said before: slots, never text. */
export interface Dialogue {
  /** What was answered last; `null` when nothing was, or nothing that a question can follow. */
  readonly plan: QueryPlan | null;
  /** The agency a person has set as their own: 我们 means it, and so does a question that names nobody. `null` when none is set. */
  readonly home: string | null;
  /** Agencies that were spoken of, the latest first. */
  readonly agencies: readonly string[];
  /** Names that fit several agencies, and the one that was picked for each. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Numbers of the agency spoken of that were asked for one after the other, the latest first (这两个数). */
  readonly counted: readonly Counted[];
  /** Years that the same number of the same agency, or the same total, was asked for, one after the other, the latest first (差几件). */
  readonly years: readonly number[];
  /** Places whose totals were asked for one after the other, the latest first (两个加起来). */
  readonly places: readonly string[];
  /** The agencies an answer listed, which 其中 and 这几家 mean; empty when it listed none. */
  readonly listed: readonly string[];
  /** The year an answer came to (哪年最多), which 那年 means. */
  readonly found: number | null;
  /** The number last asked for is not there: not stored, not read, or left blank. */
  readonly lacking: boolean;
  /** The word that was explained last, whose number may be asked for next. */
  readonly explained: Term | null;
}

export const NEW_DIALOGUE: Dialogue = {
  plan: null,
  home: null,
  agencies: [],
  chosen: {},
  counted: [],
  years: [],
  places: [],
  listed: [],
  found: null,
  lacking: false,
  explained: null,
};

/** Agencies kept in mind. */
const KEPT = 4;

/** How a question was taken, as far as the dialogue minds. */
export interface Taken {
  /** `false` when it was only looked for in the prose, because nothing else was understood. */
  readonly sure: boolean;
  /** The agency that an answer over many agencies begins with. */
  readonly first: string | null;
  /** The agencies it lists. */
  readonly listed: readonly string[];
  /** The one year the answer came to, when it looked for one. */
  readonly found: number | null;
  /** Whether the number is not there. */
  readonly lacking?: boolean;
}

/**
 * The dialogue after a question was understood as this plan. A greeting changes nothing, nor does an explanation, nor what was
 * not understood, unless it names another agency.
 */
export function continued(
  before: Dialogue,
  question: string,
  plan: QueryPlan,
  { sure, first, listed, found, lacking = false }: Taken = { sure: true, first: null, listed: [], found: null },
): Dialogue {
  if (plan.ask === 'definition') return { ...before, explained: plan.term };
  const lost = !sure || (plan.ask === 'refusal' && plan.reason === 'unclear');
  const other = agencyOf(plan) !== null && agencyOf(plan) !== agencyOf(before.plan);
  if (plan.ask === 'help' || (lost && before.plan !== null && !other)) return before;
  const agencies = [...agenciesOf(plan), ...(first === null ? [] : [first]), ...before.agencies];
  return {
    plan: withYearOf(plan, before.plan),
    home: before.home,
    agencies: [...new Set(agencies)].slice(0, KEPT),
    chosen: { ...before.chosen, ...pickedName(before.plan, question, plan) },
    counted: countedSoFar(before, plan),
    years: yearsSoFar(before, plan),
    places: placesSoFar(before, plan),
    listed: shownOf(single(plan), listed),
    found,
    lacking,
    explained: null,
  };
}

/** The agencies of a list; of a rank cut short, those up to its end. */
function shownOf(plan: SinglePlan, listed: readonly string[]): readonly string[] {
  if (plan.ask === 'rank') return plan.limit === null ? listed : listed.slice(0, plan.limit);
  return plan.ask === 'filter' ? listed : [];
}

function yearsSoFar(before: Dialogue, plan: QueryPlan): readonly number[] {
  const year = yearOf(plan);
  const whose = whoseOf(plan);
  if (year === null || whose === null || countedOf(plan).length === 0) return [];
  const same =
    whose === whoseOf(before.plan) && JSON.stringify(countedOf(plan)) === JSON.stringify(countedOf(before.plan));
  return [...new Set([year, ...(same ? before.years : [])])].slice(0, KEPT);
}

function placesSoFar(before: Dialogue, plan: QueryPlan): readonly string[] {
  const [own, other] = [totalOfPlace(plan), totalOfPlace(before.plan)];
  if (!own) return [];
  const same =
    JSON.stringify({ ...own, scope: { ...own.scope, region: other?.scope.region } }) === JSON.stringify(other);
  return [...new Set([own.scope.region ?? '', ...(same ? before.places : [])])].slice(0, KEPT);
}

function totalOfPlace(plan: QueryPlan | null): PlanOf<'total'> | null {
  const one = plan && single(plan);
  return one?.ask === 'total' && one.operation === 'sum' && one.scope.region !== null ? one : null;
}

/** Whose numbers a plan gives: those of one agency, or the total of many. */
function whoseOf(plan: QueryPlan | null): string | null {
  const one = plan ? single(plan) : null;
  return one?.ask === 'total' ? JSON.stringify([one.scope, one.operation]) : agencyOf(plan);
}

function countedSoFar(before: Dialogue, plan: QueryPlan): readonly Counted[] {
  const same = agencyOf(plan) !== null && agencyOf(plan) === agencyOf(before.plan);
  const all = [...countedOf(plan), ...(same ? before.counted : [])];
  return all
    .filter((one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at)
    .slice(0, KEPT);
}

/** What a report says without a year stays about the year that was spoken of. */
function withYearOf(plan: QueryPlan, before: QueryPlan | null): QueryPlan {
  if ((plan.ask !== 'topic' && plan.ask !== 'phrase') || plan.year !== null) return plan;
  return plan.agency !== null && plan.agency === agencyOf(before) ? { ...plan, year: yearOf(before) } : plan;
}

/** What a question that is whole in itself, as those on buttons are, takes from a dialogue: only that it picks a choice. */
export function forWholeQuestion(before: Dialogue): Dialogue {
  return before.plan?.ask === 'clarify' ? before : { ...before, plan: null };
}

/** The name that was asked about, when the question is one of the choices. */
function pickedName(asked: QueryPlan | null, question: string, plan: QueryPlan): Record<string, string> {
  const [agency, other] = agenciesOf(plan);
  if (asked?.ask !== 'clarify' || asked.words === '' || agency === undefined || other !== undefined) return {};
  const offered = asked.choices.some((choice) => choice.question === question || choice.label === agency);
  return offered ? { [asked.words]: agency } : {};
}

function agenciesOf(plan: QueryPlan): string[] {
  const one = single(plan);
  if (one.ask === 'compare') return one.agencies;
  if (one.ask === 'between') return [...new Set([...one.left.scope.agencies, ...one.right.scope.agencies])];
  const agency = agencyOf(plan);
  if (agency !== null) return [agency];
  return one.ask === 'total' && one.scope.agencies.length <= KEPT ? one.scope.agencies.toReversed() : [];
}
