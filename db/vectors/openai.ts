import type { EmbeddingServer } from './embedder.ts';
import { EmbeddingError } from './embedding-error.ts';
import { checkedReply, refusalOf, unitVector } from './openai-reply.ts';

/**
 * Beside words, which count 1. Not measured. What a model alone finds, since it means the same in other words, would never
 * come among the first with less.
 */
const WEIGHT = 1;

export interface OpenAISettings {
  /** Servers on one's own machine ask for none. */
  readonly apiKey: string | undefined;
  /** Any server that speaks the same; OpenAI's own when left out. */
  readonly baseURL: string | undefined;
  readonly model: string;
  readonly budget: number;
}

/**
 * Embeddings by `OpenAIEmbeddings` of @langchain/openai, which is loaded with the first request. Replies are checked and
 * put in order before LangChain sees them: it does not look at the index, the count, or what kind of vector came.
 */
export function openAIEmbeddings({ apiKey, baseURL, model, budget }: OpenAISettings): EmbeddingServer {
  return {
    model,
    weight: WEIGHT,
    budget,
    async embed(name, texts, within, stopped) {
      if (texts.length === 0) return [];
      const { OpenAIEmbeddings } = await import('@langchain/openai');
      const request = checkedRequest(texts.length, within, stopped);
      const client = new OpenAIEmbeddings({
        apiKey: apiKey ?? 'none',
        model: name,
        encodingFormat: 'float',
        batchSize: texts.length,
        stripNewLines: false,
        maxRetries: 0,
        timeout: within,
        configuration: { fetch: request.fetch, ...(baseURL === undefined ? {} : { baseURL }) },
      });
      try {
        const vectors = await client.embedDocuments([...texts]);
        return vectors.map((vector) => unitVector(vector));
      } catch (error) {
        throw request.fault() ?? error;
      }
    },
  };
}

/** A fetch for one request that keeps what went wrong, in our words, while libraries make their own of it. */
function checkedRequest(count: number, within: number, stopped: AbortSignal | undefined) {
  let fault: EmbeddingError | undefined;
  const checked: typeof fetch = async (url, init) => {
    try {
      const limit = AbortSignal.timeout(within);
      const signals = [limit, ...(stopped ? [stopped] : [])];
      // A redirect would send the texts somewhere the settings do not name.
      const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any(signals) });
      const body = await response.text();
      if (!response.ok) throw refusalOf(response, body);
      return Response.json(checkedReply(body, count));
    } catch (error) {
      fault = error instanceof EmbeddingError ? error : noReply(error, stopped);
      throw fault;
    }
  };
  return { fetch: checked, fault: () => fault };
}

function noReply(error: unknown, stopped: AbortSignal | undefined): EmbeddingError {
  if (stopped?.aborted) return new EmbeddingError('stopped', 'stopped');
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.name) : 'unknown';
  return new EmbeddingError('failing', `no reply (${code})`);
}
