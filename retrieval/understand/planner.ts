import { foldText } from '../../db/fold.ts';
import type { Part } from '../../db/form/parts.ts';
import { type AgencyMention, type Directory, takeAgency } from './agencies.ts';
import { agencyOf, measuresOf, yearOf } from './dialogue.ts';
import * as words from './intents.ts';
import { type Measured, takeMeasures } from './measures.ts';
import type { QueryPlan } from './plan.ts';
import { type Question, questionOf } from './question.ts';
import { similarNames, unknownBody } from './unknown.ts';
import { type NamedYear, takeYears } from './years.ts';

/** What the planner needs to know of what is stored. */
export interface Known {
  readonly directory: Directory;
  /** The years an agency has a report of, latest first. */
  yearsOf(agency: string): Promise<readonly number[]>;
}

/** A plan, and what was chosen for the person where the question left it open. */
export interface Understood {
  readonly plan: QueryPlan;
  /** Where the year came from; `null` for plans without one. */
  readonly year: NamedYear['how'] | 'latest' | 'carried' | null;
  /** The words that named the agency, for telling how they were understood. */
  readonly agencyWords: string;
  /** Asked in persons, which the form does not count. */
  readonly asksPeople: boolean;
}

type Settled = Omit<Understood, 'asksPeople'>;

/** Everything read from a question before it is decided what is asked. */
interface Read {
  readonly question: Question;
  readonly mention: AgencyMention;
  readonly measured: Measured;
  readonly years: readonly NamedYear[];
  /** What nothing above has taken. */
  readonly left: string;
  /** The same with white space and filler words dropped. */
  readonly rest: string;
  readonly after: QueryPlan | undefined;
}

/** No question is longer; what is typed beyond that is not read. */
const LONGEST = 500;

/** Turns a question into a plan by rules: words of the form and people's words for them, places, bodies and years. */
export async function planByRules(typed: string, known: Known, now: Date, after?: QueryPlan): Promise<Understood> {
  const question = questionOf(typed.slice(0, LONGEST));
  const settled = await settle(question, known, now, after);
  return { ...settled, asksPeople: /多少(?:个)?人|几个?人(?!大)/.test(question.folded) };
}

async function settle(question: Question, known: Known, now: Date, after: QueryPlan | undefined): Promise<Settled> {
  if (words.GREETING.test(question.folded) || words.HELP.test(question.folded)) return plain({ ask: 'help' });
  const read = readQuestion(question, known.directory, now, after);
  return (
    (await phrase(read, known)) ??
    refusedByKind(read) ??
    coverage(read) ??
    contradiction(read) ??
    unsupported(read) ??
    (await section(read, known)) ??
    (await figures(read, known)) ??
    (await checks(read, known)) ??
    (await followUp(read, known)) ??
    bareAgency(read) ??
    (await topic(read, known)) ??
    unclear(read)
  );
}

function readQuestion(question: Question, directory: Directory, now: Date, after: QueryPlan | undefined): Read {
  const agency = takeAgency(question, directory);
  const measures = takeMeasures(agency.rest);
  const years = takeYears(measures.rest, now, yearOf(after));
  const rest = years.rest.left
    .replace(words.FILLER, ' ')
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
  return {
    question,
    mention: agency.mention,
    measured: measures.measured,
    years: years.years,
    left: years.rest.left,
    rest,
    after,
  };
}

/** Words in quote marks are looked for as they stand. */
async function phrase(read: Read, known: Known): Promise<Settled | undefined> {
  const quoted = words.QUOTED.exec(read.question.typed)?.[1];
  if (quoted === undefined || (!words.MENTIONS.test(read.question.folded) && read.measured.measures.length > 0))
    return undefined;
  if (foldText(quoted) === '') return undefined;
  // The agency and year may stand in the quoted words, so they are read again without them.
  const around = readQuestion(
    questionOf(read.question.typed.replace(words.QUOTED, ' ')),
    known.directory,
    new Date(),
    undefined,
  );
  const agency = around.mention.agencies.length === 1 ? (around.mention.agencies[0]?.id ?? null) : null;
  return plain({ ask: 'phrase', words: quoted, agency, year: around.years[0]?.year ?? null }, around);
}

function refusedByKind(read: Read): Settled | undefined {
  const { folded } = read.question;
  const refused = words.REFUSED.find(([, pattern]) => pattern.test(folded));
  if (refused) return refuse(refused[0], read, folded);
  const off = words.OUT_OF_SCOPE.test(folded) && read.measured.measures.length === 0;
  return off ? refuse('out_of_scope', read, folded) : undefined;
}

function coverage(read: Read): Settled | undefined {
  if (!words.COVERAGE.test(read.question.folded) || (read.measured.measures.length > 0 && !read.measured.weak))
    return undefined;
  const unknown = unknownBody(read.rest);
  if (unknown !== null) return refuse('not_stored', read, `${read.mention.words}${unknown}`);
  const one = read.mention.body && read.mention.agencies.length === 1 ? read.mention.agencies[0] : undefined;
  const region = one ? null : (read.mention.places.at(-1) ?? null);
  return plain({ ask: 'coverage', agency: one?.id ?? null, year: read.years[0]?.year ?? null, region }, read);
}

/** 不对，应该是20件: the cell is read again; a number said in the question is never taken over. */
function contradiction(read: Read): Settled | undefined {
  const again = words.CONTRADICTS.test(read.question.folded) && read.mention.words === '' && read.years.length === 0;
  return again && read.after && read.after.ask !== 'clarify' ? plain(read.after, read) : undefined;
}

/** Operations that are named and cannot be done yet must not be answered with a single cell. */
function unsupported(read: Read): Settled | undefined {
  const { folded } = read.question;
  const counts = read.measured.measures.length > 0 || (read.after?.ask === 'figures' && read.rest.length <= 4);
  const named = counts ? words.OPERATIONS : words.RATES;
  return named.test(folded) ? refuse('unclear', read, 'operation') : undefined;
}

/** A name alone asks what is there of it. */
function bareAgency(read: Read): Settled | undefined {
  const [only, other] = read.mention.agencies;
  const bare =
    read.rest === '' && read.measured.measures.length === 0 && read.mention.body && only && !other && !read.after;
  return bare
    ? plain({ ask: 'coverage', agency: only.id, year: read.years[0]?.year ?? null, region: null }, read)
    : undefined;
}

async function figures(read: Read, known: Known): Promise<Settled | undefined> {
  const { measures, weak } = read.measured;
  if (measures.length === 0) return undefined;
  const asksNumber = words.ASKS_A_NUMBER.test(read.question.folded) || read.rest === '';
  if (weak && (!asksNumber || read.rest.length > 3)) return undefined;
  if (words.NOT_IN_FORM.test(read.question.folded)) return undefined;
  return await withAgency(read, known, async (agency) => {
    const years = await yearsFor(read, known, agency);
    return { plan: { ask: 'figures', agency, years: [...years.years], measures: [...measures] }, year: years.how };
  });
}

async function section(read: Read, known: Known): Promise<Settled | undefined> {
  const { folded } = read.question;
  if (read.measured.measures.length > 0 && !read.measured.weak) return undefined;
  const asked = sectionAsked(folded);
  if (!asked) return undefined;
  return await withAgency(read, known, async (agency) => {
    const years = await yearsFor(read, known, agency);
    return { plan: { ask: 'section', agency, year: years.years[0] ?? 0, ...asked }, year: years.how };
  });
}

function sectionAsked(
  folded: string,
): { part: 1 | 5 | 6; about: 'all' | 'problems' | 'improvements' | 'fees' } | undefined {
  if (words.FEES.test(folded)) return { part: 6, about: 'fees' };
  const named = words.PART.exec(folded);
  const digit = named?.[1] ? '一二三四五六'.indexOf(named[1]) + 1 || Number(named[1]) : undefined;
  const part = digit ?? (named?.[2] ? 1 : named?.[3] ? 6 : undefined);
  if (part === 1 || part === 5 || part === 6) return { part: part as Part & (1 | 5 | 6), about: 'all' };
  const improvements = words.IMPROVEMENTS.test(folded);
  const problems = words.PROBLEMS.test(folded);
  if (improvements && problems) return { part: 5, about: 'all' };
  if (improvements) return { part: 5, about: 'improvements' };
  return problems ? { part: 5, about: 'problems' } : undefined;
}

async function checks(read: Read, known: Known): Promise<Settled | undefined> {
  if (!words.CHECKS.test(read.question.folded)) return undefined;
  return await withAgency(read, known, async (agency) => {
    const years = await yearsFor(read, known, agency);
    return { plan: { ask: 'checks', agency, year: years.years[0] ?? 0 }, year: years.how };
  });
}

/** 那2023年呢 · 工信局呢: one slot changes, the rest is carried over from the answer before. */
async function followUp(read: Read, known: Known): Promise<Settled | undefined> {
  const { after } = read;
  const changes = read.mention.words !== '' || read.years.length > 0;
  if (!after || !changes || read.rest.length > 2) return undefined;
  if (after.ask !== 'figures' && after.ask !== 'section' && after.ask !== 'checks' && after.ask !== 'refusal')
    return undefined;
  const measures = measuresOf(after);
  if (after.ask === 'refusal' && measures === undefined) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    if (after.ask === 'section' || after.ask === 'checks')
      return { plan: { ...after, agency, year: years[0] ?? 0 }, year: how };
    return { plan: { ask: 'figures', agency, years: [...years], measures: [...(measures ?? [])] }, year: how };
  });
}

/** What is left over is looked for in the prose. */
async function topic(read: Read, known: Known): Promise<Settled | undefined> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const asked = words.NOT_IN_FORM.exec(read.question.folded)?.[0];
  const topicWords = read.rest.replace(/ /g, '');
  if (asked === undefined && topicWords.length < 2) return undefined;
  const agencies = read.mention.agencies;
  if (agencies.length > 1 && read.mention.body) return clarify(read, known);
  const agency =
    agencies.length === 1 ? (agencies[0]?.id ?? null) : read.mention.words === '' ? agencyOf(read.after) : null;
  const year = read.years[0]?.year ?? null;
  const number = /多少|几[次条个场期份项件篇名]|数量/.test(read.question.folded);
  return plain({ ask: 'topic', words: asked ?? read.rest, number, agency, year }, read);
}

function unclear(read: Read): Settled {
  return refuse('unclear', read, read.question.typed);
}

type Planned = { readonly plan: QueryPlan; readonly year: Understood['year'] };

/** Settles whose report is meant; asks back when several could be, and says so when it is none that is stored. */
async function withAgency(read: Read, known: Known, make: (agency: string) => Promise<Planned>): Promise<Settled> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const { mention } = read;
  const carried = mention.words === '' ? agencyOf(read.after) : null;
  const candidates = mention.words === '' ? known.directory.agencies : mention.agencies;
  const [only] = candidates;
  if (carried === null && only === undefined) return refuse('not_stored', read, mention.words);
  if (carried === null && candidates.length > 1) return clarify(read, known);
  return { ...(await make(carried ?? only?.id ?? '')), agencyWords: mention.words };
}

/** What to say of a body or place that the question names and the store does not have; a guess at a typo is offered, never taken. */
function missingAgency(read: Read, known: Known): Settled | undefined {
  const { mention, question } = read;
  const unknown = mention.unknownPlace || unknownBody(read.rest);
  if (unknown) {
    const meant = similarNames(wordsLike(unknown, read), namesOf(known.directory)).slice(0, 3);
    const choices = meant.map((name) => ({
      label: name,
      question: question.typed.replace(wordsLike(unknown, read), name),
    }));
    if (choices.length > 0) return plain({ ask: 'clarify', words: unknown, choices }, read);
    return refuse(
      'not_stored',
      read,
      mention.unknownPlace ? `${unknown}${mention.words}` : `${mention.words}${unknown}`,
    );
  }
  return mention.words !== '' && mention.agencies.length === 0 ? refuse('not_stored', read, mention.words) : undefined;
}

/** The unknown name with words that look like filler and may be part of it (发展和改哥局 holds 和). */
function wordsLike(unknown: string, read: Read): string {
  const whole = read.left.split(' ').find((word) => word.includes(unknown)) ?? unknown;
  return whole.slice(0, whole.indexOf(unknown) + unknown.length);
}

function namesOf({ places, bodies }: Directory): Set<string> {
  return new Set([...places.keys(), ...bodies.keys()]);
}

/** Years named, else the year of the dialogue if the agency has it, else the latest stored. */
async function yearsFor(
  read: Read,
  known: Known,
  agency: string,
): Promise<{ years: readonly number[]; how: Understood['year'] }> {
  const [first] = read.years;
  if (first) return { years: [...new Set(read.years.map((named) => named.year))], how: first.how };
  const stored = await known.yearsOf(agency);
  const carried = yearOf(read.after);
  if (carried !== null && stored.includes(carried)) return { years: [carried], how: 'carried' };
  return { years: stored.slice(0, 1), how: 'latest' };
}

/** At most this many choices fit under a message; a longer list asks for the place or the full name. */
const CHOICES = 8;

function clarify(read: Read, known: Known): Settled {
  const { mention, question } = read;
  const candidates = mention.words === '' ? known.directory.agencies : mention.agencies;
  const at = mention.words === '' ? -1 : question.typed.indexOf(mention.words);
  const choices = candidates.slice(0, CHOICES).map(({ id }) => ({
    label: id,
    question: at === -1 ? `${id}${question.typed}` : question.typed.replace(mention.words, id),
  }));
  return plain({ ask: 'clarify', words: mention.words, choices }, read);
}

function refuse(reason: (QueryPlan & { ask: 'refusal' })['reason'], read: Read, about: string): Settled {
  const agency = read.mention.agencies.length === 1 ? (read.mention.agencies[0]?.id ?? null) : agencyOf(read.after);
  return plain({ ask: 'refusal', reason, words: about, agency, year: read.years[0]?.year ?? yearOf(read.after) }, read);
}

function plain(plan: QueryPlan, read?: Read): Settled {
  return { plan, year: read?.years[0]?.how ?? null, agencyWords: read?.mention.words ?? '' };
}
