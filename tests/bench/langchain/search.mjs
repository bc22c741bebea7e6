/** How often the row that answers is in the first chunks. Reads a JSON file named on the command line, writes JSON. */
import { readFileSync } from 'node:fs';
import { builtStore } from './pipeline.mjs';

const { questions, efs, top, ...input } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const started = performance.now();
const { chunks, store } = await builtStore(input);
const built = performance.now() - started;

const holdsRow = (chunk, { document, row }) => chunk.metadata.document === document && chunk.pageContent.includes(row);
const searches = [];
for (const ef of efs) {
  if (ef !== null) store.index.setEf(ef);
  await store.similaritySearch(questions[0].question, top);
  const times = [];
  let found = 0;
  for (const question of questions) {
    const asked = performance.now();
    const hits = await store.similaritySearch(question.question, top);
    times.push(performance.now() - asked);
    if (hits.some((chunk) => holdsRow(chunk, question))) found += 1;
  }
  searches.push({ ef, found, times });
}
/** Rows that the splitter has not cut in two: no search could find more. */
const whole = questions.filter((question) => chunks.some((chunk) => holdsRow(chunk, question))).length;
process.stdout.write(JSON.stringify({ chunks: chunks.length, built, whole, searches }));
