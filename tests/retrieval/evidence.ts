import type { Answer } from '../../retrieval/answer/answer.ts';
import { plainText } from '../../retrieval/answer/answer.ts';

/** The numbers of the citations of an answer. */
export function addressesOf(answer: Answer): number[] {
  return answer.citations.map((citation) => citation.n);
}

/** Numbers in bold that are no figure and no operation of the answer: told apart from `verify.ts`, which reads all the text. */
export function numbersIn(answer: Answer): string[] {
  const values = new Set([
    ...answer.figures.map((figure) => String(figure.value)),
    ...answer.computed.map((computed) => String(computed.value)),
  ]);
  const bold = answer.lines.flat().flatMap((span) => (typeof span !== 'string' && 'bold' in span ? [span.bold] : []));
  return bold.filter((words) => /^\d/.test(words) && !values.has(words));
}

/** The answer as a person reads it. */
export function textOf(answer: Answer): string {
  return plainText(answer.lines);
}
