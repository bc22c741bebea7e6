import { MOST_ASKS } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { takeRates } from '../words/glossary-rates.ts';
import { takeMeasures } from '../words/measures.ts';
import { withoutMany } from './many.ts';

/** 申请最多的是哪家，被复议最多的又是哪家: each clause asks who comes first by a number of its own; `undefined` where one alone does. */
export function eachFirst(read: Read): readonly Read[] | undefined {
  const { text, question } = read;
  const clauses = [...text.matchAll(/[^,，;；?？。]+/g)].filter(([words]) => /最[多少高低大小]/.test(words));
  if (clauses.length < 2 || clauses.length > MOST_ASKS) return undefined;
  const parts = clauses.map(({ 0: words, index }): Read => {
    const left = `${' '.repeat(index)}${words}`.padEnd(text.length);
    const { rates, rest } = takeRates({ ...question, folded: words, left });
    const { measured } = takeMeasures({ ...rest, left: withoutMany(rest.left) });
    return { ...read, text: left, rates, measured };
  });
  const named = parts.every(({ rates, measured }) => rates.length > 0 || measured.by !== 'nothing');
  const different = new Set(parts.map(({ rates, measured }) => JSON.stringify([rates, measured.measures]))).size > 1;
  return named && different ? parts : undefined;
}
