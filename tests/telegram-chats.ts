import { buttonsIn, type SentButton } from './telegram-buttons.ts';
import type { UploadedFile } from './telegram-form.ts';
import { shownWords } from './telegram-html.ts';
import { BOT, chatOf } from './telegram-people.ts';

/** A message as a chat shows it; one that was edited as it is now. */
export interface SentMessage {
  readonly id: number;
  readonly chat: number;
  /** The words, without tags. */
  readonly text: string;
  /** As it was sent. */
  readonly html: string;
  readonly buttons: readonly SentButton[];
  readonly payload: Record<string, unknown>;
}

/** A file or a picture as a chat shows it; ids of messages and files are of one row. */
export interface SentFile {
  readonly id: number;
  readonly chat: number;
  readonly name: string;
  readonly bytes: Buffer;
  /** The words of a text file, with the mark at its front. */
  readonly content: string;
  readonly caption: string;
  readonly payload: Record<string, unknown>;
}

type Payload = Record<string, unknown>;
type Outcome = { readonly result: unknown } | { readonly refused: string };

/** What stands in the chats of a bot. */
export function createChats() {
  const messages: SentMessage[] = [];
  const files: SentFile[] = [];
  const pictures: SentFile[] = [];
  const edits: SentMessage[] = [];
  let next = 1;

  function messageOf(id: number, payload: Payload): SentMessage {
    const html = String(payload.text);
    const text = shownWords(html, payload.parse_mode);
    return { id, chat: Number(payload.chat_id), text, html, buttons: buttonsIn(payload), payload };
  }

  function fileOf(payload: Payload, { name, bytes }: UploadedFile): SentFile {
    const caption = shownWords(payload.caption, payload.parse_mode);
    return {
      id: next++,
      chat: Number(payload.chat_id),
      name,
      bytes,
      content: bytes.toString('utf8'),
      caption,
      payload,
    };
  }

  function edited(payload: Payload): Outcome {
    if (payload.inline_message_id !== undefined) return { result: true };
    const at = messages.findIndex(({ id, chat }) => id === payload.message_id && chat === payload.chat_id);
    const before = messages[at];
    if (!before) return { refused: 'Bad Request: message to edit not found' };
    const after = messageOf(before.id, {
      ...('text' in payload ? {} : { text: before.html }),
      ...before.payload,
      ...payload,
    });
    const now = payload.reply_markup === undefined ? { ...after, buttons: [] } : after;
    if (now.html === before.html && JSON.stringify(now.buttons) === JSON.stringify(before.buttons))
      return { refused: 'Bad Request: message is not modified: specified new message content is exactly the same' };
    messages[at] = now;
    edits.push(now);
    return { result: shown(now) };
  }

  return {
    messages: messages as readonly SentMessage[],
    files: files as readonly SentFile[],
    pictures: pictures as readonly SentFile[],
    edits: edits as readonly SentMessage[],
    /** The number of a message that somebody else writes. */
    nextNumber: () => next++,
    /** What a call changes in the chats, and what it gives. */
    outcome(method: string, payload: Payload): Outcome {
      if (method === 'sendMessage') {
        const sent = messageOf(next++, payload);
        messages.push(sent);
        return { result: shown(sent) };
      }
      if (method === 'editMessageText' || method === 'editMessageReplyMarkup') return edited(payload);
      if (method === 'sendDocument') {
        const sent = fileOf(payload, payload.document as UploadedFile);
        files.push(sent);
        const document = { file_id: `file-${sent.id}`, file_unique_id: String(sent.id), file_name: sent.name };
        return { result: { ...standing(sent), document } };
      }
      if (method === 'sendPhoto') {
        const sent = fileOf(payload, payload.photo as UploadedFile);
        pictures.push(sent);
        return {
          result: { ...standing(sent), photo: [{ file_id: `file-${sent.id}`, file_unique_id: String(sent.id) }] },
        };
      }
      return { result: true };
    },
  };
}

function standing({ id, chat }: { readonly id: number; readonly chat: number }) {
  return { message_id: id, date: 1, chat: chatOf(chat, false), from: BOT };
}

function shown(message: SentMessage) {
  return { ...standing(message), text: message.text };
}
