import { foldText } from '../../db/fold.ts';

/** A question being read: what has been understood is taken out, and what is left over can be told. */
export interface Question {
  /** As typed. */
  readonly typed: string;
  /** Folded (see `db/fold.ts`), before anything was taken. */
  readonly folded: string;
  /** What has not been understood yet; taken words are replaced by a space. */
  readonly left: string;
}

export function questionOf(typed: string): Question {
  const folded = foldText(typed);
  return { typed, folded, left: folded };
}

/** Takes the words from `start` to `end` of what is left. */
export function take(question: Question, start: number, end: number): Question {
  const left = `${question.left.slice(0, start)}${' '.repeat(end - start)}${question.left.slice(end)}`;
  return { ...question, left };
}

/** Takes every match of a pattern. */
export function takeAll(question: Question, pattern: RegExp): Question {
  return { ...question, left: question.left.replace(pattern, (match) => ' '.repeat(match.length)) };
}
