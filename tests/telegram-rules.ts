import { objectionToButtons } from './telegram-buttons.ts';
import type { UploadedFile } from './telegram-form.ts';
import { parseHtml } from './telegram-html.ts';

type Payload = Record<string, unknown>;
type Rule = (payload: Payload) => string | undefined;

/** What a method must be given, what it may be given, and what is looked at beyond that. */
interface Method {
  readonly needs: readonly string[];
  readonly takes: readonly string[];
  readonly rules: readonly Rule[];
}

const TO_CHAT = ['message_thread_id', 'reply_parameters', 'reply_markup', 'disable_notification', 'protect_content'];
const KB = 1024;
const MB = KB * KB;

const METHODS: Readonly<Record<string, Method>> = {
  getMe: method([], []),
  getUpdates: method([], ['offset', 'limit', 'timeout', 'allowed_updates']),
  deleteWebhook: method([], ['drop_pending_updates']),
  getWebhookInfo: method([], []),
  setWebhook: method(
    ['url'],
    ['secret_token', 'allowed_updates', 'max_connections', 'drop_pending_updates', 'ip_address'],
    webhookRule,
  ),
  setMyCommands: method(['commands'], ['scope', 'language_code'], commandsRule, scopeRule),
  deleteMyCommands: method([], ['scope', 'language_code'], scopeRule),
  sendMessage: method(
    ['chat_id', 'text'],
    [...TO_CHAT, 'parse_mode', 'link_preview_options'],
    textRule,
    topicRule,
    objectionToButtons,
  ),
  editMessageText: method(
    ['text'],
    ['chat_id', 'message_id', 'inline_message_id', 'parse_mode', 'link_preview_options', 'reply_markup'],
    textRule,
    objectionToButtons,
  ),
  editMessageReplyMarkup: method(
    [],
    ['chat_id', 'message_id', 'inline_message_id', 'reply_markup'],
    objectionToButtons,
  ),
  deleteMessage: method(['chat_id', 'message_id'], []),
  sendDocument: method(
    ['chat_id', 'document'],
    [...TO_CHAT, 'caption', 'parse_mode', 'method'],
    fileRule('document', 50 * MB),
    captionRule,
    topicRule,
    objectionToButtons,
  ),
  sendPhoto: method(
    ['chat_id', 'photo'],
    [...TO_CHAT, 'caption', 'parse_mode', 'method'],
    fileRule('photo', 10 * MB),
    pictureRule,
    captionRule,
    topicRule,
    objectionToButtons,
  ),
  sendChatAction: method(['chat_id', 'action'], ['message_thread_id'], topicRule, actionRule),
  answerCallbackQuery: method(['callback_query_id'], ['text', 'show_alert', 'url', 'cache_time'], noticeRule),
  answerInlineQuery: method(
    ['inline_query_id', 'results'],
    ['cache_time', 'is_personal', 'next_offset', 'button'],
    resultsRule,
    startButtonRule,
  ),
  getFile: method(['file_id'], []),
};

/**
 * What a Bot API server finds wrong with a call; `undefined` when nothing is. Fields that Telegram does not know it
 * overlooks; here they are mistakes.
 */
export function objection(name: string, payload: Payload): string | undefined {
  const known = METHODS[name];
  if (!known) return 'Not Found: method not found';
  const missing = known.needs.find((field) => payload[field] === undefined || payload[field] === null);
  if (missing) return `Bad Request: parameter "${missing}" is required`;
  const strange = Object.keys(payload).find((field) => !known.needs.includes(field) && !known.takes.includes(field));
  if (strange) return `Bad Request: ${name} takes no "${strange}"`;
  for (const rule of known.rules) {
    const wrong = rule(payload);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function method(needs: readonly string[], takes: readonly string[], ...rules: readonly Rule[]): Method {
  return { needs, takes, rules };
}

function textRule({ text, parse_mode }: Payload): string | undefined {
  return objectionToText(String(text), parse_mode);
}

function objectionToText(text: string, parseMode: unknown): string | undefined {
  if (parseMode !== undefined && parseMode !== 'HTML') return 'Bad Request: unsupported parse_mode';
  const shown = parseMode === 'HTML' ? parseHtml(text) : { words: text.trim() };
  if ('wrong' in shown) return `Bad Request: can't parse entities: ${shown.wrong}`;
  if (shown.words === '') return 'Bad Request: message text is empty';
  if (shown.words.length > 4096 || Buffer.byteLength(text) > 32 * KB) return 'Bad Request: message is too long';
  return undefined;
}

function captionRule({ caption, parse_mode }: Payload): string | undefined {
  if (caption === undefined) return undefined;
  const shown = parse_mode === 'HTML' ? parseHtml(String(caption)) : { words: String(caption) };
  if ('wrong' in shown) return `Bad Request: can't parse entities: ${shown.wrong}`;
  return shown.words.length > 1024 ? 'Bad Request: message caption is too long' : undefined;
}

function topicRule({ message_thread_id: topic }: Payload): string | undefined {
  return topic === 1 ? 'Bad Request: message thread not found' : undefined;
}

function actionRule({ action }: Payload): string | undefined {
  return /^(?:typing|upload_photo|upload_document)$/.test(String(action))
    ? undefined
    : 'Bad Request: wrong parameter action';
}

function noticeRule({ text }: Payload): string | undefined {
  return String(text ?? '').length > 200 ? 'Bad Request: MESSAGE_TOO_LONG' : undefined;
}

function fileRule(field: string, most: number): Rule {
  return (payload) => {
    const file = payload[field] as Partial<UploadedFile>;
    if (!file.name || !file.bytes) return `Bad Request: there is no ${field} in the request`;
    if (file.bytes.length === 0) return 'Bad Request: file must be non-empty';
    return file.bytes.length > most ? 'Request Entity Too Large' : undefined;
  };
}

/** Only PNG is drawn here; its width and height stand behind its signature. */
function pictureRule({ photo }: Payload): string | undefined {
  const { bytes } = photo as UploadedFile;
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return 'Bad Request: IMAGE_PROCESS_FAILED';
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const tooLong = Math.max(width, height) > 20 * Math.min(width, height);
  return width + height > 10_000 || tooLong ? 'Bad Request: PHOTO_INVALID_DIMENSIONS' : undefined;
}

function webhookRule({ url, secret_token: secret }: Payload): string | undefined {
  if (!/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(String(url)))
    return 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook';
  return secret === undefined || /^[\w-]{1,256}$/.test(String(secret))
    ? undefined
    : 'Bad Request: secret token contains unallowed characters';
}

function commandsRule({ commands }: Payload): string | undefined {
  const given = commands as { command: string; description: string }[];
  if (given.length > 100) return 'Bad Request: BOT_COMMANDS_TOO_MUCH';
  for (const { command, description } of given) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) return 'Bad Request: BOT_COMMAND_INVALID';
    if (description.length < 1 || description.length > 256) return 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID';
  }
  return undefined;
}

function scopeRule({ scope }: Payload): string | undefined {
  if (scope === undefined) return undefined;
  const { type, chat_id: chat, user_id: user } = scope as { type: string; chat_id?: number; user_id?: number };
  const ofAll = /^(?:default|all_private_chats|all_group_chats|all_chat_administrators)$/.test(type);
  const ofOne = /^(?:chat|chat_administrators|chat_member)$/.test(type);
  if (!ofAll && !ofOne) return 'Bad Request: BotCommandScope has unsupported type';
  if (ofOne && chat === undefined) return 'Bad Request: chat_id is empty';
  return type === 'chat_member' && user === undefined ? 'Bad Request: user_id is empty' : undefined;
}

function startButtonRule({ button }: Payload): string | undefined {
  if (button === undefined) return undefined;
  const { text, start_parameter: start } = button as { text: string; start_parameter?: string };
  if (!text) return 'Bad Request: button text is empty';
  return /^[\w-]{1,64}$/.test(start ?? '') ? undefined : 'Bad Request: START_PARAM_INVALID';
}

function resultsRule({ results }: Payload): string | undefined {
  const given = results as Record<string, unknown>[];
  if (given.length > 50) return 'Bad Request: RESULTS_TOO_MUCH';
  if (new Set(given.map(({ id }) => id)).size < given.length) return 'Bad Request: RESULT_ID_DUPLICATE';
  for (const { type, id, title, input_message_content: content, reply_markup } of given) {
    if (!/^.{1,64}$/.test(String(id ?? '')) || Buffer.byteLength(String(id)) > 64)
      return 'Bad Request: RESULT_ID_INVALID';
    if (type !== 'article' || !title) return 'Bad Request: only articles with a title are known here';
    const { message_text: text, parse_mode } = (content ?? {}) as Payload;
    const wrong = objectionToText(String(text ?? ''), parse_mode) ?? objectionToButtons({ reply_markup });
    if (wrong) return wrong;
  }
  return undefined;
}
