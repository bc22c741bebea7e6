import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Answer, plainText } from '../../retrieval/answer/answer.ts';
import { chartOf, hasChart } from '../../retrieval/chart.ts';
import { NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import type { App } from '../app.ts';
import { answerCsv } from '../csv.ts';
import { answerDocument } from '../terminal/document.ts';
import { growingLines } from '../terminal/growing.ts';
import { complain, print, printJson } from '../terminal/output.ts';
import { renderAnswer } from '../terminal/render.ts';
import { type CommonOptions, UsageError, withApp } from './command.ts';
import { readJsonLines } from './json-lines.ts';

/** One question a line: `{"question": "…", "after": ["…"]}`. */
const QuestionLine = z.object({ question: z.string().min(1), after: z.array(z.string()).optional() });

interface AskOptions extends CommonOptions {
  readonly file?: string;
  readonly csv?: boolean;
  readonly chart?: string;
}

/** Answers one question, or one a line of a file. */
export async function ask(question: string | undefined, options: AskOptions): Promise<void> {
  if ((question === undefined) === (options.file === undefined))
    throw new UsageError('用法：nianbao ask "问题"，或 nianbao ask --file 问题.jsonl');
  if (options.csv && (options.json || options.file !== undefined))
    throw new UsageError('--csv 一次输出一个问题的行，不能和 --json、--file 一起用');
  if (options.chart !== undefined && options.file !== undefined)
    throw new UsageError('--chart 一次画一个问题的图，不能和 --file 一起用');
  await withApp(options, async (app) => {
    if (question !== undefined) await answerOne(app, question, [], options);
    else
      for (const line of await readJsonLines(options.file ?? '', QuestionLine, '{"question": "…"}'))
        await answerOne(app, line.question, line.after ?? [], options);
  });
}

/** Draws the answer into a file, or says that there is nothing to draw. */
async function drawInto(file: string, answer: Answer, { store }: App): Promise<void> {
  const chart = hasChart(answer) ? await chartOf(store, answer.plan) : undefined;
  if (!chart) return complain('这个回答没有可画的图；走势、比较、排名和构成可以画图。');
  const { pictureOf } = await import('../charts/picture.ts');
  await writeFile(file, pictureOf(chart));
  complain(`图已存为 ${file}`);
}

/** Rows on stdout. What a refusal or a quote says is no row, and goes beside them. */
function printCsv(answer: Answer): void {
  print(answerCsv(answer));
  if (answer.rows.length === 0 && answer.figures.length === 0) complain(plainText(answer.lines));
}

/** Asks the earlier questions of the dialogue first, then the one that is answered. */
async function answerOne(app: App, question: string, after: readonly string[], options: AskOptions): Promise<void> {
  let dialogue = NEW_DIALOGUE;
  for (const earlier of after) dialogue = (await app.ask(earlier, dialogue)).dialogue;
  const growing = options.json || options.csv ? undefined : growingLines(process.stdout);
  const answer = await app.ask(question, dialogue, growing ? { onLine: growing.line } : {}).finally(growing?.clear);
  if (options.json) printJson(answerDocument(answer));
  else if (options.csv) printCsv(answer);
  else print(renderAnswer(answer));
  if (options.chart !== undefined) await drawInto(options.chart, answer, app);
  await app.log.record(answer, { channel: 'terminal' });
}
