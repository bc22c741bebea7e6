import { createHash } from 'node:crypto';
import type { Preferences } from '../../db/queries/preferences.ts';
import type { Line } from '../../retrieval/answer/answer.ts';
import { type Keyboard, pressButton } from './keyboard.ts';
import type { Outgoing } from './outbox.ts';
import { renderLines } from './render.ts';

/** Agencies to choose from, each on a button. */
const CHOICES = 8;

/** What a person has set, with buttons that change it. `offered` are agencies that may be set as their own. */
export function settingsPage(set: Preferences, offered: readonly string[]): Outgoing {
  const { agency, units, sources } = set;
  const lines: Line[] = [
    [{ bold: '您的设置' }],
    ['默认机关：', { bold: agency ?? '未设置' }],
    [
      agency === null
        ? '设好以后，问“我们去年怎么写的”就知道说的是谁。'
        : '问题里说“我们”，或者不说是哪个机关，就是它。',
    ],
    ['设置或更换：/settings 机关名称'],
    [],
    ['金额：', { bold: units === 'yuan' ? '同时写成元' : '按表中万元' }],
    [units === 'yuan' ? '例如：253.97 万元（2539700 元）' : '例如：253.97 万元'],
    [],
    ['出处：', { bold: sources === 'full' ? '完整' : '简短' }],
    [sources === 'full' ? '正文下面列出每一处出处。' : '正文只标编号，点按钮看出处。'],
  ];
  return { pieces: renderLines(lines), keyboard: keyboardOf(set, offered) };
}

function keyboardOf({ agency, units, sources }: Preferences, offered: readonly string[]): Keyboard {
  const choices = offered.filter((one) => one !== agency).slice(0, CHOICES);
  return [
    ...choices.map((one) => [
      pressButton(`设为 ${one}`, { kind: 'setting', setting: 'agency', value: agencyMark(one) }),
    ]),
    ...(agency === null ? [] : [[pressButton('清除默认机关', { kind: 'setting', setting: 'agency', value: '-' })]]),
    [
      units === 'yuan'
        ? pressButton('金额改为按表中万元', { kind: 'setting', setting: 'units', value: 'printed' })
        : pressButton('金额同时写成元', { kind: 'setting', setting: 'units', value: 'yuan' }),
    ],
    [
      sources === 'full'
        ? pressButton('出处改为简短', { kind: 'setting', setting: 'sources', value: 'short' })
        : pressButton('出处改为完整', { kind: 'setting', setting: 'sources', value: 'full' }),
    ],
  ];
}

/** An agency on a button, whose room is too small for its name. */
export function agencyMark(agency: string): string {
  return createHash('sha256').update(agency).digest('hex').slice(0, 10);
}
