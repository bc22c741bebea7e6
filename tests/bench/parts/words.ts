import { foldText } from '../../../db/fold.ts';
import type { PassageInContext } from '../../../db/queries/passages.ts';
import type { Store } from '../../../db/store.ts';
import { queryTermsOf } from '../../../db/terms.ts';
import { fuse, type Ranked } from '../../../retrieval/gather/text/fuse.ts';
import { similarPassages } from '../../../retrieval/gather/text/passages.ts';
import { storeOf } from '../corpus.ts';
import { type Fragment, holds, randomFragments } from '../fragments.ts';
import { digits, p50p95, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { openReport, progress } from '../report.ts';

const LIMIT = 10;
/** As many as `similarPassages` fetches from each search. */
const DEPTH = 50;
const VECTOR_WEIGHTS = [0, 0.1, 0.25, 0.5, 1];

type Search = (words: string) => Promise<readonly Ranked[]>;

/** How well remembered wording is found again, by the product, by its two searches alone and by several fusion weights. */
export async function words(options: BenchOptions): Promise<void> {
  const report = openReport('words');
  for (const size of options.reports ?? [1000, 10_000]) {
    const store = await storeOf(size, options);
    const fragments = await randomFragments(store, Math.min(200, options.questions), options.seed);
    const rows: string[][] = [];
    for (const [name, search] of searchesOf(store)) {
      progress(`${size} reports: ${name}`);
      await search(fragments[0]?.changed ?? '');
      rows.push(await rowOf(name, search, fragments, store));
    }
    await store.close();
    report.table(`${size} reports, ${fragments.length} fragments`, COLUMNS, rows);
  }
  report.note(
    'A fragment is 8 to 20 characters of a sentence with one in six characters changed. R@1, R@10 and MRR look for any passage that holds the unchanged wording (generated sentences share words, so it may stand in many); the next column for the very passage it was cut from.',
  );
}

const COLUMNS = ['search', 'R@1', 'R@10', 'MRR', 'that passage, R@10', 'p50 / p95 ms'];

function searchesOf(store: Store): [string, Search][] {
  const byWords: Search = async (asked) => store.engine.searchWords(asked, {}, DEPTH);
  const byVectors: Search = (asked) => store.vectors.search(asked, {}, DEPTH);
  const fused = async (asked: string, weight: number) =>
    fuse([
      { hits: await byWords(asked), weight: 1 },
      { hits: weight === 0 ? [] : await byVectors(asked), weight },
    ]);
  return [
    [
      '`similarPassages`',
      async (asked) => (await similarPassages(store, asked, {}, LIMIT)).map(({ passage }) => ranked(passage)),
    ],
    ['full text alone', byWords],
    ['vectors alone', byVectors],
    ...VECTOR_WEIGHTS.map((weight): [string, Search] => [`fused, vectors ${weight}`, (asked) => fused(asked, weight)]),
    ...VECTOR_WEIGHTS.map((weight): [string, Search] => [
      `fused, vectors ${weight}, then by terms held`,
      async (asked) => byTermsHeld(store, asked, await fused(asked, weight)),
    ]),
  ];
}

const ranked = ({ id }: PassageInContext): Ranked => ({ passage: id });

/** The second step of `similarPassages`: those first that hold more of the terms. */
async function byTermsHeld(store: Store, asked: string, found: readonly Ranked[]): Promise<Ranked[]> {
  const terms = queryTermsOf(asked).map(({ term }) => term);
  const passages = await store.passages.byIds(found.slice(0, DEPTH).map(({ passage }) => passage));
  const held = new Map(
    passages.map((passage) => {
      const text = foldText(`${passage.agency}${passage.year}${passage.heading}${passage.text}`);
      return [passage.id, terms.filter((term) => text.includes(term)).length];
    }),
  );
  return passages.map(ranked).sort((a, b) => (held.get(b.passage) ?? 0) - (held.get(a.passage) ?? 0));
}

async function rowOf(name: string, search: Search, fragments: readonly Fragment[], store: Store): Promise<string[]> {
  const ranks: number[] = [];
  const times: number[] = [];
  let very = 0;
  for (const { changed, original, passage } of fragments) {
    const { ms, result } = await timed(() => search(changed));
    times.push(ms);
    const found = await store.passages.byIds(result.slice(0, LIMIT).map((hit) => hit.passage));
    ranks.push(found.findIndex((one) => holds(one, original)) + 1);
    if (found.some((one) => one.id === passage.id)) very += 1;
  }
  const share = (count: number) => `${digits((100 * count) / fragments.length)} %`;
  const found = ranks.filter((rank) => rank > 0);
  const first = found.filter((rank) => rank === 1).length;
  const mrr = found.reduce((sum, rank) => sum + 1 / rank, 0) / fragments.length;
  return [name, share(first), share(found.length), digits(mrr), share(very), p50p95(times)];
}
