import { Composer } from 'telegraf';
import type { Preferences } from '../../../db/queries/preferences.ts';
import type { Store } from '../../../db/store.ts';
import { agenciesNamed } from '../../../retrieval/agencies-named.ts';
import type { Dialogues } from '../dialogue.ts';
import { nameless } from '../nameless.ts';
import type { Outbox } from '../outbox.ts';
import { type Place, placeOf, senderOf } from '../place.ts';
import { type Press, readPress } from '../press.ts';
import { escapeHtml } from '../render.ts';
import { agencyMark, settingsPage } from '../settings-page.ts';

/** /settings: what a person has set for themselves, shown and changed. */
export function settingsHandler(outbox: Outbox, store: Store, dialogues: Dialogues) {
  const handler = new Composer();

  /** Agencies that are likely to be theirs: those they spoke of last. */
  function spokenOf(place: Place, person: number): readonly string[] {
    return dialogues.of(place, person).agencies.slice(0, 1);
  }

  async function name(place: Place, person: number, words: string): Promise<void> {
    const set = await store.preferences.of(nameless(person));
    const found = await agenciesNamed(store, words);
    const [only, other] = found;
    if (only === undefined) {
      const sorry = `没有收录“${escapeHtml(words.slice(0, 40))}”的年报，所以没有设置。收录了哪些：/reports`;
      await outbox.send(place, { pieces: [sorry] });
    } else if (other === undefined) {
      const wanted = { ...set, agency: only };
      await store.preferences.set(nameless(person), wanted);
      await outbox.send(place, settingsPage(wanted, []));
    } else await outbox.send(place, { ...settingsPage(set, found), pieces: ['叫这个名字的不止一个，是哪一个？'] });
  }

  /** What is set after a press; `null` when its agency is no longer stored. */
  async function changed(set: Preferences, { setting, value }: Extract<Press, { kind: 'setting' }>) {
    if (setting === 'sources') return { ...set, sources: value === 'full' ? ('full' as const) : ('short' as const) };
    if (setting === 'units') return { ...set, units: value === 'yuan' ? ('yuan' as const) : ('printed' as const) };
    if (value === '-') return { ...set, agency: null };
    const agency = (await store.agencies.all()).find(({ id }) => agencyMark(id) === value)?.id;
    return agency === undefined ? null : { ...set, agency };
  }

  handler.command('settings', async (ctx) => {
    const place = placeOf(ctx.message);
    const person = senderOf(ctx.message);
    const words = ctx.payload.trim();
    if (ctx.chat.type !== 'private') await outbox.send(place, { pieces: ['请私下发给我：/settings'] });
    else if (words !== '') await name(place, person, words);
    else await outbox.send(place, settingsPage(await store.preferences.of(nameless(person)), spokenOf(place, person)));
  });

  handler.on('callback_query', async (ctx, next) => {
    const { id, from, message, ...rest } = ctx.callbackQuery;
    const press = 'data' in rest ? readPress(rest.data) : undefined;
    if (press?.kind !== 'setting' || !message) return await next();
    const person = nameless(from.id);
    const wanted = await changed(await store.preferences.of(person), press);
    if (wanted === null) return void (await outbox.acknowledge(id, '这个机关已经不在库里了。'));
    await store.preferences.set(person, wanted);
    await outbox.acknowledge(id, '已设置。');
    const place = placeOf(message);
    const { pieces, keyboard } = settingsPage(wanted, spokenOf(place, from.id));
    await outbox.edit(place, message.message_id, pieces[0] ?? '', keyboard);
  });
  return handler;
}
