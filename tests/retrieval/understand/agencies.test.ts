import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../db/model/report.ts';
import { takeAgency } from '../../../retrieval/understand/agencies.ts';
import { createDirectory } from '../../../retrieval/understand/directory.ts';
import { questionOf } from '../../../retrieval/understand/question.ts';

const agency = (name: string, ...region: string[]): Agency => ({
  id: `${region.filter((place) => !name.includes(place)).join('')}${name}`,
  name,
  kind: '部门',
  region,
});
const directory = createDirectory(
  [
    agency('青砚县教育局', '青砚县'),
    agency('青砚县人民政府办公室', '青砚县'),
    agency('青砚县市场监督管理局', '青砚县'),
    agency('青砚县白石镇人民政府', '青砚县', '白石镇'),
    agency('鹿鸣县教育局', '鹿鸣县'),
    agency('鹿鸣县工业和信息化局', '鹿鸣县'),
    agency('鹿鸣县白石镇人民政府', '鹿鸣县', '白石镇'),
    agency('松台市发展和改革委员会', '松台市'),
    agency('新华区工业和信息化局', '平岗市', '新华区'),
  ],
  [{ agency: '松台市发展和改革委员会', name: '松台发改' }],
);
const meant = (words: string) => takeAgency(questionOf(words), directory).mention.agencies.map((one) => one.id);

describe('an agency in a question', () => {
  it.each([
    ['青砚县教育局2024年新收', '青砚县教育局'],
    ['青砚教育局新收', '青砚县教育局'],
    ['2024年新收多少 教育局 青砚县', '青砚县教育局'],
    ['青砚那个教育局', '青砚县教育局'],
    ['青砚县府办', '青砚县人民政府办公室'],
    ['青砚县市监局', '青砚县市场监督管理局'],
    ['青砚市监局', '青砚县市场监督管理局'],
    ['青砚工商局', '青砚县市场监督管理局'],
    ['市监局呢', '青砚县市场监督管理局'],
    ['松台市发改委', '松台市发展和改革委员会'],
    ['松台市发改局', '松台市发展和改革委员会'],
    ['松台发改去年', '松台市发展和改革委员会'],
    ['青砚教育 2024', '青砚县教育局'],
    ['青砚县白石镇政府', '青砚县白石镇人民政府'],
    ['鹿鸣县白石镇2024年', '鹿鸣县白石镇人民政府'],
    ['新华区工信局', '平岗市新华区工业和信息化局'],
    ['平岗新华区工信局', '平岗市新华区工业和信息化局'],
  ])('is found by the way people write it: %s', (words, id) => {
    expect(meant(words)).toEqual([id]);
  });

  it('may be several when only a body or a level is named', () => {
    expect(meant('教育局2024年新收')).toEqual(['青砚县教育局', '鹿鸣县教育局']);
    expect(meant('县教育局2024年新收')).toEqual(['青砚县教育局', '鹿鸣县教育局']);
    expect(meant('白石镇2024年新收')).toEqual(['青砚县白石镇人民政府', '鹿鸣县白石镇人民政府']);
  });

  it('of a city is not the one of a district in it', () => {
    expect(meant('平岗市工信局')).toEqual([]);
    expect(meant('青砚县人民政府')).toEqual([]);
    expect(meant('青砚县政府')).toEqual([]);
  });

  it('of another level with the same first characters is not meant', () => {
    expect(takeAgency(questionOf('青砚市新收'), directory).mention.words).toBe('');
  });

  it('named together with another is told apart', () => {
    const { mention } = takeAgency(questionOf('青砚县教育局和鹿鸣县教育局新收各几件'), directory);
    expect(mention.several.map((agencies) => agencies.map((one) => one.id))).toEqual([
      ['青砚县教育局'],
      ['鹿鸣县教育局'],
    ]);
  });

  it('is no part of 政府信息公开', () => {
    expect(meant('政府信息公开申请多少件')).toEqual([]);
  });
});
