import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { acrossAgencies } from './across.ts';
import { betweenNumbers } from './between.ts';
import { inDialogue } from './dialogue.ts';
import { corpusDialogues } from './dialogues.ts';
import { aboutOneReport } from './one-report.ts';
import { overYears } from './over-years.ts';
import { aboutRanks } from './ranks.ts';
import { mustBeRefused } from './refusals.ts';
import { aboutWording } from './wording.ts';

/** The sets about the corpus as files hold them; what is right is computed from the figures it was generated from. */
export function corpusSets(): Readonly<Record<string, string>> {
  return { 'corpus.jsonl': linesOf(questions()), 'corpus-dialogues.jsonl': linesOf(corpusDialogues()) };
}

function questions(): ScoredQuestion[] {
  const numbers = [aboutOneReport(), overYears(), aboutRanks(), acrossAgencies(), betweenNumbers()];
  const all = [...numbers, aboutWording(), inDialogue(), mustBeRefused()].flat();
  return all.sort((a, b) => Number(a.type) - Number(b.type));
}

function linesOf(list: readonly unknown[]): string {
  return list.map((one) => `${JSON.stringify(one)}\n`).join('');
}
