/** How somebody writes to the bot. */
export interface SayOptions {
  /** Who writes; by default the one whose private chat it is. */
  readonly from?: number;
  readonly group?: boolean;
  /** The topic of a forum. */
  readonly topic?: number;
  /** Answers a message of the bot. */
  readonly toBot?: boolean;
}

/** The bot as the server knows it. */
export const BOT = { id: 999, is_bot: true, first_name: '年报', username: 'nianbao_bot', can_join_groups: true };

/** A chat by its number; groups have numbers below 0. */
export function chatOf(id: number, group: boolean) {
  return group || id < 0 ? { id, type: 'supergroup', title: '年报群' } : { id, type: 'private', first_name: '某人' };
}

/** Who writes or presses. */
export function personOf(id: number) {
  return { id: Math.abs(id), is_bot: false, first_name: '某人' };
}

/** A text as an update brings it, its mentions and commands marked. */
export function messageOf(
  id: number,
  chat: number,
  text: string,
  { from = chat, group = false, topic, toBot }: SayOptions,
) {
  const marks = [...text.matchAll(/^\/\w+(?:@\w+)?|@\w+/g)].map((mark) => ({
    type: mark[0].startsWith('/') ? 'bot_command' : 'mention',
    offset: mark.index,
    length: mark[0].length,
  }));
  return {
    message_id: id,
    date: 1,
    chat: chatOf(chat, group),
    from: personOf(from),
    text,
    ...(marks.length > 0 ? { entities: marks } : {}),
    ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
    ...(toBot ? { reply_to_message: { message_id: 1, date: 1, chat: chatOf(chat, group), from: BOT, text: '…' } } : {}),
  };
}

/** A file that somebody sends. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: string;
  /** What the message says about its size, where that is not true. */
  readonly size?: number;
  readonly caption?: string;
}

/** The file as a message and `getFile` tell of it. */
export function documentOf(id: string, { name, bytes, type = 'application/octet-stream', size }: HandedFile) {
  const file_size = size ?? bytes.length;
  return { file_id: id, file_unique_id: `unique-${id}`, file_name: name, mime_type: type, file_size };
}
