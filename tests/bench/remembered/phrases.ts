import { foldText } from '../../../db/fold.ts';
import type { PhraseCount } from '../../../retrieval/gather/text/passages.ts';
import { reportAt } from '../corpus.ts';
import type { Random } from '../random.ts';
import { unpaged } from '../unpaged.ts';

/** A phrase as somebody may type it, and as it stands. */
export interface PhraseAsked {
  readonly typed: string;
  readonly folded: string;
}

/** Phrases of so many characters from anywhere in generated reports. */
export function askedPhrases(
  count: number,
  [least, most]: readonly [number, number],
  { size, seed, random }: { size: number; seed: number; random: Random },
): PhraseAsked[] {
  return Array.from({ length: count }, () => {
    const text = foldText(unpaged(reportAt(random.whole(0, size - 1), seed).text));
    const length = random.whole(least, most);
    const start = random.whole(0, text.length - length);
    const folded = text.slice(start, start + length);
    return { typed: asTyped(folded, random), folded };
  });
}

function asTyped(folded: string, random: Random): string {
  return [...folded]
    .map((char) => {
      const wide = /^[!-~]$/.test(char) && random.chance(0.3) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
      return `${random.chance(0.1) ? random.pick([' ', '\n', '“', '”', '\u3000']) : ''}${wide}`;
    })
    .join('');
}

/** How often each phrase stands in each report, by its agency and year, counted over the generated texts. */
export function trueCounts(asked: readonly PhraseAsked[], size: number, seed: number): Map<string, number>[] {
  const counts = asked.map(() => new Map<string, number>());
  for (let index = 0; index < size; index += 1) {
    const { agency, year, text } = reportAt(index, seed);
    const folded = foldText(unpaged(text));
    for (const [at, { folded: phrase }] of asked.entries()) {
      const times = folded.includes(phrase) ? folded.split(phrase).length - 1 : 0;
      if (times > 0) counts[at]?.set(`${agency}/${year}`, times);
    }
  }
  return counts;
}

/** Whether occurrences, reports, agencies and years are all true. */
export function sameCount({ total, reports }: PhraseCount, expected: ReadonlyMap<string, number>): boolean {
  const sum = [...expected.values()].reduce((all, times) => all + times, 0);
  return (
    total === sum &&
    reports.length === expected.size &&
    reports.every(({ agency, year, times }) => expected.get(`${agency}/${year}`) === times)
  );
}
