/**
 * LangChain's usual pipeline: split, embed, HNSWLib, top k. Reads a JSON file named on the command line, writes JSON.
 * A separate program, because its packages are not the product's.
 */
import { readFileSync } from 'node:fs';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

const { embedder, documents, questions, titled, efs, top } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { hashedEmbedder } = await import(embedder);

class HashedEmbeddings extends Embeddings {
  async embedDocuments(texts) {
    return (await hashedEmbedder.embed(texts)).map((vector) => Array.from(vector));
  }

  async embedQuery(text) {
    const [vector] = await this.embedDocuments([text]);
    return vector;
  }
}

const splitter = new RecursiveCharacterTextSplitter({
  chunkSize: 1000,
  chunkOverlap: 200,
  separators: ['\n\n', '\n', '。', '；', '，', ' ', ''],
});

const started = performance.now();
const texts = documents.map(({ file }) => readFileSync(file, 'utf8'));
const chunks = await splitter.createDocuments(
  texts,
  documents.map((_, document) => ({ document })),
);
if (titled) {
  for (const chunk of chunks) chunk.pageContent = `${documents[chunk.metadata.document].title}\n${chunk.pageContent}`;
}
const store = await HNSWLib.fromDocuments(chunks, new HashedEmbeddings({}), { space: 'cosine' });
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
