import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { App } from '../app.ts';
import { answerDocument } from '../terminal/document.ts';
import { print, printJson } from '../terminal/output.ts';
import { renderAnswer } from '../terminal/render.ts';
import { type CommonOptions, UsageError, withApp } from './command.ts';

const QuestionLine = z.object({ question: z.string().min(1), after: z.array(z.string()).optional() });

/** Answers one question, or one a line of a file. */
export async function ask(question: string | undefined, options: CommonOptions & { file?: string }): Promise<void> {
  if ((question === undefined) === (options.file === undefined))
    throw new UsageError('用法：nianbao ask "问题"，或 nianbao ask --file 问题.jsonl');
  await withApp(options, async (app) => {
    if (question !== undefined) await answerOne(app, question, [], options);
    else
      for (const line of await questionLines(options.file ?? ''))
        await answerOne(app, line.question, line.after ?? [], options);
  });
}

/** Asks the earlier questions of the dialogue first, then the one that is answered. */
async function answerOne(app: App, question: string, after: readonly string[], options: CommonOptions): Promise<void> {
  let plan: Parameters<App['ask']>[1];
  for (const earlier of after) plan = (await app.ask(earlier, plan)).plan;
  const answer = await app.ask(question, plan);
  if (options.json) printJson(answerDocument(answer));
  else print(renderAnswer(answer));
  await app.log.record(answer, 'terminal');
}

/** One question a line: `{"question": "…", "after": ["…"]}`. */
async function questionLines(file: string): Promise<z.infer<typeof QuestionLine>[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`无法打开 ${file}`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = QuestionLine.safeParse(parseJson(line));
    if (!parsed.success) throw new UsageError(`${file} 第 ${index + 1} 行应为 {"question": "…"}`);
    return [parsed.data];
  });
}

export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
