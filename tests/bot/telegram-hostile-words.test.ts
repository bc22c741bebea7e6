import { describe, expect, it } from 'vitest';
import { mask } from '../../bot/telegram/mask.ts';
import { readPress } from '../../bot/telegram/press.ts';
import { PIECE, plainOf, renderLines } from '../../bot/telegram/render.ts';
import { type Line, plainText } from '../../retrieval/answer/answer.ts';
import { parseHtml } from '../telegram-html.ts';

/** A small generator, so that every run sees the same. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
}

const PIECES = [
  ...'<>&"\'_*[]()~`>#+-=|{}.!\\/@$%^;:',
  '政府',
  '信息',
  '𠮷',
  '👍',
  '件',
  ' ',
  '<b>',
  '</b>',
  '&lt;',
  '&#60;',
  '<a href="x">',
];

function words(random: (below: number) => number, length: number): string {
  return Array.from({ length }, () => PIECES[random(PIECES.length)] ?? '').join('');
}

describe('words with signs that markup uses', () => {
  it('arrive as they are, two thousand of them', () => {
    const random = numbers(36);
    for (let round = 0; round < 2000; round += 1) {
      const text = `字${words(random, 40)}字`;
      const [html = ''] = renderLines([[[...text].slice(0, 20).join(''), { bold: `粗${words(random, 5)}` }, text]]);
      expect(parseHtml(html)).toHaveProperty('words');
      expect(plainOf(html).endsWith(text)).toBe(true);
    }
  });

  it('in a thousand long answers are cut into whole messages that join to the answer', () => {
    const random = numbers(37);
    for (let round = 0; round < 1000; round += 1) {
      const lines: Line[] = Array.from({ length: 12 }, (_, at) => [
        `${at}字${words(random, 120 + random(400))}字`,
        { bold: `${random(99_999)}` },
        { cite: at + 1 },
      ]);
      const pieces = renderLines(lines);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(PIECE);
        expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(32 * 1024);
        expect(parseHtml(piece)).toHaveProperty('words');
        expect(plainOf(piece)).not.toMatch(/\[\d*$/);
      }
      expect(pieces.map(plainOf).join('').replaceAll('\n', '')).toBe(plainText(lines).replaceAll('\n', ''));
    }
  });
});

describe('two hundred forms of a number', () => {
  it('of a person’s telephone or identity are all hidden', () => {
    const random = numbers(72);
    const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('');
    for (let round = 0; round < 50; round += 1) {
      const [mobile, landline] = [`13${digits(9)}`, `${1 + random(9)}${digits(6)}`];
      const identity = `41048219${70 + random(30)}0${1 + random(9)}1${random(10)}${digits(4)}`;
      for (const [text, number] of [
        [`联系人李四，${mobile}。`, mobile],
        [`电话：0990-${landline}`, landline],
        [`咨询电话：${landline}，邮编`, landline],
        [`身份证号${identity}`, identity],
      ] as const)
        expect(mask(text), text).not.toContain(number);
    }
  });

  it('that counts something are all left as they are', () => {
    const random = numbers(73);
    for (let round = 0; round < 50; round += 1) {
      const count = 1_000_000 + random(8_999_999);
      for (const text of [
        `共 ${count} 件`,
        `收费 13${10_000_000 + count} 元`,
        `浏览 ${count} 次`,
        `${2000 + random(30)}年${count}条`,
      ])
        expect(mask(text)).toBe(text);
    }
  });
});

describe('what a pressed button says', () => {
  it('is read only where a button of ours says it, whatever bytes come', () => {
    const random = numbers(41);
    for (let round = 0; round < 2000; round += 1) {
      const data = Array.from({ length: 1 + random(64) }, () => String.fromCharCode(random(300))).join('');
      expect(readPress(data)).toBeUndefined();
    }
  });
});
