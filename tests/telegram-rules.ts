import type { UploadedFile } from './telegram-form.ts';

/** What a Bot API server finds wrong with a call; `undefined` when nothing is. */
export function objection(method: string, payload: Record<string, unknown>): string | undefined {
  if (method === 'sendDocument') return objectionToFile(payload);
  if (method !== 'sendMessage' && method !== 'editMessageText') return undefined;
  const text = typeof payload.text === 'string' ? payload.text : '';
  const shown = payload.parse_mode === 'HTML' ? parseHtml(text) : { words: text.trim() };
  if ('wrong' in shown) return `Bad Request: can't parse entities: ${shown.wrong}`;
  if (shown.words === '') return 'Bad Request: message text is empty';
  if (shown.words.length > 4096 || Buffer.byteLength(text) > 32 * 1024) return 'Bad Request: message is too long';
  for (const button of buttonsIn(payload)) {
    if (button.text.trim() === '') return 'Bad Request: inline keyboard button text is empty';
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes === 0 || bytes > 64) return 'Bad Request: BUTTON_DATA_INVALID';
  }
  return undefined;
}

const FILE_BYTES = 50 * 1024 * 1024;

function objectionToFile({ document, caption }: Record<string, unknown>): string | undefined {
  const file = document as Partial<UploadedFile> | undefined;
  if (!file?.name) return 'Bad Request: there is no document in the request';
  if (!file.content) return 'Bad Request: file must be non-empty';
  if (Buffer.byteLength(file.content) > FILE_BYTES) return 'Request Entity Too Large';
  if (typeof caption === 'string' && caption.length > 1024) return 'Bad Request: message caption is too long';
  return undefined;
}

export interface SentButton {
  readonly text: string;
  readonly callback_data: string;
}

/** The buttons under a message, from top to bottom. */
export function buttonsIn(payload: Record<string, unknown>): SentButton[] {
  const markup = payload.reply_markup as { inline_keyboard?: SentButton[][] } | undefined;
  return markup?.inline_keyboard?.flat() ?? [];
}

const TAGS = /^(?:b|strong|i|em|u|ins|s|strike|del|code|pre|blockquote|a|tg-spoiler|span)$/;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** The words that Telegram shows for HTML, or what it refuses in it. */
export function parseHtml(html: string): { words: string } | { wrong: string } {
  const open: string[] = [];
  let words = '';
  for (const [token] of html.matchAll(/<[^>]*>?|&\w+;|[^<&]+|&/g)) {
    const tag = /^<(\/?)([a-z-]+)(?: [^>]*)?>$/.exec(token);
    if (!token.startsWith('<')) words += ENTITIES[token] ?? token;
    else if (!tag || !TAGS.test(tag[2] ?? '')) return { wrong: `Unsupported start tag "${token}"` };
    else if (tag[1] === '') open.push(tag[2] ?? '');
    else if (open.pop() !== tag[2]) return { wrong: `Unmatched end tag "${token}"` };
  }
  if (open.length > 0) return { wrong: `Can't find end tag corresponding to start tag "${open.at(-1)}"` };
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(words)) {
    return { wrong: 'strings must be encoded in UTF-8' };
  }
  return { words: words.trim() };
}
