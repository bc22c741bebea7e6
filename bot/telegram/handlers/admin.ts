import { Composer } from 'telegraf';
import type { Guest } from '../../../db/queries/guests.ts';
import type { Store } from '../../../db/store.ts';
import type { Access } from '../access/access.ts';
import { readAdminPress } from '../admin/admin-press.ts';
import { overview, shownGuest } from '../admin/overview.ts';
import type { Outbox } from '../outbox.ts';
import { type Place, placeOf } from '../place.ts';
import { renderLines } from '../render.ts';

/** /admin in the private chat of an admin, and the buttons under it. For anybody else there is no such command. */
export function adminHandler(parts: { readonly access: Access; readonly outbox: Outbox; readonly store: Store }) {
  const { access, outbox, store } = parts;
  const handler = new Composer();
  const say = (place: Place, words: string) => outbox.send(place, { pieces: renderLines([[words]]) });

  async function admitted(place: Place, guest: Guest | undefined): Promise<void> {
    if (!guest) return void (await say(place, NOBODY));
    await say(place, `已同意：${shownGuest(guest)}。`);
    await say(chatOf(guest.person), '管理员已经同意，可以直接提问了。能问什么：/help');
  }

  async function removed(place: Place, guest: Guest | undefined): Promise<void> {
    await say(place, guest ? `已移除：${shownGuest(guest)}。` : NOBODY);
  }

  handler.command('admin', async (ctx, next) => {
    if (ctx.chat.type !== 'private' || !access.isAdmin(ctx.from.id)) return await next();
    const place = placeOf(ctx.message);
    const [, what, whom = ''] = /^(\S+)\s+(\S+)$/.exec(ctx.payload.trim()) ?? [];
    if (what === 'approve' || what === '同意')
      return await admitted(place, await access.admitByCode(whom, ctx.from.id));
    if (what === 'remove' || what === '移除' || what === '取消')
      return await removed(place, await access.remove(Number(whom)));
    if (ctx.payload.trim() !== '') return void (await say(place, USAGE));
    const { lines, keyboard } = await overview(store, access);
    await outbox.send(place, { pieces: renderLines(lines), keyboard });
  });

  handler.on('callback_query', async (ctx, next) => {
    const { id, from, message, ...pressed } = ctx.callbackQuery;
    const press = 'data' in pressed ? readAdminPress(pressed.data) : undefined;
    if (!press || !('person' in press) || !message) return await next();
    if (!access.isAdmin(from.id)) return await refusePress(outbox, id, placeOf(message));
    void outbox.acknowledge(id);
    const place = placeOf(message);
    if (press.kind === 'refuse') await removed(place, await access.remove(press.person));
    else await admitted(place, await access.admit(press.person, from.id));
  });
  return handler;
}

/** Says to somebody else who presses a button of admins that nothing came of it. */
export async function refusePress(outbox: Outbox, press: string, place: Place): Promise<void> {
  const words = '这个按钮只有管理员能用。';
  if (!(await outbox.acknowledge(press, words))) await outbox.send(place, { pieces: [words] });
}

const NOBODY = '没有这个人，可能已经处理过了。/admin 看现在的名单。';
const USAGE = '可以这样用：/admin，/admin approve 申请码，/admin remove 编号。';

/** The private chat of a person. */
function chatOf(person: number): Place {
  return { chat: person, topic: null, replyTo: null };
}
