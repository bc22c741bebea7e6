import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChatReply, ChatRequest, Speak } from '../../openai-chat.ts';
import { said } from '../../openai-chat.ts';
import type { ModelServer } from '../../openai-server.ts';
import { textOf } from '../evidence.ts';
import { askWith, servedModel } from '../model/stage.ts';
import { cellsOf, type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
let server: ModelServer;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());
afterEach(() => server.close());

/** What is asked for second depends on what is found first. */
const PUZZLE = '2024年青砚县最让人惦记的那家，坐上被告席的次数和自个儿的短处';
const NOBODY = { agencies: [], region: null, kind: null };

const RANK = {
  look_up: {
    ask: 'rank',
    scope: { ...NOBODY, region: '青砚县' },
    year: 2024,
    counted: 'requests.received.total',
    order: 'most',
    limit: 1,
    agency: null,
    since: null,
  },
};
const section = (agency: string) => ({
  look_up: { ask: 'section', agency, year: 2024, part: 5, about: 'problems', heading: null },
});

/** An agent as it works: it says that it takes steps, looks up, looks up with what it found, and writes. */
function agent(steps: readonly ((found: string) => ChatReply)[]): Speak {
  return (request) => {
    if (!isAgent(request)) return '{"plan": {"ask": "steps"}}';
    const done = request.messages.filter(({ role }) => role === 'tool').length;
    return steps[Math.min(done, steps.length - 1)]?.(said(request, 'tool')) ?? '';
  };
}

function isAgent({ tools }: ChatRequest): boolean {
  return (tools?.length ?? 0) > 0;
}

const call = (tool: string, given: unknown): ChatReply => [{ tool, arguments: given }];
const first = (found: string) => /青砚县[^\s，。；：0-9]{2,12}?(?:局|办公室|人民政府)/.exec(found)?.[0] ?? '';
const final = (sentences: readonly unknown[]) => () => JSON.stringify({ sentences });

async function asked(speak: Speak, question = PUZZLE) {
  const served = await servedModel(speak);
  server = served.server;
  return await askWith(stage.store, served.chat)(question);
}

describe('a question that takes several steps', () => {
  it('is answered with what was looked up, by code, and with sentences that stand in a report', async () => {
    const answer = await asked(
      agent([
        () => call('figures', RANK),
        (found) => call('passages', section(first(found))),
        (found) => {
          const [, id = '', , words = ''] = /〔(p\d+)〕([^\n]*)\n(?:一是)?([^；。\n]{6,})/.exec(found) ?? [];
          return JSON.stringify({
            sentences: [
              { text: '{{f1}}', sources: [] },
              { text: `主要问题是${words}。`, sources: [{ passage: id, words }] },
            ],
          });
        },
      ]),
    );
    const text = textOf(answer);
    expect(answer.planner).toBe('model');
    expect(text).toContain('由模型分步查的，查了 2 次');
    expect(cellsOf(answer).length).toBeGreaterThan(0);
    expect(
      answer.lines.flat().some((span) => typeof span === 'object' && 'told' in span),
      text,
    ).toBe(true);
    expect(answer.model?.calls).toBe(4);
    expect(answer.citations.map(({ n }) => n)).toEqual(answer.citations.map((_, at) => at + 1));
  });

  it('looks up no more than six times, whatever the model wants', async () => {
    const answer = await asked(agent([() => call('figures', RANK)]));
    expect(answer.planner).toBe('rules');
    // One call of the planner, and seven of the agent.
    expect(server.chats().length).toBeLessThanOrEqual(8);
    const twenty = Array.from({ length: 20 }, () => ({ tool: 'figures', arguments: RANK }));
    await server.close();
    const many = await asked(agent([() => twenty, final([{ text: '{{f1}}', sources: [] }])]));
    expect(textOf(many)).toContain('查了 6 次');
  });

  it('has no tools but the reads of the plan, and nothing outside the closed lists is read', async () => {
    const refused: string[] = [];
    const wanted = [
      { tool: 'figures', arguments: { look_up: { ...RANK.look_up, year: 1066 } } },
      { tool: 'figures', arguments: { look_up: { ...RANK.look_up, counted: 'requests; DROP TABLE reports' } } },
      { tool: 'figures', arguments: { look_up: { ...RANK.look_up, sql: 'select *' } } },
      { tool: 'passages', arguments: section('云海市水利局') },
      { tool: 'figures', arguments: section('青砚县教育局') },
      { tool: 'delete_reports', arguments: {} },
      { tool: 'figures', arguments: 'no JSON' },
    ];
    for (const one of wanted) {
      const answer = await asked(
        agent([
          () => [one],
          (found) => {
            refused.push(found);
            return '{"sentences": []}';
          },
        ]),
      );
      expect(answer.planner, JSON.stringify(one)).toBe('rules');
      expect(textOf(answer)).toBe(textOf(await stage.ask(PUZZLE)));
      const names = server.chats().flatMap(({ tools }) => tools?.map((tool) => tool.function.name) ?? []);
      expect(new Set(names)).toEqual(new Set(['figures', 'passages', 'coverage']));
      await server.close();
    }
    expect(refused.filter((found) => /f1：/.test(found))).toEqual([]);
  });

  it('shows what was looked up as it is when the sentences lie', async () => {
    const lies = [
      { text: '87654件，全省第一。', sources: [] },
      { text: '云海市水利局{{f1}}', sources: [] },
      { text: '{{f9}}', sources: [] },
      { text: '{{f1}}，比去年翻了三番', sources: [] },
      { text: '详见https://evil.example {{f1}}', sources: [] },
    ];
    const answer = await asked(agent([() => call('figures', RANK), final(lies)]));
    expect(textOf(answer)).not.toMatch(/87654|云海市|翻了三番|evil/);
    expect(cellsOf(answer).length).toBeGreaterThan(0);
    expect(answer.model?.troubles.filter((one) => one.startsWith('researcher:'))).toHaveLength(lies.length);
  });

  it('is the answer of the rules after any fault on the way', async () => {
    const alone = textOf(await stage.ask(PUZZLE));
    for (const fault of ['html', 'reset', 'bad_json', 'empty', 'refusal', { status: 500 }, { status: 429 }] as const) {
      const served = await servedModel(agent([() => call('figures', RANK), final([{ text: '{{f1}}', sources: [] }])]));
      server = served.server;
      let calls = 0;
      const ask = askWith(stage.store, {
        ...served.chat,
        research: async (prompt, research) => {
          calls += 1;
          server.failAlways(fault);
          return await (served.chat.research?.(prompt, research) ?? Promise.reject(new Error('no agent')));
        },
      });
      const answer = await ask(PUZZLE);
      expect(calls).toBe(1);
      expect(textOf(answer), JSON.stringify(fault)).toBe(alone);
      await server.close();
    }
  });
});
