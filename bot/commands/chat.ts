import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { type Dialogue, NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import type { App } from '../app.ts';
import { answerDocument } from '../terminal/document.ts';
import { growingLines } from '../terminal/growing.ts';
import { bold, complain } from '../terminal/output.ts';
import { renderAnswer } from '../terminal/render.ts';
import { type CommonOptions, withApp } from './command.ts';

export async function chat(options: CommonOptions): Promise<void> {
  await withApp(options, (app) => converse(app, options));
}

/** What answers need of an application. */
type Answering = Pick<App, 'ask' | 'log' | 'logger'>;

/** Where somebody types, and where the answers go. */
export interface Talk {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

/** Answers line by line, each knowing the one before; ends with 退出 or the end of input. */
export async function converse(
  app: Answering,
  options: CommonOptions,
  { input, output }: Talk = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const lines = createInterface({
    input,
    ...(input.isTTY ? { output: process.stderr, prompt: bold('问：') } : {}),
  });
  let dialogue = NEW_DIALOGUE;
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (/^(?:退出|再见|exit|quit|q)$/i.test(question)) break;
    if (question !== '') dialogue = await answer(app, question, dialogue, options, output);
    lines.prompt();
  }
  lines.close();
}

async function answer(
  app: Answering,
  question: string,
  before: Dialogue,
  { json }: CommonOptions,
  output: Writable,
): Promise<Dialogue> {
  const growing = json ? undefined : growingLines(output);
  try {
    const answered = await app.ask(question, before, growing ? { onLine: growing.line } : {}).finally(growing?.clear);
    output.write(json ? `${JSON.stringify(answerDocument(answered))}\n` : `${renderAnswer(answered)}\n\n`);
    await app.log.record(answered, { channel: 'terminal' });
    return answered.dialogue;
  } catch (error) {
    app.logger().error({ err: error }, 'question failed');
    complain('出了点问题，请换一种问法再试。');
    return before;
  }
}
