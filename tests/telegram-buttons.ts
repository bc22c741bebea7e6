/** A button under a message: it sends data back, opens a page, or begins an inline question. */
export interface SentButton {
  readonly text: string;
  readonly callback_data: string;
  readonly url?: string;
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
}

const MOST_BUTTONS = 100;
const MOST_IN_A_ROW = 8;
const ACTIONS = ['callback_data', 'url', 'switch_inline_query', 'switch_inline_query_current_chat'] as const;

/** The buttons under a message, from top to bottom. */
export function buttonsIn(payload: Record<string, unknown>): SentButton[] {
  return rowsIn(payload).flat();
}

function rowsIn(payload: Record<string, unknown>): SentButton[][] {
  const markup = payload.reply_markup as { inline_keyboard?: SentButton[][] } | undefined;
  return markup?.inline_keyboard ?? [];
}

/** What is wrong with the buttons. */
export function objectionToButtons(payload: Record<string, unknown>): string | undefined {
  const rows = rowsIn(payload);
  if (rows.flat().length > MOST_BUTTONS || rows.some((row) => row.length > MOST_IN_A_ROW))
    return 'Bad Request: reply markup is too long';
  for (const button of rows.flat()) {
    if (button.text.trim() === '') return 'Bad Request: inline keyboard button text is empty';
    const [action, ...more] = ACTIONS.filter((one) => button[one] !== undefined);
    if (!action || more.length > 0)
      return "Bad Request: can't parse inline keyboard button: Text buttons are unallowed";
    const bytes = Buffer.byteLength(button.callback_data ?? '');
    if (action === 'callback_data' && (bytes === 0 || bytes > 64)) return 'Bad Request: BUTTON_DATA_INVALID';
    if (action === 'url' && !/^(?:https?|tg):\/\/[^\s]+\.?[^\s]*$/.test(button.url ?? ''))
      return `Bad Request: inline keyboard button URL '${button.url}' is invalid`;
  }
  return undefined;
}
