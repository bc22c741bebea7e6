import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerLog } from '../../bot/answer-log.ts';
import type { Report } from '../../db/model/report.ts';
import type { Store } from '../../db/store.ts';
import { answerOf, citationOf, storeWithReport } from './telegram-stage.ts';

let store: Store;
let report: Report;
const now = () => new Date('2025-02-01T08:00:00.000Z');

beforeEach(async () => {
  ({ store, report } = await storeWithReport());
});
afterEach(() => store.close());

const offers = [{ label: '沧州市', question: '沧州市新华区收了几件？' }];

describe('the answer log', () => {
  it('writes an answer with the addresses of what it stands on', async () => {
    const log = createAnswerLog(store, now);
    const place = { agency: report.agency, year: 2024, version: 1 };
    const answer = answerOf('收到几件', '', {
      kind: 'figure',
      lines: [['新收', { bold: '19' }, '件', { cite: 1 }], [{ quote: '原话', cite: 2 }]],
      ms: 500,
      figures: [
        {
          ...place,
          table: 'requests',
          row: 'received',
          column: 'total',
          value: 19,
          meaning: 'number',
          printed: '19',
          unit: '件',
          citation: 1,
        },
      ],
      citations: [citationOf(report, 1, 'c.1.6'), citationOf(report, 2, 'p.1.2.3', { start: 40, end: 60 })],
    });
    const sources = [{ source: 'c.1.6', label: '[1] 云溪市 2024年' }];
    await log.record(answer, { channel: 'telegram', asker: 'a1', chat: 'c1', sources });
    await log.close();
    expect(await store.answers.all()).toEqual([
      {
        id: 1,
        askedAt: '2025-02-01T07:59:59.500Z',
        channel: 'telegram',
        question: '收到几件',
        kind: 'figure',
        reason: null,
        plan: '{"ask":"help"}',
        text: '新收19件[1]\n“原话”[2]',
        evidence: '云溪市人民政府办公室/2024/1/requests.received.total\n云溪市人民政府办公室/2024/1#40-60',
        doubts: '',
        planner: 'rules',
        milliseconds: 500,
        asker: 'a1',
        chat: 'c1',
        key: expect.stringMatching(/^[\w-]{16}$/),
        sources: 'c.1.6 [1] 云溪市 2024年',
        model: null,
        modelCalls: null,
        tokensIn: null,
        tokensOut: null,
        modelMilliseconds: null,
        prompts: null,
        modelTroubles: null,
      },
    ]);
  });

  it('writes what a language model has cost, and what was wrong with it', async () => {
    const log = createAnswerLog(store, now);
    const model = {
      model: 'test-chat',
      calls: 2,
      tokensIn: 3_000,
      tokensOut: 120,
      milliseconds: 1_500,
      prompts: ['planner@0123456789ab'],
      troubles: ['busy', 'no such agency'],
    };
    await log.record(answerOf('收到几件', '新收19件', { planner: 'model', model }), { channel: 'terminal' });
    await log.close();
    expect((await store.answers.all())[0]).toMatchObject({
      planner: 'model',
      model: 'test-chat',
      modelCalls: 2,
      tokensIn: 3_000,
      tokensOut: 120,
      modelMilliseconds: 1_500,
      prompts: 'planner@0123456789ab',
      modelTroubles: 'busy\nno such agency',
    });
  });

  it('knows the buttons of an answer before and after it is written, choices before next steps', async () => {
    const log = createAnswerLog(store, now);
    const next = [{ label: '前一年', question: '2023年呢？' }];
    const id = await log.record(answerOf('', '哪个？', { choices: offers, next }), { channel: 'telegram' });
    expect(await log.offer(id, 1)).toEqual(next[0]);
    await log.flush();
    expect(await log.offer(id, 0)).toEqual(offers[0]);
    expect(await log.offer(id, 1)).toEqual(next[0]);
    expect(await log.offer(id, 2)).toBeUndefined();
    expect(await log.offer(id + 1, 0)).toBeUndefined();
  });

  it('gives every answer a number of its own, also two logs over one store', async () => {
    const logs = [createAnswerLog(store, now), createAnswerLog(store, now)];
    const ids = await Promise.all(
      Array.from({ length: 500 }, (_, at) => logs[at % 2]?.record(answerOf(`${at}`, ''), { channel: 'telegram' })),
    );
    expect(new Set(ids).size).toBe(500);
    await Promise.all(logs.map((log) => log.close()));
    expect(await store.answers.all()).toHaveLength(500);
  });

  it('keeps an answer that could not be written for another try', async () => {
    const log = createAnswerLog(store, now);
    const { atomically } = store.engine;
    store.engine.atomically = () => Promise.reject(new Error('disk full'));
    const id = await log.record(answerOf('收到几件', '', { choices: offers }), { channel: 'telegram' });
    await log.flush();
    expect(await log.offer(id, 0)).toEqual(offers[0]);
    store.engine.atomically = atomically;
    await log.flush();
    expect(await store.answers.offer(id, 0)).toEqual(offers[0]);
  });

  it('gives up an answer that cannot be written three times, without a word to the person', async () => {
    const log = createAnswerLog(store, now);
    store.engine.atomically = () => Promise.reject(new Error('disk full'));
    const id = await log.record(answerOf('收到几件', '', { choices: offers }), { channel: 'telegram' });
    for (let at = 0; at < 3; at += 1) await log.flush();
    expect(await log.offer(id, 0)).toBeUndefined();
  });
});
