import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { ChatOpenAI } from '@langchain/openai';
import { createAgent, providerStrategy, tool } from 'langchain';
import { z } from 'zod';
import { addedUse, ChatModelError, type ModelUse, NO_USE, type Research, type Written } from './chat-model.ts';
import { openWire, type WireFault } from './openai-wire.ts';
import type { Prompt } from './prompt.ts';

/** Makes a client whose requests go through a fetch. */
type MakeClient = (fetch: typeof globalThis.fetch) => Promise<ChatOpenAI>;

/** Steps of the graph for a call of the model and what it looks up. */
const STEPS = 4;

/** An agent of LangChain that looks things up and then writes; what it writes last is given back as it is. */
export async function researchWith(makeClient: MakeClient, prompt: Prompt, research: Research): Promise<Written> {
  const { lookUps, most, shape } = research;
  const stopped = AbortSignal.any([research.stopped]);
  // Every step of the graph listens to it.
  setMaxListeners(0, stopped);
  const wire = openAgentWire(stopped, most + 1);
  let left = most;
  const tools = lookUps.map(({ name, about, shape: schema, run }) =>
    tool(
      async (given) => {
        left -= 1;
        return left < 0 ? '不能再查了，请直接写回答。' : await run(given);
      },
      { name, description: about, schema: z.toJSONSchema(schema) },
    ),
  );
  const agent = createAgent({
    model: await makeClient(wire.fetch),
    tools,
    systemPrompt: prompt.system,
    responseFormat: providerStrategy(z.toJSONSchema(shape)),
  });
  try {
    await agent.invoke(
      { messages: [{ role: 'user', content: prompt.user }] },
      { signal: stopped, recursionLimit: (most + 1) * STEPS },
    );
  } catch {
    // Of a reply that is no JSON it throws as well; whoever asked reads the reply.
    const fault = wire.fault();
    if (fault) throw new ChatModelError(fault.kind, fault.why, wire.used());
  }
  if (stopped.aborted) throw new ChatModelError('stopped', 'stopped', wire.used());
  return { text: wire.text(), used: wire.used() };
}

/** What goes over the wire while an agent works: its cost, the last words of the model, and what went wrong. */
function openAgentWire(stopped: AbortSignal, calls: number) {
  let fault: WireFault | undefined;
  let used: ModelUse = NO_USE;
  let text = '';

  const wired: typeof fetch = async (url, init) => {
    const wire = openWire(stopped);
    // The reply comes in one piece, so it may take as long as the question may.
    wire.alive();
    try {
      if (used.calls >= calls) throw new Error('it looks up and never writes');
      used = addedUse(used, { ...NO_USE, calls: 1 });
      const reply = await (await wire.fetch(url, init)).json();
      const { content, cost } = Reply.parse(reply);
      text = content;
      used = addedUse(used, cost);
      // Two messages of one id become one, and some servers number none.
      return Response.json({ ...(reply as object), id: randomUUID() });
    } catch (error) {
      fault = wire.faultOf(error);
      throw error;
    } finally {
      wire.close();
    }
  };

  return { fetch: wired, fault: () => fault, used: () => used, text: () => text };
}

const tokens = z.number().int().min(0).catch(0);
const Reply = z
  .object({
    choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
    usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish(),
  })
  .transform(({ choices, usage }) => ({
    content: choices[0]?.message.content ?? '',
    cost: { calls: 0, tokensIn: usage?.prompt_tokens ?? 0, tokensOut: usage?.completion_tokens ?? 0 },
  }));
