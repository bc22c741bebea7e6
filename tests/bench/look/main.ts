import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createAsk } from '../../../retrieval/ask.ts';
import { openStage, type Stage } from '../../bot/telegram-stage.ts';
import { openCorpus } from '../../fixtures/corpus/corpus.ts';
import { ROOT, samplesStage, TODAY } from '../../retrieval/stage.ts';
import { chatPage, type Entry } from './page.ts';
import { picture } from './picture.ts';
import { type Act, SCENES, type Scene } from './scenes.ts';

/** Where the pictures go; nothing there is committed. */
const OUT = join(ROOT, 'tests/bench/out/look');
/** A chat in which nothing happens for so long has said all. */
const QUIET = 500;
const QUIET_AFTER_FILE = 3000;

/**
 * Takes pictures of what the bot sends, as a telephone shows it: `npx tsx tests/bench/look/main.ts [NAME…]`, where a name may
 * be the beginning of one, as `dialogue`. Needs a Chromium, named by `CHROMIUM` if it is not called so.
 */
const stores = { samples: async () => (await samplesStage()).store, corpus: openCorpus };

mkdirSync(OUT, { recursive: true });
const wanted = process.argv.slice(2);
for (const over of ['samples', 'corpus'] as const) {
  const scenes = SCENES.filter(
    (scene) => scene.over === over && (wanted.length === 0 || wanted.some((name) => scene.name.startsWith(name))),
  );
  if (scenes.length > 0) await look(over, scenes);
}

async function look(over: keyof typeof stores, scenes: readonly Scene[]): Promise<void> {
  const store = await stores[over]();
  const admins = scenes.map((_, chat) => chat + 1);
  const access = { mode: 'open', admins, allowed: [] } as const;
  const stage = await openStage(createAsk(store, { now: () => TODAY }), store, access);
  for (const [at, { name, acts }] of scenes.entries()) {
    const entries: Entry[] = [];
    for (const act of acts) entries.push(...(await played(stage, at + 1, act)));
    process.stdout.write(`${picture(join(OUT, name), chatPage(entries))}\n`);
  }
  await stage.close();
}

/** What stands in the chat after somebody did something there. */
async function played(stage: Stage, chat: number, act: Act): Promise<Entry[]> {
  const { server } = stage;
  const before = sentTo(stage, chat);
  const last = server.messages.findLast((message) => message.chat === chat);
  if (typeof act === 'string') server.say(chat, act);
  else if ('send' in act) {
    server.upload(chat, { name: basename(act.send), bytes: readFileSync(join(ROOT, act.send)) });
  } else if (last) server.press(last, act.press);
  await quiet(stage, 'send' in Object(act) ? QUIET_AFTER_FILE : QUIET);
  const words = typeof act === 'string' ? act : 'send' in act ? `▤ ${basename(act.send)}` : `（点“${act.press}”）`;
  return [{ kind: 'said', words }, ...sentTo(stage, chat).slice(before.length)];
}

function sentTo({ server }: Stage, chat: number): Entry[] {
  const here = <One extends { chat: number; id: number }>(all: readonly One[]) =>
    all.filter((one) => one.chat === chat);
  const entries = [
    ...here(server.messages).map(({ id, html, payload }) => ({
      id,
      entry: { kind: 'message', html, payload } as const,
    })),
    ...here(server.files).map(({ id, name, caption }) => ({ id, entry: { kind: 'file', name, caption } as const })),
    ...here(server.pictures).map(({ id, bytes, caption }) => ({
      id,
      entry: { kind: 'picture', png: bytes, caption } as const,
    })),
  ];
  return entries.sort((a, b) => a.id - b.id).map(({ entry }) => entry);
}

async function quiet({ server }: Stage, milliseconds: number): Promise<void> {
  const count = () => server.calls.filter(({ method }) => /^(?:send|edit)/.test(method)).length;
  const first = count();
  while (count() === first) await pause(20);
  for (let seen = -1; seen !== count(); ) {
    seen = count();
    await pause(milliseconds);
  }
}
