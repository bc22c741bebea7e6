import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../db/package-root.ts';
import { StoreSettings } from '../db/settings.ts';
import { openStore, type Store } from '../db/store.ts';
import type { ModelOptions } from '../db/vectors/model-vectors.ts';
import { listFiles } from '../ingest/files.ts';
import { ingestFiles } from '../ingest/ingest.ts';
import { ModelSettings } from '../prompts/settings.ts';
import { createAsk } from '../retrieval/ask.ts';
import { type Consult, createConsult } from '../retrieval/model/consultation.ts';
import { createAnswerLog } from './answer-log.ts';
import type { Logger } from './logger.ts';
import { BotSettings, SettingsError } from './settings.ts';
import { complain } from './terminal/output.ts';
import { userMessageOf } from './user-message.ts';

/** Every setting there is; `.env.example` says the same. */
export const Settings = z.object({ ...StoreSettings.shape, ...ModelSettings.shape, ...BotSettings.shape });
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings from the environment and, where there is one, the file `.env`; empty values count as unset.
 * @throws SettingsError naming the keys that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = Object.entries({ HTTPS_PROXY: environment.https_proxy, ...environment }).filter(([, value]) => value);
  const settings = Settings.safeParse(Object.fromEntries(given));
  if (settings.success) return withReachableModel(settings.data);
  const problems = settings.error.issues.map(({ path, message }) => ({ key: String(path[0] ?? '?'), why: message }));
  throw new SettingsError(...problems);
}

function withReachableModel(settings: Settings): Settings {
  const named = (['NIANBAO_EMBEDDING_MODEL', 'NIANBAO_CHAT_MODEL'] as const).filter(
    (key) => settings[key] !== undefined,
  );
  if (named.length > 0 && settings.OPENAI_API_KEY === undefined && settings.OPENAI_BASE_URL === undefined) {
    const why = '还要设置 OPENAI_API_KEY，或用 OPENAI_BASE_URL 指明自己的服务器';
    throw new SettingsError(...named.map((key) => ({ key, why })));
  }
  return settings;
}

/** Everything a command works with; made once, handed down, closed at the end. */
export type App = Awaited<ReturnType<typeof openApp>>;

export const DEFAULT_STORE = 'data/nianbao.db';
const SAMPLE_STORE = 'data/samples.db';
const SAMPLES = join(packageRoot, 'ingest/samples');

/** Opens the store that the settings name and joins the parts over it. */
export async function openApp(settings: Settings, logger: Logger, path = settings.NIANBAO_DB ?? DEFAULT_STORE) {
  const store = await openStore(path, await embeddingModel(settings, logger));
  const now = () => (settings.NIANBAO_NOW ? new Date(`${settings.NIANBAO_NOW}T12:00:00`) : new Date());
  const consult = await chatModel(settings, store);
  const ask = createAsk(store, {
    now,
    consult,
    onUnverified: (error) => logger().error({ err: error }, 'answer held back'),
  });
  const log = createAnswerLog(store, () => new Date(), logger);
  return {
    settings,
    store,
    now,
    ask,
    consult,
    log,
    logger,
    async close(): Promise<void> {
      await log.close();
      await store.close();
    },
  };
}

/** Whether the person has a store of their own; without one the samples are shown. */
export function hasOwnStore(settings: Settings): boolean {
  return settings.NIANBAO_DB !== undefined || existsSync(DEFAULT_STORE);
}

/** The bundled sample reports in a store of their own, read on the first start. */
export async function openSamples(settings: Settings, logger: Logger): Promise<App> {
  const app = await openApp(settings, logger, SAMPLE_STORE);
  if ((await app.store.reports.all()).length === 0) {
    for await (const result of ingestFiles(app.store, (await listFiles([SAMPLES])).files)) {
      if (result.status === 'failed') throw new Error(`sample ${result.file}: ${result.error.message}`);
    }
    await app.store.vectors.follow();
  }
  return app;
}

/** The model that the settings name for questions the rules do not understand; what reaches it is loaded only then. */
async function chatModel(settings: Settings, store: Store): Promise<Consult | undefined> {
  const { NIANBAO_CHAT_MODEL: model, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = settings;
  if (model === undefined) return undefined;
  const { openAIChatModel } = await import('../prompts/openai.ts');
  const limits = { tokens: settings.NIANBAO_MODEL_TOKENS, questions: settings.NIANBAO_MODEL_QUESTIONS };
  return createConsult(openAIChatModel({ apiKey, baseURL, model }), store, limits);
}

/** The model that the settings name for embeddings; what reaches it is loaded only then. */
async function embeddingModel(settings: Settings, logger: Logger): Promise<ModelOptions | null> {
  const { NIANBAO_EMBEDDING_MODEL: model, NIANBAO_EMBEDDING_BUDGET: budget } = settings;
  if (model === undefined) return null;
  const { openAIEmbeddings } = await import('../db/vectors/openai.ts');
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = settings;
  const said = new Set<string>();
  return {
    server: openAIEmbeddings({ apiKey, baseURL, model, budget }),
    onTrouble(error) {
      const words = userMessageOf(error);
      if (words === null) logger().error({ err: error }, 'vectors of the model');
      else if (!said.has(words)) complain(`${words}；相近的写法先按字面查找。`);
      said.add(words ?? '');
    },
  };
}
