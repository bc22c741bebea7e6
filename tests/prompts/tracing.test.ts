import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openAIChatModel } from '../../prompts/openai.ts';
import { openModelServer } from '../openai-server.ts';

afterEach(() => vi.unstubAllEnvs());

it('sends nothing to a tracing service, though one is set for other programs', async () => {
  let traced = 0;
  const service = createServer((_, response) => {
    traced += 1;
    response.end('{}');
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  const { port } = service.address() as AddressInfo;
  for (const name of ['LANGSMITH', 'LANGCHAIN']) {
    vi.stubEnv(`${name}_TRACING`, 'true');
    vi.stubEnv(`${name}_TRACING_V2`, 'true');
    vi.stubEnv(`${name}_ENDPOINT`, `http://127.0.0.1:${port}`);
    vi.stubEnv(`${name}_API_KEY`, 'test');
  }
  const server = await openModelServer({ speak: () => '{"ask":"figures"}' });
  const model = openAIChatModel({ apiKey: 'sk-test', baseURL: server.baseURL, model: 'test-chat' });
  const words = { version: 'test@0', system: '只输出 JSON。', user: '问题' };
  const { text } = await model.write(words, {
    shape: z.object({ ask: z.string() }),
    stopped: AbortSignal.timeout(5_000),
  });
  await pause(2_000);
  expect(text).toContain('figures');
  expect(traced).toBe(0);
  await server.close();
  service.close();
});
