import { describe, expect, it } from 'vitest';
import type { Given } from '../../ingest/identity.ts';
import { NO_FACTS } from '../../ingest/read/document.ts';
import { A, FULL, identityOf, refusal, TITLE } from '../fixtures/identity.ts';

describe('the year', () => {
  const period = (year: number) => `统计期限自${year}年1月1日起至${year}年12月31日止。`;
  const title = (year: number) => `${A}${year}年${FULL}`;

  it.each([
    ['title and period', `${title(2024)}\n${period(2024)}`, {}, 2024, 'title', 'sure'],
    ['the title and a date in the next year', `${title(2024)}\n发布日期：2025-01-20`, {}, 2024, 'title', 'sure'],
    ['a title put up again later', `${title(2021)}\n发布日期：2024-05-20`, {}, 2021, 'title', 'likely'],
    [
      'the title, borne out by the date',
      `${title(2023)}\n发布日期：2024-01-20\n${period(2022)}`,
      {},
      2023,
      'title',
      'likely',
    ],
    [
      'the title, borne out by the prose',
      `${title(2023)}\n${period(2022)}`,
      { body: '2023年，我局公开信息。' },
      2023,
      'title',
      'likely',
    ],
    [
      'period and date against the title',
      `${title(2023)}\n发布日期：2025-01-20\n${period(2024)}`,
      {},
      2024,
      'period',
      'likely',
    ],
    [
      'period and date against a title too early',
      `${title(2025)}\n发布日期：2025-01-20\n${period(2024)}`,
      {},
      2024,
      'period',
      'likely',
    ],
    ['the first sentence', `${A}${FULL}`, { body: '2024年，我局公开信息。' }, 2024, 'sentence', 'likely'],
    ['the name of the file', `${A}${FULL}`, { file: '年报2024.txt' }, 2024, 'file', 'weak'],
    ['numerals', `${A}二〇二四年${FULL}`, {}, 2024, 'title', 'sure'],
  ] as const)('is told by %s', (_what, head, printed, year, from, sure) => {
    const identity = identityOf(head, printed);
    expect([identity.year, identity.yearFrom, identity.yearSure]).toEqual([year, from, sure]);
  });

  it('stays unknown when title and period disagree and nothing decides', () => {
    const message = refusal(`${title(2023)}\n${period(2022)}`);
    expect(message).toMatch(/标题2023年.*统计期限2022年.*--year/);
    expect(message).toContain(A);
  });

  it('stays unknown when the title names the year it was published in', () => {
    expect(refusal(`${title(2025)}\n发布日期：2025-01-20`)).toMatch(/标题2025年.*2025-01-20.*--year/);
  });

  it('is never the year of publication alone, nor a date in the name of the file', () => {
    expect(refusal(`${A}${FULL}\n发布日期：2025-01-20`, { file: '2025-01-20.txt' })).toContain('--year');
  });

  it('is not told by a period that is not one year', () => {
    expect(refusal(`${A}${FULL}\n统计期限自2023年1月1日起至2024年12月31日止。`)).toContain('--year');
  });
});

describe('the region', () => {
  it.each([
    [
      `新华区林业局2024年${FULL}`,
      { body: '登载于山阴市新华区人民政府网站。' },
      '山阴市新华区林业局',
      ['山阴市', '新华区'],
      'sentence',
      'sure',
    ],
    [
      `新华区林业局2024年${FULL}`,
      { file: '山阴市新华区林业局.txt' },
      '山阴市新华区林业局',
      ['山阴市', '新华区'],
      'file',
      'weak',
    ],
    [
      `新华区林业局2024年${FULL}`,
      { beside: { page: { ...NO_FACTS, publisher: '山阴市新华区林业局' } } },
      '山阴市新华区林业局',
      ['山阴市', '新华区'],
      'page',
      'likely',
    ],
    [
      `发布机构：山阴市新华区林业局\n新华区林业局2024年${FULL}`,
      {},
      '山阴市新华区林业局',
      ['山阴市', '新华区'],
      'preface',
      'sure',
    ],
    [`山阴市新华区林业局2024年${FULL}`, {}, '山阴市新华区林业局', ['山阴市', '新华区'], 'title', 'sure'],
    [
      `松台省山阴市新华区林业局2024年${FULL}`,
      {},
      '山阴市新华区林业局',
      ['松台省', '山阴市', '新华区'],
      'title',
      'sure',
    ],
    [
      `高新区林业局2024年${FULL}`,
      { body: '由山阴市高新区管委会主管。' },
      '山阴市高新区林业局',
      ['山阴市', '高新区'],
      'sentence',
      'sure',
    ],
    [
      `白石镇2024年${FULL}`,
      { body: '位于云溪县白石镇。' },
      '云溪县白石镇人民政府',
      ['云溪县', '白石镇'],
      'sentence',
      'sure',
    ],
    [`白石镇2024年${FULL}`, { file: '沛县白石镇.txt' }, '沛县白石镇人民政府', ['沛县', '白石镇'], 'file', 'weak'],
    [`山阴市云溪县林业局2024年${FULL}`, {}, A, ['山阴市', '云溪县'], 'title', 'sure'],
    [`松台省云溪县林业局2024年${FULL}`, {}, A, ['松台省', '云溪县'], 'title', 'sure'],
    [`松台市白山区林业局2024年${FULL}`, {}, '松台市白山区林业局', ['松台市', '白山区'], 'title', 'sure'],
    [`松台市青园区林业局2024年${FULL}`, {}, '松台市青园区林业局', ['松台市', '青园区'], 'title', 'sure'],
    [`白山区2024年${FULL}`, {}, '白山区人民政府', ['白山区'], 'title', 'sure'],
  ] as const)('of %s', (head, printed, id, region, from, sure) => {
    const identity = identityOf(head, printed);
    expect([identity.agency.id, identity.agency.region]).toEqual([id, region]);
    expect([identity.regionFrom, identity.regionSure]).toEqual([from, sure]);
  });

  it('is left as it is when mentions of the larger place disagree', () => {
    const body = '山阴市新华区、鹿鸣市新华区都已公开。';
    expect(identityOf(`新华区林业局2024年${FULL}`, { body }).agency.id).toBe('新华区林业局');
  });

  it('is not made of the words of a sentence', () => {
    const body = '现已转移山阴市新华区的目录。';
    expect(identityOf(`新华区林业局2024年${FULL}`, { body }).agency.region).toEqual(['新华区']);
  });
});

describe('what a person says of a report', () => {
  it('goes before the list of files, and that before the report', () => {
    const manifest: Given = {
      agency: '青砚县林业局',
      year: 2022,
      region: ['山阴市', '青砚县'],
      url: 'https://example.org',
    };
    const listed = identityOf(TITLE, { beside: { manifest } });
    expect([listed.agency.id, listed.year, listed.url]).toEqual(['青砚县林业局', 2022, 'https://example.org']);
    expect([listed.agencyFrom, listed.regionFrom, listed.yearFrom]).toEqual(['manifest', 'manifest', 'manifest']);
    expect(listed.agency.region).toEqual(['山阴市', '青砚县']);
    const told = identityOf(TITLE, {
      given: { agency: '鹿鸣县林业局', year: 2021 },
      beside: { manifest: { year: 2022 } },
    });
    expect([told.agency.id, told.agencyFrom, told.year, told.yearFrom]).toEqual([
      '鹿鸣县林业局',
      'given',
      2021,
      'given',
    ]);
  });

  it('may be only the region, which tells a district from others of its name', () => {
    const manifest: Given = { region: ['松台省', '山阴市', '新华区'] };
    const identity = identityOf(`新华区林业局2024年${FULL}`, { beside: { manifest } });
    expect([identity.agency.id, identity.regionFrom, identity.agencyFrom]).toEqual([
      '山阴市新华区林业局',
      'manifest',
      'title',
    ]);
    expect(identityOf(`区林业局2024年${FULL}`, { beside: { manifest } }).agency.id).toBe('山阴市新华区林业局');
  });
});

describe('names', () => {
  it('keeps the short one a report gives its body, unless any place could use it', () => {
    expect(identityOf(`${TITLE}\n${A}（以下简称云溪林业）公布本报告。`).names).toEqual(['云溪林业']);
    expect(identityOf(`${TITLE}\n${A}（以下简称县林业局）公布本报告。`).names).toEqual([]);
    expect(identityOf(`${TITLE}\n${A}（以下简称“我局”）公布本报告。`).names).toEqual([]);
  });

  it('are written in full where the title prints a usual short one and the full one is told', () => {
    const head = `2024年山阴市科委${FULL}`;
    expect(identityOf(head).agency.id).toBe('山阴市科委');
    for (const printed of [{ file: '山阴市科学技术委员会-2024.md' }, { body: '山阴市科学技术委员会设在新城。' }]) {
      const { agency, names } = identityOf(head, printed);
      expect([agency.id, names]).toEqual(['山阴市科学技术委员会', ['山阴市科委']]);
    }
  });

  it('are read where the page is in traditional characters', () => {
    const head =
      '政府信息公開工作年度報告\n由雲溪縣林業(yè)局根據條例編制，統計期限從2024年1月1日起至2024年12月31日止。';
    expect(identityOf(head).agency.id).toBe(A);
    expect(refusal(head.replaceAll('雲溪縣', '靉溪縣'))).toContain('--agency');
  });
});

describe('the scope', () => {
  const government = `云溪县人民政府2024年${FULL}`;

  it.each([
    [government, '2024年，全县共收到申请9件。', 'area', '全县共收到申请9件'],
    [government, '本报告由各单位数据综合汇总全县情况而成。', 'area', '汇总全县'],
    [government, '县政府办公室共受理申请3件。', 'office', '县政府办公室共受理'],
    [government, '2024年，依法公开信息。', 'unknown', ''],
    [`云溪县人民政府办公室2024年${FULL}`, '各部门的数据以其各自发布的年度报告为准。', 'office', '各自发布'],
    [`云溪县人民政府办公室2024年${FULL}`, '2024年，全县各级行政机关共收到申请9件。', 'area', '全县各级'],
    [TITLE, '全县共收到申请9件。', 'office', ''],
  ])('of %s: %s', (head, body, scope, words) => {
    const identity = identityOf(head, { body });
    expect(identity.scope).toBe(scope);
    expect(identity.scopeWords ?? '').toContain(words);
  });
});

describe('a text that is made to hold the reader up', () => {
  it.each(['　', '1', '2024年', '县', '新华区', '《', '(', '由', '全县', '编制', '\n', '发布机构：'])(
    'is told or refused: %j over and over',
    (piece) => {
      const run = piece.repeat(100_000 / piece.length);
      expect(identityOf(`新华区林业局2024年${FULL}`, { body: run }).year).toBe(2024);
      expect(refusal(run)).toContain('--agency');
    },
  );
});
