import { agencyOf, yearOf } from './dialogue.ts';
import { bodyOf } from './names.ts';
import type { QueryPlan } from './plan.ts';
import type { Read } from './read.ts';
import { type Known, plain, refuse, type Settled } from './settled.ts';
import { similarNames } from './unknown.ts';

type Planned = Pick<Settled, 'plan' | 'year'>;

/** Settles whose report is meant; asks back when several could be, and says so when it is none that is stored. */
export async function withAgency(
  read: Read,
  known: Known,
  make: (agency: string) => Promise<Planned>,
): Promise<Settled> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const { mention } = read;
  const carried = mention.words === '' ? agencyOf(read.before.plan) : null;
  const candidates = mention.words === '' ? known.directory.agencies : mention.agencies;
  const [only] = candidates;
  if (carried === null && only === undefined) return refuse('not_stored', read, { words: mention.words });
  if (carried === null && candidates.length > 1) return clarify(read, known);
  if (carried === null && only && isOnlyThere(read, only)) return refuse('not_stored', read, { words: mention.words });
  const planned = await make(carried ?? only?.id ?? '');
  return { ...plain(planned.plan, read), ...planned };
}

/** A place alone is its government; the only body stored there is not. */
function isOnlyThere(read: Read, only: Parameters<typeof bodyOf>[0]): boolean {
  return read.mention.words !== '' && !read.mention.body && bodyOf(only) !== '人民政府';
}

/** What to say of a body or place that the question names and the store does not have; a guess at a typo is offered, never taken. */
export function missingAgency(read: Read, known: Known): Settled | undefined {
  const { mention, question, unknown } = read;
  if (unknown) {
    const similar = similarNames(unknown.words, namesOf(known));
    const meant = similar.filter((name) => leadsToAgency(name, read, known)).slice(0, 3);
    const choices = meant.map((name) => ({ label: name, question: question.typed.replace(unknown.words, name) }));
    if (choices.length > 0) return plain({ ask: 'clarify', words: unknown.words, choices }, read);
    return refuse('not_stored', read, { words: nameAround(read) });
  }
  if (mention.words !== '' && mention.agencies.length === 0)
    return refuse('not_stored', read, { words: mention.words });
  return undefined;
}

/** Whether a guessed name, put beside what else is named, is somebody's. */
function leadsToAgency(name: string, { mention }: Read, { directory }: Known): boolean {
  const places = directory.places.get(name) ?? [];
  const candidates = places.length > 0 && !mention.body ? directory.agencies : mention.agencies;
  const inPlace = candidates.some((agency) => places.some((place) => agency.region.includes(place)));
  const bodies = directory.bodies.get(name) ?? [];
  const asBody = bodies.some((agency) => mention.places.every((place) => agency.region.includes(place)));
  return inPlace || (!mention.body && asBody);
}

/** The unknown name with the stored place or body beside it. */
function nameAround({ mention, unknown }: Read): string {
  if (!unknown) return mention.words;
  return unknown.at < mention.at ? `${unknown.words}${mention.words}` : `${mention.words}${unknown.words}`;
}

function namesOf({ directory }: Known): Set<string> {
  return new Set([...directory.places.keys(), ...directory.bodies.keys()]);
}

/** Years named, else the year of the dialogue if the agency has it, else the latest stored. */
export async function yearsFor(
  read: Read,
  known: Known,
  agency: string,
): Promise<{ years: readonly number[]; how: Settled['year'] }> {
  const [first] = read.years;
  if (first) return { years: [...new Set(read.years.map((named) => named.year))], how: first.how };
  const stored = await known.yearsOf(agency);
  const carried = yearOf(read.before.plan);
  if (carried !== null && stored.includes(carried)) return { years: [carried], how: 'carried' };
  return { years: stored.slice(0, 1), how: 'latest' };
}

/** At most this many choices fit under a message; a longer list asks for the place or the full name. */
const CHOICES = 8;

/** Asks which of several agencies is meant; each choice is the whole question with the full name. */
export function clarify(read: Read, known: Known): Settled {
  const { mention, question } = read;
  const place = known.directory.byId.get(agencyOf(read.before.plan) ?? '')?.region.at(-1);
  // Those of the place that the dialogue is about come first.
  const candidates = [...(mention.words === '' ? known.directory.agencies : mention.agencies)].sort(
    (a, b) => Number(b.region.at(-1) === place) - Number(a.region.at(-1) === place),
  );
  const at = mention.words === '' ? -1 : question.typed.indexOf(mention.words);
  const choices = candidates.slice(0, CHOICES).map(({ id }) => ({
    label: id,
    question: at === -1 ? `${id}${question.typed}` : question.typed.replace(mention.words, id),
  }));
  const plan: QueryPlan = { ask: 'clarify', words: mention.words, choices };
  return plain(plan, read);
}
