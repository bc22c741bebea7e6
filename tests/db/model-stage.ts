import { join } from 'node:path';
import { expect } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { hashedEmbedder } from '../../db/vectors/hashed.ts';
import { openAIEmbeddings } from '../../db/vectors/openai.ts';
import { generateReports } from '../bench/generator.ts';
import { freshFolder, storeTexts } from '../fixtures/store.ts';
import { type ModelServerOptions, openModelServer } from '../openai-server.ts';

/** What every request begins with or consists of, beside passages and questions. */
const PROBE = '政府信息公开工作年度报告';
/** What questions look for. */
export const WORDS = '群众满意度与监督';

/** Passages in one request. */
export const BATCH = 64;

export type ModelStage = Awaited<ReturnType<typeof openModelStage>>;

/** A store in a file, a server with the models `a` and `b`, and processes that open the one with the other. */
export async function openModelStage(options: Partial<ModelServerOptions> = {}) {
  const server = await openModelServer({ models: { a: 32, b: 48 }, ...options });
  const path = join(freshFolder(), 'store.db');
  const open = new Set<Store>();
  const troubles: unknown[] = [];

  /** The store as a process with these settings sees it. */
  async function storeWith(model: string, budget = 10_000_000): Promise<Store> {
    const settings = { apiKey: undefined, baseURL: server.baseURL, model, budget };
    const onTrouble = (error: unknown) => void troubles.push(error);
    const store = await openStore(path, { server: openAIEmbeddings(settings), firstPause: 5, onTrouble });
    open.add(store);
    return store;
  }

  async function close(store: Store): Promise<void> {
    if (open.delete(store)) await store.close();
  }

  return {
    server,
    path,
    /** What processes were told of that questions got by without. */
    troubles,
    storeWith,
    async storeOfReports(count: number, model = 'a', budget?: number): Promise<Store> {
      const store = await storeWith(model, budget);
      await storeTexts(
        store,
        [...generateReports(count, 1)].map((report) => report.text),
      );
      return store;
    },
    /** Passages that the server was sent, in order. */
    sent: () => server.embedded().filter((text) => text !== PROBE && text !== WORDS),
    /** How many were sent that had been sent before. */
    repeated(): number {
      return this.sent().length - new Set(this.sent()).size;
    },
    async passages(store: Store): Promise<number> {
      return (await store.passages.after(0, 100_000)).length;
    },
    /** Which model a question is put to, or the built-in one. */
    async asks(store: Store): Promise<string> {
      const { hits, weight } = await store.vectors.ranked(WORDS, {}, 5);
      expect(hits).toHaveLength(5);
      if (weight === hashedEmbedder.weight) return 'built in';
      const put = server.requests.filter(({ body }) => (body.input as string[])[1] === WORDS);
      return String(put.at(-1)?.body.model);
    },
    close,
    async end(): Promise<void> {
      for (const store of open) await close(store);
      await server.close();
    },
  };
}
