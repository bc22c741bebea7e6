import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../retrieval/understand/question.ts';
import { unexplained } from '../../../retrieval/understand/words/filler.ts';
import { takeMeasures } from '../../../retrieval/understand/words/measures.ts';

/** Cells as row.column, groups as group+column. */
function asked(words: string): string[] {
  return takeMeasures(questionOf(words)).measured.measures.flatMap((measure) => {
    if ('group' in measure) return [`${measure.group}+${measure.column}`];
    const keys = 'cell' in measure ? [measure.cell] : measure.sum;
    return keys.map((key) => key.replace(/^(?:requests|disputes|disclosure)\./, ''));
  });
}

describe('what came from the year before', () => {
  it.each([
    '上年度遗留',
    '旧账有几件',
    '承接上年的几件',
    '2024年从去年接过来多少',
    '上一年欠下的',
    '2024年有没有去年的尾巴',
    '2024年的年报里2023年转来的几件',
    '期初结转',
    '年初未结几件',
    '上年末结存',
    '2023年度结转至2024年度的，2024年',
    '2024年有没有从2023年转过来没办完的申请',
    '转入几件',
  ])('%s', (words) => {
    expect(asked(words)).toEqual(['carried_in.total']);
  });
});

describe('what is left at the end of the year', () => {
  it.each([
    '转出几件',
    '期末结转',
    '年底还剩几件没答复',
    '还有多少没有答复',
    '待处理的申请',
    '还在走程序的',
    '没来得及办的',
    '没有办结的申请有好多件',
    '留了几件到明年',
    '年底没结的几件',
    '结转次年几件',
    '2024年底遗留到2025年的有多少',
  ])('%s', (words) => {
    expect(asked(words)).toEqual(['carried_out.total']);
  });

  it('is of disputes where one is named, and of no decisions', () => {
    expect(asked('官司年底没结的几件')).toEqual(['litigation+pending']);
    expect(asked('处罚案件没办完的')).toEqual([]);
  });
});

describe('a word for all requests', () => {
  it.each([
    ['处理申请总数', 'concluded.total'],
    ['处理完毕的申请数', 'concluded.total'],
    ['被拒的申请总数', 'refused+total'],
    ['予以公开的申请数量', 'granted.total'],
    ['重复申请数量', 'declined_repeated.total'],
  ])('says of %s that requests are counted, and names no row of its own', (words, cell) => {
    expect(asked(words)).toEqual([cell]);
  });

  it('names a row of its own in a list', () => {
    expect(asked('办结数、申请量')).toEqual(['concluded.total', 'received.total']);
  });
});

describe('a ground of refusal', () => {
  it.each([
    ['因为维稳没给的', 'refused_security_stability.total'],
    ['以会议记录为由不给的', 'refused_process.total'],
    ['执法材料不公开', 'refused_enforcement_files.total'],
    ['第三方不同意公开的', 'refused_third_party.total'],
    ['因商业秘密不予公开', 'refused_third_party.total'],
  ])('is %s where something is withheld', (words, cell) => {
    expect(asked(words)).toEqual([cell]);
  });

  it.each(['维稳工作', '会议记录', '年鉴', '后勤管理'])('is not %s alone, which is a topic of prose', (words) => {
    expect(asked(words)).toEqual([]);
  });
});

describe('a column of documents', () => {
  it('is asked of no decision: a licence that is no longer valid is not counted', () => {
    expect(asked('现行有效的处罚几件')).toEqual([]);
    expect(asked('失效的规范性文件')).toEqual(['normative_documents.repealed']);
  });
});

describe('words that say nothing', () => {
  it('leave words whole that hold one of their characters', () => {
    expect(unexplained('办法几件')).toEqual(['办法']);
    expect(unexplained('起因')).toEqual(['起因']);
    expect(unexplained('请教一下老板让我问统共好多')).toEqual([]);
  });
});

describe('applying for something to be made public is a request, whatever came of it', () => {
  it.each(['多少人申请了公开', '有人申请过公开信息吗，几件', '多少人要求公开', '申请公开政府信息的几件'])(
    '%s',
    (words) => {
      expect(asked(words)).toEqual(['received.total']);
    },
  );

  it.each(['要求公开几件，公开了几件', '要求公开的有几件，给公开的几件'])('%s: both are told', (words) => {
    expect(asked(words)).toEqual(['received.total', 'granted.total', 'partly_granted.total']);
  });

  it('申请公开了的有几件 counts what was made public', () => {
    expect(asked('申请公开了的有几件')).toEqual(['granted.total', 'partly_granted.total']);
  });
});
