import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { payloadOf, type UploadedFile } from './telegram-form.ts';
import { BOT, chatOf, messageOf, personOf, type SayOptions } from './telegram-people.ts';
import { buttonsIn, objection, parseHtml, type SentButton } from './telegram-rules.ts';

/** A message as a chat shows it. */
export interface SentMessage {
  readonly id: number;
  readonly chat: number;
  /** The words, without tags. */
  readonly text: string;
  /** As it was sent. */
  readonly html: string;
  readonly buttons: readonly SentButton[];
  readonly payload: Record<string, unknown>;
}

/** A file as a chat shows it; ids of messages and files are of one row. */
export interface SentFile {
  readonly id: number;
  readonly chat: number;
  readonly name: string;
  /** The words of the file, with the mark at its front. */
  readonly content: string;
  readonly caption: string;
  readonly payload: Record<string, unknown>;
}

export interface Call {
  readonly method: string;
  readonly payload: Record<string, unknown>;
  /** Milliseconds since the server was opened. */
  readonly at: number;
}

/** What a call gets instead of its result. */
export type Fault =
  | { readonly code: number; readonly description: string; readonly retryAfter?: number }
  | 'reset'
  | 'html'
  | 'silence';

export type Update = { readonly update_id: number } & Record<string, unknown>;

export type TelegramServer = Awaited<ReturnType<typeof openTelegramServer>>;

/** A Bot API server for tests, on loopback: it keeps what it is told, and refuses what Telegram would refuse. */
export async function openTelegramServer(token = '123456:AAtest-token_for_loopback') {
  const opened = performance.now();
  const calls: Call[] = [];
  const messages: SentMessage[] = [];
  const files: SentFile[] = [];
  const faults: { method: string; fault: Fault; chat: number | undefined }[] = [];
  const pending: Update[] = [];
  const watchers = new Set<() => void>();
  let poll: { answer(): void; refuse(): void } | undefined;
  let nextUpdate = 1000;
  let nextMessage = 1;

  const server = createServer(async (request, response) => {
    const [, bot, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = await payloadOf(request);
    calls.push({ method, payload, at: performance.now() - opened });
    const at = faults.findIndex((one) => one.method === method && (one.chat ?? payload.chat_id) === payload.chat_id);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault) return fail(response, fault);
    if (bot !== token) return fail(response, { code: 401, description: 'Unauthorized' });
    const wrong = objection(method, payload);
    if (wrong) return fail(response, { code: 400, description: wrong });
    if (method === 'getUpdates') return fetchUpdates(response, payload);
    reply(response, { ok: true, result: resultOf(method, payload) });
    for (const watcher of watchers) watcher();
  });

  function resultOf(method: string, payload: Record<string, unknown>): unknown {
    if (method === 'getMe') return BOT;
    if (method === 'sendDocument') return documentOf(payload);
    if (method !== 'sendMessage') return true;
    const html = String(payload.text);
    const parsed = payload.parse_mode === 'HTML' ? parseHtml(html) : { words: html };
    const text = 'words' in parsed ? parsed.words : '';
    const sent = {
      id: nextMessage++,
      chat: Number(payload.chat_id),
      text,
      html,
      buttons: buttonsIn(payload),
      payload,
    };
    messages.push(sent);
    return { message_id: sent.id, date: 1, chat: chatOf(sent.chat, false), from: BOT, text };
  }

  function documentOf(payload: Record<string, unknown>): unknown {
    const { name, content } = payload.document as UploadedFile;
    const sent = {
      id: nextMessage++,
      chat: Number(payload.chat_id),
      name,
      content,
      caption: String(payload.caption ?? ''),
      payload,
    };
    files.push(sent);
    const document = { file_id: `file-${sent.id}`, file_unique_id: String(sent.id), file_name: name };
    return { message_id: sent.id, date: 1, chat: chatOf(sent.chat, false), from: BOT, document };
  }

  function fetchUpdates(
    response: ServerResponse,
    { offset, limit, timeout, allowed_updates }: Record<string, unknown>,
  ) {
    poll?.refuse();
    while (pending[0] && pending[0].update_id < Number(offset ?? 0)) pending.shift();
    const allowed = (allowed_updates as string[] | undefined) ?? [];
    const ready = () =>
      pending
        .filter((one) => allowed.length === 0 || allowed.some((kind) => kind in one))
        .slice(0, Number(limit ?? 100));
    const answer = () => {
      clearTimeout(timer);
      poll = undefined;
      reply(response, { ok: true, result: ready() });
    };
    const refuse = () => {
      clearTimeout(timer);
      poll = undefined;
      fail(response, { code: 409, description: 'Conflict: terminated by other getUpdates request' });
    };
    const timer = setTimeout(answer, Number(timeout ?? 0) * 1000);
    response.on('close', () => clearTimeout(timer));
    if (ready().length > 0) return answer();
    poll = { answer, refuse };
    response.on('close', () => {
      if (poll?.answer === answer) poll = undefined;
    });
  }

  function deliver(update: Update): Update {
    pending.push(update);
    poll?.answer();
    return update;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    token,
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: calls as readonly Call[],
    messages: messages as readonly SentMessage[],
    files: files as readonly SentFile[],

    /** Somebody writes a text. */
    say(chat: number, text: string, options: SayOptions = {}): Update {
      return deliver({ update_id: nextUpdate++, message: messageOf(nextMessage++, chat, text, options) });
    },
    /** Somebody presses the first button whose words begin with the label. */
    press(message: SentMessage, label: string, from = message.chat): Update {
      const button = message.buttons.find((one) => one.text.startsWith(label));
      if (!button) throw new Error(`no button ${label} among ${message.buttons.map((one) => one.text).join(', ')}`);
      return this.pressData(message, button.callback_data, from);
    },
    /** A press as a client could make it up. */
    pressData(message: SentMessage, data: string, from = message.chat): Update {
      const id = nextUpdate++;
      const under = {
        message_id: message.id,
        date: 1,
        chat: chatOf(message.chat, false),
        from: BOT,
        text: message.text,
      };
      return deliver({
        update_id: id,
        callback_query: { id: `press-${id}`, from: personOf(from), message: under, chat_instance: '1', data },
      });
    },
    /** Any update, also one that was delivered before. */
    deliver,
    /** The next call of the method, to this chat if one is named, goes wrong. */
    fail(method: string, fault: Fault, chat?: number): void {
      faults.push({ method, fault, chat });
    },
    /** Waits until so many messages were sent in all, and returns them. */
    async sent(count: number, within = 8000): Promise<readonly SentMessage[]> {
      await until(
        () => messages.length >= count,
        within,
        () => `${messages.length} of ${count} messages were sent`,
      );
      return messages;
    },
    /** Waits until so many files were sent in all, and returns them. */
    async sentFiles(count: number, within = 8000): Promise<readonly SentFile[]> {
      await until(
        () => files.length >= count,
        within,
        () => `${files.length} of ${count} files were sent`,
      );
      return files;
    },
    /** Waits until the method was called so often, and returns these calls. */
    async called(method: string, count = 1, within = 8000): Promise<readonly Call[]> {
      const made = () => calls.filter((call) => call.method === method);
      await until(
        () => made().length >= count,
        within,
        () => `${made().length} of ${count} calls of ${method}`,
      );
      return made();
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };

  async function until(holds: () => boolean, within: number, otherwise: () => string): Promise<void> {
    const last = performance.now() + within;
    while (!holds()) {
      if (performance.now() > last) throw new Error(otherwise());
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          watchers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 20);
        watchers.add(wake);
      });
    }
  }
}

function reply(response: ServerResponse, body: unknown, status = 200): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, fault: Fault): void {
  if (fault === 'silence') return;
  if (fault === 'reset') response.socket?.resetAndDestroy();
  else if (fault === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>bad gateway</html>');
  else {
    const parameters = fault.retryAfter === undefined ? {} : { parameters: { retry_after: fault.retryAfter } };
    reply(response, { ok: false, error_code: fault.code, description: fault.description, ...parameters }, fault.code);
  }
}
