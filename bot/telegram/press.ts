/** What a button does. It stands in the button itself, so that it works after a restart. */
export type Press =
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'offer'; readonly answer: number; readonly position: number }
  | { readonly kind: 'example'; readonly index: number };

/** Telegram refuses more than 64 bytes. */
export const PRESS_BYTES = 40;

/** The text a button sends back when it is pressed. */
export function pressData(press: Press): string {
  if (press.kind === 'source') return `s:${press.source}`;
  if (press.kind === 'offer') return `q:${press.answer.toString(36)}:${press.position}`;
  return `x:${press.index}`;
}

/** Reads it back; `undefined` for anything that no button of ours holds. */
export function readPress(data: string): Press | undefined {
  if (data.length > PRESS_BYTES) return undefined;
  const source = /^s:([cp](?:\.[0-9a-z]{1,9}){2,3})$/.exec(data)?.[1];
  if (source) return { kind: 'source', source };
  const offer = /^q:([0-9a-z]{1,9}):(\d{1,2})$/.exec(data);
  if (offer) return { kind: 'offer', answer: Number.parseInt(offer[1] ?? '', 36), position: Number(offer[2]) };
  const example = /^x:(\d)$/.exec(data);
  return example ? { kind: 'example', index: Number(example[1]) } : undefined;
}
