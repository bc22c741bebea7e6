import type { Engine } from './engine.ts';
import { openOriginals, originalsFolder } from './originals.ts';
import { agencyQueries } from './queries/agencies.ts';
import { answerQueries } from './queries/answers.ts';
import { figureQueries } from './queries/figures.ts';
import { findingQueries } from './queries/findings.ts';
import { passageQueries } from './queries/passages.ts';
import { reportQueries } from './queries/reports.ts';
import { openSqlite } from './sqlite.ts';
import type { Embedder } from './vectors/embedder.ts';
import { hashedEmbedder } from './vectors/hashed.ts';
import { createVectorSearch } from './vectors/vector-search.ts';

/** Everything that is stored, with one set of queries over it. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the store at a path, and makes it where there is none. */
export async function openStore(path: string, embedder: Embedder = hashedEmbedder) {
  const engine = await openSqlite(path);
  return storeOver(engine, embedder);
}

function storeOver(engine: Engine, embedder: Embedder) {
  const vectors = createVectorSearch(engine, embedder, engine.path === ':memory:' ? null : `${engine.path}.hnsw`);
  return {
    engine,
    originals: openOriginals(engine.path === ':memory:' ? null : originalsFolder(engine.path)),
    agencies: agencyQueries(engine),
    reports: reportQueries(engine),
    figures: figureQueries(engine),
    findings: findingQueries(engine),
    passages: passageQueries(engine),
    answers: answerQueries(engine),
    vectors,
    async close(): Promise<void> {
      await vectors.close();
      await engine.close();
    },
  };
}
