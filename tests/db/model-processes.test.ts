import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BATCH, type ModelStage, openModelStage } from './model-stage.ts';

let stage: ModelStage;
beforeEach(async () => {
  stage = await openModelStage();
});
afterEach(async () => await stage.end());

describe('several processes', () => {
  it('share the work: no passage is embedded twice', async () => {
    const store = await stage.storeOfReports(12);
    const other = await stage.storeWith('a');
    stage.server.slow(500);
    const followed = await Promise.all([store.vectors.embed(), other.vectors.embed()]);
    expect(stage.repeated()).toBe(0);
    expect(followed.map(({ why }) => why).sort()).toEqual(['elsewhere', null]);
    expect(await stage.asks(other)).toBe('a');
  });

  it('go on where one was killed, and at most its last request is repeated', async () => {
    const store = await stage.storeOfReports(12);
    const count = await stage.passages(store);
    stage.server.slow(100);
    const script = `import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../db/store.ts'))};
      import { openAIEmbeddings } from ${JSON.stringify(join(import.meta.dirname, '../../db/vectors/openai.ts'))};
      const store = await openStore(${JSON.stringify(stage.path)}, { server: openAIEmbeddings({ apiKey: undefined, baseURL: ${JSON.stringify(stage.server.baseURL)}, model: 'a', budget: 1e7 }) });
      await store.vectors.embed((done) => console.log(done));`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await new Promise((said) => child.stdout.once('data', said));
    child.kill('SIGKILL');
    await new Promise((gone) => child.once('close', gone));
    stage.server.slow(0);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    expect(new Set(stage.sent()).size).toBe(count);
    expect(stage.repeated()).toBeLessThanOrEqual(BATCH);
  });

  it('that only answer leave passages to those that stay', async () => {
    const store = await stage.storeOfReports(1);
    await stage.asks(store);
    await stage.close(store);
    expect(stage.server.requests).toEqual([]);
    const bot = await stage.storeWith('a');
    bot.vectors.followSoon();
    await expect.poll(() => stage.server.requests.length, { timeout: 8_000 }).toBeGreaterThan(1);
    await expect.poll(() => stage.asks(bot), { timeout: 8_000 }).toBe('a');
  });

  it('end soon in the middle of the work, with what was had', async () => {
    const store = await stage.storeOfReports(12);
    stage.server.slow(200);
    const followed = store.vectors.embed();
    while (stage.server.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const started = performance.now();
    await stage.close(store);
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(await followed.catch(() => 'stopped')).toMatchObject({ why: 'stopped' });
    stage.server.slow(0);
    await (await stage.storeWith('a')).vectors.embed();
    expect(stage.repeated()).toBe(0);
  });
});
