import { describe, expect, it } from 'vitest';
import { inventory } from '../../bot/telegram/handlers/reports.ts';
import { mask } from '../../bot/telegram/mask.ts';
import { PIECE, plainOf, renderLines } from '../../bot/telegram/render.ts';
import { sourcePage } from '../../bot/telegram/source-page.ts';
import { squeeze } from '../../bot/telegram/squeeze.ts';
import { type Line, plainText } from '../../retrieval/answer/answer.ts';
import { parseHtml } from '../telegram-html.ts';
import { STORED_REPORT } from './telegram-stage.ts';

describe('an answer as HTML', () => {
  it('keeps signs that HTML would take for its own', () => {
    const lines: Line[] = [['<b>3 < 5</b> & ', { bold: 'a<b' }, { quote: '甲&乙', cite: 1 }]];
    expect(renderLines(lines)).toEqual(['&lt;b&gt;3 &lt; 5&lt;/b&gt; &amp; <b>a&lt;b</b>“甲&amp;乙”[1]']);
    expect(plainOf(renderLines(lines)[0] ?? '')).toBe(plainText(lines));
  });

  it('stresses words inside a quote, and hides a telephone number that changed all the same', () => {
    const quote = '热线更换为13812345678，每月更新。';
    const line: Line = [
      {
        quote,
        cite: 1,
        marked: [
          { start: 5, end: 16 },
          { start: 18, end: 19 },
        ],
      },
    ];
    expect(renderLines([line])).toEqual(['“热线更换为<b>138****5678</b>，每<b>月</b>更新。”[1]']);
    expect(plainText([line])).toBe(`“${quote}”[1]`);
  });

  it('is cut at lines, each message well formed and none too long', () => {
    const lines = Array.from(
      { length: 400 },
      (_, at): Line => [`${at}. 某某局`, { bold: `${at * 7}` }, '件', { cite: at }],
    );
    const pieces = renderLines(lines);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(PIECE);
      expect(parseHtml(piece)).toHaveProperty('words');
      expect(piece.match(/<b>/g)?.length).toBeLessThanOrEqual(90);
    }
    expect(pieces.map(plainOf).join('\n')).toBe(plainText(lines));
  });

  it('of one endless line is cut behind sentences, never inside a character, a number or a mark', () => {
    const random = numbers(7);
    for (let round = 0; round < 200; round += 1) {
      const line: Line = Array.from({ length: 60 }, () => spanOf(random));
      const pieces = renderLines([line]);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(PIECE);
        expect(parseHtml(piece)).toHaveProperty('words');
      }
      const plain = pieces.map(plainOf);
      expect(plain.join('')).toBe(plainText([line]));
      for (const [at, piece] of plain.entries()) {
        expect(`${piece.at(-1)}${plain[at + 1]?.[0] ?? ''}`).not.toMatch(/\d\d/);
        expect(piece).not.toMatch(/\[\d*$/);
      }
    }
  });
});

describe('numbers of persons', () => {
  it.each([
    ['联系人张三，13812345678。', '联系人张三，138****5678。'],
    ['手机：138-1234-5678', '手机：138-****-5678'],
    ['手机：138 1234 5678', '手机：138 **** 5678'],
    ['+86 13812345678', '+86 138****5678'],
    ['8613812345678', '86138****5678'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['电话0990-6862345，邮编', '电话0990-****345，邮编'],
    ['（0990）6862345', '（0990）****345'],
    ['010-66012345', '010-*****345'],
    ['09906862345', '0990****345'],
    ['联系电话：6862345', '联系电话：****345'],
    ['身份证 410482199003071234', '身份证 410482********1234'],
    ['身份证41048219900307123X。', '身份证410482********123X。'],
    ['6862345,13812345678,13912345678', '6862345,138****5678,139****5678'],
  ])('are hidden: %s', (text, hidden) => {
    expect(mask(text)).toBe(hidden);
  });

  it.each([
    '收费 13812345678 元',
    '<b>13812345678</b> 件',
    '13812345678.50',
    '138 1234 5678 0 0 0 0',
    '12 138 1234 5678',
    '2024-2025年',
    '自2024年1月1日起至2024年12月31日止',
    '国办公开办函〔2021〕30号',
    '信用代码 914104827890123456',
    '索引号 005460123/2024-00012',
    '浏览量 1381234567 次',
    '120 | 0 | 0 | 0',
    '邮编 467599',
  ])('are not seen in what counts something: %s', (text) => {
    expect(mask(text)).toBe(text);
  });
});

describe('text of a page', () => {
  it('loses the line ends of the page and keeps those of paragraphs and headings', () => {
    const text = '一、总体情况\n　　2024年，我局 收到\n申请 18\n件。\n（一）主动 公开\n第二\r\n\r\n段 of two  words';
    expect(squeeze(text)).toBe('一、总体情况\n2024年，我局收到申请 18 件。\n（一）主动公开\n第二\n段 of two words');
  });

  it('shows where a passage is cut off, and its heading once', () => {
    const lines = sourcePage({
      kind: 'passage',
      report: STORED_REPORT,
      heading: '（二）依申请公开情况',
      before: '（二）依申请公开情况。全年',
      quote: '收到申请\n19 件',
      after: '，均已\n答复',
    });
    expect(renderLines(lines)[0]?.split('\n')).toEqual([
      '<b>云溪市人民政府办公室2024年政府信息公开工作年度报告</b>',
      '（二）依申请公开情况',
      '',
      '全年<b>收到申请 19 件</b>，均已答复…',
    ]);
  });

  it('of a row says which version it is of, names the columns of each row, and shows an empty cell', () => {
    const lines = sourcePage({
      kind: 'row',
      report: { ...STORED_REPORT, newest: false, url: 'https://example.gov.cn/a' },
      heading: '主动公开政府信息情况',
      rows: [
        { label: '行政强制', cells: [{ column: '处理决定数量', printed: '' }], cited: true },
        { label: '行政事业性收费', cells: [{ column: '金额', printed: '1.2' }], cited: false },
      ],
    });
    expect(plainText(lines).split('\n').slice(1)).toEqual([
      '这是第 1 版，之后已收录更新的版本。',
      '原文：https://example.gov.cn/a',
      '主动公开政府信息情况',
      '',
      '▸ 行政强制',
      '处理决定数量：（空）',
      '',
      '行政事业性收费',
      '金额：1.2',
    ]);
  });
});

describe('the list of reports', () => {
  it('shows thirty agencies and counts all', () => {
    const many = Array.from({ length: 70 }, (_, at) => ({
      ...STORED_REPORT,
      agency: `第${at % 35}局`,
      year: 2023 + (at % 2),
    }));
    const lines = inventory(many);
    expect(lines).toHaveLength(32);
    expect(plainText(lines)).toContain('共 35 个机关、70 份年报');
  });
});

/** A small generator, so that every run sees the same lines. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

function spanOf(random: (below: number) => number) {
  const words = ['公开', '𠮷', '👩‍👩‍👧', '<', '&', '。', '，', '1234567', '3.5', 'abc '];
  const text = Array.from({ length: random(120) + 1 }, () => words[random(words.length)]).join('');
  const cite = random(300);
  return [text, { bold: text }, { cite }, { quote: text.replace(/\s/g, ''), cite }][random(4)] ?? text;
}
