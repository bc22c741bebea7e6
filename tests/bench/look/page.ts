import type { SentMessage } from '../../telegram-server.ts';

/** A chat as a telephone shows it: what somebody wrote, and below it what the bot sent. */
export interface Scene {
  readonly said: string;
  readonly messages: readonly SentMessage[];
  readonly files: readonly { readonly name: string; readonly caption: string }[];
}

/** The width of a common telephone in CSS pixels. */
export const WIDTH = 390;

/** The page of a chat. Words are set as Telegram sets them; buttons never break a line, so what is too long is cut. */
export function chatPage({ said, messages, files }: Scene): string {
  const bubbles = messages.map(
    ({ html, payload }) => `<div class="bot"><div class="bubble">${html}</div>${keyboard(payload)}</div>`,
  );
  const sent = files.map(
    ({ name, caption }) => `<div class="bot"><div class="bubble"><b>▤ ${name}</b>\n${caption}</div></div>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<div class="me">${said}</div>${[...bubbles, ...sent].join('')}`;
}

interface Button {
  readonly text: string;
}

function keyboard(payload: Record<string, unknown>): string {
  const rows = (payload.reply_markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard ?? [];
  const row = (buttons: Button[]) =>
    `<div class="row">${buttons.map(({ text }) => `<span>${text}</span>`).join('')}</div>`;
  return rows.map(row).join('');
}

const STYLE = `
  body { margin: 0; padding: 10px 8px; width: ${WIDTH - 16}px; background: #d3dfc4; font: 16px/1.32 "Noto Sans CJK SC", sans-serif; }
  .me { width: fit-content; max-width: 300px; margin: 0 0 8px auto; padding: 7px 11px; border-radius: 14px; background: #effdde; }
  .bot { width: 330px; margin-bottom: 8px; }
  .bubble { padding: 7px 11px; border-radius: 14px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
  .row { display: flex; gap: 3px; margin-top: 3px; }
  .row span { flex: 1 1 0; min-width: 0; box-sizing: border-box; padding: 8px 6px; border-radius: 7px; background: #6d8a62cc; color: #fff;
    font-size: 14px; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;
