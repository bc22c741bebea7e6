/** What is done with an answer that stands above a button. */
export type Tool = 'chart' | 'rows' | 'link' | 'good' | 'bad' | 'again';

/** What a person sets with a button. */
export type Setting = 'agency' | 'sources' | 'units';

/** What a button does. It stands in the button itself, so that it works after a restart. */
export type Press =
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'offer'; readonly answer: number; readonly position: number }
  | { readonly kind: 'example'; readonly index: number }
  /** With the key of its link, it works in any chat. */
  | { readonly kind: 'tool'; readonly tool: Tool; readonly answer: number; readonly key?: string }
  /** Sets something for whoever presses; the agency is a hash of its name. */
  | { readonly kind: 'setting'; readonly setting: Setting; readonly value: string };

/** Telegram refuses more than 64 bytes. */
export const PRESS_BYTES = 40;

const SETTINGS: readonly Setting[] = ['agency', 'sources', 'units'];
const TOOLS: Readonly<Record<Tool, string>> = { chart: 'g', rows: 'r', link: 'l', good: 'u', bad: 'd', again: 'a' };

/** The text a button sends back when it is pressed. */
export function pressData(press: Press): string {
  switch (press.kind) {
    case 'source':
      return `s:${press.source}`;
    case 'offer':
      return `q:${press.answer.toString(36)}:${press.position}`;
    case 'example':
      return `x:${press.index}`;
    case 'tool':
      return `t:${TOOLS[press.tool]}:${press.answer.toString(36)}${press.key === undefined ? '' : `:${press.key}`}`;
    case 'setting':
      return `e:${press.setting[0]}:${press.value}`;
  }
}

/** Reads it back; `undefined` for anything that no button of ours holds. */
export function readPress(data: string): Press | undefined {
  if (data.length > PRESS_BYTES) return undefined;
  const source = /^s:([cp](?:\.[0-9a-z]{1,9}){2,3})$/.exec(data)?.[1];
  if (source) return { kind: 'source', source };
  const offer = /^q:([0-9a-z]{1,9}):(\d{1,2})$/.exec(data);
  if (offer) return { kind: 'offer', answer: Number.parseInt(offer[1] ?? '', 36), position: Number(offer[2]) };
  const example = /^x:(\d)$/.exec(data);
  if (example) return { kind: 'example', index: Number(example[1]) };
  return readTool(data) ?? readSetting(data);
}

function readTool(data: string): Press | undefined {
  const [, letter, answer = '', key] = /^t:([grluda]):([0-9a-z]{1,9})(?::([\w-]{16}))?$/.exec(data) ?? [];
  const tool = (Object.keys(TOOLS) as Tool[]).find((one) => TOOLS[one] === letter);
  if (!tool) return undefined;
  return { kind: 'tool', tool, answer: Number.parseInt(answer, 36), ...(key === undefined ? {} : { key }) };
}

function readSetting(data: string): Press | undefined {
  const [, letter, value = ''] = /^e:([asu]):(short|full|printed|yuan|-|[0-9a-f]{10})$/.exec(data) ?? [];
  const setting = SETTINGS.find((one) => one[0] === letter);
  return setting && { kind: 'setting', setting, value };
}
