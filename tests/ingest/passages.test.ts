import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../db/fold.ts';
import { generateReports } from '../bench/generator.ts';
import { doubtsOf, readBytes, readFictional } from '../fixtures/reading.ts';

const folder = resolve(import.meta.dirname, '../../ingest/samples');
const samples = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const sample = (name: string) => readBytes(readFileSync(join(folder, name)), 'a.txt');
/** As the README of the samples says; all others are without any doubt. */
const PECULIAR: Readonly<Record<string, readonly string[]>> = {
  '鹿鸣县教育局-2024.txt': ['R2 requests.*.total fail 21 20', 'R3 requests.refused_internal_affairs.* fail 3 4'],
  '青砚县市场监督管理局-2024.txt': ['R7 requests.received.total uncertain 41 38'],
};

const numerals = '〇一二三四五六';

describe.each(samples)('the sample %s', (name) => {
  const reading = sample(name);

  it('is read whole: whose it is, 200 figures at their places, six parts', () => {
    expect(`${reading.identity.agency.name}-${reading.identity.year}.txt`).toBe(name);
    expect(reading.figures).toHaveLength(200);
    for (const figure of reading.figures) expect(reading.text.slice(figure.start, figure.end)).toBe(figure.printed);
    expect(new Set(reading.sections.map((section) => section.part))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('has the peculiarities that are named, and no others', () => {
    const doubts = doubtsOf(reading).filter((doubt) => !doubt.includes('not_assessable'));
    expect(doubts).toEqual(PECULIAR[name] ?? []);
  });

  it('has passages that are stretches of the text, all words of parts 1, 5 and 6 among them', () => {
    for (const { text, start, end } of reading.passages) expect(reading.text.slice(start, end)).toBe(text);
    for (const part of [1, 5, 6]) {
      const section = reading.sections.find((one) => one.path === String(part));
      const whole = foldText(reading.text.slice(section?.start, section?.end)).replace(/-\d+-/g, '');
      const words = whole.slice(foldText(`${numerals[part]}、${section?.heading}`).length);
      const passages = reading.passages.filter((passage) => passage.part === part);
      expect(foldText(passages.map((passage) => passage.text).join('')).replace(/-\d+-/g, '')).toBe(words);
    }
  });
});

describe('the sample with blanks', () => {
  const { figures } = sample('青砚县白石镇人民政府-2024.txt');
  const cell = (key: string) => figures.find((figure) => figure.key === key);

  it('keeps / as not applicable and blanks as blank', () => {
    expect(cell('disclosure.regulations.made')).toMatchObject({ meaning: 'not_applicable', value: null, printed: '/' });
    expect(cell('requests.received.business')).toMatchObject({ meaning: 'blank', value: null, printed: '' });
    expect(figures.filter((figure) => figure.meaning === 'blank')).toHaveLength(5 * 5);
    expect(figures.filter((figure) => figure.meaning === 'not_applicable')).toHaveLength(3);
  });
});

describe('a passage', () => {
  it('never holds a cell of a table, so that tables are in no index of prose', () => {
    for (const { text, file } of [...generateReports(8)]) {
      const { passages, figures } = readBytes(Buffer.from(text), file);
      const inside = figures.filter((figure) =>
        passages.some(({ start, end }) => start < figure.end && figure.start < end && figure.printed !== ''),
      );
      expect([file, inside.length]).toEqual([file, 0]);
    }
  });

  it('lies within one sub-heading', () => {
    const overview = '（一）主动公开。公布了三批名录。\n\n（二）依申请公开。没有收到申请。';
    const passages = readFictional({ overview }).passages.filter((passage) => passage.part === 1);
    expect(passages.map((passage) => passage.heading)).toEqual(['（一）主动公开', '（二）依申请公开']);
  });

  it('of a long paragraph ends with a sentence', () => {
    const overview = '林场每月公布一次巡护记录，村民可以随时查看。'.repeat(60);
    const passages = readFictional({ overview }).passages.filter((passage) => passage.part === 1);
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(600);
      expect(text.endsWith('。')).toBe(true);
    }
  });
});

describe('generated reports', () => {
  it('are read with every figure as it was made', () => {
    for (const report of generateReports(200, 11)) {
      const reading = readBytes(Buffer.from(report.text), 'a.txt');
      expect(reading.identity.year).toBe(report.year);
      expect(Object.fromEntries(reading.figures.map((one) => [one.key, one.value]))).toEqual(
        Object.fromEntries(report.figures),
      );
    }
  });
});
