import { z } from 'zod';
import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import { countPhrase } from '../../../retrieval/gather/text/passages.ts';
import { storeOf, storePath } from '../corpus.ts';
import { hasLangchain, runLangchain } from '../langchain/run.ts';
import { digits, p50p95, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { randomOf } from '../random.ts';
import { askedPhrases, type PhraseAsked, sameCount, trueCounts } from '../remembered/phrases.ts';
import { trigramSearch } from '../remembered/trigram.ts';
import { openReport, progress } from '../report.ts';

/** Lengths that are told apart: what is short stands in most reports. */
const LENGTHS: readonly (readonly [least: number, most: number])[] = [
  [1, 2],
  [3, 8],
  [9, 40],
  [41, 200],
];
const LIMIT = 10;

/** Phrases of 1 to 200 characters counted in all reports, each number held against a count over the generated texts. */
export async function phrases(options: BenchOptions): Promise<void> {
  const report = openReport('phrases');
  for (const size of options.reports ?? [1000, 10_000]) {
    const store = await storeOf(size, options);
    const asked = LENGTHS.map((lengths, at) =>
      askedPhrases(Math.ceil(Math.min(200, options.questions) / LENGTHS.length), lengths, {
        size,
        seed: options.seed,
        random: randomOf(options.seed, 404, at),
      }),
    );
    const { search, close } = await trigramSearch(store, `${storePath(size, options)}.trigram`);
    const byVectors = async (words: string) =>
      (await store.vectors.search(words, {}, LIMIT)).map(({ passage }) => passage);
    const chunks = hasLangchain() ? langchainFinds(size, asked.flat(), options) : null;
    const rows: string[][] = [];
    for (const own of asked) {
      progress(`${size} reports: phrases of ${own[0]?.folded.length} characters and more`);
      rows.push([
        ...(await countedRow(own, store, size, options)),
        await firstHolding(own, store, async (words) => search(words, LIMIT)),
        await firstHolding(own, store, byVectors),
        chunks === null ? '-' : shareOf(own.map((phrase) => chunks.get(phrase) ?? false)),
      ]);
    }
    close();
    await store.close();
    report.table(
      `${size} reports of seed ${options.seed}: phrases counted`,
      COLUMNS,
      rows.map((row, at) => [LENGTHS[at]?.join('-') ?? '', ...row]),
    );
  }
  report.note(
    `Right: occurrences, reports, agencies and years are all as a count over the generated texts has them. Phrases are cut from anywhere in a report, tables too, and typed with white space, line breaks, full width and quote marks put in. The others cannot count: of them it is told how often one of their first ${LIMIT} holds the phrase at all; they are given it without what was put in, and know the passages (LangChain: the whole files) only.`,
  );
}

const COLUMNS = [
  'characters',
  'phrases',
  'all numbers right',
  'reports that hold it, p50 / p95',
  'p50 / p95 ms',
  'FTS5 trigram alone',
  'hnswlib alone',
  "LangChain's usual pipeline",
];

async function countedRow(
  asked: readonly PhraseAsked[],
  store: Store,
  size: number,
  { seed }: BenchOptions,
): Promise<string[]> {
  const expected = trueCounts(asked, size, seed);
  const times: number[] = [];
  let right = 0;
  for (const [at, { typed }] of asked.entries()) {
    const { ms, result } = await timed(() => countPhrase(store, typed, {}));
    times.push(ms);
    if (sameCount(result, expected[at] ?? new Map())) right += 1;
  }
  return [
    String(asked.length),
    `${right} of ${asked.length}`,
    p50p95(expected.map(({ size: held }) => held)),
    p50p95(times),
  ];
}

/** How many of the phrases stand in a passage among the first that a search gives. */
async function firstHolding(
  asked: readonly PhraseAsked[],
  store: Store,
  search: (words: string) => Promise<readonly number[]>,
): Promise<string> {
  const held: boolean[] = [];
  for (const { folded } of asked) {
    const passages = await store.passages.byIds(await search(folded));
    held.push(passages.some(({ text }) => foldText(text).includes(folded)));
  }
  return shareOf(held);
}

const Found = z.object({ found: z.array(z.object({ hits: z.array(z.object({ text: z.string() })) })) });

function langchainFinds(size: number, asked: readonly PhraseAsked[], options: BenchOptions): Map<PhraseAsked, boolean> {
  progress(`${size} reports: LangChain`);
  const words = asked.map(({ folded }) => folded);
  const { found } = Found.parse(runLangchain('find.mjs', size, options, { words, titled: true, ef: 64, top: LIMIT }));
  return new Map(
    asked.map((phrase, at) => [
      phrase,
      found[at]?.hits.some(({ text }) => foldText(text).includes(phrase.folded)) ?? false,
    ]),
  );
}

function shareOf(held: readonly boolean[]): string {
  return `${digits((100 * held.filter(Boolean).length) / held.length)} %`;
}
