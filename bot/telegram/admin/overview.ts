import type { Guest } from '../../../db/queries/guests.ts';
import type { Upload } from '../../../db/queries/uploads.ts';
import type { Store } from '../../../db/store.ts';
import { shownName } from '../../../ingest/read/shown-name.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import type { Access, AccessMode } from '../access/access.ts';
import type { Keyboard } from '../keyboard.ts';
import { adminButtons } from './admin-press.ts';

const DAYS = 7;
const DAY = 86_400_000;
/** Lines of each kind in one message. */
const SHOWN = 8;

const MODES: Readonly<Record<AccessMode, string>> = {
  open: '所有人都可以提问',
  list: '只有名单上的人可以提问（设置 NIANBAO_ALLOWED）',
  pairing: '申请后由管理员同意',
};

/** What an admin wants to know: how much the bot is used, what it holds, which files failed, who waits to be let in. */
export async function overview(store: Store, access: Access): Promise<{ lines: Line[]; keyboard: Keyboard }> {
  const since = new Date(Date.now() - DAYS * DAY).toISOString();
  const { answers, people } = await store.answers.since(since);
  const reports = await store.reports.all();
  const troubled = await store.uploads.troubled(since);
  const [waiting, admitted] = [await access.waiting(), await access.admitted()];
  const lines: Line[] = [
    [{ bold: '管理' }],
    [`最近 ${DAYS} 天：回答 ${answers} 次，提问的有 ${people} 人`],
    [`已收录：${reports.length} 份报告，${new Set(reports.map(({ agency }) => agency)).size} 个机关`],
    ...uploadLines(troubled),
    [],
    [`访问：${MODES[access.mode]}`],
    ...(access.mode === 'pairing' ? [...waitingLines(waiting), ...admittedLines(admitted)] : []),
  ];
  const asking = access.mode === 'pairing' ? waiting.slice(0, SHOWN) : [];
  return { lines, keyboard: asking.map(decisionButtons) };
}

function uploadLines(troubled: readonly Upload[]): Line[] {
  if (troubled.length === 0) return [[`最近 ${DAYS} 天没有读入失败的文件`]];
  const lines = troubled.slice(0, SHOWN).map((upload): Line => [`　· ${shownName(upload.name)}：${upload.problem}`]);
  return [[`最近 ${DAYS} 天没有全部读入的文件：${troubled.length} 份`], ...lines, ...more(troubled.length)];
}

function waitingLines(waiting: readonly Guest[]): Line[] {
  if (waiting.length === 0) return [['没有人在等待同意']];
  const lines = waiting.slice(0, SHOWN).map((guest): Line => [`　· ${shownGuest(guest)}，申请码 ${guest.code}`]);
  return [[`等待同意：${waiting.length} 人`], ...lines, ...more(waiting.length), ['同意：/admin approve 申请码']];
}

function admittedLines(admitted: readonly Guest[]): Line[] {
  if (admitted.length === 0) return [];
  const lines = admitted.slice(-SHOWN).map((guest): Line => [`　· ${shownGuest(guest)}`]);
  return [[`已同意：${admitted.length} 人`], ...lines, ...more(admitted.length), ['取消：/admin remove 编号']];
}

/** A person as an admin tells people apart. */
export function shownGuest({ name, person }: Guest): string {
  return `${name}（编号 ${person}）`;
}

function more(count: number): Line[] {
  return count > SHOWN ? [[`　……共 ${count}，只列出 ${SHOWN}`]] : [];
}

function decisionButtons({ person, name }: Guest): Keyboard[number] {
  return adminButtons([`同意 ${name}`, { kind: 'admit', person }], ['不同意', { kind: 'refuse', person }]);
}
