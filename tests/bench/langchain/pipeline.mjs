/** LangChain's usual pipeline: split, embed, HNSWLib, top k. Its packages are not the product's. */
import { readFileSync } from 'node:fs';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

/** The chunks of all documents in a store; each chunk knows the number of its document. */
export async function builtStore({ embedder, documents, titled }) {
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
  const texts = documents.map(({ file }) => readFileSync(file, 'utf8'));
  const chunks = await splitter.createDocuments(
    texts,
    documents.map((_, document) => ({ document })),
  );
  if (titled) {
    for (const chunk of chunks) chunk.pageContent = `${documents[chunk.metadata.document].title}\n${chunk.pageContent}`;
  }
  return { chunks, store: await HNSWLib.fromDocuments(chunks, new HashedEmbeddings({}), { space: 'cosine' }) };
}
