import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../db/model/report.ts';
import { type Dialogue, NEW_DIALOGUE } from '../../../retrieval/understand/dialogue.ts';
import { createDirectory } from '../../../retrieval/understand/names/directory.ts';
import { otherOf, regionOf, spokenOf } from '../../../retrieval/understand/names/spoken.ts';
import type { QueryPlan } from '../../../retrieval/understand/plan/plan.ts';

const about = (plan: QueryPlan | null, ...agencies: string[]): Dialogue => ({ ...NEW_DIALOGUE, plan, agencies });
const compared: QueryPlan = {
  ask: 'compare',
  agencies: ['青砚县教育局', '鹿鸣县教育局'],
  years: [2024],
  counted: [{ cell: 'requests.received.total' }],
};

describe('agencies that were spoken of', () => {
  it.each(['两家', '这两家', '这两个单位', '两个局', '二者', '上述两个部门'])('are the last two: %s', (words) => {
    const dialogue = about(null, '鹿鸣县教育局', '青砚县教育局', '青砚县财政局');
    expect(spokenOf(`${words}哪个多`, dialogue)).toEqual(['青砚县教育局', '鹿鸣县教育局']);
  });

  it('are as many as are said, or none', () => {
    expect(spokenOf('这三家比一下', about(null, '丙局', '乙局', '甲局'))).toEqual(['甲局', '乙局', '丙局']);
    expect(spokenOf('这三家比一下', about(null, '乙局', '甲局'))).toEqual([]);
  });

  it('keep the order in which they were compared', () => {
    const dialogue = about(compared, '青砚县教育局', '鹿鸣县教育局');
    expect(spokenOf('它们2023年呢', dialogue)).toEqual(compared.agencies);
    expect(spokenOf('这两家2023年呢', dialogue)).toEqual(compared.agencies);
  });

  it('are not meant by 他们 after an answer about one', () => {
    expect(spokenOf('他们自己说有什么问题', about(null, '甲局', '乙局'))).toEqual([]);
  });

  it('are no companies', () => {
    expect(spokenOf('两家企业申请', about(null, '甲局', '乙局'))).toEqual([]);
  });
});

describe('the other one', () => {
  const bearer = (id: string): Agency => ({ id, name: id, kind: '镇乡街道', region: [] });
  const bearers = () => [bearer('青砚县白石镇人民政府'), bearer('鹿鸣县白石镇人民政府')];

  it('is the other of two that bear the name that was asked about', () => {
    const dialogue = { ...about(null, '青砚县白石镇人民政府'), chosen: { 白石镇: '青砚县白石镇人民政府' } };
    expect(otherOf('那另一个呢', dialogue, bearers)?.agency).toBe('鹿鸣县白石镇人民政府');
  });

  it('is the other of two that were spoken of, and nobody after one or three', () => {
    expect(otherOf('另外那家呢', about(null, '乙局', '甲局'), () => [])?.agency).toBe('甲局');
    expect(otherOf('另一家呢', about(null, '甲局'), () => [])).toBeNull();
    expect(otherOf('另一家呢', about(null, '丙局', '乙局', '甲局'), () => [])).toBeNull();
  });

  it('is no other question', () => {
    expect(otherOf('另一个问题', about(null, '乙局', '甲局'), () => [])).toBeNull();
  });
});

describe('the place a dialogue is about', () => {
  const agency = (name: string, ...region: string[]): Agency => ({ id: name, name, kind: '部门', region });
  const directory = createDirectory(
    [
      agency('平岗市新华区教育局', '平岗市', '新华区'),
      agency('青砚县白石镇人民政府', '青砚县', '白石镇'),
      agency('霁川市教育局', '霁川市'),
    ],
    [],
  );

  it('is that of the latest agency, or the one of a level around it', () => {
    const dialogue = about(null, '平岗市新华区教育局', '霁川市教育局');
    expect(regionOf(dialogue, directory)).toBe('新华区');
    expect(regionOf(dialogue, directory, '市')).toBe('平岗市');
    expect(regionOf(about(null, '青砚县白石镇人民政府'), directory, '县')).toBe('青砚县');
  });

  it('is the one that was asked about last', () => {
    const asked: QueryPlan = { ask: 'coverage', agency: null, year: null, region: '霁川市', among: [] };
    expect(regionOf(about(asked, '青砚县白石镇人民政府'), directory)).toBe('霁川市');
  });

  it('is unknown where nothing was said of one', () => {
    expect(regionOf(NEW_DIALOGUE, directory)).toBeNull();
    expect(regionOf(about(null, '霁川市教育局'), directory, '县')).toBeNull();
  });
});
