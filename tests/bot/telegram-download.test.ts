import { Agent } from 'node:http';
import { Telegraf } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DownloadError } from '../../bot/telegram/errors.ts';
import { createDownload } from '../../bot/telegram/uploads/download.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { ADMIN, reportFile } from './upload-stage.ts';

let server: TelegramServer;
beforeEach(async () => {
  server = await openTelegramServer();
});
afterEach(() => server.close());

function handedOver(): string {
  const { message } = server.upload(ADMIN, reportFile());
  return (message as { document: { file_id: string } }).document.file_id;
}

describe('a file that somebody sent', () => {
  it('is fetched through whatever connects the bot to Telegram', async () => {
    const { port } = new URL(server.apiRoot);
    const { telegram } = new Telegraf(server.token, { telegram: { apiRoot: `http://telegram.invalid:${port}` } });
    telegram.options.agent = new Agent({
      lookup: (_host, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
    }) as NonNullable<typeof telegram.options.agent>;
    expect(await createDownload(telegram)(handedOver(), 'a.txt')).toEqual(reportFile().bytes);
  });

  it.each([
    ['that Telegram no longer has', 'unknown', () => {}],
    ['on the way to which everything breaks', '', () => [1, 2, 3].map(() => server.fail('download', 'reset'))],
    ['that is gone when it is fetched', '', () => server.fail('download', { code: 404, description: 'Not Found' })],
  ])('%s leaves an error without the token, which stands in its address', async (_what, id, break_) => {
    const { token, apiRoot } = server;
    const { telegram } = new Telegraf(token, { telegram: { apiRoot } });
    const fileId = id || handedOver();
    break_();
    const error: unknown = await createDownload(telegram)(fileId, 'a.txt').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DownloadError);
    const { message, stack, cause } = error as Error;
    expect(`${message}${stack}${JSON.stringify(cause)}`).not.toContain(token.slice(8));
  });
});
