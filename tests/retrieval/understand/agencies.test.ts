import { describe, expect, it } from 'vitest';
import { takeAgency } from '../../../retrieval/understand/names/agencies.ts';
import { createDirectory } from '../../../retrieval/understand/names/directory.ts';
import { placeLikeBefore } from '../../../retrieval/understand/names/place-before.ts';
import { questionOf } from '../../../retrieval/understand/question.ts';
import { agencyIn } from '../../fixtures/agency.ts';

const directory = createDirectory(
  [
    agencyIn('青砚县教育局', '青砚县'),
    agencyIn('青砚县人民政府办公室', '青砚县'),
    agencyIn('青砚县市场监督管理局', '青砚县'),
    agencyIn('青砚县白石镇人民政府', '青砚县', '白石镇'),
    agencyIn('鹿鸣县教育局', '鹿鸣县'),
    agencyIn('鹿鸣县工业和信息化局', '鹿鸣县'),
    agencyIn('鹿鸣县白石镇人民政府', '鹿鸣县', '白石镇'),
    agencyIn('松台市发展和改革委员会', '松台市'),
    agencyIn('新华区工业和信息化局', '平岗市', '新华区'),
    agencyIn('平岗市卫生健康委员会', '平岗市'),
    agencyIn('新华区卫生健康局', '平岗市', '新华区'),
    agencyIn('新华区卫生健康局', '霁川市', '新华区'),
    agencyIn('霁川市公安局墨池区分局', '霁川市', '墨池区'),
    agencyIn('霁川市长泽生态环境局', '霁川市'),
    agencyIn('兰溪区前进街街道办事处', '兰溪区', '前进街街道'),
    agencyIn('随岭县经济技术开发区管理委员会', '随岭县'),
    agencyIn('泽阳高新区社会发展局', '泽阳高新区'),
    agencyIn('国家税务总局青砚县税务局', '青砚县'),
    agencyIn('景台彝族自治县人民政府', '景台彝族自治县'),
    agencyIn('墨汀市市场监督管理局', '墨汀市'),
    agencyIn('墨汀市住房和城乡建设局', '墨汀市'),
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
    ['松台市发改委', '松台市发展和改革委员会'],
    ['松台市发改局', '松台市发展和改革委员会'],
    ['松台发改去年', '松台市发展和改革委员会'],
    ['青砚教育 2024', '青砚县教育局'],
    ['青砚县白石镇政府', '青砚县白石镇人民政府'],
    ['鹿鸣县白石镇2024年', '鹿鸣县白石镇人民政府'],
    ['新华区工信局', '平岗市新华区工业和信息化局'],
    ['平岗新华区工信局', '平岗市新华区工业和信息化局'],
    ['新收多少件，教育局的，青砚县', '青砚县教育局'],
    ['青砚县2024年教育局新收', '青砚县教育局'],
    ['青砚教育新收几件', '青砚县教育局'],
    ['墨池区公安局', '霁川市公安局墨池区分局'],
    ['霁川市公安局墨池分局', '霁川市公安局墨池区分局'],
    ['墨池公安分局去年', '霁川市公安局墨池区分局'],
    ['长泽区环保局', '霁川市长泽生态环境局'],
    ['霁川市长泽生态环境局', '霁川市长泽生态环境局'],
    ['前进街道办', '兰溪区前进街街道办事处'],
    ['兰溪区前进街街道办事处', '兰溪区前进街街道办事处'],
    ['随岭县经开区', '随岭县经济技术开发区管理委员会'],
    ['随岭开发区管委会', '随岭县经济技术开发区管理委员会'],
    ['泽阳市高新区社发局', '泽阳高新区社会发展局'],
    ['青砚县税务局', '国家税务总局青砚县税务局'],
    ['国家税务总局青砚县税务局', '国家税务总局青砚县税务局'],
    ['青砚地税局', '国家税务总局青砚县税务局'],
    ['墨汀市监局', '墨汀市市场监督管理局'],
    ['墨汀市市监局', '墨汀市市场监督管理局'],
    ['墨汀市住房城乡建设局', '墨汀市住房和城乡建设局'],
    ['景台县政府', '景台彝族自治县人民政府'],
    ['景台2024年', '景台彝族自治县人民政府'],
    ['平岗墨汀市住建局', '墨汀市住房和城乡建设局'],
    ['2023 青砚 市监 申请几桩', '青砚县市场监督管理局'],
    ['鹿鸣工信收了几件', '鹿鸣县工业和信息化局'],
    ['青砚县教育公开几件', '青砚县教育局'],
    ['工信 鹿鸣 2023 新收', '鹿鸣县工业和信息化局'],
    ['墨汀住建24收几件', '墨汀市住房和城乡建设局'],
    ['墨汀市监2024处罚几件', '墨汀市市场监督管理局'],
    ['墨汀市市监处罚几件', '墨汀市市场监督管理局'],
    ['白石镇（鹿鸣的那个）2025', '鹿鸣县白石镇人民政府'],
  ])('is found by the way people write it: %s', (words, id) => {
    expect(meant(words)).toEqual([id]);
  });

  it('may be several when only a body or a level is named', () => {
    expect(meant('教育局2024年新收')).toEqual(['青砚县教育局', '鹿鸣县教育局']);
    expect(meant('县教育局2024年新收')).toEqual(['青砚县教育局', '鹿鸣县教育局']);
    expect(meant('白石镇2024年新收')).toEqual(['青砚县白石镇人民政府', '鹿鸣县白石镇人民政府']);
  });

  it.each(['总结下青砚县教育局', '用三句话总结青砚教育局', '放进青砚教育局年报', '两个教育局'])(
    'is not placed by the verbs and numerals before it: %s',
    (words) => {
      const { mention, rest } = takeAgency(questionOf(words), directory);
      expect(placeLikeBefore(rest.left, mention.at, mention.begins)).toBe('');
    },
  );

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

  const severalIn = (words: string) =>
    takeAgency(questionOf(words), directory).mention.several.map((agencies) => agencies.map((one) => one.id).join());

  it.each([
    ['青砚县教育局和市监局', ['青砚县教育局', '青砚县市场监督管理局']],
    ['青砚县教育局和市监哪个多', ['青砚县教育局', '青砚县市场监督管理局']],
    ['青砚县市监和教育局哪个多', ['青砚县市场监督管理局', '青砚县教育局']],
    ['青砚县教育、市监谁收得多', ['青砚县教育局', '青砚县市场监督管理局']],
    ['青砚县教育局、市监局和政府办', ['青砚县教育局', '青砚县市场监督管理局', '青砚县人民政府办公室']],
    ['教育局和市监局哪个多，青砚县的', ['青砚县教育局', '青砚县市场监督管理局']],
    ['青砚县和鹿鸣县的教育局哪个多', ['青砚县教育局', '鹿鸣县教育局']],
    ['青砚县教育局与鹿鸣县的', ['青砚县教育局', '鹿鸣县教育局']],
    ['平岗市卫健委和新华区卫健局', ['平岗市卫生健康委员会', '平岗市新华区卫生健康局']],
  ])('stands beside others in the order named, and shares a place named once: %s', (words, ids) => {
    expect(severalIn(words)).toEqual(ids);
  });

  it('that is named twice is one', () => {
    expect(severalIn('青砚县教育局2024年新收几件，青砚县教育局2023年呢')).toEqual([]);
  });

  it('of a district that exists in several cities may be several, until the city is named', () => {
    expect(meant('新华区卫健局')).toEqual(['平岗市新华区卫生健康局', '霁川市新华区卫生健康局']);
    expect(meant('霁川市新华区卫健局')).toEqual(['霁川市新华区卫生健康局']);
  });

  it.each([
    ['青砚县教育局', { how: 'full', words: '教育局', reform: null }],
    ['青砚县市监局', { how: 'short', words: '市监局', reform: null }],
    ['青砚县质监局', { how: 'former', words: '质监局', reform: 2018 }],
    ['松台发改', { how: 'reported', words: '松台发改', reform: null }],
    ['青砚市管局', { how: 'abbreviation', words: '市管局', reform: null }],
    ['鹿鸣县白石镇', { how: 'place', words: '鹿鸣县白石镇', reform: null }],
  ])('tells how it was named: %s', (words, named) => {
    const { mention } = takeAgency(questionOf(words), directory);
    expect([...mention.how.values()]).toEqual([named]);
  });

  it('that lacks a single character is a slip, no abbreviation', () => {
    expect(takeAgency(questionOf('青砚县市监督管理局'), directory).mention.body).toBe(false);
    expect(meant('松台市发展改革委员会')).toEqual(['松台市发展和改革委员会']);
  });

  const mentionIn = (words: string) => takeAgency(questionOf(words), directory).mention;

  it('named without its last character is none where that is a word of the sentence', () => {
    expect(mentionIn('青砚县教育收费有多少').body).toBe(false);
    expect(mentionIn('谁提到了人社').body).toBe(false);
  });

  it('of a town is named by the town and its county, as one body', () => {
    expect(mentionIn('青砚县白石镇2024年').body).toBe(true);
    expect(mentionIn('白石镇2024年').body).toBe(false);
    expect(severalIn('青砚县白石镇和鹿鸣县白石镇')).toEqual(['青砚县白石镇人民政府', '鹿鸣县白石镇人民政府']);
    expect(severalIn('青砚县和鹿鸣县的白石镇')).toEqual(['青砚县白石镇人民政府', '鹿鸣县白石镇人民政府']);
  });

  it('is each of as many as are said to bear its name', () => {
    expect(severalIn('两个白石镇2024年各收了几件')).toEqual(['青砚县白石镇人民政府', '鹿鸣县白石镇人民政府']);
    expect(severalIn('两县教育局')).toEqual(['青砚县教育局', '鹿鸣县教育局']);
    expect(severalIn('三个教育局')).toEqual([]);
  });

  it('stands for all of its name where a question says so', () => {
    for (const words of ['教育局系统', '教育系统', '各教育局', '教育局里面哪个最多', '所有的教育局'])
      expect(mentionIn(words)).toMatchObject({ all: true, agencies: [{ id: '青砚县教育局' }, { id: '鹿鸣县教育局' }] });
    expect(mentionIn('教育局2024年').all).toBe(false);
  });

  it.each([
    ['青砚县和鹿鸣县哪个多', ['青砚县', '鹿鸣县']],
    ['青砚、鹿鸣和松台', ['青砚县', '鹿鸣县', '松台市']],
    ['平岗市新华区', []],
    ['青砚县教育局和鹿鸣县的', []],
  ])('is not what places beside each other name: %s', (words, regions) => {
    expect(mentionIn(words).regions).toEqual(regions);
  });

  it.each([
    ['第五部分 青砚教育局', ''],
    ['我能不能告青砚县政府办', ''],
    ['你昨天说青砚县教育局收了20件', ''],
    ['太长了懒得看 青砚教育局', ''],
    ['估计青砚教育局', ''],
    ['禾川教育局', '禾川'],
    ['禾川白石镇', '禾川'],
    ['松河市青砚县', '松河市'],
    ['郑州新华区', '郑州'],
  ])('has only what looks like a larger place before it: %s', (words, place) => {
    const { mention, rest } = takeAgency(questionOf(words), directory);
    expect(placeLikeBefore(rest.left, mention.at, mention.begins)).toBe(place);
  });

  it('is no part of 政府信息公开', () => {
    expect(meant('政府信息公开申请多少件')).toEqual([]);
  });
});
