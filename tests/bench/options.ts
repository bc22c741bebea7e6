import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What can be measured, in the order it is run. */
export const PARTS = ['ingest', 'ask', 'operations', 'start', 'words', 'phrases', 'langchain', 'formats'] as const;
export type Part = (typeof PARTS)[number];

const wholeNumber = z.coerce.number().int().positive();

const Options = z.object({
  parts: z.array(z.enum(PARTS)).transform((parts) => (parts.length === 0 ? [...PARTS] : parts)),
  /** How many reports; where nothing is given, each part has sizes of its own. */
  reports: z.preprocess((list) => (typeof list === 'string' ? list.split(',') : list), z.array(wholeNumber).optional()),
  /** How often what is noisy is repeated; the median is printed. */
  runs: wholeNumber.default(3),
  questions: wholeNumber.default(300),
  seed: wholeNumber.default(1),
  work: z.string().optional(),
});

export type BenchOptions = z.infer<typeof Options> & {
  /** Generated files and stores lie here. */
  readonly folder: string;
};

export const USAGE = `npm run bench -- [${PARTS.join(' | ')}]… [--reports 1000,10000] [--runs 3] [--questions 300] [--seed 1] [--work FOLDER]

--work keeps the generated files and stores in FOLDER and takes those that are there already; without it they lie in a
temporary folder that is removed at the end.`;

/** @throws z.ZodError or TypeError for arguments that cannot be understood */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      reports: { type: 'string' },
      runs: { type: 'string' },
      questions: { type: 'string' },
      seed: { type: 'string' },
      work: { type: 'string' },
    },
  });
  const options = Options.parse({ ...values, parts: positionals });
  return { ...options, folder: options.work ?? join(tmpdir(), `nianbao-bench-${process.pid}`) };
}
