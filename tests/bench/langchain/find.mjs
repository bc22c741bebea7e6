/** The first chunks for each of some words. Reads a JSON file named on the command line, writes JSON. */
import { readFileSync } from 'node:fs';
import { builtStore } from './pipeline.mjs';

const { words, ef, top, ...input } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { chunks, store } = await builtStore(input);
store.index.setEf(ef);
await store.similaritySearch(words[0], top);
const found = [];
for (const one of words) {
  const asked = performance.now();
  const hits = await store.similaritySearch(one, top);
  const ms = performance.now() - asked;
  found.push({ ms, hits: hits.map((hit) => ({ document: hit.metadata.document, text: hit.pageContent })) });
}
process.stdout.write(JSON.stringify({ chunks: chunks.length, found }));
