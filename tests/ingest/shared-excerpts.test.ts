import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '../../db/fold.ts';
import { UnknownIdentityError } from '../../ingest/errors.ts';
import { type Given, identify } from '../../ingest/identity.ts';
import { findSections } from '../../ingest/sections.ts';

const folder = resolve(import.meta.dirname, '../../../shared/reports/excerpts');
const absent = !existsSync(folder);
if (absent) console.log(`published excerpts are not here (${folder}); their tests are left out`);

/** Read by eye. `null`: the excerpt does not say it. */
const EXCERPTS: readonly {
  readonly file: string;
  readonly agency: string | null;
  readonly region?: readonly string[];
  readonly year: number | null;
  /** Where agency and year stand. */
  readonly from?: readonly [agency: string, year: string];
  /** A name that a person may have given the file, and the id that then is right. */
  readonly named: readonly [file: string, id: string, region: readonly string[]];
}[] = [
  {
    file: '101_tongji_2023_slash.txt',
    agency: null,
    year: 2023,
    named: ['鹿鸣市新华区统计局-2023.txt', '鹿鸣市新华区统计局', ['鹿鸣市', '新华区']],
  },
  {
    file: '103_xuwen_sfj_noyear.txt',
    agency: null,
    year: null,
    named: ['徐闻县司法局-2022.txt', '徐闻县司法局', ['徐闻县']],
  },
  {
    file: '105_taiping_2022.txt',
    agency: '太平镇人民政府',
    region: ['太平镇'],
    year: 2022,
    from: ['title', 'title'],
    named: ['鹿鸣县太平镇人民政府-2022.txt', '鹿鸣县太平镇人民政府', ['鹿鸣县', '太平镇']],
  },
  {
    file: '106_jiaxian_dizhen_2022.txt',
    agency: '螅镇人民政府',
    region: ['螅镇'],
    year: 2022,
    from: ['title', 'title'],
    named: ['佳县螅镇人民政府-2022.txt', '佳县螅镇人民政府', ['佳县', '螅镇']],
  },
  {
    file: '111_zhongyuan_jyj_2020.txt',
    agency: null,
    year: 2020,
    named: ['郑州市中原区教育局-2020.txt', '郑州市中原区教育局', ['郑州市', '中原区']],
  },
  {
    file: '116_yiyang_gxq_scj_2020.txt',
    agency: '益阳高新区市场监督管理局',
    region: ['益阳高新区'],
    year: 2020,
    from: ['preface', 'preface'],
    named: ['益阳高新区市场监督管理局.txt', '益阳高新区市场监督管理局', ['益阳高新区']],
  },
  {
    file: '117_suixian_jkq_2019.txt',
    agency: '随县经济开发区',
    region: ['随县'],
    year: 2019,
    from: ['preface', 'preface'],
    named: ['随县经济开发区.txt', '随县经济开发区', ['随县']],
  },
  {
    file: '119_shidz_shfzj_2022.txt',
    agency: '高新区社会发展局',
    region: ['高新区'],
    year: 2022,
    from: ['title', 'title'],
    named: ['鹿鸣市高新区社会发展局-2022.txt', '鹿鸣市高新区社会发展局', ['鹿鸣市', '高新区']],
  },
  {
    file: '122_lintao_xintian_2022.txt',
    agency: '临洮县新添镇人民政府',
    region: ['临洮县', '新添镇'],
    year: 2022,
    from: ['preface', 'preface'],
    named: ['临洮县新添镇-2022.txt', '临洮县新添镇人民政府', ['临洮县', '新添镇']],
  },
  {
    file: '125_xingqing_qianjin_2024.txt',
    agency: '兴庆区前进街街道办事处',
    region: ['兴庆区', '前进街街道'],
    year: 2024,
    from: ['title', 'title'],
    named: [
      '银川市兴庆区前进街街道办事处-2024.txt',
      '银川市兴庆区前进街街道办事处',
      ['银川市', '兴庆区', '前进街街道'],
    ],
  },
  {
    file: '128_yuzhong_gafj_2021.txt',
    agency: '重庆市公安局渝中区分局',
    region: ['重庆市', '渝中区'],
    year: 2021,
    from: ['preface', 'preface'],
    named: ['渝中区公安分局.txt', '重庆市公安局渝中区分局', ['重庆市', '渝中区']],
  },
  {
    file: '138_xianning_zwsj_2025.txt',
    agency: '咸宁市政务服务和大数据管理局',
    region: ['咸宁市'],
    year: 2025,
    from: ['title', 'title'],
    named: ['咸宁市政务服务和大数据管理局-2025.txt', '咸宁市政务服务和大数据管理局', ['咸宁市']],
  },
  {
    file: '143_longchang_sthj_2021.txt',
    agency: '内江市隆昌生态环境局',
    region: ['内江市'],
    year: 2021,
    from: ['preface', 'period'],
    named: ['隆昌市生态环境局-2021.txt', '内江市隆昌生态环境局', ['内江市']],
  },
  {
    file: '145_changle_sthj_2021.txt',
    agency: '福州市长乐生态环境局',
    region: ['福州市'],
    year: 2021,
    from: ['preface', 'period'],
    named: ['福州市长乐生态环境局-2021.txt', '福州市长乐生态环境局', ['福州市']],
  },
  {
    file: '149_heqing_2019.txt',
    agency: '鹤庆县人民政府',
    region: ['鹤庆县'],
    year: 2019,
    from: ['title', 'title'],
    named: ['鹤庆县人民政府-2019.txt', '鹤庆县人民政府', ['鹤庆县']],
  },
  {
    file: '151_yongan_wjj_2024.txt',
    agency: '永安市卫生健康局',
    region: ['永安市'],
    year: 2024,
    from: ['preface', 'preface'],
    named: ['永安市卫健局-2024.txt', '永安市卫生健康局', ['永安市']],
  },
  {
    file: '157_jiguanju_2021_garbled.txt',
    agency: '国家机关事务管理局',
    region: [],
    year: 2021,
    from: ['preface', 'period'],
    named: ['国家机关事务管理局-2021.txt', '国家机关事务管理局', []],
  },
  {
    file: '161_OLD_zhongyuan_sjj_2015.txt',
    agency: '中原区审计局',
    region: ['中原区'],
    year: 2015,
    from: ['publisher', 'period'],
    named: ['郑州市中原区审计局-2015.txt', '郑州市中原区审计局', ['郑州市', '中原区']],
  },
  {
    file: '166_OLD_hengyang_2008.txt',
    agency: '衡阳市人民政府',
    region: ['衡阳市'],
    year: 2008,
    from: ['title', 'title'],
    named: ['衡阳市人民政府-2008.txt', '衡阳市人民政府', ['衡阳市']],
  },
];

const textOf = (file: string) =>
  readFileSync(resolve(folder, file), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
const identityOf = (file: string, name: string, given: Given = {}) => {
  const text = textOf(file);
  const start = findSections(text, fold(text))[0]?.start ?? text.length;
  return { text, identity: identify(text, start, name, given) };
};
const refusalOf = (file: string, name: string) => {
  try {
    identityOf(file, name);
  } catch (error) {
    if (error instanceof UnknownIdentityError) return error.userMessage;
    throw error;
  }
  return '';
};

const tells = EXCERPTS.filter(({ agency, year }) => agency !== null && year !== null);
const leavesOpen = EXCERPTS.filter((excerpt) => !tells.includes(excerpt));

describe.skipIf(absent)('the published excerpts', () => {
  it.each(tells)('tell whose they are and for which year by their own words: $file', (excerpt) => {
    const { file, agency, region, year, from } = excerpt;
    const { text, identity } = identityOf(file, 'a.txt');
    expect([identity.agency.id, identity.agency.region, identity.year]).toEqual([agency, region, year]);
    expect([identity.agencyFrom, identity.yearFrom]).toEqual(from);
    for (const words of [identity.agencyWords, identity.yearWords, identity.regionWords, identity.scopeWords]) {
      if (words !== null) expect(text).toContain(words);
    }
  });

  it.each(leavesOpen)('do not tell, and the refusal says what is missing: $file', ({ file, year }) => {
    // A name in Latin letters is no body.
    for (const name of ['a.txt', file.replace(/_\d{4}/, '')]) {
      expect(refusalOf(file, name)).toContain('--agency');
      if (year === null) expect(refusalOf(file, name)).toContain('--year');
      else expect(refusalOf(file, name)).toContain(`${year}年`);
    }
  });

  it.each(EXCERPTS)('are told by a file name that says the whole body: $file', ({ file, agency, from, named }) => {
    const [name, id, places] = named;
    const { identity } = identityOf(file, name);
    expect([identity.agency.id, identity.agency.region]).toEqual([id, places]);
    if (agency === null) expect([identity.agencyFrom, identity.agencySure]).toEqual(['file', 'weak']);
    else expect(identity.agencyFrom).toBe(from?.[0]);
  });
});
