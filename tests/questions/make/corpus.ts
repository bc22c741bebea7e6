import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { acrossAgencies } from './across.ts';
import { inDialogue } from './dialogue.ts';
import { aboutOneReport } from './one-report.ts';
import { overYears } from './over-years.ts';
import { mustBeRefused } from './refusals.ts';
import { aboutWording } from './wording.ts';

/** The questions about the corpus, by type; what is right is computed from the figures it was generated from. */
export function corpusQuestions(): ScoredQuestion[] {
  const all = [aboutOneReport(), overYears(), acrossAgencies(), aboutWording(), inDialogue(), mustBeRefused()].flat();
  return all.sort((a, b) => Number(a.type) - Number(b.type));
}

/** The set as a file holds it. */
export function corpusLines(): string {
  return corpusQuestions()
    .map((question) => `${JSON.stringify(question)}\n`)
    .join('');
}
