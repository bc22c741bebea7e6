import type { Prompt } from '../../../../prompts/prompt.ts';
import { type ScriptedReply, scriptedChatModel } from '../../../../prompts/scripted.ts';
import type { Answer } from '../../../../retrieval/answer/answer.ts';
import { type Asking, createAsk } from '../../../../retrieval/ask.ts';
import { createConsult } from '../../../../retrieval/model/consultation.ts';
import { type Stage, TODAY } from '../../stage.ts';

/** A passage as the prompt gives it. */
export interface PromptPassage {
  readonly id: string;
  /** Whose it is, as it is told. */
  readonly head: string;
  readonly text: string;
}

/** The passages of a prompt, read as a model reads them. */
export function passagesIn({ user }: Prompt): PromptPassage[] {
  const [, ...blocks] = user.split(/\n*〔(?=p\d+〕)/);
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n');
    const [id = '', whose = ''] = head.split('〕');
    return { id, head: whose, text: lines.join('\n').trim() };
  });
}

/** A model that does as it is told: of each passage it takes the first sentences, as they begin. */
export function carefulModel(prompt: Prompt): ScriptedReply {
  const sentences = passagesIn(prompt).flatMap(({ id, text }) =>
    firstSentences(text).map((words) => ({
      text: `该机关指出，${words}。`,
      sources: [{ passage: id, words }],
    })),
  );
  return { sentences };
}

function firstSentences(text: string): string[] {
  return text
    .replace(/(?:^|\n)\s*（[一二三]）[^，。\n]{0,20}[。\n]/g, '')
    .split(/[。；]/)
    .map((words) => words.replace(/^[\s\S]*?(?:[一二三四五]是)/, '').replace(/\s+/g, ''))
    .filter((words) => words.length > 6 && !/[：:（(“]/.test(words))
    .slice(0, 2);
}

/** Asks the questions of a dialogue with a model beside the rules; the last answer, and what the model was asked. */
export async function askWith(
  { store }: Pick<Stage, 'store'>,
  replies: (prompt: Prompt) => ScriptedReply,
  questions: readonly string[],
  asking: Asking = {},
): Promise<{ answer: Answer; asked: readonly Prompt[] }> {
  const model = scriptedChatModel(replies);
  const ask = createAsk(store, {
    now: () => TODAY,
    consult: createConsult(model, store, { tokens: 100_000_000, questions: 100_000 }),
  });
  let answer: Answer | undefined;
  for (const question of questions) answer = await ask(question, answer?.dialogue, asking);
  if (!answer) throw new Error('nothing was asked');
  return { answer, asked: model.asked };
}
