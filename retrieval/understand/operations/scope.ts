import { bodyOf } from '../names/names.ts';
import { agencyOf, single } from '../plan/about.ts';
import type { Bound, Condition, Scope } from '../plan/numbers.ts';
import type { Read } from '../read.ts';
import type { Known } from '../settled.ts';
import { EXCEPT } from '../words/counting.ts';
import { kindIn } from './many.ts';
import type { Sign } from './signs.ts';

/** What a question over agencies says of itself. */
export interface Among {
  readonly signs: ReadonlySet<Sign>;
  readonly condition: Condition | null;
  /** Several, each of a number of its own: one agency must meet all, or each has a list of its own. */
  readonly bounds?: { readonly bounds: readonly Bound[]; readonly together: boolean };
  /** The place a bare 全县 means. */
  readonly region: string | null;
  /** Only these, where several are named. */
  readonly agencies?: readonly string[];
}

/** So many agencies are looked up one by one. */
export const FEW = 400;
/** The agencies of a list or a sum: those that are named, else of the place, else those of the list before. */
export function scopeFor(read: Read, known: Known, { region, agencies }: Among): Scope {
  if (agencies) return { agencies: [...agencies], region: null, kind: null };
  const others = exceptNamed(read, known);
  if (others) return { agencies: others, region: null, kind: null };
  const scope = scopeOf(read, region);
  if (scope.agencies.length > 0 || scope.region !== null) return scope;
  const carried = read.before.plan ? single(read.before.plan) : null;
  const before = carried && 'scope' in carried ? carried.scope : null;
  return before ? { ...before, kind: scope.kind ?? before.kind } : scope;
}

/** 除了政府办其他单位: all of the place but those that are named. */
function exceptNamed({ mention, text }: Read, { directory }: Known): string[] | undefined {
  if (!EXCEPT.test(text) || !mention.body || mention.several.length > 1) return undefined;
  const [first] = mention.agencies;
  const place = mention.places.at(-1) ?? first?.region.at(-1);
  const out = new Set(mention.agencies.map(({ id }) => id));
  const left = directory.agencies.filter(
    ({ id, region }) => !out.has(id) && place !== undefined && region.includes(place),
  );
  return left.length > 0 && left.length <= FEW ? left.map(({ id }) => id) : undefined;
}

/** 算多吗, 排第几: among those of the place the agency stands in. */
export function aroundOf(own: string, read: Read, { directory }: Known): Scope {
  const region = directory.byId.get(own)?.region ?? [];
  const level = LEVELED.exec(read.text)?.[1] ?? '';
  const place = region.findLast((one) => one.endsWith(level) && holdsOthers(one, directory));
  return { agencies: [], region: place ?? null, kind: null };
}

/** 全县, 全市. */
export const LEVELED = /全([省市县区镇乡州])/;

/** A town has one agency; it stands among those of its county. */
function holdsOthers(place: string, { agencies }: Known['directory']): boolean {
  return agencies.filter(({ region }) => region.includes(place)).length > ALONE;
}

/** Towns of one name in several counties are no place to stand in. */
const ALONE = 2;

/** The agency a question about one of many is about: the one it names, else that of the dialogue. */
export function ownAgency({ mention, before }: Read): string | null {
  const [only, other] = mention.agencies;
  // A place alone is its government.
  const whole = mention.body || (only && bodyOf(only) === '人民政府');
  if (only && !other && whole && mention.several.length === 0) return only.id;
  return mention.words === '' ? agencyOf(before.plan) : null;
}

/** The agencies a question counts: those of the place it names, else of the place the dialogue is about, else all. */
export function scopeOf({ mention, text }: Read, carried: string | null): Scope {
  const named = mention.several.length > 1 ? mention.several.flat() : mention.body ? mention.agencies : [];
  const place = mention.places.at(-1) ?? null;
  const region = mention.body && named.length > 0 ? null : (place ?? carried);
  const kind = kindIn(text);
  // 哪个县 of bodies that are named asks where, not for governments.
  const where = kind === '人民政府' && (mention.body || mention.regions.length > 0);
  return { agencies: named.map(({ id }) => id), region, kind: where ? null : kind };
}
