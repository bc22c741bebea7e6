import { foldText } from '../../db/fold.ts';
import type { Part } from '../../db/form/parts.ts';
import { agencyOf } from './dialogue.ts';
import { searchWords, tooMuch, unexplained } from './filler.ts';
import * as words from './intents.ts';
import type { QueryPlan } from './plan.ts';
import type { Read } from './read.ts';
import { type Known, plain, refuse, type Settled } from './settled.ts';
import { clarify, missingAgency, withAgency, yearsFor } from './whose.ts';

/** Words in quote marks are looked for as they stand; agency and year are those said around them. */
export function phrase(read: Read, around: Read): Settled | undefined {
  const quoted = words.QUOTED.exec(read.question.typed)?.[1];
  if (quoted === undefined || foldText(quoted) === '') return undefined;
  const counted = read.measured.by !== 'nothing' || around.measured.by !== 'nothing';
  if (counted && !words.ASKS_WHERE.test(around.question.folded)) return undefined;
  const nobody = around.unknown !== null || (around.mention.words !== '' && around.mention.agencies.length === 0);
  if (nobody) return refuse('not_stored', around, { words: `${around.mention.words}${around.unknown?.words ?? ''}` });
  return plain({ ask: 'phrase', words: quoted, ...scopeOf(around) }, around);
}

/** Which agencies and years are stored; `surely` when other words than those of the question say so. */
export function coverage(read: Read, surely = false): Settled | undefined {
  const { mention, measured, unknown } = read;
  if (!surely && (!words.COVERAGE.test(read.question.folded) || measured.by === 'row')) return undefined;
  if (unknown) return refuse('not_stored', read, { words: `${mention.words}${unknown.words}` });
  const left = read.left.replace(words.COVERAGE, ' ').replace(words.COVERAGE_WORDS, ' ');
  if (tooMuch(unexplained(left))) return undefined;
  const [one, other] = mention.body ? mention.agencies : [];
  if (mention.words !== '' && mention.agencies.length === 0)
    return refuse('not_stored', read, { words: mention.words });
  return plain(
    {
      ask: 'coverage',
      agency: one && !other && mention.several.length === 0 ? one.id : null,
      year: read.years[0]?.year ?? null,
      region: mention.body ? null : (mention.places.at(-1) ?? null),
      among: (mention.several.length > 1 ? mention.several.flat() : other ? mention.agencies : []).map(({ id }) => id),
    },
    read,
  );
}

/** Whether the sums of a report hold. */
export async function checks(read: Read, known: Known): Promise<Settled | undefined> {
  if (!words.CHECKS.test(read.question.folded)) return undefined;
  if (read.years.length > 1 || (read.measured.words.length > 0 && /去年|上年|前一年|结转/.test(read.question.folded)))
    return refuse('unclear', read, { hindrance: 'operation' });
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'checks', agency, year: years[0] ?? 0, about: 'all' }, year: how };
  });
}

/** A part of a report, or what it says of problems, improvements or fees. */
export async function section(read: Read, known: Known): Promise<Settled | undefined> {
  if (read.measured.by === 'row' || words.MENTIONS.test(read.left)) return undefined;
  const asked = sectionAsked(read.about);
  if (!asked) return undefined;
  const said = [words.FEES, words.PROBLEMS, words.IMPROVEMENTS, words.PART, words.WRITTEN];
  const left = said.reduce((rest, pattern) => rest.replace(pattern, ' '), read.about);
  if (tooMuch(unexplained(left))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'section', agency, year: years[0] ?? 0, ...asked }, year: how };
  });
}

type SectionAsked = Pick<QueryPlan & { ask: 'section' }, 'part' | 'about'>;

function sectionAsked(about: string): SectionAsked | undefined {
  if (about.search(words.FEES) !== -1) return { part: 6, about: 'fees' };
  const named = words.PART.exec(about);
  if (named) {
    const part = named[1] ? '一二三四五六123456'.indexOf(named[1]) % 6 : named[2] ? 0 : 5;
    return { part: (part + 1) as Exclude<Part, 0>, about: 'all' };
  }
  const improvements = about.search(words.IMPROVEMENTS) !== -1;
  const problems = about.search(words.PROBLEMS) !== -1;
  if (improvements && problems) return { part: 5, about: 'all' };
  if (improvements) return { part: 5, about: 'improvements' };
  return problems ? { part: 5, about: 'problems' } : undefined;
}

/** What is left over is looked for in the prose. */
export async function topic(read: Read, known: Known): Promise<Settled | undefined> {
  const { folded } = read.question;
  const { mention, measured } = read;
  const spoken = words.MENTIONS.exec(read.about);
  // 谁提到了朝阳区: what stands behind the verb is looked for, not who it is.
  const missing = spoken ? undefined : missingAgency(read, known);
  if (missing) return missing;
  const asked = words.NOT_IN_FORM.exec(read.about)?.[0];
  const runs = topicWords(read, spoken);
  if (asked === undefined && !tooMuch(runs)) return undefined;
  if (nameLike(read, runs)) return refuse('not_stored', read, { words: runs[0] ?? '' });
  if (mention.agencies.length > 1 && mention.body) return clarify(read, known);
  const scope = scopeOf(read);
  const agency = scope.agency ?? (mention.words === '' ? agencyOf(read.before.plan) : null);
  const number = /多少|几[次条个场期份项件篇名家]|数量/.test(folded);
  const beside = measured.by === 'nothing' || spoken ? [] : measured.words;
  const plan: QueryPlan = { ask: 'topic', words: asked ?? [...runs, ...beside].join(' '), number, ...scope, agency };
  const instead =
    measured.by === 'nothing' || spoken || runs.length === 0
      ? null
      : { measures: measured.measures, words: runs.join('、') };
  return { ...plain(plan, read), instead };
}

/** Behind a verb like 提到 all that is said; beside words for a cell only what they do not explain; else what is no word of asking. */
function topicWords(read: Read, spoken: RegExpExecArray | null): string[] {
  const without = (text: string) => text.replace(words.TOPIC_WORDS, (match) => ' '.repeat(match.length));
  if (spoken) return searchWords(without(read.question.left.slice(spoken.index + spoken[0].length)));
  return read.measured.by === 'nothing' ? searchWords(without(read.about)) : unexplained(without(read.left));
}

/** 郑州2024年新收多少: where nobody is named, what nobody knows and stands before the year is a name. */
function nameLike(read: Read, runs: readonly string[]): boolean {
  const [first = ''] = runs;
  if (read.mention.places.length > 0 || read.measured.by === 'nothing' || first === '') return false;
  const at = read.question.folded.indexOf(first);
  const after = read.question.folded.slice(at + first.length).replace(/^[的局]/, '');
  return unexplained(read.question.folded.slice(0, at)).length === 0 && /^(?:\d\d|[去前今]年|二[〇零○])/.test(after);
}

function scopeOf({ mention, years }: Read): { agency: string | null; year: number | null; region: string | null } {
  const [only, other] = mention.body ? mention.agencies : [];
  return {
    agency: only && !other ? only.id : null,
    year: years[0]?.year ?? null,
    region: mention.body ? null : (mention.places.at(-1) ?? null),
  };
}
