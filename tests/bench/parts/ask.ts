import Client from 'better-sqlite3';
import { cell } from '../../../db/form/form.ts';
import { createAsk } from '../../../retrieval/ask.ts';
import { storeOf, storePath } from '../corpus.ts';
import { randomFragments } from '../fragments.ts';
import { p50p95, timesOf } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { type CellQuestion, cellQuestions, isRight } from '../questions.ts';
import { openReport, progress } from '../report.ts';

/** Other questions that are answered first, unmeasured. */
const WARMING = 300;

/** How long questions take in the process, and how many cell questions are right. */
export async function ask(options: BenchOptions): Promise<void> {
  const report = openReport('ask');
  const rows: string[][] = [];
  for (const size of options.reports ?? [1000, 10_000]) rows.push(...(await rowsOf(size, options)));
  report.table('Questions in the process', ['reports', 'question', 'questions', 'right', 'p50 / p95 ms'], rows);
  report.note(
    'The SQL lookup is one prepared better-sqlite3 statement that joins the full name of the agency and the year to the figure by its integer key. Each kind is asked once before its clock starts, and a cell after 300 other cells, as a bot that has been running meets it (the first 300 take about half as long again).',
  );
}

async function rowsOf(size: number, options: BenchOptions): Promise<string[][]> {
  const store = await storeOf(size, options);
  const unverified: string[] = [];
  const answer = createAsk(store, {
    now: () => new Date('2025-06-01'),
    onUnverified: (_, question) => unverified.push(question),
  });
  const questions = cellQuestions(options.questions, size, options.seed);
  const lookup = openLookup(storePath(size, options));
  const kinds: string[][] = [];
  const measure = async <T>(kind: string, things: readonly T[], work: (thing: T) => unknown, right?: () => number) => {
    progress(`${size} reports: ${kind}`);
    if (things[0] !== undefined) await work(things[0]);
    const times = await timesOf(things, work);
    const share = right ? `${right()} of ${things.length}` : '';
    kinds.push([String(size), kind, String(things.length), share, p50p95(times)]);
  };

  const found = new Set<CellQuestion>();
  await measure(
    'bare SQL lookup',
    questions,
    (one) => lookup.value(one) === one.value && found.add(one),
    () => found.size,
  );
  for (const { question } of cellQuestions(WARMING, size, options.seed + 1)) await answer(question);
  const right = new Set<CellQuestion>();
  await measure(
    'one cell',
    questions,
    async (one) => isRight(one, await answer(one.question)) && right.add(one),
    () => right.size,
  );
  for (const wrong of questions.filter((one) => !right.has(one)).slice(0, 5)) progress(`not right: ${wrong.question}`);
  lookup.close();

  const fragments = await randomFragments(store, Math.min(100, options.questions), options.seed);
  const who = ({ passage }: (typeof fragments)[number]) => `${passage.agency}${passage.year}年`;
  const asking = (words: (one: (typeof fragments)[number]) => string) => (one: (typeof fragments)[number]) =>
    answer(words(one));
  await measure(
    'prose, words alike, one agency and year',
    fragments,
    asking((one) => `${who(one)}关于${one.changed}的表述`),
  );
  await measure(
    'prose, words alike, all reports',
    fragments,
    asking((one) => `关于${one.changed}的表述`),
  );
  await measure(
    'prose, exact words, one agency and year',
    fragments,
    asking((one) => `${who(one)}哪里写了“${one.original}”`),
  );
  await measure(
    'prose, exact words counted in all reports',
    fragments.slice(0, 20),
    asking((one) => `哪里写了“${one.original}”`),
  );
  await measure('a section of one report', questions.slice(0, 100), (one) =>
    answer(`${one.agency}${one.year}年存在哪些问题`),
  );
  if (unverified.length > 0) progress(`held back: ${unverified.length}, e.g. ${unverified[0]}`);
  await store.close();
  return kinds;
}

/** The shortest way to a figure that is known by name. The full name of an agency is its id. */
function openLookup(path: string) {
  const client = new Client(path, { readonly: true });
  const find = client
    .prepare<[number, number, string], number>(
      `select f.value from agencies a
       join reports r on r.agency = a.id and r.year = ? and r.newest = 1
       join figures f on f.id = r.id * 1024 + ?
       where a.id = ?`,
    )
    .pluck();
  return {
    value: ({ agency, year, key }: CellQuestion) => find.get(year, cell(key).code, agency),
    close: () => client.close(),
  };
}
