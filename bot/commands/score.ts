import { complain, print, printJson } from '../terminal/output.ts';
import { type CommonOptions, UsageError, withApp } from './command.ts';
import { type ModelShare, modelShareOf } from './score/model-share.ts';
import { readQuestions } from './score/question.ts';
import { type Judged, judged } from './score/run.ts';
import { tableOf } from './score/table.ts';
import { type Tally, tallyOf } from './score/tally.ts';

interface ScoreOptions extends CommonOptions {
  readonly model?: boolean;
}

const NO_MODEL =
  '--model 要用语言模型：请先设置 NIANBAO_CHAT_MODEL，以及 OPENAI_API_KEY 或 OPENAI_BASE_URL（见 .env.example）';

/**
 * Runs question sets and prints how many answers were right, wrong, refused and cited wrongly, per type; several sets are
 * told apart and then together. What is wrong with an answer goes to stderr.
 */
export async function score(files: readonly string[], options: ScoreOptions): Promise<void> {
  if (files.length === 0) throw new UsageError('用法：nianbao score 问题集.jsonl…');
  const sets = await Promise.all(files.map(async (file) => ({ file, questions: await readQuestions(file) })));
  await withApp(options, async ({ store, now, consult }) => {
    if (options.model && !consult) throw new UsageError(NO_MODEL);
    const tell = options.json ? tellPrograms : tellPeople;
    const all: Judged[] = [];
    for (const { file, questions } of sets) {
      const scored: Judged[] = [];
      for await (const one of judged(store, questions, now, options.model ? consult : undefined)) {
        scored.push(one);
        for (const words of one.complaints) complain(words);
      }
      all.push(...scored);
      tell(tallyOf(scored), sets.length > 1 ? file : null);
    }
    if (sets.length > 1) tell(tallyOf(all), '合计');
    if (options.model) tellModel(modelShareOf(all), options);
  });
}

function tellModel(share: ModelShare, { json }: ScoreOptions): void {
  if (json) {
    printJson({ model: share });
    return;
  }
  const { questions, planned, calls, tokensIn, tokensOut, troubles } = share;
  print(
    `语言模型：用于 ${questions} 题，其中 ${planned} 题按它的理解回答；调用 ${calls} 次，发出 ${tokensIn} token，写回 ${tokensOut} token`,
  );
  for (const [trouble, count] of Object.entries(troubles)) print(`· ${trouble}：${count} 次`);
}

function tellPeople(tally: Tally, set: string | null): void {
  if (set !== null) print(`${set}：`);
  for (const line of tableOf(tally)) print(line);
}

/** One line a type, and one for all. */
function tellPrograms({ types, total, numbers }: Tally, set: string | null): void {
  const of = set === null ? {} : { set };
  for (const [type, counts] of types) printJson({ ...of, type, ...counts });
  printJson({ ...of, type: '合计', ...total, numbers });
}
