import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objection } from './telegram-rules.ts';
import { openTelegramServer, type TelegramServer } from './telegram-server.ts';

let server: TelegramServer;
beforeEach(async () => {
  server = await openTelegramServer();
});
afterEach(() => server.close());

async function call(method: string, payload: Record<string, unknown> = {}) {
  const body = JSON.stringify(payload);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.apiRoot}/bot${server.token}/${method}`, { method: 'POST', headers, body });
  return (await response.json()) as Record<string, unknown>;
}

const button = (fields: Record<string, unknown>) => ({ inline_keyboard: [[{ text: '看', ...fields }]] });
const article = (fields: Record<string, unknown>) => ({
  type: 'article',
  id: '1',
  title: '19 件',
  input_message_content: { message_text: '19 件' },
  ...fields,
});
const REFUSED: [string, Record<string, unknown>][] = [
  ['sendmessage', { chat_id: 1, text: '好' }],
  ['sendMessage', { chat_id: 1 }],
  ['sendMessage', { text: '好' }],
  ['sendMessage', { chat_id: 1, text: '好', disable_web_page_preview: true }],
  ['sendMessage', { chat_id: 1, text: '好'.repeat(4097) }],
  ['sendMessage', { chat_id: 1, text: '<b>好', parse_mode: 'HTML' }],
  ['sendMessage', { chat_id: 1, text: '<b>好</b>'.repeat(101), parse_mode: 'HTML' }],
  ['sendMessage', { chat_id: 1, text: '好', parse_mode: 'html5' }],
  ['sendMessage', { chat_id: 1, text: '好', message_thread_id: 1 }],
  ['sendMessage', { chat_id: 1, text: '好', reply_markup: button({ callback_data: '卡'.repeat(22) }) }],
  ['sendMessage', { chat_id: 1, text: '好', reply_markup: button({}) }],
  ['sendMessage', { chat_id: 1, text: '好', reply_markup: button({ url: 'javascript:alert(1)' }) }],
  ['sendMessage', { chat_id: 1, text: '好', reply_markup: button({ url: 'https://a.cn', callback_data: 'a' }) }],
  ['sendPhoto', { chat_id: 1, photo: { name: 'a.png', bytes: Buffer.from('not a picture') } }],
  ['sendDocument', { chat_id: 1, document: { name: 'a.csv', bytes: Buffer.from('a') }, caption: '好'.repeat(1025) }],
  ['setMyCommands', { commands: [{ command: 'Help', description: '能问什么' }] }],
  ['setMyCommands', { commands: [{ command: 'help', description: '' }] }],
  ['setMyCommands', { commands: [], scope: { type: 'chat' } }],
  ['setMyCommands', { commands: [], scope: { type: 'everybody' } }],
  ['answerInlineQuery', { inline_query_id: '1', results: [article({ id: 'x'.repeat(65) })] }],
  ['answerInlineQuery', { inline_query_id: '1', results: [article({}), article({})] }],
  ['answerInlineQuery', { inline_query_id: '1', results: [article({ input_message_content: {} })] }],
  ['answerInlineQuery', { inline_query_id: '1', results: [], button: { text: '帮助', start_parameter: '帮助' } }],
  ['setWebhook', { url: 'http://example.org/' }],
  ['setWebhook', { url: 'https://example.org/', secret_token: 'a b' }],
];

describe('the stand-in for the Bot API', () => {
  it.each(REFUSED)('refuses %s as Telegram would: %j', (method, payload) => {
    expect(objection(method, payload)).toMatch(/^Bad Request|^Not Found/);
  });

  it('edits only messages that are there, and only when something changes', async () => {
    await call('sendMessage', { chat_id: 1, text: '读取中' });
    const [{ id } = { id: 0 }] = server.messages;
    expect(await call('editMessageText', { chat_id: 1, message_id: id, text: '读取中' })).toMatchObject({
      error_code: 400,
    });
    expect(await call('editMessageText', { chat_id: 1, message_id: id + 9, text: '好' })).toMatchObject({
      error_code: 400,
    });
    expect(await call('editMessageText', { chat_id: 1, message_id: id, text: '读完了' })).toMatchObject({ ok: true });
    expect(server.messages.map(({ text }) => text)).toEqual(['读完了']);
  });

  it('takes one answer for what was asked, and none for what was not', async () => {
    server.inline(7, '青砚');
    const [update] = (await call('getUpdates')).result as { inline_query: { id: string } }[];
    const answer = { inline_query_id: update?.inline_query.id, results: [article({})], cache_time: 5 };
    expect(await call('answerInlineQuery', answer)).toMatchObject({ ok: true });
    expect(await call('answerInlineQuery', answer)).toMatchObject({ error_code: 400 });
    expect(await call('answerCallbackQuery', { callback_query_id: 'made-up' })).toMatchObject({ error_code: 400 });
  });

  it('hands over files up to 20 MB, under the token', async () => {
    server.upload(7, { name: '年报.txt', bytes: Buffer.from('二〇二四') });
    server.upload(7, { name: '大.pdf', bytes: Buffer.alloc(1), size: 21 * 1024 * 1024 });
    const updates = (await call('getUpdates')).result as { message: { document: { file_id: string } } }[];
    const [small, large] = updates.map(({ message }) => message.document.file_id);
    const { result } = (await call('getFile', { file_id: small })) as { result: { file_path: string } };
    const file = await fetch(`${server.apiRoot}/file/bot${server.token}/${result.file_path}`);
    expect(await file.text()).toBe('二〇二四');
    expect(await call('getFile', { file_id: large })).toMatchObject({ error_code: 400 });
  });

  it('asks to wait when too much is said, and counts who does not', async () => {
    await server.close();
    server = await openTelegramServer({ limits: { burst: 2, overall: 100, retryAfter: 1 } });
    const say = () => call('sendMessage', { chat_id: 1, text: '好' });
    expect([await say(), await say()].map(({ ok }) => ok)).toEqual([true, true]);
    expect(await say()).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    expect(server.impatient()).toBe(0);
    await say();
    expect(server.impatient()).toBe(1);
  });
});
