import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusLines } from './corpus.ts';

/** Writes corpus.jsonl anew: `npx tsx tests/questions/make/main.ts`. */
writeFileSync(join(import.meta.dirname, '../corpus.jsonl'), corpusLines());
