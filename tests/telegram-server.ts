import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChats, type SentMessage } from './telegram-chats.ts';
import { createFaults, fail, reply } from './telegram-faults.ts';
import { payloadOf } from './telegram-form.ts';
import { createLimits, type Limits } from './telegram-limits.ts';
import { BOT, chatOf, documentOf, type HandedFile, messageOf, personOf, type SayOptions } from './telegram-people.ts';
import { objection } from './telegram-rules.ts';
import { createUpdates, type Update } from './telegram-updates.ts';
import { createWaiting } from './waiting.ts';

export type { SentFile, SentMessage } from './telegram-chats.ts';
export type { Fault } from './telegram-faults.ts';
export type { Update } from './telegram-updates.ts';

export interface Call {
  readonly method: string;
  readonly payload: Record<string, unknown>;
  /** Milliseconds since the server was opened. */
  readonly at: number;
}

export type TelegramServer = Awaited<ReturnType<typeof openTelegramServer>>;

export interface ServerOptions {
  readonly token?: string;
  /** Without them everything may be said at once. */
  readonly limits?: Limits;
  readonly port?: number;
}

const FILE_BYTES = 20 * 1024 * 1024;

/** A Bot API server for tests, on loopback: it keeps what it is told, and refuses what Telegram would refuse. */
export async function openTelegramServer({
  token = '123456:AAtest-token_for_loopback',
  limits: allowed,
  port = 0,
}: ServerOptions = {}) {
  const opened = performance.now();
  const calls: Call[] = [];
  const chats = createChats();
  const { messages, files, pictures, edits } = chats;
  const updates = createUpdates(reply);
  const limits = allowed && createLimits(allowed);
  /** What people sent, by the id of the file. */
  const handed = new Map<string, HandedFile>();
  /** Presses and inline questions that wait for an answer. */
  const open = new Set<unknown>();
  const faults = createFaults();
  const waiting = createWaiting();
  let nextUpdate = 1000;

  const server = createServer(async (request, response) => {
    const [, path] = new RegExp(`^/file/bot${token}/(.+)$`).exec(request.url ?? '') ?? [];
    if (path !== undefined) return download(response, path);
    const [, bot, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = await payloadOf(request);
    calls.push({ method, payload, at: performance.now() - opened });
    const fault = faults.next(method, payload.chat_id);
    if (fault) return fail(response, fault);
    if (bot !== token) return fail(response, { code: 401, description: 'Unauthorized' });
    const wrong = objection(method, payload) ?? objectionToAnswer(method, payload);
    if (wrong) return fail(response, { code: wrong.startsWith('Not Found') ? 404 : 400, description: wrong });
    const wait = /^(?:send(?!ChatAction)|edit)/.test(method) ? limits?.wait(payload.chat_id) : undefined;
    if (wait !== undefined)
      return fail(response, { code: 429, description: `Too Many Requests: retry after ${wait}`, retryAfter: wait });
    if (method === 'getUpdates') return updates.fetch(response, payload);
    const outcome = outcomeOf(method, payload);
    if ('refused' in outcome) fail(response, { code: 400, description: outcome.refused });
    else reply(response, { ok: true, result: outcome.result });
    waiting.look();
  });

  /** What was never asked, or was answered before, cannot be answered. */
  function objectionToAnswer(method: string, payload: Record<string, unknown>): string | undefined {
    const id = { answerCallbackQuery: payload.callback_query_id, answerInlineQuery: payload.inline_query_id }[method];
    if (id === undefined || open.delete(id)) return undefined;
    return 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  }

  function outcomeOf(method: string, payload: Record<string, unknown>) {
    if (method === 'getMe') return { result: BOT };
    if (/Webhook/.test(method)) return { result: updates.webhook(method, payload) };
    if (method !== 'getFile') return chats.outcome(method, payload);
    const file = handed.get(String(payload.file_id));
    if (!file) return { refused: 'Bad Request: invalid file_id' };
    if ((file.size ?? file.bytes.length) > FILE_BYTES) return { refused: 'Bad Request: file is too big' };
    const { file_id, file_unique_id, file_size } = documentOf(String(payload.file_id), file);
    return { result: { file_id, file_unique_id, file_size, file_path: `documents/${file_id}` } };
  }

  function download(response: ServerResponse, path: string) {
    calls.push({ method: 'download', payload: { path }, at: performance.now() - opened });
    const fault = faults.next('download', undefined);
    if (fault) return fail(response, fault);
    const file = handed.get(path.replace('documents/', ''));
    if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
    else fail(response, { code: 404, description: 'Not Found' });
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    token,
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: calls as readonly Call[],
    messages,
    files,
    pictures,
    /** Messages as they were after each edit. */
    edits,
    /** Messages that were sent before the time that a 429 gave. */
    impatient: () => limits?.impatient() ?? 0,

    /** Somebody writes a text. */
    say(chat: number, text: string, options: SayOptions = {}): Update {
      return updates.deliver({
        update_id: nextUpdate++,
        message: messageOf(chats.nextNumber(), chat, text, options),
      });
    },
    /** Somebody sends a file, with or without words under it. */
    upload(chat: number, file: HandedFile, options: SayOptions = {}): Update {
      const number = chats.nextNumber();
      const id = `handed-${number}`;
      handed.set(id, file);
      const { text, entities, ...message } = messageOf(number, chat, file.caption ?? '', options);
      const caption =
        file.caption === undefined ? {} : { caption: text, ...(entities ? { caption_entities: entities } : {}) };
      const document = documentOf(id, file);
      return updates.deliver({ update_id: nextUpdate++, message: { ...message, ...caption, document } });
    },
    /** Somebody types the bot's name and some words in any chat. */
    inline(person: number, query: string): Update {
      const id = `inline-${nextUpdate}`;
      open.add(id);
      const inline_query = { id, from: personOf(person), query, offset: '', chat_type: 'private' };
      return updates.deliver({ update_id: nextUpdate++, inline_query });
    },
    /** Somebody presses the first button whose words begin with the label. */
    press(message: SentMessage, label: string, from = message.chat): Update {
      const button = message.buttons.find((one) => one.text.startsWith(label));
      if (!button) throw new Error(`no button ${label} among ${message.buttons.map((one) => one.text).join(', ')}`);
      return this.pressData(message, button.callback_data, from);
    },
    /** A press as a client could make it up. */
    pressData(message: SentMessage, data: string, from = message.chat): Update {
      const id = `press-${nextUpdate}`;
      open.add(id);
      const chat = chatOf(message.chat, false);
      const under = { message_id: message.id, date: 1, chat, from: BOT, text: message.text };
      return updates.deliver({
        update_id: nextUpdate++,
        callback_query: { id, from: personOf(from), message: under, chat_instance: '1', data },
      });
    },
    /** Any update, also one that was delivered before. */
    deliver: updates.deliver,
    fail: faults.fail,
    failAlways: faults.failAlways,
    failSome: faults.failSome,
    upgrade: faults.upgrade,
    /** What Telegram says in a group and in the supergroup that it became. */
    tellUpgrade(group: number, supergroup: number): Update {
      const told = (chat: number, news: object) => {
        const { text, ...message } = messageOf(chats.nextNumber(), chat, '', { from: BOT.id });
        return updates.deliver({ update_id: nextUpdate++, message: { ...message, ...news } });
      };
      told(group, { migrate_to_chat_id: supergroup });
      return told(supergroup, { migrate_from_chat_id: group });
    },
    /** Waits until so many messages were sent in all, and returns them. */
    sent: (count: number, within?: number) => waiting.grown(() => messages, count, 'messages were sent', within),
    /** Waits until so many files were sent in all, and returns them. */
    sentFiles: (count: number, within?: number) => waiting.grown(() => files, count, 'files were sent', within),
    sentPictures: (count: number, within?: number) =>
      waiting.grown(() => pictures, count, 'pictures were sent', within),
    /** Waits until messages were edited so often in all, and returns each as it was then. */
    edited: (count: number, within?: number) => waiting.grown(() => edits, count, 'edits were made', within),
    /** Waits until the method was called so often, and returns these calls. */
    called: (method: string, count = 1, within?: number) =>
      waiting.grown(() => calls.filter((call) => call.method === method), count, `calls of ${method}`, within),
    async close(): Promise<void> {
      updates.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
