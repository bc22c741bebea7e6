import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChatFault, type ChatRequest, type Speak, sendChat } from './openai-chat.ts';
import {
  type EmbeddingsFault,
  type EmbeddingsRequest,
  embeddingsReply,
  madeUpVector,
  textsOf,
} from './openai-embeddings.ts';

/** A request as the server took it. */
export interface ModelRequest {
  /** What follows `/v1/`. */
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly key: string | undefined;
  /** Milliseconds since the server was opened. */
  readonly at: number;
}

/** What a request gets instead of its reply. */
export type ModelFault =
  | { readonly status: number; readonly retryAfter?: string; readonly code?: string; readonly message?: string }
  | 'reset'
  | 'silence'
  | 'cut'
  | 'html'
  | EmbeddingsFault
  | ChatFault;

export interface ModelServerOptions {
  /** The key it wants; without one it takes any. */
  readonly key?: string;
  /** The dimensions of its embedding models. */
  readonly models?: Readonly<Record<string, number>>;
  /** What its chat models say; without it there are none. */
  readonly speak?: Speak;
  /** What a chat request must not hold, as `temperature`; it is refused with status 400. */
  readonly refuses?: (request: ChatRequest) => boolean;
  /** Texts longer than this are refused. */
  readonly longest?: number;
  /** More texts in one request are refused. */
  readonly most?: number;
  /** What a text means to its models; texts of one meaning get one vector. */
  readonly meaning?: (text: string) => string;
}

export type ModelServer = Awaited<ReturnType<typeof openModelServer>>;

/** A server that speaks as OpenAI's does, for tests, on loopback: it counts what it is asked and can be told to fail. */
export async function openModelServer({
  key,
  models = {},
  longest,
  most,
  meaning = (text) => text,
  speak,
  refuses = () => false,
}: ModelServerOptions) {
  const opened = performance.now();
  const requests: ModelRequest[] = [];
  const faults: ModelFault[] = [];
  const known: Record<string, number> = { ...models };
  /** What runs behind a name, where it is not the model of that name. */
  const behind: Record<string, string> = {};
  let always: ModelFault | undefined;
  let delay = 0;

  const routes: Readonly<Record<string, (body: Record<string, unknown>, fault: ModelFault | undefined) => Reply>> = {
    embeddings(body, fault) {
      const request = body as unknown as EmbeddingsRequest;
      const dimension = known[request.model];
      if (dimension === undefined)
        return refusal(404, 'model_not_found', `The model \`${request.model}\` does not exist`);
      if (textsOf(request).some((text) => text.length > (longest ?? Number.POSITIVE_INFINITY)))
        return refusal(400, null, "This model's maximum context length is exceeded");
      if (textsOf(request).length > (most ?? Number.POSITIVE_INFINITY))
        return refusal(400, null, `batch size is invalid, it should not be larger than ${most}`);
      const model = behind[request.model] ?? request.model;
      const vectorOf = (text: string) => madeUpVector(model, dimension, meaning(text));
      return { status: 200, body: embeddingsReply(request, vectorOf, fault as EmbeddingsFault | undefined) };
    },
  };

  const server = createServer(async (request, response) => {
    const path = /^\/v1\/([\w/]+)$/.exec(request.url ?? '')?.[1] ?? '';
    const body = await bodyOf(request);
    const given = request.headers.authorization?.replace(/^Bearer /, '');
    requests.push({ path, body, key: given, at: performance.now() - opened });
    const fault = faults.shift() ?? always;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (typeof fault === 'object')
      return send(response, {
        ...refusal(fault.status, fault.code ?? null, fault.message ?? 'fault'),
        retryAfter: fault.retryAfter,
      });
    if (fault === 'silence') return;
    if (fault === 'reset') return void response.socket?.resetAndDestroy();
    if (fault === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>bad gateway</html>');
    if (key !== undefined && given !== key)
      return send(response, refusal(401, 'invalid_api_key', `Incorrect API key provided: ${given}`));
    if (path === 'chat/completions' && speak) {
      const chat = body as unknown as ChatRequest;
      if (refuses(chat)) return send(response, refusal(400, 'unsupported_value', 'Unsupported value'));
      return await sendChat(response, chat, speak, fault as ChatFault | undefined);
    }
    const reply = routes[path]?.(body, fault) ?? refusal(404, null, `Unknown request URL: ${request.url}`);
    if (fault === 'cut') return cutOff(response, reply);
    send(response, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: requests as readonly ModelRequest[],
    /** Every chat request it was sent, in order. */
    chats: (): ChatRequest[] =>
      requests.flatMap(({ path, body }) => (path === 'chat/completions' ? [body as unknown as ChatRequest] : [])),
    /** Every text it was sent to embed, in order. */
    embedded: (): string[] =>
      requests.flatMap(({ path, body }) =>
        path === 'embeddings' ? textsOf(body as unknown as EmbeddingsRequest) : [],
      ),
    /** The next requests go wrong, one after the other. */
    fail(...next: readonly ModelFault[]): void {
      faults.push(...next);
    },
    /** Every request goes wrong from now on; `undefined` ends that. */
    failAlways(fault: ModelFault | undefined): void {
      always = fault;
    },
    /** So many milliseconds pass before each reply. */
    slow(milliseconds: number): void {
      delay = milliseconds;
    },
    /** Another model runs behind the name from now on. */
    swap(name: string, model: string, dimension = known[name] ?? 0): void {
      known[name] = dimension;
      behind[name] = model;
    },
    /** The model is no longer there. */
    drop(name: string): void {
      delete known[name];
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter?: string | undefined;
}

function refusal(status: number, code: string | null, message: string): Reply {
  return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}

function send(response: ServerResponse, { status, body, retryAfter }: Reply): void {
  if (response.destroyed) return;
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Half of the reply, then the connection is gone. */
function cutOff(response: ServerResponse, { status, body }: Reply): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length >> 1), () => response.socket?.destroy());
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return JSON.parse(text === '' ? '{}' : text);
}
