import { describe, expect, it } from 'vitest';
import { similarNames } from '../../../retrieval/understand/names/typos.ts';
import { clippedName, unknownName } from '../../../retrieval/understand/names/unknown.ts';

describe('a name that is not stored', () => {
  it.each([
    ['水利局2024年新收', '水利局'],
    ['请问信访局新收几件', '信访局'],
    ['行政审批服务局新收', '行政审批服务局'],
    ['松江县新收', '松江县'],
    ['北京2024年新收', '北京'],
    ['高新区管委会新收', '高新区管委会'],
    ['卫健委新收', '卫健委'],
  ])('is found in %s', (words, name) => {
    expect(unknownName(words)?.words).toBe(name);
  });

  it.each([
    '全县一共多少',
    '社区和小区的申请',
    '局长是谁',
    '城区停车场',
    '市场主体有多少',
    '受他人委托申请',
    '各局新收多少',
    '服务大厅查询几次',
  ])('is not seen in %s', (words) => {
    expect(unknownName(words)).toBeNull();
  });

  it('that is one character off is a guess at a typing error', () => {
    expect(similarNames('青研县', ['青砚县', '鹿鸣县'])).toEqual(['青砚县']);
    expect(similarNames('叫育局', ['教育局', '卫健局'])).toEqual(['教育局']);
  });

  it('that is a usual body of a county is no typing error for another', () => {
    expect(similarNames('审计局', ['统计局', '卫计局'])).toEqual([]);
    expect(similarNames('水务局', ['水利局'])).toEqual([]);
  });

  it('may lack its last character behind a stored place, unless a row of the form is called so', () => {
    expect(clippedName('  公安处罚几件', 2)?.words).toBe('公安');
    expect(clippedName('  卫健2024', 2)?.words).toBe('卫健');
    expect(clippedName('  信访申请几件', 2)).toBeNull();
    expect(clippedName('  财政收入多少', 2)).toBeNull();
  });
});
