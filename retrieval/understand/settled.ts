import type { Measure } from './counted.ts';
import type { Directory } from './names/directory.ts';
import type { NamedAs } from './names/named-as.ts';
import { scopeOf } from './operations/scope.ts';
import { agencyOf, countedOf, yearOf } from './plan/about.ts';
import type { QueryPlan } from './plan/plan.ts';
import type { Hindrance, RefusalReason } from './plan/refusals.ts';
import type { Read } from './read.ts';
import type { Respelt } from './words/respelt.ts';
import type { NamedYear } from './years/named-year.ts';

/** What the planner needs to know of what is stored. */
export interface Known {
  readonly directory: Directory;
  /** The years an agency has a report of, latest first. */
  yearsOf(agency: string): Promise<readonly number[]>;
  /** The years any of these agencies has a report of, latest first; `null` for all agencies. */
  storedYears(agencies: readonly string[] | null): Promise<readonly number[]>;
}

/** A plan, and what was chosen for the person where the question left it open. */
export interface Understood {
  readonly plan: QueryPlan;
  /** Where the year came from; `null` for plans without one. */
  readonly year: NamedYear['how'] | 'latest' | 'carried' | null;
  /** `false` when nothing was understood but words to look for in the prose. */
  readonly sure: boolean;
  /** Words of the question that nobody has understood. */
  readonly left: readonly string[];
  /** How the agency of the plan was named; `null` when the question names none, or several. */
  readonly named: NamedAs | null;
  /** Whether agency or number come from the dialogue; then the answer says how the question was understood. */
  readonly carried: boolean;
  /** Words with a slip in them, and what they were taken for. */
  readonly slips: readonly Respelt[];
  /** What could be asked instead, when a word of the question was not understood. */
  readonly instead: { readonly measures: readonly Measure[]; readonly words: string } | null;
  readonly asked: {
    /** In persons, which the form does not count. */
    readonly people: boolean;
    /** In a unit that is not the form's. */
    readonly unit: string | null;
    /** The words that named rows and results. */
    readonly words: readonly string[];
  };
}

/** A plan before it is told how the question was worded. */
export type Settled = Omit<Understood, 'asked' | 'carried' | 'named' | 'sure' | 'left' | 'slips'>;

/** A plan that needs nothing chosen. */
export function plain(plan: QueryPlan, read: Read): Settled {
  return { plan, year: read.years[0]?.how ?? null, instead: null };
}

/** A plan that was made for the person, and not read out of the question's own words. */
export function asPlanned(plan: QueryPlan): Understood {
  return {
    ...{ plan, year: null, sure: true, left: [], named: null, carried: false, slips: [], instead: null },
    asked: { people: false, unit: null, words: [] },
  };
}

/** A refusal that remembers whom and what the question was about. */
export function refuse(
  reason: RefusalReason,
  read: Read,
  { hindrance = null, words }: { hindrance?: Hindrance | null; words?: string },
): Settled {
  const { mention, measured, years } = read;
  const after = read.before.plan;
  const [only, other] = mention.agencies;
  const agency =
    only && !other && mention.several.length === 0 ? only.id : mention.words === '' ? agencyOf(after) : null;
  const counted = measured.measures.length > 0 ? measured.measures : countedOf(after);
  return plain(
    {
      ask: 'refusal',
      reason,
      hindrance,
      words: words ?? read.question.typed,
      agency,
      year: (years.find((one) => one.how === 'number') ?? years[0])?.year ?? yearOf(after),
      counted: [...counted],
      ...(hindrance === 'operation' && agency === null ? { scope: scopeOf(read, null) } : {}),
    },
    read,
  );
}
