import { describe, expect, it } from 'vitest';
import { wholeQuestion } from '../../../retrieval/understand/names/whole-question.ts';
import { withoutCountedYears } from '../../../retrieval/understand/plans/scope.ts';
import { DIFF, FEES, IMPROVEMENTS, MENTIONS, PROBLEMS, SUMMARY } from '../../../retrieval/understand/words/wording.ts';

/** What is left of some words when a pattern has taken its own. */
function leftOf(words: string, pattern: RegExp): string {
  return words.replace(pattern, '');
}

describe('words for what a report says', () => {
  it('names problems in everyday words', () => {
    const said = ['没做到位', '做得还不够好', '有待提高', '老大难', '短板弱项', '困难和挑战', '不完善的地方'];
    expect(said.filter((words) => leftOf(words, PROBLEMS) === words)).toEqual([]);
  });

  it('names what is meant to be done next in everyday words', () => {
    const said = ['下步工作安排', '接下来咋整改', '今后工作重点', '采取的举措', '补短板的办法', '准备咋个改'];
    expect(said.filter((words) => leftOf(words, IMPROVEMENTS) === words)).toEqual([]);
  });

  it('takes money asked of applicants for the fee of section six, and business fees not', () => {
    const said = [
      '收了申请人多少钱',
      '复印材料收不收钱',
      '跟老百姓要过钱没',
      '申请公开要钱吗',
      '信息处理费收没收',
      '复印收人家钱没有',
      '查资料交不交钱',
    ];
    expect(said.filter((words) => leftOf(words, FEES) === words)).toEqual([]);
    expect(leftOf('行政事业性收费收了多少钱', FEES)).toBe('行政事业性收费收了多少钱');
  });

  it('holds two reports against each other in everyday words', () => {
    const said = ['新增了哪些表述', '照搬', '翻版', '改动大不大', '套用模板', '内容重合度'];
    expect(said.filter((words) => leftOf(words, DIFF) === words)).toEqual([]);
    expect(leftOf('新增了多少申请', DIFF)).toBe('新增了多少申请');
  });

  it('asks for a summary without the word for it', () => {
    const said = ['三言两语说说', '捋一捋', '划重点', '核心内容', '都写了些什么东西'];
    expect(said.filter((words) => leftOf(words, SUMMARY) === words)).toEqual([]);
  });

  it('looks for what stands behind 年报里提', () => {
    expect(MENTIONS.test('年报里提村民代表')).toBe(true);
    expect(MENTIONS.test('年报里说明')).toBe(false);
  });
});

describe('years that are counted', () => {
  it('leaves the name of a three-year plan alone', () => {
    expect(withoutCountedYears('国企改革三年行动')).toBe('国企改革三年行动');
    expect(withoutCountedYears('三年一届')).toBe('三年一届');
  });

  it('takes 三年 before what is asked for', () => {
    expect(withoutCountedYears('三年一共多少')).toBe('  一共多少');
    expect(withoutCountedYears('三年的问题').trim()).toBe('问题');
  });
});

describe('a plan as a question of its own', () => {
  const plan = { ask: 'section', agency: '云岫县教育局', year: 2024, part: 1, about: 'all' } as const;

  it('says the sub-heading that is asked for', () => {
    expect(wholeQuestion({ ...plan, heading: '平台建设' })).toBe('云岫县教育局2024年平台建设怎么写的');
  });

  it('says the part that is asked for', () => {
    expect(wholeQuestion({ ...plan, part: 5 })).toBe('云岫县教育局2024年第五部分怎么写的');
  });
});
