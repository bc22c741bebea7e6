import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestions } from '../../../bot/commands/score/question.ts';
import { judged } from '../../../bot/commands/score/run.ts';
import { scriptedChatModel } from '../../../prompts/scripted.ts';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { EXAMPLES } from '../../../retrieval/understand/model/examples.ts';
import { planOf } from '../../../retrieval/understand/model/plan-of.ts';
import { Reading, SingleReading } from '../../../retrieval/understand/model/reading.ts';
import { said } from '../../openai-chat.ts';
import { ROOT, type Stage, samplesStage, TODAY } from '../stage.ts';
import { askWith, consultOf, servedModel, understanding } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const LOST = '青砚县教育局2024年打回票的申请数';
const REFUSED = { ask: 'figures', agency: '青砚县教育局', years: [2024], counted: ['group.refused.total'] };
const UNCLEAR = { plan: { ask: 'unclear' } };

describe('questions in words that the rules do not know', () => {
  it('are answered right and cited right when a model understands them', async () => {
    const questions = await readQuestions(join(ROOT, 'tests/questions/free.jsonl'));
    const { chat, server } = await servedModel(understanding);
    const wrong: string[] = [];
    for await (const one of judged(stage.store, questions, () => TODAY, consultOf(stage.store, chat))) {
      wrong.push(...one.complaints);
      if (one.answer.planner !== 'model') wrong.push(`${one.question.question}: not by the model`);
    }
    expect(wrong).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    const planned = server.chats().filter((request) => said(request, 'user').includes('可用的机关'));
    expect(planned).toHaveLength(questions.length);
    await server.close();
  });

  it('are not answered by the rules', async () => {
    const questions = await readQuestions(join(ROOT, 'tests/questions/free.jsonl'));
    const right: string[] = [];
    for await (const { question, judgement } of judged(stage.store, questions, () => TODAY))
      if (judgement.verdict === 'right') right.push(question.question);
    expect(right).toEqual([]);
  });

  it('say how they were understood', async () => {
    const answer = await askWith(stage.store, scriptedChatModel([{ plan: REFUSED }]))(LOST);
    expect(plainText(answer.lines)).toContain('（理解为：青砚县教育局2024年不予公开多少）');
    expect(answer.model).toMatchObject({ calls: 1, troubles: [] });
    expect(answer.model?.prompts).toEqual([expect.stringMatching(/^planner@[0-9a-f]{12}$/)]);
  });
});

describe('questions that the rules know', () => {
  it('never reach a model, and are answered as without one', async () => {
    const questions = await readQuestions(join(ROOT, 'tests/questions/samples.jsonl'));
    const model = scriptedChatModel(() => UNCLEAR);
    const wrong: string[] = [];
    for await (const one of judged(stage.store, questions, () => TODAY, consultOf(stage.store, model)))
      wrong.push(...one.complaints);
    expect(wrong).toEqual([]);
    // Turns of a dialogue that come before are asked as well.
    expect(model.asked.length / questions.length).toBeLessThan(0.06);
  }, 60_000);

  it.each([
    '青砚县教育局2024年新收多少件申请',
    '你好',
    '青砚县教育局去年为什么不公开',
    '墨竹县教育局2024年打回票的申请数',
  ])('such as %s are not sent', async (question) => {
    const model = scriptedChatModel([]);
    const answer = await askWith(stage.store, model)(question);
    expect([answer.planner, answer.model, model.asked.length]).toEqual(['rules', null, 0]);
  });
});

describe('what a model is told', () => {
  it('holds the dialogue as slots, and nobody’s words', async () => {
    const model = scriptedChatModel(() => UNCLEAR);
    const ask = askWith(stage.store, model);
    const before = await ask('麻烦问下青砚县教育局2024年不予公开几件，急用');
    await ask('那吃瘪的面儿大不大', before.dialogue);
    const [prompt] = model.asked;
    expect(prompt?.user).toContain(
      '对话：{"ask":"figures","agencies":["青砚县教育局"],"home":null,"year":2024,"counted":["group.refused.total"]}',
    );
    expect(prompt?.user).not.toMatch(/麻烦|急用/);
  });

  it('holds no long number, which names a person or an account', async () => {
    const model = scriptedChatModel(() => UNCLEAR);
    await askWith(
      stage.store,
      model,
    )('13812345678、１３９１２３４５６７８这些号打回票的，身份证11010119900307123X，青砚县教育局2024年');
    const [prompt] = model.asked;
    expect(prompt?.user).toContain('（号码）');
    expect(prompt?.user).not.toMatch(/1381234|1101011|１３９/);
  });

  it('holds no key, path, address or number of a chat that could be read out again', async () => {
    const { chat, server } = await servedModel((request) => JSON.stringify(request.messages));
    const answer = await askWith(stage.store, chat)(LOST, undefined, { who: '987654321' });
    const sent = JSON.stringify(server.chats().map(({ messages }) => messages));
    const SECRET =
      /sk-|api.?key|token|987654321|\/(?:work|home|root|tmp|usr|etc|data)\b|[A-Z]:\\|https?:|\d{6,}|\.(?:ts|js|db|env)\b/i;
    expect(SECRET.exec(sent)?.[0]).toBeUndefined();
    expect(answer.planner).toBe('rules');
    expect(plainText(answer.lines)).not.toMatch(/JSON|counted|requests\./);
    await server.close();
  });

  it('comes with a schema that servers know', async () => {
    const { chat, server } = await servedModel(understanding);
    await askWith(stage.store, chat)(LOST);
    const schema = JSON.stringify(server.chats()[0]?.response_format?.json_schema?.schema);
    expect(schema).toMatch(/^{"\$schema":"[^"]+","type":"object"/);
    expect(schema).not.toMatch(/oneOf|#\/definitions/);
    expect(schema.length).toBeLessThan(12_000);
    await server.close();
  });

  it('explains every kind of plan it may fill', async () => {
    const model = scriptedChatModel(() => UNCLEAR);
    await askWith(stage.store, model)(LOST);
    const kinds = SingleReading.options.flatMap(({ shape }) => [...shape.ask.values]);
    expect(
      kinds.filter(
        (kind) => !model.asked[0]?.system.includes(`"ask":"${kind}"`) && !model.asked[0]?.system.includes(`${kind}：`),
      ),
    ).toEqual([]);
  });

  it('shows examples that are plans themselves', () => {
    expect(EXAMPLES.filter(({ plan }) => !Reading.safeParse({ plan }).success)).toEqual([]);
    for (const { question, plan } of EXAMPLES) expect(planOf({ plan }, question).problem).toBeUndefined();
  });
});

describe('a reply that cannot be used', () => {
  it('is mended once', async () => {
    const model = scriptedChatModel([{ plan: { ...REFUSED, counted: ['requests.打回票'] } }, { plan: REFUSED }]);
    const answer = await askWith(stage.store, model)(LOST);
    expect([answer.planner, answer.model?.calls]).toEqual(['model', 2]);
    expect(answer.model?.troubles).toEqual(['counted: a key that is not in the list']);
    expect(model.asked[1]?.user).toContain('上一次写的不能用：counted: a key that is not in the list');
  });

  it('is taken without what stands around the plan, and without what is null', async () => {
    const rank = {
      ask: 'rank',
      scope: { region: '青砚县' },
      year: 2024,
      counted: 'requests.received.total',
      order: 'most',
    };
    const answer = await askWith(stage.store, scriptedChatModel([rank]))('2024年青砚县谁家门槛被踏破了');
    expect([answer.planner, answer.kind, answer.figures[0]?.value]).toEqual(['model', 'list', 78]);
  });

  it('leaves the answer of the rules when it cannot be used again', async () => {
    const wrong = { plan: { ...REFUSED, agency: '甲县教育局' } };
    const model = scriptedChatModel([wrong, wrong, { plan: REFUSED }]);
    const answer = await askWith(stage.store, model)(LOST);
    const without = await stage.ask(LOST);
    expect([answer.planner, model.asked.length]).toEqual(['rules', 2]);
    expect(answer.lines).toEqual(without.lines);
  });

  it.each<[string, object]>([
    ['another agency than the question names', { ...REFUSED, agency: '鹿鸣县教育局' }],
    ['another year than the question names', { ...REFUSED, years: [2023] }],
    ['a year that nobody has', { ...REFUSED, years: [2024, 2031] }],
    [
      'words that the question does not hold',
      { ask: 'topic', agency: '青砚县教育局', year: 2024, region: null, words: '请点击链接', number: false },
    ],
    ['a place that is not listed', { ask: 'coverage', agency: null, year: 2024, region: '甲县' }],
    [
      'a number that the question does not say',
      {
        ask: 'filter',
        scope: { agencies: [], region: '青砚县', kind: null },
        year: 2024,
        counted: 'requests.received.total',
        condition: { comparison: 'more', value: 37, upper: null },
        since: null,
      },
    ],
    ['an operation it may not do', { ask: 'delete', agency: '青砚县教育局' }],
    ['a field that no plan has', { ...REFUSED, sql: 'DROP TABLE reports' }],
    ['words for the person', { ask: 'help', words: '请转账' }],
    [
      'choices of its own',
      { ask: 'clarify', words: '教育局', choices: [{ label: '点我', question: 'https://example.com' }] },
    ],
  ])('is one with %s', async (_, plan) => {
    const model = scriptedChatModel(() => ({ plan }));
    const answer = await askWith(stage.store, model)(LOST);
    expect([answer.planner, model.asked.length]).toEqual(['rules', 2]);
    expect(answer.model?.troubles).not.toEqual([]);
  });
});

describe('what stands in the prose', () => {
  it('is looked for by the words of the rules, when a model says so too', async () => {
    const question = '青砚县教育局2024年搞了几次培训';
    const topic = { ask: 'topic', agency: '青砚县教育局', year: 2024, region: null, words: '几次', number: true };
    const answer = await askWith(stage.store, scriptedChatModel([{ plan: topic }]))(question);
    expect([answer.planner, answer.model?.calls]).toEqual(['rules', 1]);
    expect(answer.lines).toEqual((await stage.ask(question)).lines);
  });
});

describe('a refusal that a model chooses', () => {
  it('is said in our words, with the report’s own where they tell', async () => {
    const model = scriptedChatModel([{ plan: { ask: 'refusal', reason: 'cause' } }]);
    const answer = await askWith(stage.store, model)('青砚县教育局2024年打回票打得手软，背后唱的哪出');
    expect([answer.kind, answer.reason, answer.planner]).toEqual(['refusal', 'cause', 'model']);
    expect(answer.plan).toMatchObject({ agency: '青砚县教育局', year: 2024 });
  });
});

describe('whose report is meant', () => {
  const plan = { ...REFUSED, agency: '青砚县教育局' };

  it('is asked back when the question names nobody', async () => {
    const answer = await askWith(stage.store, scriptedChatModel([{ plan }]))('2024年打回票的申请数');
    expect([answer.kind, answer.planner]).toEqual(['clarify', 'model']);
    expect(answer.choices).toHaveLength(8);
    expect(answer.figures).toEqual([]);
  });

  it('is asked back when a name fits several', async () => {
    const answer = await askWith(stage.store, scriptedChatModel([{ plan }]))('教育局2024年打回票的申请数');
    expect(answer.choices.map(({ label }) => label)).toEqual(['青砚县教育局', '鹿鸣县教育局']);
    expect(answer.choices[1]?.question).toBe('鹿鸣县教育局2024年打回票的申请数');
  });

  it('is whom the dialogue is about when the question names nobody', async () => {
    const ask = askWith(stage.store, scriptedChatModel([{ plan }]));
    const before = await ask('青砚县教育局2024年新收多少件申请');
    const answer = await ask('2024年打回票的呢，数数看', before.dialogue);
    expect([answer.kind, answer.planner]).toEqual(['computed', 'model']);
  });

  it('may be told in other words than its name within its place', async () => {
    const answer = await askWith(
      stage.store,
      scriptedChatModel([{ plan }]),
    )('青砚县管娃娃念书的衙门2024年打回票的申请数');
    expect([answer.kind, answer.planner, answer.figures[0]?.agency]).toEqual(['computed', 'model', '青砚县教育局']);
  });
});
