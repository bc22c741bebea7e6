import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readBytes } from '../../fixtures/reading.ts';
import { filesOf } from '../corpus.ts';
import { hasLangchain, runLangchain } from '../langchain/run.ts';
import { digits, p50p95 } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { type CellQuestion, cellQuestions } from '../questions.ts';
import { openReport, progress } from '../report.ts';

const TOP = 10;
/** `null`: what the store sets, which is nothing, so that hnswlib looks at 10. */
const EFS = [null, 400];

const Output = z.object({
  chunks: z.number(),
  built: z.number(),
  whole: z.number(),
  searches: z.array(z.object({ ef: z.number().nullable(), found: z.number(), times: z.array(z.number()) })),
});

/** How often a usual LangChain pipeline has the printed row that answers a cell question among its first chunks. */
export async function langchain(options: BenchOptions): Promise<void> {
  if (!hasLangchain()) return;
  const report = openReport('langchain');
  const rows: string[][] = [];
  for (const size of options.reports ?? [100, 1000]) {
    for (const titled of [false, true]) rows.push(...rowsOf(size, titled, options));
  }
  report.table(
    `The answering row among the first ${TOP} chunks, ${options.questions} cell questions`,
    [
      'reports',
      'title in every chunk',
      'ef',
      'found',
      'share',
      'rows left whole',
      'search p50 / p95 ms',
      'chunks',
      'built s',
    ],
    rows,
  );
  report.note(
    'RecursiveCharacterTextSplitter (1000, overlap 200, Chinese marks among the separators), HNSWLib. There is no network here, so the embedder is the hashed one that is built into nianbao; a model would do better. The same questions as in `ask`.',
  );
}

function rowsOf(size: number, titled: boolean, options: BenchOptions): string[][] {
  progress(`langchain over ${size} reports${titled ? ', titled' : ''}`);
  const files = filesOf(size, options);
  const questions = cellQuestions(options.questions, size, options.seed).map((one) => ({
    question: one.question,
    document: one.index,
    row: printedRow(files[one.index] ?? '', one),
  }));
  const output = runLangchain('search.mjs', size, options, { questions, titled, efs: EFS, top: TOP });
  const { chunks, built, whole, searches } = Output.parse(output);
  return searches.map(({ ef, found, times }) => [
    String(size),
    titled ? 'yes' : 'no',
    ef === null ? 'default' : String(ef),
    `${found} of ${questions.length}`,
    `${digits((100 * found) / questions.length)} %`,
    String(whole),
    p50p95(times),
    String(chunks),
    digits(built / 1000),
  ]);
}

/** The line of the file that the cells of the row end in: with its label, or the end of a label that is broken. */
function printedRow(file: string, { key }: CellQuestion): string {
  const bytes = readFileSync(file);
  const { text, figures } = readBytes(bytes, file);
  const asked = figures.find((figure) => figure.key === key);
  if (!asked) throw new Error(`${file}: no ${key}`);
  const start = text.lastIndexOf('\n', asked.start - 1) + 1;
  const end = text.indexOf('\n', asked.end);
  return text.slice(start, end === -1 ? text.length : end).trim();
}
