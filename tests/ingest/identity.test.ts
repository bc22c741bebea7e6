import { describe, expect, it } from 'vitest';
import { UnknownIdentityError } from '../../ingest/errors.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { readBytes } from '../fixtures/reading.ts';

const A = '云溪县林业局';
const identityOf = (head: string, file = 'a.txt') => {
  const { agency, identity } = readBytes(Buffer.from(fictionalReport({ head })), file);
  return {
    id: agency.id,
    region: agency.region,
    year: identity.year,
    agencyFrom: identity.agencyFrom,
    yearFrom: identity.yearFrom,
  };
};

describe('a title', () => {
  it.each([
    `${A}2024年政府信息公开工作年度报告`,
    `${A}2024年度政府信息公开工作年度报告`,
    `2024年度${A}政府信息公开工作年度报告`,
    `2024年${A}政府信息公开年报`,
    `${A}\n2024年政府信息公开工作年度报告`,
    `${A}2024年政府信息\n公开工作年度报告`,
    `2024年政府信息公开工作年度报告\n${A}\n2025年1月20日`,
    `${A}2024年信息公开工作年度报告`,
    `${A}2024年政府信息公开年度报告`,
    `${A}2024年政府信息公开工作报告`,
    `${A}2024年政府信息工作年度报告`,
    `${A}2024年政务公开工作年度报告`,
    `${A}2024政府信息公开工作年度报告`,
    `${A}关于2024年政府信息公开工作情况的报告`,
    `${A}政府信息公开工作年度报告（2024年度）`,
    `${A}政府信息公开2024年度报告`,
    `${A}二〇二四年政府信息公开工作年度报告`,
    `${A}二○二四年度政府信息公开工作年度报告`,
    `${A}２０２４年政府信息公开工作年度报告`,
    '云 溪 县 林 业 局 2024 年政府信息公开 工作年度报告',
    `# ${A}2024年政府信息公开工作年度报告`,
    `《${A}2024年政府信息公开工作年度报告》`,
    `标题：${A}2024年政府信息公开工作年度报告`,
    `${A}2024年政府信息公开工作年度报告-云溪县政府网`,
    `${A}2024年政府信息公开工作年度报告${A}2024年政府信息公开工作年度报告`,
    `首页 > 政务公开 > 年报\n索引号：1234/2025-0001\n${A}2024年政府信息公开工作年度报告`,
  ])('tells agency and year: %s', (head) => {
    expect(identityOf(head)).toMatchObject({ id: A, year: 2024, agencyFrom: 'title', yearFrom: 'title' });
  });

  it.each([
    ['云溪县2024年政府信息公开工作年度报告', '云溪县人民政府', ['云溪县']],
    ['云溪县白石镇2024年政府信息公开工作年度报告', '云溪县白石镇人民政府', ['云溪县', '白石镇']],
    ['云溪县城关街道办事处2024年政府信息公开工作年度报告', '云溪县城关街道办事处', ['云溪县', '城关街道']],
    ['山阴市公安局城东分局2024年政府信息公开工作年度报告', '山阴市公安局城东分局', ['山阴市']],
    ['云溪经济技术开发区管理委员会2024年政府信息公开工作年度报告', '云溪经济技术开发区管理委员会', []],
    ['云溪县住建局（云溪县人防办）2024年政府信息公开工作年度报告', '云溪县住建局(云溪县人防办)', ['云溪县']],
    ['西坪自治县气象局2024年政府信息公开工作年度报告', '西坪自治县气象局', ['西坪自治县']],
  ])('names bodies of many kinds: %s', (head, id, region) => {
    expect(identityOf(head)).toMatchObject({ id, region });
  });
});

describe('the other places that tell whose report it is', () => {
  it.each([
    [
      'the publisher field',
      `政府信息公开工作年度报告\n发布机构：${A}\n统计期限自2024年1月1日起至2024年12月31日止。`,
      'publisher',
      'period',
    ],
    [
      'the preface',
      `政府信息公开工作年度报告\n按照条例，现公布${A}2024年政府信息公开工作年度报告。`,
      'preface',
      'preface',
    ],
    ['the body that wrote it', `本报告按条例要求，由${A}编制，统计期限为2024年1月1日至12月31日。`, 'preface', 'period'],
    ['the office to ask', `统计期限为2024年1月1日至12月31日。如有疑问，请与${A}联系。`, 'preface', 'period'],
  ])('%s', (_place, head, agencyFrom, yearFrom) => {
    expect(identityOf(head)).toMatchObject({ id: A, year: 2024, agencyFrom, yearFrom });
  });

  it.each([`${A}-2024.txt`, `${A}_2024.txt`, `2024年${A}政府信息公开工作年度报告.txt`])(
    'the name of the file: %s',
    (file) => {
      expect(identityOf('政府信息公开工作年度报告', file)).toMatchObject({
        id: A,
        year: 2024,
        agencyFrom: 'file',
        yearFrom: 'file',
      });
    },
  );

  it('the larger place, which keeps districts of one name apart', () => {
    const head = '新华区林业局2024年政府信息公开工作年度报告\n\n登载于山阴市新华区人民政府网站。';
    expect(identityOf(head)).toMatchObject({ id: '山阴市新华区林业局', region: ['山阴市', '新华区'] });
  });
});

describe('a report that does not say whose it is', () => {
  const refusal = (head: string) => {
    try {
      identityOf(head);
    } catch (error) {
      if (error instanceof UnknownIdentityError) return error.userMessage;
      throw error;
    }
    return undefined;
  };

  it('is refused with the flags that settle it', () => {
    expect(refusal('政府信息公开工作年度报告')).toMatch(/--agency.*--year/);
  });

  it('names only what is missing, and what was read', () => {
    const message = refusal(`${A}政府信息公开工作年度报告`);
    expect(message).toContain('--year');
    expect(message).not.toContain('--agency');
    expect(message).toContain(A);
  });

  it.each([
    '本局2024年政府信息公开工作年度报告',
    '县林业局2024年政府信息公开工作年度报告',
    '我镇2024年政府信息公开工作年度报告',
  ])('is not guessed from %s', (head) => {
    expect(refusal(head)).toContain('--agency');
  });

  it('is stored as the person who adds it says', () => {
    const bytes = Buffer.from(fictionalReport({ head: '政府信息公开工作年度报告' }));
    const { agency, identity } = readBytes(bytes, 'a.txt', { agency: A, year: 2024 });
    expect([agency.id, identity.year, identity.agencyFrom, identity.yearFrom]).toEqual([A, 2024, 'given', 'given']);
  });
});
