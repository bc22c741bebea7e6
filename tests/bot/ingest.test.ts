import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, nianbao, samples } from './command.ts';

let folder: string;
let db: string;
beforeEach(() => {
  folder = freshFolder();
  db = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const nameless = fictionalReport({ head: '政府信息公开工作年度报告', overview: '我局公布了三类信息。' });
const ingest = (...args: string[]) => nianbao(['ingest', ...args, '--json', '--db', db]);

describe('a report that does not say whose it is', () => {
  it('is not stored, and the message names the flags that settle it', () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, nameless);
    const { json, status } = ingest(file);
    expect(status).toBe(1);
    expect(json[0]).toMatchObject({ status: 'failed', error: { code: 'unknown_identity' } });
    expect(json[0].error.message).toMatch(/--agency.*--year/);
    expect(ingest(file, '--agency', '云溪县林业局', '--year', '2024').json[0]).toMatchObject({
      status: 'stored',
      report: { id: '云溪县林业局/2024', figures: 200 },
    });
  });

  it('is stored as the list of files beside it says', () => {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    writeFileSync(join(reports, 'a.txt'), nameless);
    writeFileSync(
      join(reports, 'manifest.csv'),
      '文件,机关,地区,年度,网址\na.txt,林业局,山阴市/云溪区,2024,https://example.cn/a\nb.txt,教育局,山阴市/云溪区,2024,\n',
    );
    const { json } = ingest(reports);
    expect(json[0]).toMatchObject({
      status: 'stored',
      report: { agency: '山阴市云溪区林业局', region: ['山阴市', '云溪区'], year: 2024 },
    });
    expect(json[1]).toMatchObject({ status: 'failed', error: { code: 'unreadable' } });
    expect(json[1].file).toMatch(/b\.txt$/);
    const [report] = nianbao(['reports', '--json', '--db', db]).json;
    expect(report).toMatchObject({ source: 'https://example.cn/a', evidence: { agency: { from: 'manifest' } } });
  });
});

describe('a folder with no report file in it', () => {
  it('is said to hold none', () => {
    const { status, errors } = nianbao(['ingest', folder, '--db', db]);
    expect(status).toBe(0);
    expect(errors).toContain('没有找到可以读的文件');
  });
});

describe('a list of files that cannot be read', () => {
  it('stops everything before anything is stored, and names its line', () => {
    writeFileSync(join(folder, 'a.txt'), nameless);
    writeFileSync(join(folder, 'manifest.csv'), 'file,year\na.txt,去年\n');
    const { status, errors } = nianbao(['ingest', folder, '--db', db]);
    expect(status).toBe(1);
    expect(errors).toMatch(/manifest\.csv.*2 行/);
  });
});

describe('agency and year given for many files', () => {
  it('are refused, since they would all become one report', () => {
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), nameless);
    const { status, errors } = nianbao(['ingest', folder, '--agency', '云溪县林业局', '--year', '2024', '--db', db]);
    expect([status, errors]).toEqual([2, expect.stringContaining('一份')]);
  });
});

describe('nianbao reread', () => {
  const name = '青砚县教育局-2024.txt';

  it('finds nothing to change in what was just read', () => {
    copyFileSync(join(samples, name), join(folder, name));
    ingest(join(folder, name));
    rmSync(join(folder, name));
    const { json, status } = nianbao(['reread', '--json', '--db', db]);
    expect([status, json]).toEqual([0, [{ summary: { same: 1, changed: 0, merged: 0, failed: 0 } }]]);
  });

  it('keeps what a person said of a report', () => {
    writeFileSync(join(folder, 'a.txt'), nameless);
    ingest(join(folder, 'a.txt'), '--agency', '云溪县林业局', '--year', '2024');
    expect(nianbao(['reread', '--json', '--db', db]).json).toEqual([
      { summary: { same: 1, changed: 0, merged: 0, failed: 0 } },
    ]);
  });

  it('says so of a report whose original is gone, and leaves it as it is', () => {
    ingest(join(samples, name));
    rmSync(`${db}.originals`, { recursive: true });
    const { json, status } = nianbao(['reread', '--json', '--db', db]);
    expect(status).toBe(1);
    expect(json[0]).toMatchObject({ report: '青砚县教育局/2024', status: 'failed' });
    expect(nianbao(['reports', '--json', '--db', db]).json[0]).toMatchObject({ figures: 200 });
    expect(nianbao(['verify', '--json', '--db', db]).json[0]).toMatchObject({ ok: false });
  });
});
