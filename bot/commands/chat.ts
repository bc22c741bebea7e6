import { createInterface } from 'node:readline/promises';
import { type Dialogue, NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import type { App } from '../app.ts';
import { answerDocument } from '../terminal/document.ts';
import { bold, complain, print, printJson } from '../terminal/output.ts';
import { renderAnswer } from '../terminal/render.ts';
import { type CommonOptions, withApp } from './command.ts';

export async function chat(options: CommonOptions): Promise<void> {
  await withApp(options, (app) => converse(app, options));
}

/** Answers line by line, each knowing the one before; ends with 退出 or the end of input. */
export async function converse(app: App, options: CommonOptions): Promise<void> {
  const lines = createInterface({
    input: process.stdin,
    ...(process.stdin.isTTY ? { output: process.stderr, prompt: bold('问：') } : {}),
  });
  let dialogue = NEW_DIALOGUE;
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (/^(?:退出|再见|exit|quit|q)$/i.test(question)) break;
    if (question !== '') dialogue = await answer(app, question, dialogue, options);
    lines.prompt();
  }
  lines.close();
}

async function answer(app: App, question: string, before: Dialogue, options: CommonOptions): Promise<Dialogue> {
  try {
    const answered = await app.ask(question, before);
    if (options.json) printJson(answerDocument(answered));
    else print(`${renderAnswer(answered)}\n`);
    await app.log.record(answered, 'terminal');
    return answered.dialogue;
  } catch (error) {
    app.logger().error({ err: error }, 'question failed');
    complain('出了点问题，请换一种问法再试。');
    return before;
  }
}
