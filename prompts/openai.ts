import { setTimeout as pause } from 'node:timers/promises';
import type { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';
import {
  addedUse,
  type ChatModel,
  ChatModelError,
  type ModelUse,
  NO_USE,
  type Writing,
  type Written,
} from './chat-model.ts';
import { openWire, type WireFault } from './openai-wire.ts';
import type { Prompt } from './prompt.ts';

export interface OpenAISettings {
  /** Servers on one's own machine ask for none. */
  readonly apiKey: string | undefined;
  /** Any server that speaks the same; OpenAI's own when left out. */
  readonly baseURL: string | undefined;
  readonly model: string;
}

const TOKENS = 1_500;
/** A model that goes on is cut here; a token of any language has fewer. */
const CHARACTERS = TOKENS * 4;
/** Before another try after a failure, where the server names no time. */
const PAUSE = 300;
/** A server that wants a longer pause is not waited for: the person waits too. */
const LONGEST_PAUSE = 5_000;

/**
 * A server with `/v1/chat/completions`, by `ChatOpenAI` of @langchain/openai, which is loaded with the first request.
 */
export function openAIChatModel(settings: OpenAISettings): ChatModel {
  /** What the server has not refused so far. */
  let manner = 0;
  return {
    name: settings.model,
    research: async (prompt, research) =>
      (await import('./openai-agent.ts')).researchWith(
        (fetch) => clientOf(settings, { maxTokens: TOKENS }, fetch),
        prompt,
        research,
      ),
    async write(prompt, writing) {
      let used = NO_USE;
      for (let retried = false; ; ) {
        const asked = manner;
        const tried = await attempt(settings, MANNERS[asked] ?? {}, prompt, writing);
        used = addedUse(used, tried.used);
        if (!('fault' in tried)) return { text: tried.text, used };
        const { fault } = tried;
        const simpler = fault.unusable && asked + 1 < MANNERS.length;
        const wait = simpler ? 0 : retried ? null : waitFor(fault);
        if (writing.stopped.aborted || wait === null) throw new ChatModelError(fault.kind, fault.why, used);
        if (simpler) manner = Math.max(manner, asked + 1);
        else retried = true;
        await pause(wait, undefined, { signal: writing.stopped }).catch(() => {});
      }
    },
  };
}

interface Manner {
  readonly temperature?: number;
  readonly maxTokens?: number;
  readonly format?: 'json_schema' | 'json_object';
}

/** From the most that can be asked of a server to the least: not every one takes a schema, a temperature or a limit. */
const MANNERS: readonly Manner[] = [
  { temperature: 0, maxTokens: TOKENS, format: 'json_schema' },
  { maxTokens: TOKENS, format: 'json_schema' },
  { maxTokens: TOKENS, format: 'json_object' },
  {},
];

type Tried = Written | { readonly fault: WireFault; readonly used: ModelUse };

/** One request; its text is taken as it comes, so that a silent server is left early. */
async function attempt(settings: OpenAISettings, manner: Manner, prompt: Prompt, writing: Writing): Promise<Tried> {
  const format = formatOf(manner, writing.shape);
  const wire = openWire(writing.stopped);
  let text = '';
  let counted: { input_tokens: number; output_tokens: number } | undefined;
  const used = (): ModelUse => ({
    calls: 1,
    tokensIn: counted?.input_tokens ?? prompt.system.length + prompt.user.length,
    tokensOut: counted?.output_tokens ?? text.length,
  });
  try {
    const client = await clientOf(settings, manner, wire.fetch);
    const stream = await client.stream(
      [
        ['system', prompt.system],
        ['human', prompt.user],
      ],
      { signal: wire.signal, ...format },
    );
    for await (const chunk of stream) {
      wire.alive();
      counted = chunk.usage_metadata ?? counted;
      if (chunk.text === '') continue;
      text += chunk.text;
      if (text.length > CHARACTERS) return { fault: wire.endless(), used: used() };
      writing.onText?.(text);
    }
    return { text, used: used() };
  } catch (error) {
    const fault = wire.faultOf(error);
    // What a server refuses it has not read.
    return { fault, used: fault.refused ? { ...NO_USE, calls: 1 } : used() };
  } finally {
    wire.close();
  }
}

/** A client whose requests go through this fetch, and which tries nothing again by itself. */
async function clientOf(
  { apiKey, baseURL, model }: OpenAISettings,
  manner: Manner,
  fetch: typeof globalThis.fetch,
): Promise<ChatOpenAI> {
  // Of LangChain itself nothing is sent anywhere, whatever is set for other programs on the machine.
  for (const name of TRACING) process.env[name] = 'false';
  const { ChatOpenAI } = await import('@langchain/openai');
  const { temperature, maxTokens } = manner;
  return new ChatOpenAI({
    apiKey: apiKey ?? 'none',
    model,
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    maxRetries: 0,
    useResponsesApi: false,
    configuration: { fetch, maxRetries: 0, ...(baseURL === undefined ? {} : { baseURL }) },
  });
}

/** What makes LangChain send every prompt to a tracing service. */
const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** The schema is a help for the server; what comes is checked all the same. */
function formatOf({ format }: Manner, shape: z.ZodType) {
  if (format === undefined) return {};
  if (format === 'json_object') return { response_format: { type: format } as const };
  const schema = z.toJSONSchema(shape, {
    reused: 'ref',
    override({ jsonSchema }) {
      // Servers know anyOf; not all know oneOf, which comes to the same here.
      const { oneOf } = jsonSchema;
      if (oneOf === undefined) return;
      delete jsonSchema.oneOf;
      jsonSchema.anyOf = oneOf;
    },
  });
  return { response_format: { type: format, json_schema: { name: 'reply', schema } } as const };
}

/** Milliseconds before another try; `null` where none helps. */
function waitFor({ kind, retryAfter }: WireFault): number | null {
  if (kind === 'failing') return retryAfter === null ? PAUSE : retryAfter <= LONGEST_PAUSE ? retryAfter : null;
  return kind === 'busy' && retryAfter !== null && retryAfter <= LONGEST_PAUSE ? retryAfter : null;
}
