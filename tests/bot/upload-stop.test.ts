import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccess } from '../../bot/telegram/access/access.ts';
import type { Outbox } from '../../bot/telegram/outbox.ts';
import { createUploadDesk } from '../../bot/telegram/uploads/desk.ts';
import type { Download } from '../../bot/telegram/uploads/download.ts';
import { openStore, type Store } from '../../db/store.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import { ADMIN, ADMINS, reportFile, settled } from './upload-stage.ts';

const RECEIVED = '2024-01-01T00:00:00.000Z';

const { name, bytes } = reportFile();
let store: Store;
let said: string[];

beforeEach(async () => {
  store = await openStore(':memory:');
  said = [];
});
afterEach(() => store.close());

function deskWith(download: Download) {
  const say = (words: string | undefined) => void said.push(words?.split('\n')[0] ?? '');
  const outbox: Outbox = {
    send: async (_, { pieces }) => said.push(pieces[0] ?? ''),
    async edit(_, __, html) {
      say(html);
      return true;
    },
    typing: () => ({ shown: Promise.resolve(), stop() {} }),
    acknowledge: async () => true,
    heardFrom() {},
  };
  const report = (message: string, error: unknown) => say(`${message}: ${error}`);
  return createUploadDesk({ store, access: createAccess(ADMINS, store, (chat) => chat), outbox, download, report });
}

/** A desk that is told to stop while it fetches a file. */
async function stoppedOverFile(): Promise<void> {
  let fetches = 0;
  const desk = deskWith(async () => {
    fetches += 1;
    return await new Promise(() => {});
  });
  desk.wake();
  for (let looks = 0; fetches === 0 && looks < 200; looks += 1) await pause(10);
  expect(await store.uploads.byId(1)).toMatchObject({ status: 'reading', tries: 1 });
  expect(await desk.stop(10)).toBe(false);
}

describe('a file over which the program was told to stop', () => {
  beforeEach(async () => {
    await store.uploads.add({ chat: ADMIN, message: 1, person: ADMIN, fileId: 'a', name, receivedAt: RECEIVED });
  });

  it('is read in the end, however often that was', async () => {
    for (let stops = 0; stops < 4; stops += 1) await stoppedOverFile();
    deskWith(async () => bytes).wake();
    await settled({ store });
    expect(said.at(-1)).toContain('已入库：云溪县林业局 2024年');
    expect(await store.uploads.byId(1)).toMatchObject({ status: 'stored', tries: 1 });
  });

  it('and that was stored by then, is said to be stored', async () => {
    await stoppedOverFile();
    for await (const { status } of ingestFiles(store, [{ file: name, bytes }])) expect(status).toBe('stored');
    deskWith(async () => bytes).wake();
    await settled({ store });
    expect(said.at(-1)).toContain('已入库：云溪县林业局 2024年');
  });
});
