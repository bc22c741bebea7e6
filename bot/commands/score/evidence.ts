import type { Answer } from '../../../retrieval/answer/answer.ts';

/** The stored text of a version of a report; `undefined` when there is none. */
export type TextOf = (agency: string, year: number, version: number) => Promise<string | undefined>;

/** Citations that do not stand in the stored text, and figures whose printed cell does not stand in their citation. */
export async function unproven(answer: Answer, textOf: TextOf): Promise<string[]> {
  const faults: string[] = [];
  for (const { n, agency, year, version, quote, start, end } of answer.citations) {
    const text = await textOf(agency, year, version);
    if (text?.slice(start, end) !== quote) faults.push(`citation ${n} does not stand in ${agency} ${year}`);
  }
  for (const { row, printed, citation } of answer.figures) {
    const quote = answer.citations.find(({ n }) => n === citation)?.quote;
    if (quote === undefined) faults.push(`${row} has no source`);
    else if (!quote.includes(printed)) faults.push(`${row} “${printed}” does not stand in citation ${citation}`);
  }
  return faults;
}

/** The numbers that an answer states in its own words: those in quotes are the report's. */
export function statedNumbers(answer: Answer): { readonly all: number; readonly unfounded: readonly string[] } {
  const spans = answer.lines.flat();
  const words = spans.flatMap((span) => (typeof span === 'string' ? [span] : 'bold' in span ? [span.bold] : []));
  const bold = spans.flatMap((span) => (typeof span === 'object' && 'bold' in span ? [span.bold] : []));
  const known = knownNumbers(answer);
  return {
    all: words.flatMap(numbersIn).length,
    unfounded: bold.flatMap(numbersIn).filter((number) => !known.has(Number(number))),
  };
}

/** Figures, operations over them, and what is counted or dated beside them. */
function knownNumbers({ figures, computed, citations, coverage }: Answer): Set<number> {
  const values = [
    ...figures.flatMap(({ value, unit }) =>
      value === null ? [] : unit === '万元' ? [value, value * 10_000] : [value],
    ),
    ...computed.map(({ value }) => Math.abs(value)),
    ...citations.map(({ year }) => year),
    ...Object.values(coverage ?? {}),
  ];
  return new Set(values.flatMap((value) => [value, Number(value.toFixed(2))]));
}

function numbersIn(words: string): string[] {
  return words.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? [];
}
