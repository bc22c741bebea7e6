import type { ServerResponse } from 'node:http';

/** What is asked of `/v1/chat/completions`. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: unknown; readonly tool_call_id?: string }[];
  readonly stream?: boolean;
  readonly temperature?: number;
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: unknown } };
}

/** What a model says: words, or calls of the tools it was given. */
export type ChatReply = string | readonly { readonly tool: string; readonly arguments: unknown }[];

/** Makes the reply of a model from what it was asked. */
export type Speak = (request: ChatRequest) => ChatReply;

/** Ways in which a reply with status 200 can still be no good. */
export type ChatFault = keyof typeof SPOILT | 'cut' | 'stalled' | 'endless';

const SPOILT = {
  /** Breaks off within the JSON, as one does that came to its limit. */
  bad_json: (text: string) => text.slice(0, Math.max(1, text.length >> 1)),
  wrong_schema: () => '{"answer": "42", "confidence": 0.98}',
  empty: () => '',
  refusal: () => "I'm sorry, but I can't help with that request.",
} as const;

/** All that was said by one side, as one text. */
export function said(request: ChatRequest, role: string): string {
  const messages = request.messages.filter((message) => message.role === role);
  return messages.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))).join('\n');
}

let replies = 0;

/** Writes the reply as the servers do: whole, or as server-sent events with what it has cost at the end. */
export async function sendChat(
  response: ServerResponse,
  request: ChatRequest,
  speak: Speak,
  fault: ChatFault | undefined,
): Promise<void> {
  const spoken = speak(request);
  const reply =
    typeof spoken === 'string' && fault !== undefined && fault in SPOILT
      ? SPOILT[fault as keyof typeof SPOILT](spoken)
      : spoken;
  replies += 1;
  const head = { id: `chatcmpl-${replies}`, created: 1_767_200_000, model: request.model };
  const usage = usageOf(request, reply);
  if (!request.stream) {
    const message = { role: 'assistant', ...messageOf(reply) };
    const choices = [{ index: 0, message, finish_reason: typeof reply === 'string' ? 'stop' : 'tool_calls' }];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, usage }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (delta: unknown, finish: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  event({ role: 'assistant', content: '' });
  if (fault === 'stalled') return;
  const pieces = typeof reply === 'string' ? piecesOf(reply) : [];
  for (const piece of fault === 'cut' ? pieces.slice(0, pieces.length >> 1) : pieces) event({ content: piece });
  if (fault === 'cut') return void setTimeout(() => response.socket?.destroy(), 5);
  while (fault === 'endless' && !response.destroyed) {
    event({ content: '一样的话再说一遍。' });
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  if (typeof reply !== 'string') event(messageOf(reply));
  event({}, typeof reply === 'string' ? 'stop' : 'tool_calls');
  response.write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [], usage })}\n\n`);
  response.end('data: [DONE]\n\n');
}

function messageOf(reply: ChatReply): object {
  if (typeof reply === 'string') return { content: reply };
  const calls = reply.map(({ tool, arguments: given }, index) => ({
    index,
    id: `call_${replies}_${index}`,
    type: 'function',
    function: { name: tool, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }));
  return { content: null, tool_calls: calls };
}

/** As servers cut it: never at the end of a word or a sentence. */
function piecesOf(text: string): string[] {
  return text.match(/[\s\S]{1,7}/g) ?? [];
}

function usageOf(request: ChatRequest, reply: ChatReply): Record<string, number> {
  const prompt = Math.ceil(JSON.stringify(request.messages).length / 2);
  const completion = Math.ceil(JSON.stringify(reply).length / 2);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}
