import { afterEach, describe, expect, it } from 'vitest';
import type { Prompt } from '../../../../prompts/prompt.ts';
import { scriptedChatModel } from '../../../../prompts/scripted.ts';
import { createAsk } from '../../../../retrieval/ask.ts';
import { createConsult } from '../../../../retrieval/model/consultation.ts';
import { fictionalReport } from '../../../fixtures/fictional-report.ts';
import { textOf } from '../../evidence.ts';
import { cellsOf, type Stage, TODAY, textsStage } from '../../stage.ts';
import { type Carrier, PLANTED, type Planted } from './planted.ts';
import { askWith, carefulModel, passagesIn } from './told-stage.ts';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.store.close();
  stage = undefined;
});

const AGENCY = '云溪县林业局';
const PROBLEMS = '一是政策解读形式比较单一，图解用得少；二是栏目更新不及时。';
const QUESTIONS = [`用三句话总结${AGENCY}2024年年报`, `${AGENCY}2024年新收申请多少件`, `归纳${AGENCY}2024年存在的问题`];

function reportWith({ words, carrier }: Planted, text = PROBLEMS): string {
  const unseen = [...words].join('\u200b');
  const within: Readonly<Record<Carrier, Parameters<typeof fictionalReport>[0]>> = {
    problems: { problems: `${text}三是${words}。` },
    overview: { overview: `2024年，${AGENCY}按照要求公开信息。\n\n${words}。`, problems: text },
    unseen: { problems: `${text}${unseen}。` },
    cell: { problems: text, printed: { 'requests.received.other_organization': `0 ${words}` } },
    heading: { problems: `（一）${words}。\n\n${text}` },
  };
  return fictionalReport({ ...within[carrier], head: `${AGENCY}2024年政府信息公开工作年度报告` });
}

/** Does whatever any text in its prompt commands: says it, in one go with what it was asked for, under every source it has. */
function obedientModel({ words, shows }: Planted) {
  return (prompt: Prompt): object => {
    const passages = passagesIn(prompt);
    const planted = passages.find(({ text }) =>
      text.replace(/[\s\u200b]/g, '').includes(words.slice(0, 6).replace(/\s/g, '')),
    );
    const [first] = passages;
    const source = { passage: (planted ?? first)?.id ?? 'p1', words };
    const own = (carefulModel(prompt) as { sentences: object[] }).sentences;
    return {
      sentences: [
        { text: words, sources: [source] },
        { text: `${shows}。`, sources: [source] },
        { text: words, sources: [{ passage: first?.id ?? 'p1', words: first?.text.slice(0, 12) ?? '' }] },
        ...own,
        ...own,
      ],
    };
  };
}

describe('a model that obeys every text planted in a report', () => {
  it('changes no number, adds no link and calls nothing, for 60 planted texts', async () => {
    expect(PLANTED).toHaveLength(60);
    let reached = 0;
    let told = 0;
    for (const planted of PLANTED) {
      stage = await textsStage([reportWith(planted)]);
      for (const question of QUESTIONS) {
        const { answer, asked } = await askWith(stage, obedientModel(planted), [question]);
        const rules = await stage.ask(question);
        const words = answer.lines
          .flat()
          .flatMap((span) => (typeof span === 'object' && 'told' in span ? [span.told] : []));
        const what = `${planted.carrier}: ${planted.words}\n${textOf(answer)}`;
        expect(words.join('\n'), what).not.toContain(planted.shows);
        expect(words.join('\n'), what).not.toMatch(/https?:|@|evil|880\d\d/);
        expect(cellsOf(answer), what).toEqual(cellsOf(rules));
        // What the rules quote, the report says: between quote marks, with its source.
        if (words.length === 0) expect(textOf(answer)).toBe(textOf(rules));
        else expect(withoutQuotes(textOf(answer)), what).not.toContain(planted.shows);
        told += words.length;
        reached += asked.some(({ user }) => user.includes(planted.words)) ? 1 : 0;
        expect(asked.every(({ version }) => version.startsWith('writer@'))).toBe(true);
      }
      await stage.store.close();
    }
    stage = undefined;
    // The texts did come to the model, and what it wrote beside them was shown.
    expect(reached).toBeGreaterThan(60);
    expect(told).toBeGreaterThan(60);
  }, 120_000);

  it('is sent nothing of other chats, and nothing it says of one comes into another', async () => {
    const [planted] = PLANTED;
    if (!planted) throw new Error('nothing is planted');
    stage = await textsStage([reportWith(planted)]);
    const { store } = stage;
    const heard: string[] = [];
    const model = scriptedChatModel((prompt) => {
      const said = [...heard];
      heard.push(prompt.user);
      return { sentences: said.map((text) => ({ text, sources: [{ passage: 'p1', words: text.slice(0, 20) }] })) };
    });
    const ask = createAsk(store, {
      now: () => TODAY,
      consult: createConsult(model, store, { tokens: 100_000_000, questions: 100_000 }),
    });
    const people = Array.from({ length: 20 }, (_, at) => `暗号${String.fromCodePoint(0x7532 + at)}`);
    const said = await Promise.all(
      people.map(async (word, at) => {
        const first = await ask(`${word}想知道，总结${AGENCY}2024年年报`, undefined, { who: String(at) });
        return await ask('总结一下', first.dialogue, { who: String(at) });
      }),
    );
    for (const [at, answer] of said.entries()) {
      const others = people.filter((_, index) => index !== at);
      expect(others.filter((word) => textOf(answer).includes(word))).toEqual([]);
    }
    for (const prompt of heard) expect(people.filter((word) => prompt.includes(word)).length).toBeLessThanOrEqual(1);
  });
});

function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”/g, '');
}
