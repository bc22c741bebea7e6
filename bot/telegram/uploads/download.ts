import { type Agent, get, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import { TooLargeFileError } from '../../../ingest/read/failures.ts';
import { MAX_BYTES } from '../../../ingest/read/limits.ts';
import { within } from '../delivery.ts';
import { DownloadError } from '../errors.ts';

/**
 * The bytes of a file that somebody sent, into memory.
 * @throws DownloadError, which never holds the address: the bot's token stands in it; TooLargeFileError as soon as more
 * bytes have come than a file may have, whatever was said of its size before
 */
export type Download = (fileId: string, name: string) => Promise<Uint8Array>;

const TRIES = 3;
const BACKOFF = 1000;
/** The whole of a file must come within this time. */
const LIMIT = 120_000;

export function createDownload(telegram: Telegram): Download {
  async function tryOnce(fileId: string, name: string): Promise<Uint8Array> {
    const file = await telegram.callApi('getFile', { file_id: fileId }, { signal: within() });
    const url = await telegram.getFileLink(file);
    if (url.protocol === 'file:') throw new DownloadError('the Bot API server keeps its files to itself', false);
    return await bytesAt(url, telegram.options.agent, name);
  }

  return async (fileId, name) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await tryOnce(fileId, name);
      } catch (error) {
        const failure = failureOf(error, name);
        if (!(failure instanceof DownloadError) || !failure.passing || attempt === TRIES) throw failure;
        await pause(failure.wait ?? BACKOFF * 2 ** (attempt - 1), undefined, { ref: false });
      }
    }
  };
}

async function bytesAt(url: URL, agent: Agent | undefined, name: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(LIMIT);
  const options = { signal, ...(agent === undefined ? {} : { agent }) };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'https:' ? getSecurely(url, options, resolve) : get(url, options, resolve);
    request.on('error', reject);
  });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    if (response.statusCode !== 200)
      throw new DownloadError(`the server answered ${response.statusCode}`, (response.statusCode ?? 0) >= 500);
    for await (const chunk of response) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MAX_BYTES) throw tooLarge(name);
    }
  } finally {
    response.destroy();
  }
  if (!response.complete) throw new DownloadError('the connection was cut', true);
  return Buffer.concat(chunks);
}

/** What may be told of it; errors of the libraries carry the address. */
function failureOf(error: unknown, name: string): Error {
  if (error instanceof DownloadError || error instanceof TooLargeFileError) return error;
  if (!(error instanceof TelegramError)) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reply';
    return new DownloadError(`the connection failed: ${code}`, true);
  }
  if (/too big/i.test(error.description)) return tooLarge(name);
  const wait = error.parameters?.retry_after;
  return new DownloadError(
    `Telegram answered ${error.code}`,
    error.code === 429 || error.code >= 500,
    wait === undefined ? undefined : wait * 1000,
  );
}

function tooLarge(name: string): TooLargeFileError {
  return new TooLargeFileError(name, `文件超过 ${MAX_BYTES / 1024 / 1024} MB 的上限`);
}
