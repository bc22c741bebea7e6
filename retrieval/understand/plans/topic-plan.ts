import { agencyOf } from '../dialogue.ts';
import { missingAgency } from '../names/missing.ts';
import { clarify, narrowed } from '../names/whose.ts';
import type { QueryPlan } from '../plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { searchWords, tooMuch, unexplained } from '../words/filler.ts';
import { NOT_IN_FORM } from '../words/refused.ts';
import { MENTIONS, TOPIC_WORDS } from '../words/wording.ts';
import { scopeOf } from './scope.ts';

/** What is left over is looked for in the prose. */
export async function topic(read: Read, known: Known): Promise<Settled | undefined> {
  const { folded } = read.question;
  const { mention, measured } = read;
  const spoken = MENTIONS.exec(read.about);
  // 谁提到了朝阳区: what stands behind the verb is looked for, not who it is.
  const missing = spoken ? undefined : missingAgency(read, known);
  if (missing) return missing;
  const asked = NOT_IN_FORM.exec(read.about)?.[0];
  const runs = topicWords(read, spoken);
  if (asked === undefined && !tooMuch(runs)) return undefined;
  if (nameLike(read, runs)) return refuse('not_stored', read, { words: runs[0] ?? '' });
  const settled = narrowed(read, known);
  if (settled.mention.agencies.length > 1 && settled.mention.body) return clarify(settled, known);
  const scope = scopeOf(settled);
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
  const without = (text: string) => text.replace(TOPIC_WORDS, (match) => ' '.repeat(match.length));
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
