import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statedNumbers, unproven } from '../../../bot/commands/score/evidence.ts';
import { readReply } from '../../../prompts/reply.ts';
import { scriptedChatModel } from '../../../prompts/scripted.ts';
import { type Answer, plainText } from '../../../retrieval/answer/answer.ts';
import { Reading } from '../../../retrieval/understand/model/reading.ts';
import { QueryPlan } from '../../../retrieval/understand/plan/plan.ts';
import { randomOf } from '../../bench/random.ts';
import { ROOT, type Stage, samplesStage } from '../stage.ts';
import { hostilePlan, WORDS } from './hostile-plans.ts';
import { askWith, questionIn, REPLIES } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

/** So many hostile plans for each question. */
const EACH = 10;

describe('a model that lies', () => {
  it('gets no plan beyond the schema and the closed lists, and no word or number of its own, into any answer', async () => {
    const random = randomOf(53);
    const good = [...REPLIES].flatMap(([question, reply]) => {
      const { value } = readReply(reply, Reading);
      return value ? [{ question, plan: value.plan }] : [];
    });
    const plans = new Map(good.map(({ question, plan }) => [question, plan]));
    const ask = askWith(
      stage.store,
      scriptedChatModel(({ user }) => hostilePlan(plans.get(questionIn(user)) ?? {}, random)),
    );
    const before = await stored();
    const wrong: string[] = [];
    let asked = 0;
    let planned = 0;
    for (const { question } of good)
      for (let time = 0; time < EACH; time += 1) {
        const answer = await ask(question);
        asked += answer.model?.calls ?? 0;
        if (answer.planner === 'model') planned += 1;
        wrong.push(
          ...(await faultsOf(answer)).map((fault) => `${question}: ${fault} — ${JSON.stringify(answer.plan)}`),
        );
      }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(300);
    // Some plans come through unharmed, or with another number that the form has: those say how they were understood.
    expect(planned).toBeGreaterThan(0);
    expect(await stored()).toEqual(before);
  }, 60_000);

  it('has nothing in its hands but the plan: no text of a model is near a statement of the store', () => {
    const files = ['retrieval', 'prompts'].flatMap((folder) => sourcesOf(join(ROOT, folder)));
    const reaching = files.filter((file) =>
      /\bsql(?:`|\.raw)|\.prepare\(|drizzle-orm|better-sqlite3|\beval\(|new Function/.test(readFileSync(file, 'utf8')),
    );
    expect(reaching).toEqual([]);
  });

  it('cannot have its text made into objects of a library', () => {
    const files = ['bot', 'ingest', 'retrieval', 'prompts', 'db'].flatMap((folder) => sourcesOf(join(ROOT, folder)));
    expect(files.filter((file) => /langchain\/core\/load|core\/load['"]/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

async function stored(): Promise<number[]> {
  const reports = await stage.store.reports.everyVersion();
  const texts = await Promise.all(reports.map(({ id }) => stage.store.reports.text(id)));
  return texts.map((text) => text.length);
}

async function faultsOf(answer: Answer): Promise<string[]> {
  const text = plainText(answer.lines);
  const named = /^.{2}县[一-龥]+?(?:局|办公室)/.exec(answer.question)?.[0];
  const plan = JSON.stringify(answer.plan);
  const cited = new Set(answer.citations.map(({ agency }) => agency));
  return [
    ...(QueryPlan.safeParse(answer.plan).success ? [] : ['a plan beyond the schema']),
    ...WORDS.filter(
      (words) =>
        words.trim().length > 3 && !answer.question.includes(words.trim()) && !stage.directory.byId.has(words.trim()),
    ).filter((words) => plan.includes(words) || text.includes(words)),
    ...(/1e\+?9|1000000000|9999|2031|1899|https?:|tg:/.test(plan + text) ? ['an invented number or link'] : []),
    ...(named && answer.planner === 'model' && answer.figures.length > 0 && !cited.has(named)
      ? ['another agency']
      : []),
    ...statedNumbers(answer).unfounded.map((number) => `a number without evidence: ${number}`),
    ...(await unproven(answer, textOf)),
  ];
}

async function textOf(agency: string, year: number): Promise<string | undefined> {
  const report = await stage.store.reports.newest(agency, year);
  return report && (await stage.store.reports.text(report.id));
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
