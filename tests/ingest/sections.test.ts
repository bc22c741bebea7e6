import { describe, expect, it } from 'vitest';
import { fold } from '../../db/fold.ts';
import { wordsOf } from '../../ingest/identity/words.ts';
import { findSections } from '../../ingest/sections.ts';

const partsOf = (...headings: string[]) => {
  const text = headings.map((heading) => `${heading}\n\n松台市没有其他情况。\n\n`).join('');
  return findSections(text, fold(text))
    .filter((section) => !section.path.includes('.'))
    .map((section) => [section.part, text.slice(section.start, section.body)]);
};

describe('the headings of the parts', () => {
  it('may say that the parts speak of administrative organs', () => {
    const headings = ['一、总体情况', '二、行政机关主动公开政府信息情况', '三、行政机关收到和处理政府信息公开申请情况'];
    expect(partsOf(...headings)).toEqual(headings.map((heading, index) => [index + 1, heading]));
  });

  it('may call the first part the work itself', () => {
    for (const first of ['一、信息公开工作情况', '一、信息公开工作总体情况', '一、政务信息公开工作开展情况']) {
      const [[part] = []] = partsOf(first, '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况');
      expect(part).toBe(1);
    }
  });

  it('may be printed in traditional characters', () => {
    const text = ['一、信息公開工作情況', '二、主動公開政府信息情況', '三、收到和處理政府信息公開申請情況'].join(
      '\n\n',
    );
    expect(findSections(text, wordsOf(text)).map((section) => section.part)).toEqual([1, 2, 3]);
  });

  it('may be misspelt where nothing else can be meant', () => {
    const parts = partsOf('一、总体情况', '二、主动公开政府政府情况', '三、收到和处理政府信息公开申请情况');
    expect(parts.map(([part]) => part)).toEqual([1, 2, 3]);
  });

  it('are not the names of the parts that the preface lists', () => {
    const list = '本报告包括总体情况、行政机关主动公开政府信息情况、行政机关收到和处理政府信息公开申请情况。';
    const parts = partsOf(list, '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况');
    expect(parts.map(([, words]) => words)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ]);
  });
});

describe('part 5 without its heading', () => {
  const tables = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
  const last = '六、其他需要报告的事项';

  it('begins with its first sub-heading', () => {
    const parts = partsOf(
      ...tables,
      '四、政府信息公开行政复议、行政诉讼情况',
      '（一）主要问题',
      '（二）改进情况',
      last,
    );
    expect(parts.map(([part]) => part)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is not taken from what part 1 says of problems', () => {
    const [first = '', ...others] = tables;
    expect(partsOf(first, '（一）主要问题', ...others, last).map(([part]) => part)).toEqual([1, 2, 3, 6]);
  });
});
