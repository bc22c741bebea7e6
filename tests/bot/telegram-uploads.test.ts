import { afterEach, describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../ingest/read/limits.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { zipOf } from '../fixtures/zip.ts';
import { answerOf, restarted, type Stage } from './telegram-stage.ts';
import { ADMIN, ADMINS, namelessFile, openUploads, reportFile, STRANGER, settled, told } from './upload-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

describe('a report that an admin sends', () => {
  it('is stored, and one message says first that it is read, then whose it is and what does not add up', async () => {
    stage = await openUploads();
    const printed = { 'requests.received.natural_person': '5', 'requests.received.total': '6' } as const;
    const bytes = Buffer.from(fictionalReport({ printed }));
    stage.server.upload(ADMIN, { name: '年报.txt', bytes });
    const [message] = await told(stage, 1);
    expect((await stage.server.called('sendMessage'))[0]?.payload.text).toBe('已收到，正在读取：年报.txt');
    expect(stage.server.messages).toHaveLength(1);
    expect(message?.text).toMatch(/^已入库：云溪县林业局 2024年\n《云溪县林业局2024年政府信息公开工作年度报告》/);
    expect(message?.text).toContain('读出 200 个数');
    expect(message?.text).toMatch(/⚠ .*5.*6/);
    expect(message?.buttons.map(({ text }) => text)).toEqual(['更正机关', '更正年度']);
    await settled(stage);
    expect(await stage.store.uploads.byId(1)).toMatchObject({ status: 'stored', tries: 1, problem: null });
    expect(await stage.store.reports.newest('云溪县林业局', 2024)).toMatchObject({ file: '年报.txt', version: 1 });
  });

  it('ten times is one report, and nine kind words that name it', async () => {
    stage = await openUploads();
    const file = reportFile();
    for (let at = 0; at < 10; at += 1) stage.server.upload(at < 5 ? ADMIN : 8, { ...file, name: `${at}.txt` });
    const messages = await told(stage, 10);
    const known = messages.filter(({ text }) =>
      text.startsWith('已经收录过这份文件，没有重复入库：云溪县林业局 2024年'),
    );
    expect(known).toHaveLength(9);
    expect(await stage.store.reports.versions('云溪县林业局', 2024)).toHaveLength(1);
    expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(stage.server.messages).toHaveLength(10);
  });

  it('in other words than before is said to be a new version', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, reportFile(undefined, undefined, '5'));
    await told(stage, 1);
    stage.server.upload(ADMIN, reportFile(undefined, undefined, '6'));
    const [, second] = await told(stage, 2);
    expect(second?.text).toMatch(/^已作为新版本入库：云溪县林业局 2024年（第2版/);
  });

  it('is edited no faster than Telegram bears', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, reportFile());
    stage.server.fail('download', { code: 502, description: 'Bad Gateway' });
    stage.server.fail('download', { code: 502, description: 'Bad Gateway' });
    await told(stage, 1);
    const [first, second] = await stage.server.called('editMessageText', 2);
    expect(String(first?.payload.text)).toContain('正在下载');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1450);
  });

  it('leaves others answered while it is read', async () => {
    stage = await openUploads();
    for (let at = 0; at < 30; at += 1) stage.server.upload(ADMIN, reportFile('云溪县林业局', 1990 + at));
    stage.server.say(STRANGER, '收到几件');
    stage.server.say(ADMIN, '收到几件');
    await told(stage, 30);
    await settled(stage);
    const said = stage.server.calls.map(({ method, payload }) => `${method} ${payload.text}`);
    const answered = said.flatMap((words, at) => (words === 'sendMessage 答收到几件' ? [at] : []));
    expect(answered).toHaveLength(2);
    expect(Math.max(...answered)).toBeLessThan(said.findLastIndex((words) => words.includes('已入库')));
    expect(stage.server.messages.filter(({ text }) => text.startsWith('已入库'))).toHaveLength(30);
  }, 60_000);
});

describe('a file that cannot become a report', () => {
  it.each<[string, Buffer, RegExp]>([
    ['报告.pdf', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), /程序文件/],
    ['报告.docx', Buffer.from('<html><body><p>你好</p></body></html>'), /不是政府信息公开工作年度报告/],
    ['空.txt', Buffer.from('a'), /一个字节/],
    ['断.pdf', Buffer.from('%PDF-1.7\n%%EOF'), /./],
    ['图.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), /图片/],
    ['包.rar', Buffer.from('Rar!\x1a\x07\0\0\0', 'latin1'), /压缩包/],
  ])('is refused with the reason, told by its content: %s', async (name, bytes, words) => {
    stage = await openUploads();
    stage.server.upload(ADMIN, { name, bytes });
    const [message] = await told(stage, 1);
    expect(message?.text.split('\n')[0]).toBe(`没有入库：${name}`);
    expect(message?.text.split('\n')[1]).toMatch(words);
    await settled(stage);
    expect(await stage.store.uploads.byId(1)).toMatchObject({ status: 'failed' });
  });

  it('and is larger than a bot can fetch, is told at once, with the way that is left', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, { ...reportFile(), size: 21 * 1024 * 1024 });
    const [message] = await stage.server.sent(1);
    expect(message?.text).toMatch(/21 MB，超过 Telegram 机器人能接收的 20 MB[\s\S]*nianbao -- ingest/);
    expect(stage.server.calls.filter(({ method }) => method === 'getFile')).toEqual([]);
  });

  it('and is larger than the message said, is cut off while it comes', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, { name: '大.pdf', bytes: Buffer.alloc(MAX_BYTES + 100_000, 'a'), size: 1000 });
    const [message] = await told(stage, 1);
    expect(message?.text).toContain('文件超过 20 MB 的上限');
    expect(await stage.store.reports.all()).toHaveLength(1);
  });

  it('does not hold up those behind it', async () => {
    stage = await openUploads();
    const deep = Buffer.from(`<html><body>${'<div>'.repeat(20_000)}${'</div>'.repeat(20_000)}</body></html>`);
    const bomb = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(60 * 1024 * 1024) }]);
    const poison = [deep, bomb, Buffer.from('%PDF-1.7\nxref\n0 99999999\n')];
    for (let at = 0; at < 20; at += 1) {
      const bytes = [3, 9, 15].includes(at) ? poison.shift() : undefined;
      stage.server.upload(
        ADMIN,
        bytes ? { name: `不外传的名字${at}.pdf`, bytes } : reportFile('云溪县林业局', 2000 + at),
      );
    }
    const messages = await told(stage, 20, 90_000);
    expect(messages.filter(({ text }) => text.startsWith('已入库'))).toHaveLength(17);
    expect(messages.filter(({ text }) => text.startsWith('没有入库'))).toHaveLength(3);
    await settled(stage);
    expect(await stage.store.uploads.troubled('')).toHaveLength(3);
    expect(stage.logged.join('')).not.toContain('不外传');
  }, 100_000);
});

describe('an archive that an admin sends', () => {
  it('is read file by file, and those that fail stop no others', async () => {
    stage = await openUploads();
    const packed = [2021, 2022, 2023].map((year) => {
      const { name, bytes } = reportFile('云溪县林业局', year);
      return { name, content: bytes };
    });
    const bytes = zipOf([...packed, { name: '说明.txt', content: '这不是年报。' }, { name: '图.png', content: 'x' }]);
    stage.server.upload(ADMIN, { name: '全部.zip', bytes });
    const [message] = await told(stage, 1);
    expect(message?.text).toMatch(
      /^压缩包读完，共 4 份：全部\.zip\n入库 3，新版本 0，已有 0，失败 1\n另有 1 个文件不是报告/,
    );
    expect(message?.text).toContain('没有入库：说明.txt：不是政府信息公开工作年度报告');
    expect((await stage.store.reports.all({ agency: '云溪县林业局' })).map(({ year }) => year)).toEqual([
      2021, 2022, 2023,
    ]);
  });
});

describe('a file name', () => {
  const tricks = [
    '../../etc/passwd',
    '..\\..\\x',
    '/etc/shadow',
    'C:\\x',
    'a\0b',
    '长'.repeat(300),
    '年报\u202etxt',
    'a\nb',
    '<b>粗</b>&amp;',
    'CON',
  ];
  const names = tricks.flatMap((name) => [name, `${name}.txt`, `.${name}`, `%2e%2e%2f${name}`]);
  it('that plays tricks is shown escaped on one line and never becomes a path', async () => {
    stage = await openUploads();
    for (const name of names) stage.server.upload(ADMIN, { name, bytes: Buffer.from('这不是年报。') });
    const messages = await told(stage, names.length);
    for (const { text } of messages) {
      const [shown = ''] = text.replace(/^没有入库：/, '').split('\n');
      expect([...shown].length).toBeLessThanOrEqual(120);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(text.split('\n')).toHaveLength(2);
    }
    expect(messages.map(({ text }) => text).join('\n')).toContain('<b>粗</b>&amp;.txt');
  });
});

describe('what a report does not say', () => {
  it('is asked for by a button and said in the chat, and the file is read again with it', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, namelessFile(''));
    const [first] = await told(stage, 1);
    expect(first?.text).toContain('报告没有写明机关名称和报告年度，请点下面的按钮补上');
    if (!first) throw new Error('no message');
    stage.server.press(first, '补上机关');
    expect((await stage.server.sent(2))[1]?.text).toMatch(/^请发送这份报告的机关全称/);
    stage.server.say(ADMIN, '云溪县林业局');
    const [, second] = await told(stage, 2);
    expect(second?.text).toContain('没有写明报告年度');
    if (!second) throw new Error('no message');
    stage.server.press(second, '补上年度');
    await stage.server.sent(4);
    stage.server.say(ADMIN, '去年');
    expect((await stage.server.sent(5))[4]?.text).toMatch(/四位数字/);
    stage.server.say(ADMIN, '２０２４年');
    const [, , third] = await told(stage, 3);
    expect(third?.text).toMatch(/^已入库：云溪县林业局 2024年/);
    stage.server.say(ADMIN, '收到几件');
    expect((await stage.server.sent(7))[6]?.text).toBe('答收到几件');
  });

  it('and says wrongly, is corrected, and nothing stays where it was', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, reportFile());
    const [first] = await told(stage, 1);
    if (!first) throw new Error('no message');
    stage.server.press(first, '更正年度');
    await stage.server.sent(2);
    stage.server.say(ADMIN, '2023');
    const [, second] = await told(stage, 2);
    expect(second?.text).toMatch(/^已更正为 云溪县林业局 2023年/);
    expect((await stage.store.reports.all({ agency: '云溪县林业局' })).map(({ year }) => year)).toEqual([2023]);
    if (!second) throw new Error('no message');
    stage.server.press(second, '更正机关');
    await stage.server.sent(4);
    stage.server.say(ADMIN, '取消');
    expect((await stage.server.sent(5))[4]?.text).toBe('好，不改。');
    stage.server.say(ADMIN, '云溪县水利局');
    expect((await stage.server.sent(6))[5]?.text).toBe('答云溪县水利局');
  });
});

describe('a file over which the program ended again and again', () => {
  const restartedOver = async (tries: number) => {
    await settled(stage);
    await stage.store.uploads.change(1, { status: 'reading', tries, report: null, endedAt: null });
    stage = await restarted(stage, async (question) => answerOf(question, '好。'), ADMINS);
    await settled(stage);
  };

  it('is not read any more', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, { name: '坏.txt', bytes: Buffer.from('这不是年报。') });
    await told(stage, 1);
    await restartedOver(3);
    expect(stage.server.messages.map(({ text }) => text)).toEqual([expect.stringMatching(/几次中断，已经放弃/)]);
    expect(await stage.store.uploads.byId(1)).toMatchObject({ status: 'failed', tries: 3, report: null });
  });

  it('and that was stored before the last of these ends, is said to be stored', async () => {
    stage = await openUploads();
    stage.server.upload(ADMIN, reportFile());
    await told(stage, 1);
    await restartedOver(3);
    expect(stage.server.messages.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^已入库：云溪县林业局 2024年/),
    ]);
    const [, stored] = await stage.store.reports.everyVersion();
    expect(await stage.store.uploads.byId(1)).toMatchObject({ status: 'stored', problem: null, report: stored?.id });
  });
});

describe('trouble on the way', () => {
  it('that passes is waited for, and one that lasts is told with a way on that works', async () => {
    stage = await openUploads();
    stage.server.fail('getFile', 'reset');
    stage.server.fail('download', 'reset');
    stage.server.upload(ADMIN, reportFile());
    expect((await told(stage, 1))[0]?.text).toMatch(/^已入库/);
    for (let at = 0; at < 3; at += 1) stage.server.fail('download', { code: 503, description: 'Unavailable' });
    stage.server.upload(ADMIN, reportFile('云溪县水利局'));
    const [, failed] = await told(stage, 2);
    expect(failed?.text).toContain('没能从 Telegram 取得这份文件');
    if (!failed) throw new Error('no message');
    await settled(stage);
    stage.server.press(failed, '重试');
    expect((await told(stage, 3))[2]?.text).toMatch(/^已入库：云溪县水利局/);
    expect(stage.logged.join('')).not.toContain(stage.server.token);
  });
});
