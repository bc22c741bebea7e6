import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Message, User } from 'telegraf/types';
import type { Store } from '../../../db/store.ts';
import { MAX_BYTES } from '../../../ingest/read/limits.ts';
import { shownName } from '../../../ingest/read/shown-name.ts';
import type { Access } from '../access/access.ts';
import { type AdminPress, readAdminPress } from '../admin/admin-press.ts';
import type { Outbox } from '../outbox.ts';
import { type Place, placeOf } from '../place.ts';
import { renderLines } from '../render.ts';
import { correctionIn, QUESTIONS } from '../uploads/correction.ts';
import type { UploadDesk } from '../uploads/desk.ts';
import { refusePress } from './admin.ts';

/** Files that admins send in their private chat, and what they say of them afterwards. */
export function uploadsHandler(parts: {
  readonly access: Access;
  readonly outbox: Outbox;
  readonly store: Store;
  readonly desk: UploadDesk;
}) {
  const { access, outbox, store, desk } = parts;
  const { uploads } = store;
  const handler = new Composer();
  const say = (place: Place, words: string) => outbox.send(place, { pieces: renderLines([[words]]) });

  handler.on(message('document'), async (ctx, next) => {
    const { message: sent, from } = ctx;
    if (sent.chat.type !== 'private') return await next();
    const objection = access.isAdmin(from.id) ? objectionTo(sent.document.file_size ?? 0) : NOT_FOR_ALL;
    if (objection !== null) return void (await say(placeOf(sent), objection));
    await uploads.forgetAsked(from.id);
    await desk.take(uploadOf(sent, from));
  });

  handler.on(message('text'), async (ctx, next) => {
    const { message: sent, from } = ctx;
    if (sent.chat.type !== 'private' || sent.text.startsWith('/') || !access.isAdmin(from.id)) return await next();
    const asked = await uploads.asked(from.id, new Date(Date.now() - ASKED_FOR).toISOString());
    if (!asked?.asked) return await next();
    const given = correctionIn(asked.asked, sent.text);
    if ('again' in given) return void (await say(placeOf(sent), given.again));
    await uploads.forgetAsked(from.id);
    if ('cancelled' in given) await say(placeOf(sent), '好，不改。');
    else await desk.again(asked, given);
  });

  async function act(
    press: Extract<AdminPress, { readonly upload: number }>,
    place: Place,
    person: number,
  ): Promise<void> {
    const upload = await uploads.byId(press.upload);
    if (upload?.chat !== place.chat) return void (await say(place, '这份文件的记录已经不在了，请重新发送。'));
    if (press.kind === 'again') return await desk.again(upload);
    await uploads.forgetAsked(person);
    await uploads.change(upload.id, { asked: press.field, askedAt: new Date().toISOString() });
    await say(place, QUESTIONS[press.field]);
  }

  handler.on('callback_query', async (ctx, next) => {
    const { id, from, message: under, ...pressed } = ctx.callbackQuery;
    const press = 'data' in pressed ? readAdminPress(pressed.data) : undefined;
    if (!press || !('upload' in press) || !under) return await next();
    if (!access.isAdmin(from.id)) return await refusePress(outbox, id, placeOf(under));
    void outbox.acknowledge(id);
    await act(press, placeOf(under), from.id);
  });
  return handler;
}

/** For how long an answer is expected after a question about a file; later words are questions again. */
const ASKED_FOR = 600_000;
const MEGABYTE = 1024 * 1024;
const NOT_FOR_ALL = '报告由管理员添加，我没有读这份文件。您可以直接打字提问，能问什么：/help';

function objectionTo(bytes: number): string | null {
  if (bytes <= MAX_BYTES) return null;
  const most = `${MAX_BYTES / MEGABYTE} MB`;
  return [
    `这份文件有 ${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB，超过 Telegram 机器人能接收的 ${most}。`,
    '请在运行机器人的电脑上读入：npm run -s nianbao -- ingest 文件夹。',
    `压缩包要先解开；单份报告也不能超过 ${most}，请去掉图片或另存为网页再读。`,
  ].join('\n');
}

function uploadOf({ chat, message_id, document }: Message.DocumentMessage, { id }: User) {
  return {
    chat: chat.id,
    message: message_id,
    person: id,
    fileId: document.file_id,
    name: shownName(document.file_name ?? '没有名字的文件'),
    receivedAt: new Date().toISOString(),
  };
}
