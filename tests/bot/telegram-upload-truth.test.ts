import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { CellKey } from '../../db/form/form.ts';
import { createAsk } from '../../retrieval/ask.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import type { Stage } from './telegram-stage.ts';
import { ADMIN, openUploads, reportFile, settled, told } from './upload-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

describe('questions that are asked while new versions of a report arrive', () => {
  const REFUSED = ['state_secret', 'by_law', 'security_stability', 'third_party', 'internal_affairs', 'process'];
  const version = (number: number) => {
    const cells = REFUSED.map((row) => [`requests.refused_${row}.total` as CellKey, String(number)]);
    return Buffer.from(fictionalReport({ printed: Object.fromEntries(cells) }));
  };

  it('are each answered from one version alone, and a file that fails leaves the version before it', async () => {
    stage = await openUploads();
    const ask = createAsk(stage.store, { now: () => new Date('2026-11-21') });
    stage.server.upload(ADMIN, { name: '1.txt', bytes: version(1) });
    await told(stage, 1);
    for (let number = 2; number <= 8; number += 1)
      stage.server.upload(ADMIN, { name: 'v.txt', bytes: version(number) });
    stage.server.upload(ADMIN, { name: '坏.txt', bytes: Buffer.from('这不是年报。') });
    const seen = new Set<number>();
    for (let asked = 0; asked < 200; asked += 1) {
      const { figures } = await ask('云溪县林业局2024年不予公开一共几件');
      const versions = new Set(figures.map((figure) => figure.version));
      const [only = 0] = versions;
      const values = figures.filter(({ value }) => value !== 0).map(({ value }) => value);
      expect([versions.size, values]).toEqual([1, Array(REFUSED.length).fill(only)]);
      seen.add(only);
      await pause(asked < 150 ? 5 : 0);
    }
    await told(stage, 9);
    const { figures } = await ask('云溪县林业局2024年不予公开一共几件');
    expect(figures.every((figure) => figure.version === 8)).toBe(true);
    expect(seen.size).toBeGreaterThan(1);
  }, 60_000);
});

describe('a report whose sums do not hold', () => {
  it('is named to whoever sends it, in each of twenty cases', async () => {
    stage = await openUploads();
    for (let at = 0; at < 20; at += 1) {
      const rows = ['granted', 'partly_granted', 'refused_by_law', 'refused_process'] as const;
      const wrong = { [`requests.${rows[at % rows.length]}.total`]: String(at + 1) };
      const head = `云溪县林业局${2019 + at}年政府信息公开工作年度报告`;
      const bytes = Buffer.from(fictionalReport({ head, printed: wrong }));
      stage.server.upload(ADMIN, { name: `${at}.txt`, bytes });
    }
    const messages = await told(stage, 20);
    expect(messages.filter(({ text }) => /\n⚠ .*≠/.test(text))).toHaveLength(20);
  });

  it('or that reads fewer numbers than the version before it is looked at again', async () => {
    stage = await openUploads();
    const { bytes } = reportFile();
    stage.server.upload(ADMIN, { name: '全.txt', bytes });
    await told(stage, 1);
    const half = Buffer.from(bytes.toString('utf8').replace(/四、政府信息公开行政复议[\s\S]*?(?=五、)/, ''));
    stage.server.upload(ADMIN, { name: '半.txt', bytes: half });
    expect((await told(stage, 2))[1]?.text).toContain('⚠ 上一版读出 200 个数，请确认这份文件是完整的');
  });
});

describe('a store that cannot be written to', () => {
  it('refuses in words, answers as before, and stores the file when it can be written to again', async () => {
    stage = await openUploads();
    const { atomically } = stage.store.engine;
    Object.assign(stage.store.engine, {
      atomically: async (writes: Parameters<typeof atomically>[0]) => {
        if (writes.some(({ kind }) => kind === 'index texts')) throw new Error('database or disk is full');
        await atomically(writes);
      },
    });
    stage.server.upload(ADMIN, reportFile());
    const [refused] = await told(stage, 1);
    expect(refused?.text).toMatch(/没有入库[\s\S]*写入数据库失败.*已有数据不受影响/);
    expect(refused?.buttons.map(({ text }) => text)).toEqual(['重试']);
    expect(await stage.store.reports.all()).toHaveLength(1);
    await settled(stage);
    Object.assign(stage.store.engine, { atomically });
    if (refused) stage.server.press(refused, '重试');
    expect((await told(stage, 2))[1]?.text).toMatch(/^已入库：云溪县林业局 2024年/);
  });
});
