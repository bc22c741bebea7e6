import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLink } from '../../bot/telegram/link.ts';
import { nameless } from '../../bot/telegram/nameless.ts';
import { readPress } from '../../bot/telegram/press.ts';
import { listFiles } from '../../ingest/files.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import type { Ask } from '../../retrieval/ask.ts';
import { ROOT } from '../retrieval/stage.ts';
import { samplesBot } from './telegram-samples.ts';
import { restarted, type Stage } from './telegram-stage.ts';

let stage: Stage;
let ask: Ask;
beforeEach(async () => {
  ({ stage, ask } = await samplesBot());
});
afterEach(() => stage.close());

const [ANNA, BEN] = [11, 22];
const GROUP = -100;

/** Asks, and waits for the message that answers. */
async function answered(words: string, chat = ANNA) {
  const { length } = stage.server.messages;
  stage.server.say(chat, words, chat === GROUP ? { from: ANNA } : {});
  const message = (await stage.server.sent(length + 1))[length];
  if (!message) throw new Error('nothing was answered');
  return message;
}

/** The same report with one request more. */
async function storeNewerVersion(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-newer-'));
  const name = '青砚县教育局-2024.txt';
  const text = await readFile(join(ROOT, 'ingest/samples', name), 'utf8');
  const newer = text.replace(/(新收政府信息公开申请数量\t+)25\t(.*\t)26/, '$126\t$227');
  expect(newer).not.toBe(text);
  await writeFile(join(folder, name), newer);
  for await (const result of ingestFiles(stage.store, [join(folder, name)])) expect(result.status).toBe('replaced');
  await rm(folder, { recursive: true });
}

describe('under an answer', () => {
  it('a person says what they think of it; the last word counts, and is stored with it', async () => {
    const message = await answered('青砚县教育局2024年新收多少件');
    stage.server.press(message, '👍');
    await stage.server.called('answerCallbackQuery', 1);
    stage.server.press(message, '👎');
    const acknowledged = await stage.server.called('answerCallbackQuery', 2);
    expect(acknowledged.map(({ payload }) => payload.text)).toEqual([
      expect.stringContaining('谢谢'),
      expect.stringContaining('谢谢'),
    ]);
    const [row] = await stage.store.answers.all();
    expect(row).toMatchObject({
      question: '青砚县教育局2024年新收多少件',
      asker: nameless(ANNA),
      chat: nameless(ANNA),
    });
    expect(await stage.store.answers.opinions()).toEqual([{ answer: row?.id, person: nameless(ANNA), good: false }]);
    expect(stage.server.messages).toHaveLength(1);
  });

  it('a course has a picture and its rows a file, also after a restart', async () => {
    const message = await answered('青砚县教育局近三年新收申请变化');
    stage = await restarted(stage, ask);
    stage.server.press(message, '图');
    const [picture] = await stage.server.sentPictures(1);
    expect(picture?.payload.caption).toBe('青砚县教育局本年新收政府信息公开申请数量（青砚县教育局2023–2025年度报告）');
    stage.server.press(message, 'CSV');
    const [file] = await stage.server.sentFiles(1);
    expect(
      file?.content
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(0, 5).join()),
    ).toEqual([
      '青砚县教育局,2023,1,本年新收政府信息公开申请数量,18',
      '青砚县教育局,2024,1,本年新收政府信息公开申请数量,26',
      '青砚县教育局,2025,1,本年新收政府信息公开申请数量,28',
    ]);
  });

  it('a picture that was not drawn is told, here and in the log, and the next one arrives', async () => {
    const message = await answered('青砚县教育局近三年新收申请变化');
    process.once('worker', (worker) => void worker.terminate());
    stage.server.press(message, '图');
    expect((await stage.server.sent(2))[1]?.text).toContain('这次没有画成图');
    expect(stage.logged.join('')).toContain('an answer went without its picture');
    stage.server.press(message, '图');
    await stage.server.sentPictures(1);
  });

  it('a number alone has neither, and a greeting has no opinion to give', async () => {
    const labels = async (words: string, chat = ANNA) => (await answered(words, chat)).buttons.map(({ text }) => text);
    expect(await labels('青砚县教育局2024年新收多少件')).not.toContain('图');
    expect(await labels('你好')).not.toContain('👍');
    expect(await labels('白石镇2024年许可了几件', BEN)).not.toContain('👍');
    expect(await labels('明年会收多少件')).toContain('👎');
  });

  it('a link opens the same words and sources for anybody, also when a newer report is stored', async () => {
    const message = await answered('青砚县教育局2024年新收多少件');
    stage.server.press(message, '🔗');
    const [, linked] = await stage.server.sent(2);
    const payload = /https:\/\/t\.me\/nianbao_bot\?start=([\w-]{1,64})$/.exec(linked?.text ?? '')?.[1] ?? '';
    await storeNewerVersion();
    stage.server.say(BEN, `/start ${payload}`);
    const opened = (await stage.server.sent(3))[2];
    expect(opened?.chat).toBe(BEN);
    expect(opened?.text).toContain('问：青砚县教育局2024年新收多少件');
    expect(opened?.text).toContain('26 件[1]');
    expect(opened?.text).toContain('后来收录了新版本');
    stage.server.press(opened ?? message, '[1]');
    const source = (await stage.server.sent(4))[3]?.text;
    expect(source).toContain('这是第 1 版');
    expect(source).toContain('总计：26');
    stage.server.press(opened ?? message, '现在再问');
    expect((await stage.server.sent(5))[4]).toMatchObject({ chat: BEN, text: expect.stringContaining('27 件[1]') });
    stage.server.press(message, '存在的问题');
    expect((await stage.server.sent(6))[5]?.text).toContain('原文');
  });

  it('a source opens the page that its report was published on, where that is known', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-published-'));
    const file = '青砚县教育局-2024.txt';
    const text = await readFile(join(ROOT, 'ingest/samples', file), 'utf8');
    await writeFile(join(folder, '甲.txt'), text.replaceAll('青砚县', '云溪县'));
    await writeFile(join(folder, 'manifest.csv'), 'file,url\n甲.txt,https://example.gov.cn/nb/2024.html\n');
    const { files, manifest } = await listFiles([folder]);
    for await (const result of ingestFiles(stage.store, files, {}, manifest)) expect(result.status).toBe('stored');
    await rm(folder, { recursive: true });
    stage.server.press(await answered('云溪县教育局2024年新收多少件'), '[1]');
    const source = (await stage.server.sent(2))[1];
    expect(source?.buttons.map(({ text: label, url }) => [label, url])).toEqual([
      ['打开原文', 'https://example.gov.cn/nb/2024.html'],
    ]);
  });

  it('a made-up link opens nothing', async () => {
    await answered('青砚县教育局2024年新收多少件');
    for (const [at, payload] of ['a1-AAAAAAAAAAAAAAAA', 'azzzzzz-AAAAAAAAAAAAAAAA'].entries()) {
      stage.server.say(BEN, `/start ${payload}`);
      expect((await stage.server.sent(at + 2))[at + 1]?.text).toContain('已经删除');
    }
    expect(readLink("a1-' or 1=1")).toBeUndefined();
    expect(readLink(`a1-${'A'.repeat(70)}`)).toBeUndefined();
  });

  it('choices are for whoever asked, next questions for all in the chat, and neither for another chat', async () => {
    const clarify = await answered('@nianbao_bot 白石镇2024年许可了几件', GROUP);
    stage.server.press(clarify, '青砚县白石镇', BEN);
    const [refused] = await stage.server.called('answerCallbackQuery', 1);
    expect(refused?.payload.text).toContain('问别人的');
    stage.server.press(clarify, '青砚县白石镇', ANNA);
    const answer = (await stage.server.sent(2))[1];
    expect(answer?.text).toContain('91 件');
    stage.server.press(answer ?? clarify, '存在的问题', BEN);
    await stage.server.sent(3);
    const own = await answered('你好', BEN);
    const offer = clarify.buttons[0]?.callback_data ?? '';
    stage.server.pressData(own, offer, BEN);
    expect((await stage.server.sent(5))[4]?.text).toContain('按钮已过期');
    stage.server.pressData(own, 't:g:1', BEN);
    expect((await stage.server.sent(6))[5]?.text).toContain('按钮已过期');
  });

  it('data that no button holds does nothing', async () => {
    const message = await answered('你好');
    const forged = [
      '',
      't',
      't:z:1',
      't:g:',
      't:u:1:short',
      'e:x:full',
      'e:a:zz',
      'q:1',
      's:c.1',
      '\u0000',
      'x:99',
      'e:s:',
    ];
    for (const data of forged) expect(readPress(data)).toBeUndefined();
    for (const [at, data] of forged.slice(1).entries()) {
      stage.server.pressData(message, data);
      await stage.server.called('answerCallbackQuery', at + 1);
    }
    expect(stage.server.messages).toHaveLength(1);
  });
});
