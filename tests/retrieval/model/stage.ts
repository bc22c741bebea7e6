import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../../db/store.ts';
import type { ChatModel } from '../../../prompts/chat-model.ts';
import { openAIChatModel } from '../../../prompts/openai.ts';
import { type Ask, createAsk } from '../../../retrieval/ask.ts';
import { type Consult, createConsult } from '../../../retrieval/model/consultation.ts';
import { type Speak, said } from '../../openai-chat.ts';
import { type ModelServer, openModelServer } from '../../openai-server.ts';
import { TODAY } from '../stage.ts';

const MUCH = { tokens: 1_000_000_000, questions: 1_000_000 };

/** The flow with a model behind it, without limits that matter. */
export function askWith(store: Store, chat: ChatModel): Ask {
  return createAsk(store, { now: () => TODAY, consult: consultOf(store, chat) });
}

export function consultOf(store: Store, chat: ChatModel): Consult {
  return createConsult(chat, store, MUCH);
}

/** A model behind a server, reached as one in use is. */
export async function servedModel(speak: Speak): Promise<{ chat: ChatModel; server: ModelServer }> {
  const server = await openModelServer({ speak });
  return { chat: openAIChatModel({ apiKey: 'sk-test', baseURL: server.baseURL, model: 'test-chat' }), server };
}

/** Questions in words that the rules do not know, with what a model writes when it is asked. */
export const REPLIES: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, 'replies.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { question: string; reply: string })
    .map(({ question, reply }) => [question, reply]),
);

/** A model that understands those questions and no others. */
export const understanding: Speak = (request) =>
  REPLIES.get(questionIn(said(request, 'user'))) ?? '{"plan": {"ask": "unclear"}}';

/** The question that a planner's words hold. */
export function questionIn(words: string): string {
  return /^问题：(.*)$/m.exec(words)?.[1] ?? '';
}
