import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, nianbao, samples } from './command.ts';

const folder = freshFolder();
const db = join(folder, 'store.db');
const ask = (question: string) => nianbao(['ask', question, '--json', '--db', db]).json[0];

beforeAll(() => {
  expect(nianbao(['ingest', samples, '--db', db]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('nianbao ingest', () => {
  it('tells each file on a line and sums up on the last', () => {
    const { json, status } = nianbao(['ingest', join(samples, '鹿鸣县教育局-2024.txt'), '--json', '--db', db]);
    expect(status).toBe(0);
    expect(json).toHaveLength(2);
    expect(json[0]).toMatchObject({
      status: 'unchanged',
      report: {
        id: '鹿鸣县教育局/2024',
        agency: '鹿鸣县教育局',
        region: ['鹿鸣县'],
        year: 2024,
        version: 1,
        scope: 'office',
        form: { disclosure: '2021', requests: '2021', disputes: '2021' },
        parts: 6,
        figures: 200,
      },
    });
    expect(
      json[0].findings.map((finding: { rule: string; status: string }) => `${finding.rule} ${finding.status}`),
    ).toEqual(['R2 fail', 'R3 fail']);
    expect(json[1].summary).toMatchObject({ stored: 0, unchanged: 1, replaced: 0, failed: 0 });
  });

  it('names a file that is no report, gives the reason and goes on with the others', () => {
    const mixed = freshFolder();
    writeFileSync(join(mixed, 'a.txt'), '今天开会的通知');
    copyFileSync(join(samples, '青砚县教育局-2024.txt'), join(mixed, 'b.txt'));
    const { json, status } = nianbao(['ingest', mixed, '--json', '--db', join(mixed, 'own.db')]);
    expect(status).toBe(1);
    expect(json.map((line) => line.status)).toEqual(['failed', 'stored', undefined]);
    expect(json[0].error).toMatchObject({ code: 'not_a_report' });
    rmSync(mixed, { recursive: true });
  });
});

describe('nianbao ask', () => {
  it('answers a cell with its source and the address of the cell', () => {
    const answer = ask('青砚县教育局2024年新收多少件申请');
    expect(answer).toMatchObject({
      kind: 'figure',
      planner: 'rules',
      coverage: null,
      figures: [
        {
          agency: '青砚县教育局',
          year: 2024,
          version: 1,
          table: 'requests',
          row: 'received',
          column: 'total',
          value: 26,
          printed: '26',
          unit: '件',
          citation: 1,
        },
      ],
    });
    expect(answer.text).toContain('26 件[1]');
  });

  it('quotes what stands in the stored file at the place it names', () => {
    const answer = ask('青砚县教育局2024年存在哪些问题');
    const text = readFileSync(join(samples, '青砚县教育局-2024.txt'), 'utf8');
    for (const { quote, start, end } of answer.citations) expect(text.slice(start, end)).toBe(quote);
  });

  it('answers the lines of a file in order, each after the questions before it in its dialogue', () => {
    const file = join(folder, 'questions.jsonl');
    writeFileSync(
      file,
      '{"question":"青砚县教育局2024年新收几件"}\n{"question":"鹿鸣县教育局呢","after":["青砚县教育局2024年新收几件"]}\n',
    );
    const { json } = nianbao(['ask', '--file', file, '--json', '--db', db]);
    expect(json.map((answer) => answer.figures[0].agency)).toEqual(['青砚县教育局', '鹿鸣县教育局']);
  });

  it('ends with 0 when it refuses, because a refusal is an answer', () => {
    const { status, json } = nianbao(['ask', '明年会有多少件', '--json', '--db', db]);
    expect(status).toBe(0);
    expect(json[0]).toMatchObject({ kind: 'refusal', reason: 'forecast', citations: [] });
  });

  it('writes the answer down with what it stands on', () => {
    const own = join(folder, 'logged.db');
    nianbao(['ingest', join(samples, '青砚县教育局-2024.txt'), '--db', own]);
    nianbao(['ask', '青砚县教育局2024年新收几件', '--db', own]);
    expect(nianbao(['verify', '--json', '--db', own]).json).toEqual([{ ok: true, problems: [] }]);
  });
});

describe('nianbao chat', () => {
  it('remembers what was spoken of', () => {
    const { out } = nianbao(['chat', '--db', db], { input: '青砚县教育局2024年新收几件\n那前一年呢\n退出\n' });
    expect(out).toContain('青砚县教育局2024年');
    expect(out).toContain('青砚县教育局2023年');
  });
});

describe('nianbao search', () => {
  it('counts exact words truly, over line breaks too', () => {
    const { json } = nianbao(['search', '三审三校', '--exact', '--json', '--db', db]);
    expect(json[0]).toMatchObject({ total: 2, reports: 2, agencies: 1 });
    expect(json[0].hits[0]).toMatchObject({ agency: '鹿鸣县卫生健康局', year: 2025, passage: null });
  });

  it('runs the lines of a file', () => {
    const file = join(folder, 'searches.jsonl');
    writeFileSync(file, '{"words":"食堂经费","exact":true,"agency":"青砚县教育局"}\n{"words":"公众号推送","k":2}\n');
    const { json } = nianbao(['search', '--file', file, '--json', '--db', db]);
    expect(json).toHaveLength(2);
    expect(json[1].hits).toHaveLength(2);
  });
});

describe('nianbao figures, reports and check', () => {
  it('lists the cells of a table, one a line', () => {
    const { json } = nianbao([
      'figures',
      '--agency',
      '青砚县教育局',
      '--year',
      '2024',
      '--table',
      'disputes',
      '--json',
      '--db',
      db,
    ]);
    expect(json).toHaveLength(15);
    expect(json[0]).toMatchObject({
      row: 'reconsideration',
      column: 'upheld',
      value: 1,
      meaning: 'number',
      printed: '1',
    });
  });

  it('writes a table as CSV with a header', () => {
    const lines = nianbao(['figures', '--agency', '青砚县教育局', '--year', '2024', '--csv', '--db', db])
      .out.trim()
      .split('\n');
    expect(lines).toHaveLength(201);
    expect(lines[0]).toMatch(/^report,agency,year,table,row,column/);
  });

  it('lists stored reports with what was read of them', () => {
    const { json } = nianbao(['reports', '--year', '2025', '--json', '--db', db]);
    expect(json).toHaveLength(6);
    expect(json[0]).toMatchObject({
      figures: 200,
      unread: [],
      evidence: { agency: { from: 'title', sure: 'sure' }, year: { from: 'title', sure: 'sure' } },
    });
  });

  it('tells every finding, passed ones too, to a program', () => {
    const { json } = nianbao(['check', '--agency', '鹿鸣县教育局', '--year', '2024', '--json', '--db', db]);
    expect(json.filter((finding) => finding.status === 'fail')).toHaveLength(2);
    expect(json.filter((finding) => finding.status === 'pass').length).toBeGreaterThan(40);
  });
});

describe('nianbao backup, restore, remove and verify', () => {
  it('brings back the same answers from a backup', () => {
    const file = join(folder, 'backup.db');
    const restored = join(folder, 'restored.db');
    expect(nianbao(['backup', file, '--json', '--db', db]).json[0]).toMatchObject({ ok: true, reports: 23 });
    expect(nianbao(['restore', file, '--json', '--db', restored]).json[0]).toMatchObject({ ok: true, reports: 23 });
    expect(nianbao(['ask', '青砚县教育局2024年新收几件', '--json', '--db', restored]).json[0].figures[0].value).toBe(
      26,
    );
  });

  it('refuses a backup of which one byte has changed, and leaves the store as it was', () => {
    const file = join(folder, 'damaged.db');
    nianbao(['backup', file, '--db', db]);
    const bytes = readFileSync(file);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { status, errors } = nianbao(['restore', file, '--db', db]);
    expect(status).toBe(1);
    expect(errors).toContain('内容与校验值不符');
    expect(ask('青砚县教育局2024年新收几件').figures[0].value).toBe(26);
  });

  it('removes a report with all that was made of it', () => {
    const own = join(folder, 'removed.db');
    nianbao(['ingest', samples, '--db', own]);
    expect(nianbao(['remove', '--agency', '鹿鸣卫健局', '--year', '2024', '--json', '--db', own]).json[0]).toEqual({
      ok: true,
      removed: 1,
    });
    expect(nianbao(['search', '三审三校', '--exact', '--json', '--db', own]).json[0].total).toBe(1);
    expect(nianbao(['verify', '--json', '--db', own]).json[0]).toEqual({ ok: true, problems: [] });
  });

  it('finds a damaged vector index and makes it again', () => {
    const own = join(folder, 'vectors.db');
    nianbao(['ingest', samples, '--db', own]);
    writeFileSync(`${own}.hnsw`, 'damaged');
    expect(nianbao(['verify', '--json', '--db', own])).toMatchObject({ status: 1, json: [{ ok: false }] });
    expect(nianbao(['verify', '--json', '--db', own])).toMatchObject({ status: 0, json: [{ ok: true }] });
  });
});

describe('wrong usage and wrong settings', () => {
  it.each([
    ['a command that is none', ['foo'], {}, 'unknown command'],
    ['an ask without a question', ['ask'], {}, '用法'],
    ['a year that is none', ['reports', '--year', '20'], {}, '--year'],
    ['a table that is none', ['figures', '--table', 'x'], {}, '--table'],
    ['an agency that is not stored', ['reports', '--agency', '无名局'], {}, '无名局'],
    ['a date that is none', ['ask', '你好'], { NIANBAO_NOW: 'abc' }, 'NIANBAO_NOW'],
    ['a token that cannot be one', ['bot'], { TELEGRAM_BOT_TOKEN: 'xx' }, 'TELEGRAM_BOT_TOKEN'],
    ['a missing token', ['bot'], {}, 'TELEGRAM_BOT_TOKEN'],
    ['a server address that is none', ['bot'], { TELEGRAM_API_ROOT: 'foo' }, 'TELEGRAM_API_ROOT'],
    ['administrators that are no numbers', ['bot'], { NIANBAO_ADMINS: 'me' }, 'NIANBAO_ADMINS'],
  ])('end with 2 and one line that names it: %s', (_, args, env, words) => {
    const { status, errors } = nianbao(
      [...args, '--db', db].filter((arg) => args[0] !== 'foo' || arg === 'foo'),
      { env: env as Record<string, string> },
    );
    expect(status).toBe(2);
    expect(errors).toContain(words);
    expect(errors).not.toMatch(/\n\s+at /);
  });
});

describe('npm start without settings', () => {
  it('answers over the samples, in a store of their own, and says so', () => {
    const elsewhere = freshFolder();
    const { out, errors, status } = nianbao(['start', '青砚县教育局2024年新收几件'], { cwd: elsewhere });
    expect(status).toBe(0);
    expect(out).toContain('26 件');
    expect(errors).toContain('虚构样例');
    expect(existsSync(join(elsewhere, 'data/samples.db'))).toBe(true);
    expect(existsSync(join(elsewhere, 'data/nianbao.db'))).toBe(false);
    rmSync(elsewhere, { recursive: true });
  });

  it('uses the store of one own where there is one', () => {
    const { out, errors } = nianbao(['start', '你有哪些单位哪些年的'], { env: { NIANBAO_DB: db } });
    expect(out).toContain('10 个机关');
    expect(errors).not.toContain('虚构样例');
  });
});
