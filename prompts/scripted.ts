import { addedUse, type ChatModel, ChatModelError, NO_USE } from './chat-model.ts';
import type { Prompt } from './prompt.ts';

/** A text, a value that is written as JSON, or the fault that is met instead. */
export type ScriptedReply = string | object | ChatModelError;

/** A model that gives prepared replies in order, or makes each of its prompt; keeps what it was asked. */
export function scriptedChatModel(
  replies: readonly ScriptedReply[] | ((prompt: Prompt) => ScriptedReply),
): ChatModel & { readonly asked: readonly Prompt[] } {
  const asked: Prompt[] = [];
  return {
    name: 'scripted',
    asked,
    async write(prompt, { stopped, onText }) {
      if (stopped.aborted) throw new ChatModelError('stopped', 'stopped');
      asked.push(prompt);
      const reply = typeof replies === 'function' ? replies(prompt) : replies[asked.length - 1];
      const called = { ...NO_USE, calls: 1 };
      if (reply === undefined) throw new ChatModelError('failing', 'no reply left', called);
      if (reply instanceof ChatModelError) throw reply;
      const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
      for (let end = 1; onText && end <= text.length; end += 1) onText(text.slice(0, end));
      const sent = (prompt.system + prompt.user).length;
      return { text, used: addedUse(called, { calls: 0, tokensIn: sent, tokensOut: text.length }) };
    },
  };
}
