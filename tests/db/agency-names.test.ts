import { describe, expect, it } from 'vitest';
import { fullNameOf, namesOfBody } from '../../db/model/agency-names.ts';

const names = (body: string, kind: string) =>
  namesOfBody(body)
    .filter((one) => one.kind === kind)
    .map((one) => one.name);

describe('the names of a body', () => {
  it.each([
    ['工业和信息化局', '工信局'],
    ['市场监督管理局', '市监局'],
    ['市场监督管理局', '市场监管局'],
    ['卫生健康委员会', '卫健委'],
    ['人民政府办公室', '政府办'],
    ['人民政府办公室', '府办'],
    ['住房和城乡建设局', '住建局'],
    ['人力资源和社会保障局', '人社局'],
    ['发展和改革委员会', '发改委'],
    ['自然资源和规划局', '资规局'],
    ['自然资源和规划局', '自规局'],
    ['城市管理局', '城管局'],
    ['城市管理综合执法局', '城管局'],
    ['文化广电和旅游局', '文旅局'],
    ['文化广电旅游体育局', '文广旅局'],
    ['退役军人事务局', '退役军人局'],
    ['医疗保障局', '医保局'],
    ['行政审批服务局', '审批局'],
    ['政务服务和大数据管理局', '政数局'],
    ['机关事务管理局', '机管局'],
    ['应急管理局', '应急局'],
    ['科学技术委员会', '科委'],
    ['人民防空办公室', '人防办'],
    ['地方志办公室', '地方志办'],
    ['城关街道办事处', '城关街道办'],
    ['开发区管理委员会', '开发区管委会'],
    ['经济技术开发区管理委员会', '经开区管委会'],
    ['经济开发区', '开发区管委会'],
    ['高新技术产业开发区管理委员会', '高新区'],
    ['规划和自然资源局', '规自局'],
    ['住房和城乡建设委员会', '建委'],
    ['城市管理行政执法局', '城管执法局'],
    ['地方志编纂委员会办公室', '方志办'],
    ['残疾人联合会', '残联'],
    ['行政公署', '行署'],
  ])('of %s is usually written %s', (body, usual) => {
    expect(names(body, 'usual')).toContain(usual);
  });

  it.each([
    ['生态环境局', '环保局', 2018],
    ['市场监督管理局', '工商行政管理局', 2018],
    ['市场监督管理局', '质监局', 2018],
    ['自然资源局', '国土资源局', 2018],
    ['自然资源和规划局', '规划局', 2018],
    ['卫生健康委员会', '卫计委', 2018],
    ['卫生健康局', '卫生局', 2013],
    ['农业农村局', '农业局', 2018],
    ['农业农村局', '乡村振兴局', 2023],
    ['乡村振兴局', '扶贫办', 2021],
    ['应急管理局', '安监局', 2018],
    ['文化和旅游局', '旅游局', 2018],
    ['司法局', '法制办', 2018],
    ['发展和改革局', '物价局', 2018],
    ['人力资源和社会保障局', '劳动局', 2008],
    ['生态环境厅', '环保厅', 2018],
    ['税务局', '国税局', 2018],
    ['卫生健康委员会', '计生委', 2013],
  ])('of %s was %s before the reform', (body, before, reform) => {
    expect(namesOfBody(body)).toContainEqual({ name: before, kind: 'predecessor', reform });
  });

  it('begin with the full one, and no name stands twice', () => {
    const all = namesOfBody('自然资源和规划局').map((one) => one.name);
    expect(all[0]).toBe('自然资源和规划局');
    expect(new Set(all).size).toBe(all.length);
  });

  it('of a body that is not in the list are only its own', () => {
    expect(namesOfBody('林业局')).toEqual([{ name: '林业局', kind: 'full' }]);
    expect(namesOfBody('环境保护局')).toEqual([{ name: '环境保护局', kind: 'full' }]);
  });

  it('lead from a short one to the full one, where only one is meant', () => {
    expect(fullNameOf('科委')).toBe('科学技术委员会');
    expect(fullNameOf('发改委')).toBe('发展和改革委员会');
    expect(fullNameOf('林业局')).toBeNull();
    expect(fullNameOf('科学技术委员会')).toBeNull();
  });
});
