import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TelegramServer } from '../../telegram-server.ts';
import { randomOf } from '../random.ts';

/** People in many chats who ask, press, chat with each other and wait for answers. */
export interface Crowd {
  /** One of them says or presses something. */
  speak(): void;
  /** Resolves when no chat has more on its way than the bot takes at once. */
  calm(): Promise<void>;
  /** Resolves when everything was answered, or nothing comes any more. */
  silence(): Promise<void>;
  count(): Count;
}

export interface Count {
  readonly asked: number;
  /** Never answered. */
  readonly lost: number;
  /** Answers beyond the first. */
  readonly repeated: number;
  /** Answers to what people said to each other. */
  readonly noise: number;
  /** Told to slow down instead of answered. */
  readonly slowed: number;
}

const PEOPLE = 120;
const GROUPS = 60;
/** On their way in one chat. */
const MOST = 3;
/** Nothing came for so long. */
const QUIET = 20_000;

const QUESTIONS = readFileSync(join(import.meta.dirname, '../../questions/samples.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => String(JSON.parse(line).question));

export function createCrowd(server: TelegramServer, seed: number): Crowd {
  const random = randomOf(seed, 77, 7, 7);
  /** Questions in groups by the number of their message; every answer names it. */
  const asked = new Map<number, number>();
  const open = new Map<number, number>();
  /** Answers to what was asked in private, by the chat: there every command has one message for an answer. */
  const commands = new Map<number, number>();
  const others = new Set<number>();
  let looked = 0;
  const answers = new Map<number, number>();
  const replies = new Map<number, number>();

  /** Reads what was sent since the last look. */
  function look(): void {
    for (const { payload, chat } of server.messages.slice(looked)) {
      const question = (payload.reply_parameters as { message_id: number } | undefined)?.message_id;
      if (question !== undefined) answers.set(question, (answers.get(question) ?? 0) + 1);
      else if (chat > 0) replies.set(chat, (replies.get(chat) ?? 0) + 1);
      const group = question === undefined ? undefined : asked.get(question);
      if (group !== undefined && answers.get(question ?? 0) === 1) open.set(group, (open.get(group) ?? 1) - 1);
    }
    looked = server.messages.length;
  }

  function askInGroup(): void {
    const group = -1000 - random.whole(1, GROUPS);
    if ((open.get(group) ?? 0) >= MOST) return;
    const words = `@nianbao_bot ${random.pick(QUESTIONS)}`;
    const update = server.say(group, words, { from: random.whole(1, PEOPLE) });
    asked.set((update.message as { message_id: number }).message_id, group);
    open.set(group, (open.get(group) ?? 0) + 1);
  }

  function commandInPrivate(): void {
    const chat = 10_000 + random.whole(1, PEOPLE);
    if ((commands.get(chat) ?? 0) - (replies.get(chat) ?? 0) >= MOST) return;
    server.say(chat, random.pick(['/help', '/id']));
    commands.set(chat, (commands.get(chat) ?? 0) + 1);
  }

  function chatAmongThemselves(): void {
    const update = server.say(-1000 - random.whole(1, GROUPS), '今天开会吗', { from: random.whole(1, PEOPLE) });
    others.add((update.message as { message_id: number }).message_id);
  }

  function press(): void {
    const quiet = server.messages.filter(({ chat, buttons }) => !open.get(chat) && buttons[0]?.text.startsWith('['));
    const message = quiet.length > 0 ? random.pick(quiet) : undefined;
    if (message) server.press(message, '[', random.whole(1, PEOPLE));
  }

  function missing(): number {
    look();
    const ofGroups = [...asked.keys()].filter((question) => !answers.has(question)).length;
    const ofPeople = [...commands].reduce((sum, [chat, said]) => sum + Math.max(0, said - (replies.get(chat) ?? 0)), 0);
    return ofGroups + ofPeople;
  }

  return {
    speak() {
      look();
      const what = random.whole(0, 99);
      if (what < 65) askInGroup();
      else if (what < 85) commandInPrivate();
      else if (what < 95) chatAmongThemselves();
      else press();
    },
    async calm() {
      for (let at = 0; at < 200 && missing() > GROUPS; at += 1) await pause(50);
    },
    async silence() {
      let last = missing();
      for (let quiet = 0; last > 0 && quiet < QUIET; quiet += 200) {
        await pause(200);
        const now = missing();
        if (now < last) quiet = 0;
        last = now;
      }
    },
    count() {
      const lost = missing();
      const commandsSaid = [...commands.values()].reduce((sum, said) => sum + said, 0);
      const ofGroups = [...asked.keys()].reduce(
        (sum, question) => sum + Math.max(0, (answers.get(question) ?? 0) - 1),
        0,
      );
      const ofPeople = [...commands].reduce(
        (sum, [chat, said]) => sum + Math.max(0, (replies.get(chat) ?? 0) - said),
        0,
      );
      const noise = [...others].filter((message) => answers.has(message)).length;
      const slowed = server.messages.filter(({ text }) => text.startsWith('提问太快')).length;
      return { slowed, asked: asked.size + commandsSaid, lost, repeated: ofGroups + ofPeople, noise };
    },
  };
}
