import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusSets } from './corpus.ts';

/** Writes the sets about the corpus anew: `npx tsx tests/questions/make/main.ts`. */
for (const [file, lines] of Object.entries(corpusSets())) {
  writeFileSync(join(import.meta.dirname, '..', file), lines);
}
