import type { UploadField } from '../../../db/schema/uploads.ts';
import type { Keyboard } from '../keyboard.ts';
import { cut } from '../labels.ts';

/** What a button does that only admins may press. It stands in the button itself, so that it works after a restart. */
export type AdminPress =
  | { readonly kind: 'admit' | 'refuse'; readonly person: number }
  | { readonly kind: 'correct'; readonly upload: number; readonly field: UploadField }
  | { readonly kind: 'again'; readonly upload: number };

/** The text such a button sends back when it is pressed. */
export function adminPressData(press: AdminPress): string {
  if ('person' in press) return `a:${press.kind === 'admit' ? 'y' : 'n'}:${press.person.toString(36)}`;
  const upload = press.upload.toString(36);
  return press.kind === 'again' ? `u:r:${upload}` : `u:${press.field === 'agency' ? 'a' : 'y'}:${upload}`;
}

/** Reads it back; `undefined` for anything that no such button holds. */
export function readAdminPress(data: string): AdminPress | undefined {
  const [, about, what, given = ''] = /^([au]):([anry]):([0-9a-z]{1,11})$/.exec(data) ?? [];
  const number = Number.parseInt(given, 36);
  if (about === 'a' && what === 'y') return { kind: 'admit', person: number };
  if (about === 'a' && what === 'n') return { kind: 'refuse', person: number };
  if (about === 'u' && what === 'r') return { kind: 'again', upload: number };
  if (about === 'u' && what === 'a') return { kind: 'correct', upload: number, field: 'agency' };
  if (about === 'u' && what === 'y') return { kind: 'correct', upload: number, field: 'year' };
  return undefined;
}

const LABEL = 24;

/** A row of buttons for admins. */
export function adminButtons(...buttons: readonly (readonly [label: string, press: AdminPress])[]): Keyboard[number] {
  return buttons.map(([label, press]) => ({
    text: cut(label, LABEL, LABEL - 1),
    callback_data: adminPressData(press),
  }));
}
