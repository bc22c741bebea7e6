import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { check } from '../../bot/commands/check.ts';
import { openStore } from '../../db/store.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, storeTexts } from '../fixtures/store.ts';

const db = join(freshFolder(), 'store.db');

beforeAll(async () => {
  const store = await openStore(db);
  const head = (year: number) => `云溪县林业局${year}年政府信息公开工作年度报告`;
  await storeTexts(store, [
    fictionalReport({ head: head(2023) }),
    fictionalReport({
      head: head(2024),
      printed: { 'requests.granted.total': '2', 'disclosure.licensing.decisions': '-1' },
    }),
  ]);
  await store.close();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => vi.unstubAllEnvs());

/** What the command prints. */
async function printed(options: Parameters<typeof check>[0]): Promise<string[]> {
  vi.stubEnv('NIANBAO_DB', db);
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(...String(text).trimEnd().split('\n'));
    return true;
  });
  await check({ ...options, db });
  return lines;
}

describe('nianbao check', () => {
  it('writes a note on each report and a line on all of them', async () => {
    const lines = await printed({});
    expect(lines[0]).toMatch(/^云溪县林业局 2023年：表内合计 42 处都相符/);
    expect(lines.find((line) => line.includes('予以公开'))).toMatch(/⚠.*0 ≠ 2/);
    expect(lines.find((line) => line.includes('行政许可'))).toMatch(/填的是 -1/);
    expect(lines.at(-1)).toBe('共核对 2 份报告：1 份没有发现不符，其余的问题共 3 条。');
  });

  it('gives programs one line a finding, those between years with the cells of both reports', async () => {
    const findings = (await printed({ json: true, year: 2024 })).map((line) => JSON.parse(line));
    const links = findings.filter(({ rule }) => rule === 'R5' || rule === 'R6');
    expect(links).toHaveLength(9);
    expect(links[0]).toMatchObject({
      report: '云溪县林业局/2024',
      rule: 'R5',
      where: 'requests.carried_in.natural_person',
      status: 'pass',
      left: 0,
      right: 0,
      figures: [
        '云溪县林业局/2023/1/requests.carried_out.natural_person',
        '云溪县林业局/2024/1/requests.carried_in.natural_person',
      ],
      sentence: null,
    });
    expect(findings.filter(({ rule, status }) => rule === 'R8' && status === 'fail')).toHaveLength(1);
  });
});
