import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '../../../db/store.ts';
import { listFiles } from '../../../ingest/files.ts';
import { ingestFiles } from '../../../ingest/ingest.ts';
import { type BotProcess, startBot } from '../../bot/telegram-process.ts';
import { openTelegramServer } from '../../telegram-server.ts';
import { generateReport } from '../generator.ts';
import { createCrowd } from './crowd.ts';
import { type Sample, slopeOf, watch } from './usage.ts';

/**
 * `npx tsx tests/bench/soak/main.ts [--messages 5000] [--uploads 50] [--kills 50] [--minutes 30] [--seed 1]`: the compiled
 * bot under mixed messages and uploads, killed again and again in the first part and left alone in the second. Prints a
 * table; exits with 1 when a question was lost or a file stored twice.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '5000' },
    uploads: { type: 'string', default: '50' },
    kills: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const [messages, uploads, kills, minutes, seed] = [
  values.messages,
  values.uploads,
  values.kills,
  values.minutes,
  values.seed,
].map(Number) as [number, number, number, number, number];

const ADMIN = 7;
const SAMPLES = join(import.meta.dirname, '../../../ingest/samples');
/** The share of messages that flow while the bot is killed. */
const STORMY = 0.3;

const folder = join(tmpdir(), `nianbao-soak-${process.pid}`);
mkdirSync(folder, { recursive: true });
const db = join(folder, 'soak.db');
const before = await storeSamples();
const server = await openTelegramServer();
const crowd = createCrowd(server, seed);
const settings = { NIANBAO_ADMINS: String(ADMIN) };
let written = '';
let bot = await startBot(server, db, settings);
let sent = 0;
let handed = 0;

/** Keeps a few messages on their way for every chat. */
async function flow(upTo: number, perSecond: number): Promise<void> {
  while (sent < upTo) {
    crowd.speak();
    sent += 1;
    if (handed < uploads && sent >= ((handed + 0.5) * messages) / uploads) hand();
    if (sent % 40 === 0) server.fail('sendMessage', { code: 429, description: 'Too Many Requests', retryAfter: 1 });
    if (sent % 173 === 0) server.fail('getUpdates', 'reset');
    await pause(1000 / perSecond);
    await crowd.calm();
  }
}

function hand(): void {
  const { file, text } = generateReport(9000 + handed, 2024, seed);
  handed += 1;
  server.upload(ADMIN, { name: file, bytes: Buffer.from(text) });
}

async function ended(one: BotProcess): Promise<number | null> {
  const code = await one.ended;
  written += one.written();
  return code;
}

try {
  const stormy = Math.round(messages * STORMY);
  for (let kill = 1; kill <= kills; kill += 1) {
    await flow(Math.round((stormy * kill) / kills), 40);
    bot.signal('SIGKILL');
    await ended(bot);
    bot = await startBot(server, db, settings);
  }
  const usage = watch(bot.pid);
  const startedAt = performance.now();
  await flow(messages, Math.max(1, (messages - stormy) / (minutes * 60)));
  await crowd.silence();
  const steady = (performance.now() - startedAt) / 60_000;
  const samples = usage.stop();
  const givenUp = await uploadsRead();
  bot.signal('SIGTERM');
  const code = await ended(bot);
  const { asked, lost, repeated, noise, slowed } = crowd.count();
  const stored = await reportsStored();
  const warm = samples.slice(Math.floor(samples.length / 4));
  const rows = {
    messages: sent,
    'questions asked': asked,
    'questions lost': lost,
    'answers repeated': `${repeated} in ${kills} kills`,
    'answers to what was meant for others': noise,
    'people told to slow down': slowed,
    'uploads sent, stored, given up with a word, stored twice': `${handed}, ${stored.fresh}, ${givenUp}, ${stored.twice}`,
    'steady part, minutes': steady.toFixed(1),
    'memory at each quarter of it, MB': quarters(samples).join(', '),
    'memory slope, MB a minute': slopeOf(warm.map(({ minute, megabytes }) => [minute, megabytes])).toFixed(2),
    'open files, first and last': `${warm[0]?.files}, ${warm.at(-1)?.files}`,
    'unhandled rejections': (written.match(/unhandled/gi) ?? []).length,
    'exit code after SIGTERM': code,
  };
  const table = Object.entries(rows).map(([name, value]) => `| ${name} | ${value} |`);
  process.stdout.write(`| soak | |\n| --- | --- |\n${table.join('\n')}\n`);
  mkdirSync(join(import.meta.dirname, '../out'), { recursive: true });
  writeFileSync(join(import.meta.dirname, '../out/soak.md'), `${table.join('\n')}\n`);
  if (lost > 0 || stored.fresh + givenUp !== handed || stored.twice > 0 || repeated > kills || code !== 0) {
    process.stderr.write(written.slice(-20_000));
    process.exitCode = 1;
  }
} finally {
  bot.signal('SIGKILL');
  await bot.ended;
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

function quarters(samples: readonly Sample[]): number[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) =>
    Math.round(samples[Math.round(share * (samples.length - 1))]?.megabytes ?? 0),
  );
}

async function storeSamples(): Promise<number> {
  const store = await openStore(db);
  for await (const result of ingestFiles(store, (await listFiles([SAMPLES])).files))
    if (result.status === 'failed') throw result.error;
  const { length } = await store.reports.all();
  await store.close();
  return length;
}

/** Uploads are read one after the other behind the answers. How many were given up: the bot was killed over them three times. */
async function uploadsRead(): Promise<number> {
  const last = performance.now() + 120_000;
  const givenUp = () => server.messages.filter(({ chat, text }) => chat === ADMIN && /^没有入库/.test(text)).length;
  while ((await reportsStored()).fresh + givenUp() < handed && performance.now() < last) await pause(1000);
  return givenUp();
}

async function reportsStored(): Promise<{ fresh: number; twice: number }> {
  const store = await openStore(db);
  const all = await store.reports.everyVersion();
  await store.close();
  return { fresh: all.length - before, twice: all.filter(({ version }) => version > 1).length };
}
