import type { Chat, Message } from 'telegraf/types';

/** Where a message goes. */
export interface Place {
  readonly chat: number;
  /** The topic of a forum; `null` in other chats and in a forum's General topic, which must not be named. */
  readonly topic: number | null;
  /** In groups, the message that is replied to. */
  readonly replyTo: number | null;
}

interface Placed {
  readonly chat: Chat;
  readonly message_id: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
}

/** The place where a message came from. */
export function placeOf(message: Placed): Place {
  const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
  return {
    chat: message.chat.id,
    topic: thread === undefined || thread === 1 ? null : thread,
    replyTo: message.chat.type === 'private' ? null : message.message_id,
  };
}

/** Who wrote a message. Admins of a group may write in its name, and a channel in its own: each is somebody of their own. */
export function senderOf({ sender_chat, from, chat }: Message): number {
  return sender_chat?.id ?? from?.id ?? chat.id;
}
