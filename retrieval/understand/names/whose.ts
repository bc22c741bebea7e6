import type { Agency } from '../../../db/model/report.ts';
import { agencyOf, yearOf } from '../plan/about.ts';
import type { QueryPlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { homeOf } from './home.ts';
import { nearestFirst, settledBy } from './likely.ts';
import { missingAgency, notStored, remembered } from './missing.ts';
import type { Span } from './named-as.ts';
import { isGovernment } from './names.ts';
import { renamed } from './renamed.ts';
import { wholeQuestion } from './whole-question.ts';

type Planned = Pick<Settled, 'plan' | 'year'>;

/** Settles whose report is meant; asks back when several could be, and says so when it is none that is stored. */
export async function withAgency(
  question: Read,
  known: Known,
  make: (agency: string) => Promise<Planned>,
): Promise<Settled> {
  const typed = remembered(question, known);
  const missing = missingAgency(typed, known);
  if (missing) return missing;
  const read = narrowed(typed, known);
  const { mention } = read;
  const carried = mention.words === '' ? (agencyOf(read.before.plan) ?? homeOf(read.before, known.directory)) : null;
  const candidates = mention.words === '' ? known.directory.agencies : mention.agencies;
  const [only, other] = candidates;
  if (carried === null && only === undefined) return notStored(read, mention.words);
  if (carried === null && other) return await whichAgency(read, known, make);
  if (carried === null && only && isOnlyThere(typed, only)) return notStored(read, mention.words);
  const planned = await make(carried ?? only?.id ?? '');
  return { ...plain(planned.plan, read), ...planned };
}

/**
 * A question in which a name that fits several agencies means the one that the dialogue has settled, if it has: each of
 * several that are named, too. Not for questions about all that bear a name (各教育局).
 */
export function narrowed(read: Read, { directory }: Known): Read {
  const { mention, before } = read;
  const settled = (agencies: readonly Agency[], words: string, placed: boolean) => {
    const one = agencies.length > 1 ? settledBy({ agencies, words, placed }, before, directory) : undefined;
    return one ? [one] : agencies;
  };
  if (mention.words === '' || mention.all) return read;
  if (mention.several.length === 0)
    return {
      ...read,
      mention: { ...mention, agencies: settled(mention.agencies, mention.words, mention.places.length > 0) },
    };
  const named = mention.named.map((one) => ({ ...one, agencies: settled(one.agencies, one.words, one.placed) }));
  const several = named.map(({ agencies }) => agencies);
  return { ...read, mention: { ...mention, named, several, agencies: mention.body ? (several[0] ?? []) : [] } };
}

/** A place alone is its government; the only body stored there is not. */
function isOnlyThere({ mention }: Read, only: Agency): boolean {
  return mention.words !== '' && mention.agencies.length === 1 && !mention.body && !isGovernment(only);
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
  const spans = spansOf(read);
  const choices = candidatesOf(read, known).map(({ id }) => ({
    label: id,
    question: renamed(read.question, spans, id),
  }));
  return plain({ ask: 'clarify', words: read.mention.words, choices }, read);
}

/** Asks the same with questions that say what 教育局呢 leaves out, so that they stand without the dialogue. */
async function whichAgency(read: Read, known: Known, make: (agency: string) => Promise<Planned>): Promise<Settled> {
  const asked = clarify(read, known);
  const follows = read.before.plan !== null && read.measured.by === 'nothing' && asked.plan.ask === 'clarify';
  if (!follows || asked.plan.ask !== 'clarify') return asked;
  const choices = await Promise.all(
    asked.plan.choices.map(async (choice) => {
      const { plan } = await make(choice.label);
      return { ...choice, question: wholeQuestion(plan) ?? choice.question };
    }),
  );
  const plan: QueryPlan = { ...asked.plan, choices };
  return plain(plan, read);
}

/** Those of the place that the dialogue is about come first. */
function candidatesOf({ mention, before }: Read, { directory }: Known): readonly Agency[] {
  const all = mention.words === '' ? directory.agencies : mention.agencies;
  return nearestFirst(all, before, directory).slice(0, CHOICES);
}

/** Where the question names the agency. */
function spansOf({ mention }: Read): readonly Span[] {
  return mention.words === '' ? [] : (mention.named[0]?.spans ?? []);
}
