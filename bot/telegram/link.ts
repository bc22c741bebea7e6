/** What stands behind `?start=` to open an answer again; Telegram takes 64 of A-Z, a-z, 0-9, _ and -. */
export function linkPayload(answer: number, key: string): string {
  return `a${answer.toString(36)}-${key}`;
}

/** Reads it back; `undefined` for what is no link to an answer. */
export function readLink(payload: string): { readonly answer: number; readonly key: string } | undefined {
  const [, answer = '', key] = /^a([0-9a-z]{1,9})-([\w-]{16})$/.exec(payload) ?? [];
  return key === undefined ? undefined : { answer: Number.parseInt(answer, 36), key };
}

/** The address that opens an answer in a chat with the bot. */
export function linkTo(bot: string, answer: number, key: string): string {
  return `https://t.me/${bot}?start=${linkPayload(answer, key)}`;
}
