import { z } from 'zod';
import type { Store } from '../../../db/store.ts';
import { similarPassages } from '../../../retrieval/gather/text/passages.ts';
import { createDirectory } from '../../../retrieval/understand/names/directory.ts';
import { searchScope } from '../../../retrieval/understand/search-scope.ts';
import { reportAt, storeOf, storePath } from '../corpus.ts';
import { hasLangchain, runLangchain } from '../langchain/run.ts';
import { timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { KINDS, type WordingQuestion, wordingQuestions } from '../remembered/questions.ts';
import { type Asked, COLUMNS, kindRows, LIMIT, rowOf } from '../remembered/scores.ts';
import { trigramSearch } from '../remembered/trigram.ts';
import { openReport, progress } from '../report.ts';

/** Other questions of each kind that every search is asked first, unmeasured: a bot that has been running is what people meet. */
const WARMING = 8;

type Search = (words: string) => Promise<readonly number[]>;

/** How well wording is found again that is quoted, misremembered, reworded, or asked with agency and year named. */
export async function words(options: BenchOptions): Promise<void> {
  const report = openReport('words');
  for (const size of options.reports ?? [1000, 10_000]) {
    const { ms, result: store } = await timed(() => storeOf(size, options));
    const first = await timed(() => store.vectors.search('公开', {}, 1));
    const questions = await wordingQuestions(
      store,
      Math.ceil(Math.min(200, options.questions) / KINDS.length),
      options.seed,
    );
    const others = await wordingQuestions(store, WARMING, options.seed + 1);
    const trigrams = await trigramSearch(store, `${storePath(size, options)}.trigram`);
    const asked: Asked[] = [];
    for (const [name, search] of searchesOf(store, trigrams.search)) {
      progress(`${size} reports: ${name}`);
      for (const { words: typed } of others) await search(typed);
      asked.push(await askedOf(name, search, questions, store));
    }
    trigrams.close();
    await store.close();
    if (hasLangchain()) asked.push(byLangchain(size, questions, options));
    report.table(`${size} reports of seed ${options.seed}: MRR / among the first ${LIMIT}`, COLUMNS, asked.map(rowOf));
    report.table('Questions', KIND_COLUMNS, kindRows(questions));
    report.note(
      `The store opened in ${Math.round(ms)} ms; its vector index with the first search in ${Math.round(first.ms)} ms. Before it was timed, each search answered ${others.length} other questions.`,
    );
  }
  report.note(
    'A passage is right when it holds the words as they were before they were changed: the quoted stretch, all clauses that were kept, or the sentence with all numbers and names that the question tells; for a named question the sentence in the report of that agency and year. All search the same passages; LangChain cuts the files itself (1000 characters, 200 of overlap, title in every chunk) and uses the built-in embedder.',
  );
}

const KIND_COLUMNS = ['kind', 'what', 'questions', 'pairs of characters that stand in the sentence', 'e.g.', 'of'];

function searchesOf(store: Store, trigrams: (words: string, limit: number) => number[]): [string, Search][] {
  const ids = (found: readonly { readonly passage: number }[]) => found.map(({ passage }) => passage);
  const directory = (async () => createDirectory(await store.agencies.all(), await store.agencies.otherNames()))();
  return [
    [
      'nianbao: `search`',
      async (typed) => {
        const { words: sought, filter } = searchScope(typed, await directory, new Date());
        return (await similarPassages(store, sought, filter, LIMIT)).map(({ passage }) => passage.id);
      },
    ],
    [
      'the same, names left in the words',
      async (typed) => (await similarPassages(store, typed, {}, LIMIT)).map(({ passage }) => passage.id),
    ],
    ['its word index alone', async (typed) => ids(store.engine.searchWords(typed, {}, LIMIT))],
    ['FTS5 trigram alone', async (typed) => trigrams(typed, LIMIT)],
    ['hnswlib alone', async (typed) => ids(await store.vectors.search(typed, {}, LIMIT))],
  ];
}

async function askedOf(
  name: string,
  search: Search,
  questions: readonly WordingQuestion[],
  store: Store,
): Promise<Asked> {
  const ranks: Asked['ranks'][number][] = [];
  const times: number[] = [];
  const busy: number[] = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const { ms, result } = await timed(() => search(question.words));
    const { user, system } = process.cpuUsage(before);
    times.push(ms);
    busy.push((user + system) / 1000);
    const found = await store.passages.byIds(result.slice(0, LIMIT));
    ranks.push({ kind: question.kind, rank: found.findIndex((one) => question.answers(one)) + 1 });
  }
  return { search: name, ranks, times, busy };
}

const Found = z.object({
  found: z.array(z.object({ ms: z.number(), hits: z.array(z.object({ document: z.number(), text: z.string() })) })),
});

/** LangChain's chunks are no passages: the text of each is held against the question, and its file tells agency and year. */
function byLangchain(size: number, questions: readonly WordingQuestion[], options: BenchOptions): Asked {
  progress(`${size} reports: LangChain`);
  const asked = questions.map(({ words: typed }) => typed);
  const { found } = Found.parse(
    runLangchain('find.mjs', size, options, { words: asked, titled: true, ef: 64, top: LIMIT }),
  );
  const ranks = questions.map(({ kind, answers }, at) => {
    const hits = found[at]?.hits ?? [];
    const rank = hits.findIndex(({ document, text }) => {
      const { agency, year } = reportAt(document, options.seed);
      return answers({ agency, year, text });
    });
    return { kind, rank: rank + 1 };
  });
  return { search: "LangChain's usual pipeline", ranks, times: found.map(({ ms }) => ms), busy: [] };
}
