import { createServer } from 'node:http';
import { listen } from './telegram/listening.ts';

/** What must hold for the bot to be of use: words for what is wrong, `null` when nothing is. */
export type Checks = Readonly<Record<string, () => Promise<string | null> | string | null>>;

export interface HealthParts {
  readonly port: number;
  /** With any of these wrong the bot cannot answer. */
  readonly checks: Checks;
  /** With these wrong it answers all the same. */
  readonly notes?: Checks;
}

/** Loopback only: what it tells is for whoever runs the machine. */
const HOST = '127.0.0.1';
/** One look serves all who ask within this time. */
const FRESH = 2000;

/**
 * Serves `/live`, which answers as long as the program does, and `/ready`, which is 503 while questions cannot be
 * answered.
 * @throws PortTakenError
 */
export async function openHealth({ port, checks, notes = {} }: HealthParts): Promise<{ close(): Promise<void> }> {
  let looked: { readonly at: number; readonly found: Promise<Found> } | undefined;

  const server = createServer({ headersTimeout: 5000, requestTimeout: 5000 }, async (request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    if (request.url === '/live') return send(200, { live: true });
    if (request.url !== '/ready') return send(404, {});
    if (!looked || performance.now() - looked.at > FRESH)
      looked = { at: performance.now(), found: look(checks, notes) };
    const found = await looked.found;
    send(found.ready ? 200 : 503, found);
  });
  await listen(server, port, HOST);
  return {
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

interface Found {
  readonly ready: boolean;
  /** `ok`, or what is wrong, by the name of the check. */
  readonly checks: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

async function look(checks: Checks, notes: Checks): Promise<Found> {
  const found = await all(checks);
  return { ready: Object.values(found).every((state) => state === 'ok'), checks: found, notes: await all(notes) };
}

async function all(checks: Checks): Promise<Record<string, string>> {
  const entries = Object.entries(checks).map(async ([name, check]) => [name, (await check()) ?? 'ok'] as const);
  return Object.fromEntries(await Promise.all(entries));
}
