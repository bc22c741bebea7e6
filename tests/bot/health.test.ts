import { rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHealth } from '../../bot/health.ts';
import { PortTakenError } from '../../bot/telegram/errors.ts';
import { conditionOf } from '../../db/condition.ts';
import { openStore } from '../../db/store.ts';
import { freshFolder } from './command.ts';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe('the health page', () => {
  it('is live at once, and ready only while everything that answers need is there', async () => {
    const port = await freePort();
    let telegram: string | null = null;
    const health = await openHealth({
      port,
      checks: { store: async () => null, telegram: () => telegram },
      notes: { model: () => '对话模型没有回应，按规则回答' },
    });
    const see = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, body: await response.json() };
    };
    expect(await see('/live')).toEqual({ status: 200, body: { live: true } });
    expect(await see('/ready')).toEqual({
      status: 200,
      body: { ready: true, checks: { store: 'ok', telegram: 'ok' }, notes: { model: '对话模型没有回应，按规则回答' } },
    });
    telegram = 'Telegram 没有回应';
    await expect
      .poll(() => see('/ready'), { timeout: 5000 })
      .toMatchObject({
        status: 503,
        body: { ready: false, checks: { telegram: 'Telegram 没有回应' } },
      });
    expect((await see('/live')).status).toBe(200);
    expect((await see('/etc/passwd')).status).toBe(404);
    await expect(openHealth({ port, checks: {} })).rejects.toThrow(PortTakenError);
    await health.close();
  });
});

describe('a store', () => {
  it('is well while it can be written, and not when its file is gone or another', async () => {
    const path = join(freshFolder(), 'a.db');
    const store = await openStore(path);
    expect(await store.condition()).toBeNull();
    await rename(path, `${path}.old`);
    expect(await store.condition()).toContain('不见了');
    await writeFile(path, '');
    expect(await store.condition()).toContain('换掉了');
    await store.close();
  });

  it('is not well on a full disk, or when it cannot be written', async () => {
    const store = await openStore(join(freshFolder(), 'a.db'));
    expect(await conditionOf(store.engine, Number.MAX_SAFE_INTEGER)()).toMatch(/^磁盘快满了，只剩 \d+ MB$/);
    await store.engine.close();
    expect(await store.condition()).toMatch(/^数据库无法写入/);
  });
});
