import { mkdirSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { type BenchOptions, type Part, readOptions, USAGE } from './options.ts';
import { ask } from './parts/ask.ts';
import { formats } from './parts/formats.ts';
import { ingest } from './parts/ingest.ts';
import { langchain } from './parts/langchain.ts';
import { operations } from './parts/operations.ts';
import { phrases } from './parts/phrases.ts';
import { start } from './parts/start.ts';
import { words } from './parts/words.ts';

/** `npm run bench`: prints what was measured beside what it is measured against; nothing passes or fails. */
const PARTS: Readonly<Record<Part, (options: BenchOptions) => Promise<void>>> = {
  ingest,
  ask,
  operations,
  start,
  words,
  phrases,
  langchain,
  formats,
};

const options = understood();
mkdirSync(options.folder, { recursive: true });
try {
  for (const part of options.parts) await PARTS[part](options);
} finally {
  if (options.work === undefined) rmSync(options.folder, { recursive: true, force: true });
}

function understood(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error;
    process.stderr.write(`${why}\n\n${USAGE}\n`);
    process.exit(2);
  }
}
