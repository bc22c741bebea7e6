import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../retrieval/gather/text/changed-words.ts';

function changed(earlier: string, later: string): string[][] {
  const marks = changedWords(earlier, later);
  return [
    marks.earlier.map(({ start, end }) => earlier.slice(start, end)),
    marks.later.map(({ start, end }) => later.slice(start, end)),
  ];
}

describe('the words that changed in a sentence', () => {
  it('are told on both sides', () => {
    expect(changed('造林公告张贴到组，每月更新。', '造林公告张贴到村，每周更新。')).toEqual([
      ['组', '月'],
      ['村', '周'],
    ]);
  });

  it('that are new stand on one side only', () => {
    expect(changed('公布防火信息。', '公布防火和造林信息。')).toEqual([[], ['和造林']]);
  });

  it('are whole numbers, and never part of one', () => {
    expect(changed('发布防火信息125条。', '发布防火信息1205条。')).toEqual([['125'], ['1205']]);
  });

  it('are not marks, white space or width', () => {
    expect(changed('发布信息 12 条，造林公告 3 份；', '发布信息12条、造林公告３份。')).toEqual([[], []]);
  });

  it('do not fall apart over a single word that both happen to have', () => {
    expect(changed('林业局公开护林员的姓名。', '林业局公布补贴员额。')).toEqual([['开护林员的姓名'], ['布补贴员额']]);
  });
});
