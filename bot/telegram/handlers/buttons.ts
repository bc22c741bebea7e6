import { Composer } from 'telegraf';
import type { KeptAnswer } from '../../../db/queries/answers.ts';
import type { Store } from '../../../db/store.ts';
import { openSource } from '../../../retrieval/source.ts';
import type { AnswerLog } from '../../answer-log.ts';
import type { Drawing } from '../../charts/drawing.ts';
import { createAnswerTools, EXPIRED } from '../answer-tools.ts';
import type { Answering } from '../answering.ts';
import { exampleQuestions } from '../examples.ts';
import type { Keyboard } from '../keyboard.ts';
import type { MovedChats } from '../moved-chats.ts';
import { nameless } from '../nameless.ts';
import type { Outbox } from '../outbox.ts';
import { type Place, placeOf } from '../place.ts';
import { type Press, readPress } from '../press.ts';
import type { Report } from '../problems.ts';
import { renderLines } from '../render.ts';
import { sourcePage } from '../source-page.ts';

/** Who pressed something where; `id` is the press itself. */
interface Pressed {
  readonly id: string;
  readonly place: Place;
  readonly person: number;
}

type PressOf<Kind extends Press['kind']> = Extract<Press, { kind: Kind }>;

/** Pressed buttons under answers. Whatever is pressed, the waiting sign on it ends. */
export function buttonsHandler(parts: {
  readonly outbox: Outbox;
  readonly answering: Answering;
  readonly log: AnswerLog;
  readonly store: Store;
  readonly moved: MovedChats;
  readonly drawing: Drawing;
  readonly report: Report;
  readonly username: () => string;
}) {
  const { outbox, answering, log, store, moved } = parts;
  const handler = new Composer();
  const useTool = createAnswerTools(parts);

  async function showSource({ place }: Pressed, { source: name }: PressOf<'source'>): Promise<void> {
    const source = await openSource(store, name);
    if (!source) await outbox.send(place, { pieces: ['这处出处已经不在库里了。'] });
    else await outbox.send(place, { pieces: renderLines(sourcePage(source)), keyboard: published(source.report.url) });
  }

  async function askExample({ place, person }: Pressed, { index }: PressOf<'example'>): Promise<void> {
    const question = exampleQuestions(await store.reports.all())[index];
    if (question === undefined) await outbox.send(place, EXPIRED);
    else await answering({ place, person, question, pressed: true });
  }

  /** Those of a chat may press what stands in it; the choices of a question are for whoever asked it. */
  async function askOffer({ id, place, person }: Pressed, { answer, position }: PressOf<'offer'>): Promise<void> {
    const kept = await keptIn(place, answer);
    if (kept?.kind === 'clarify' && kept.asker !== nameless(person)) {
      await outbox.acknowledge(id, '这是问别人的，您可以自己提问。');
      return;
    }
    void outbox.acknowledge(id);
    const question = kept && (await log.offer(answer, position))?.question;
    if (question === undefined) await outbox.send(place, EXPIRED);
    else await answering({ place, person, question, pressed: true });
  }

  async function use({ id, place, person }: Pressed, { tool, answer, key }: PressOf<'tool'>): Promise<void> {
    const kept = key === undefined ? await keptIn(place, answer) : await keptWith(key, answer);
    if (!kept) void outbox.acknowledge(id);
    if (!kept) await outbox.send(place, EXPIRED);
    else if (tool !== 'again') await useTool({ tool, kept, place, person, press: id });
    else if (kept.question === '') await outbox.send(place, EXPIRED);
    else await answering({ place, person, question: kept.question, pressed: true });
  }

  /** An answer that stands in this chat. */
  async function keptIn({ chat }: Place, answer: number): Promise<KeptAnswer | undefined> {
    const kept = await log.find(answer);
    return kept?.chat === nameless(moved.first(chat)) ? kept : undefined;
  }

  async function keptWith(key: string, answer: number): Promise<KeptAnswer | undefined> {
    const kept = await log.find(answer);
    return kept?.key === key ? kept : undefined;
  }

  handler.on('callback_query', async (ctx, next) => {
    const { id, from, message, ...rest } = ctx.callbackQuery;
    const press = 'data' in rest ? readPress(rest.data) : undefined;
    if (press?.kind === 'setting') return await next();
    const waits =
      press?.kind === 'offer' || (press?.kind === 'tool' && (press.tool === 'good' || press.tool === 'bad'));
    if (!waits) void outbox.acknowledge(id);
    if (!press || !message) return;
    const pressed = { id, place: placeOf(message), person: from.id };
    if (press.kind === 'source') await showSource(pressed, press);
    else if (press.kind === 'example') await askExample(pressed, press);
    else if (press.kind === 'offer') await askOffer(pressed, press);
    else await use(pressed, press);
  });
  return handler;
}

/** Opens the page that a report was published on, where that is known. */
function published(url: string | null): Keyboard {
  return url !== null && /^https?:\/\/\S+$/.test(url) ? [[{ text: '打开原文', url }]] : [];
}
