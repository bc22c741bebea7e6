/** One thing in a chat, from top to bottom. */
export type Entry =
  /** What somebody wrote, pressed or sent. */
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'message'; readonly html: string; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly kind: 'file'; readonly name: string; readonly caption: string }
  | { readonly kind: 'picture'; readonly png: Buffer; readonly caption: string };

/** The width of a common telephone in CSS pixels. */
export const WIDTH = 390;

/** The page of a chat. Words are set as Telegram sets them; buttons never break a line, so what is too long is cut. */
export function chatPage(entries: readonly Entry[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${entries.map(drawn).join('')}`;
}

function drawn(entry: Entry): string {
  switch (entry.kind) {
    case 'said':
      return `<div class="me">${entry.words}</div>`;
    case 'message':
      return `<div class="bot"><div class="bubble">${entry.html}</div>${keyboard(entry.payload)}</div>`;
    case 'file':
      return `<div class="bot"><div class="bubble"><b>▤ ${entry.name}</b>\n${entry.caption}</div></div>`;
    case 'picture':
      return `<div class="bot"><div class="bubble photo"><img src="data:image/png;base64,${entry.png.toString('base64')}">${entry.caption}</div></div>`;
  }
}

interface Button {
  readonly text: string;
}

function keyboard(payload: Readonly<Record<string, unknown>>): string {
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
  .bubble pre { margin: 0; font: 14px/1.35 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  .photo { padding: 4px 4px 7px; font-size: 15px; }
  .photo img { display: block; width: 100%; margin-bottom: 5px; border-radius: 11px; }
  .row { display: flex; gap: 3px; margin-top: 3px; }
  .row span { flex: 1 1 0; min-width: 0; box-sizing: border-box; padding: 8px 6px; border-radius: 7px; background: #6d8a62cc; color: #fff;
    font-size: 14px; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;
