import { type Counted, isShare, type Measure } from './counted.ts';
import { betweenAnew } from './operations/operands.ts';
import { oneCounted } from './operations/what.ts';
import { countedOf } from './plan/about.ts';
import type { Scope, Since } from './plan/numbers.ts';
import type { PlanOf, SinglePlan } from './plan/plan.ts';

/** What a follow-up says anew; what it does not say stays as it was. */
export interface Slots {
  readonly agency?: string;
  readonly years?: readonly number[];
  readonly counted?: readonly Counted[];
  /** A place instead of an agency. */
  readonly region?: string;
}

/** The plan before with some of its slots changed. `undefined` when it has no such slot. */
export function changed(plan: SinglePlan, slots: Slots): SinglePlan | undefined {
  const { agency, years, region } = slots;
  const year = years?.[0];
  const counted = slots.counted && slots.counted.length > 0 ? [...slots.counted] : undefined;
  switch (plan.ask) {
    case 'figures':
    case 'share':
      return numbers(agency ?? plan.agency, years ?? plan.years, counted ?? countedOf(plan));
    case 'change':
      return {
        ...plan,
        agency: agency ?? plan.agency,
        counted: counted ?? plan.counted,
        ...(year === undefined
          ? {}
          : { from: years && years.length > 1 ? Math.min(...years) : year - 1, to: Math.max(...(years ?? [])) }),
      };
    case 'trend':
      if (year !== undefined && years?.length === 1)
        return numbers(agency ?? plan.agency, [year], counted ?? plan.counted);
      return {
        ...plan,
        agency: agency ?? plan.agency,
        years: years ? [...years] : plan.years,
        counted: counted ?? plan.counted,
      };
    case 'compare':
      if (agency !== undefined) return numbers(agency, years ?? plan.years, counted ?? plan.counted);
      return { ...plan, years: years ? [...years] : plan.years, counted: counted ?? plan.counted };
    case 'between':
      return betweenAnew(plan, slots);
    case 'rank':
      return {
        ...plan,
        ...sinceAnew(plan, years),
        agency: agency ?? plan.agency,
        year: year ?? plan.year,
        counted: oneCounted(counted ?? []) ?? plan.counted,
        ...inRegion(plan, region),
      };
    case 'total':
      if (agency !== undefined) return numbers(agency, years ?? plan.years, counted ?? plan.counted);
      return {
        ...(region === undefined ? plan : withoutPlaces(plan)),
        years: years ? [...years] : plan.years,
        counted: counted ?? plan.counted,
        ...inRegion(plan, region),
      };
    case 'filter':
      if (agency !== undefined) return ofOneAgency(plan, agency, years ?? [plan.year], counted ?? [plan.counted]);
      return {
        ...plan,
        ...sinceAnew(plan, years),
        year: year ?? plan.year,
        counted: oneCounted(counted ?? []) ?? plan.counted,
        ...inRegion(plan, region),
      };
    case 'distribution':
      return {
        ...plan,
        year: year ?? plan.year,
        ...(agency === undefined
          ? inRegion(plan, region)
          : { scope: { agencies: [agency], region: null, kind: null } }),
      };
    case 'section':
    case 'shared':
    case 'checks':
    case 'summary':
      return { ...plan, agency: agency ?? plan.agency, year: year ?? plan.year };
    case 'diff':
      return { ...plan, agency: agency ?? plan.agency, ...(year === undefined ? {} : { from: year - 1, to: year }) };
    case 'refusal':
      return plan.agency === null && agency === undefined
        ? undefined
        : numbers(
            agency ?? plan.agency ?? '',
            years ?? (plan.year === null ? [] : [plan.year]),
            counted ?? plan.counted,
          );
    default:
      return undefined;
  }
}

/** Numbers of one agency: cells and sums, or rates. */
export function numbers(agency: string, years: readonly number[], counted: readonly Counted[]): SinglePlan | undefined {
  if (years.length === 0) return undefined;
  const shares = counted.filter(isShare);
  const measures = counted.filter((one): one is Measure => !isShare(one));
  if (measures.length > 0) return { ask: 'figures', agency, years: [...years], measures };
  return shares.length > 0 ? { ask: 'share', agency, years: [...years], shares } : undefined;
}

/** After a list of changes an agency asks for its own. */
function ofOneAgency(
  { since, year }: PlanOf<'filter'>,
  agency: string,
  years: readonly number[],
  counted: readonly Counted[],
): SinglePlan | undefined {
  const to = years[0] ?? year;
  if (!since) return numbers(agency, years, counted);
  return { ask: 'change', agency, from: to - (year - since.year), to, counted: [...counted] };
}

/** Another year is held against one as far back as before. */
function sinceAnew(
  { since, year }: PlanOf<'rank'> | PlanOf<'filter'>,
  years: readonly number[] | undefined,
): { since?: Since } {
  const to = years?.[0];
  return since && to !== undefined ? { since: { ...since, year: to - (year - since.year) } } : {};
}

/** One place instead of several. */
function withoutPlaces({ places: _, order: __, ...plan }: PlanOf<'total'>): PlanOf<'total'> {
  return plan;
}

function inRegion({ scope }: { readonly scope: Scope }, region: string | undefined): { scope: Scope } {
  return { scope: region === undefined ? scope : { ...scope, agencies: [], region } };
}
