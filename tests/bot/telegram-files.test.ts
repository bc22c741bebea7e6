import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { listFile } from '../../bot/telegram/list-file.ts';
import type { Answer, AnswerRow } from '../../retrieval/answer/answer.ts';
import { answerOf, openStage, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const GROUP = -100;

/** Rows of so many agencies; every tenth left the cell blank. */
function rowsOf(count: number): AnswerRow[] {
  return Array.from({ length: count }, (_, at) => ({
    agency: `云溪县第${at + 1}局`,
    year: 2024,
    version: 1,
    label: '本年新收政府信息公开申请数量',
    value: at % 10 === 9 ? null : at,
    unit: '件',
    numerator: null,
    denominator: null,
    state: at % 10 === 9 ? '空白' : '有数',
  }));
}

const listOf = (question: string, count: number): Answer =>
  answerOf(question, `共 ${count} 个机关。`, { kind: 'list', rows: rowsOf(count) });

describe('a list longer than its message', () => {
  it('is followed by a file of all its rows, which a spreadsheet reads as UTF-8', async () => {
    stage = await openStage(async (question) => listOf(question, 57));
    stage.server.say(ANNA, '谁申请最多');
    const [file] = await stage.server.sentFiles(1);
    expect(file).toMatchObject({ chat: ANNA, name: '年报-查询结果.csv', caption: '完整名单，共 57 行' });
    expect(file?.content).toMatch(/^\ufeff机关,年度,/);
    const read: Record<string, string>[] = parse(file?.content ?? '', { columns: true, bom: true });
    expect(read.map((row) => [row.机关, row.数值, row.状态])).toEqual(
      rowsOf(57).map(({ agency, value, state }) => [agency, value === null ? '' : String(value), state]),
    );
    expect(file?.id).toBeGreaterThan(stage.server.messages[0]?.id ?? Number.POSITIVE_INFINITY);
  });

  it('of twenty rows stands in the message alone', async () => {
    stage = await openStage(async (question) => listOf(question, question === '短' ? 20 : 21));
    stage.server.say(ANNA, '短');
    stage.server.say(ANNA, '长');
    await stage.server.sentFiles(1);
    expect(stage.server.files.map(({ caption }) => caption)).toEqual(['完整名单，共 21 行']);
    expect(stage.server.messages).toHaveLength(2);
  });

  it('asked for in a group is sent as a reply to the question, in its topic', async () => {
    stage = await openStage(async (question) => listOf(question, 30));
    const { message } = stage.server.say(GROUP, '@nianbao_bot 谁申请最多', { from: ANNA, topic: 7 });
    const [file] = await stage.server.sentFiles(1);
    expect(file?.payload).toMatchObject({
      chat_id: GROUP,
      message_thread_id: 7,
      reply_parameters: { message_id: (message as { message_id: number }).message_id },
    });
  });

  it('is sent again when Telegram says wait, before the next answer', async () => {
    stage = await openStage(async (question) => listOf(question, question === '1' ? 30 : 2));
    stage.server.fail('sendDocument', { code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 });
    stage.server.say(ANNA, '1');
    stage.server.say(ANNA, '2');
    const [first, second] = await stage.server.sent(2);
    const [file] = stage.server.files;
    const [refused, taken] = await stage.server.called('sendDocument', 2);
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    const ids = [first, file, second].map((one) => one?.id ?? 0);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(stage.server.files).toHaveLength(1);
  });

  it('that Telegram does not take is not left out in silence', async () => {
    stage = await openStage(async (question) => listOf(question, 30));
    stage.server.fail('sendDocument', { code: 400, description: 'Bad Request: wrong file' });
    stage.server.say(ANNA, '谁申请最多');
    const [, notice] = await stage.server.sent(2);
    expect(notice?.text).toContain('完整名单没有发出去');
  });

  it('is not even tried when it is larger than any file Telegram takes', async () => {
    const [row] = rowsOf(1);
    if (!row) throw new Error('no row');
    const long = { ...row, agency: '局'.repeat(1_000_000) };
    const rows = Array.from({ length: 21 }, (_, at) => ({ ...long, agency: `${long.agency}${at}` }));
    expect(listFile({ rows, figures: [] })?.text.length).toBeGreaterThan(21_000_000);
    stage = await openStage(async (question) => answerOf(question, '很长。', { kind: 'list', rows }));
    stage.server.say(ANNA, '谁申请最多');
    expect((await stage.server.sent(2))[1]?.text).toContain('完整名单没有发出去');
    expect(stage.server.calls.filter(({ method }) => method === 'sendDocument')).toEqual([]);
  });
});
