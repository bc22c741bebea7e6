import { Composer } from 'telegraf';
import type { Store } from '../../../db/store.ts';
import { openSource } from '../../../retrieval/source.ts';
import type { AnswerLog } from '../../answer-log.ts';
import type { Answering } from '../answering.ts';
import { exampleQuestions } from '../examples.ts';
import type { Outbox } from '../outbox.ts';
import { type Place, placeOf } from '../place.ts';
import { type Press, readPress } from '../press.ts';
import { renderLines } from '../render.ts';
import { sourcePage } from '../source-page.ts';

/** Pressed buttons: a source is shown, a question is asked. Whatever is pressed, the waiting sign on it ends. */
export function buttonsHandler(parts: {
  readonly outbox: Outbox;
  readonly answering: Answering;
  readonly log: AnswerLog;
  readonly store: Store;
}) {
  const { outbox, answering, log, store } = parts;
  const handler = new Composer();

  async function showSource(place: Place, name: string): Promise<void> {
    const source = await openSource(store, name);
    await outbox.send(place, { pieces: source ? renderLines(sourcePage(source)) : ['这处出处已经不在库里了。'] });
  }

  async function questionOf(press: Exclude<Press, { kind: 'source' }>): Promise<string | undefined> {
    if (press.kind === 'offer') return (await log.offer(press.answer, press.position))?.question;
    return exampleQuestions(await store.reports.all())[press.index];
  }

  async function act(press: Press, place: Place, person: number): Promise<void> {
    if (press.kind === 'source') return await showSource(place, press.source);
    const question = await questionOf(press);
    if (question === undefined) await outbox.send(place, { pieces: ['按钮已过期，请重新提问。'] });
    else await answering({ place, person, question, pressed: true });
  }

  handler.on('callback_query', async (ctx) => {
    const pressed = ctx.callbackQuery;
    void outbox.acknowledge(pressed.id);
    const press = 'data' in pressed ? readPress(pressed.data) : undefined;
    if (press && pressed.message) await act(press, placeOf(pressed.message), pressed.from.id);
  });
  return handler;
}
