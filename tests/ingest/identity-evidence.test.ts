import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../ingest/read/document.ts';
import { A, FULL, identityOf, refusal, TITLE } from '../fixtures/identity.ts';

describe('more titles', () => {
  it.each([
    [`（云溪县）林业局2024年${FULL}`, A, ['云溪县']],
    [`【云溪县】林业局2024年${FULL}`, A, ['云溪县']],
    [`云溪县政府信息公开工作年度报告（2024年）`, '云溪县人民政府', ['云溪县']],
    [`云溪县政府2024年${FULL}`, '云溪县人民政府', ['云溪县']],
    [`云溪县政府办2024年${FULL}`, '云溪县人民政府办公室', ['云溪县']],
    [`云溪县\n林业局\n2024年${FULL}`, A, ['云溪县']],
    [`${A}\n2024年\n${FULL}`, A, ['云溪县']],
    [`${A}2024年工作年度报告`, A, ['云溪县']],
    [`1.${TITLE}.pdf`, A, ['云溪县']],
    [`标题：${TITLE}-云溪县林业局`, A, ['云溪县']],
    [`云溪县城关街道2024年${FULL}`, '云溪县城关街道办事处', ['云溪县', '城关街道']],
    [`梅岗镇2024年${FULL}`, '梅岗镇人民政府', ['梅岗镇']],
    [`松台省林业厅2024年${FULL}`, '松台省林业厅', ['松台省']],
    [`国家林木局2024年${FULL}`, '国家林木局', []],
    [`国家税务总局云溪县税务局2024年${FULL}`, '国家税务总局云溪县税务局', ['云溪县']],
    [`山阴市白石生态环境局2024年${FULL}`, '山阴市白石生态环境局', ['山阴市']],
    [`山阴市公安局白石区分局2024年${FULL}`, '山阴市公安局白石区分局', ['山阴市', '白石区']],
    [`松岭高新区市场监督管理局2024年${FULL}`, '松岭高新区市场监督管理局', ['松岭高新区']],
    [`云溪县市场监督管理局2024年${FULL}`, '云溪县市场监督管理局', ['云溪县']],
    [`本溪县林业局2024年${FULL}`, '本溪县林业局', ['本溪县']],
    [`山阴市白旗区林业局2024年${FULL}`, '山阴市白旗区林业局', ['山阴市', '白旗区']],
    [`云溪县第一人民医院2024年${FULL}`, '云溪县第一人民医院', ['云溪县']],
    [`云溪县管委会2024年${FULL}`, '云溪县管理委员会', ['云溪县']],
  ])('name their body: %j', (head, id, region) => {
    const { agency, year, agencyFrom } = identityOf(head);
    expect([agency.id, agency.region, year, agencyFrom]).toEqual([id, region, 2024, 'title']);
  });

  it.each([
    `教育局2024年${FULL}`,
    `区市场监督管理局2024年${FULL}`,
    `市乡村振兴局2024年${FULL}`,
    `县城市管理局2024年${FULL}`,
  ])('that leave out the place name nobody: %s', (head) => {
    expect(refusal(head)).toContain('--agency');
  });
});

describe('whose report it is, when the title does not say', () => {
  const untitled = (head: string) => `${FULL}\n${head}`;

  it.each([
    [
      'a field of the page',
      `发布机构：${A}  发布日期：2025-01-20\n统计期限自2024年1月1日起至2024年12月31日止。`,
      {},
      'publisher',
      'sure',
    ],
    [
      'a cell of a table before it',
      `索引号\t123\t公开机构\t${A}\n统计期限自2024年1月1日起至2024年12月31日止。`,
      {},
      'publisher',
      'sure',
    ],
    ['the report as the preface names it', `现公布《${A}2024年${FULL}》。`, {}, 'preface', 'sure'],
    ['the body that wrote it', `由${A}根据条例编制，统计期限为2024年1月1日到12月31日。`, {}, 'preface', 'sure'],
    ['the body to ask', `统计期限为2024年1月1日到12月31日。请与${A}办公室联系。`, {}, 'preface', 'likely'],
    [
      'the body whose inner office is to ask',
      `2024年1月1日到12月31日。请联系${A}办公室政务公开科（`,
      {},
      'preface',
      'likely',
    ],
    [
      'the body whose inner office wrote it',
      `由${A}综合科编制，统计期限为2024年1月1日到12月31日。`,
      {},
      'preface',
      'sure',
    ],
    [
      'the body that wrote it, named in the first part',
      '',
      { body: `本报告由${A}根据条例编制。2024年1月1日至12月31日。` },
      'sentence',
      'sure',
    ],
    ['the first sentence', '', { body: `2024年，${A}认真贯彻条例。` }, 'sentence', 'likely'],
    ['the signature', '', { body: '2024年，我局主动公开信息。', end: `${A}\n2025年1月20日` }, 'signature', 'sure'],
    [
      'the page itself',
      '',
      { body: '2024年，我局主动公开信息。', beside: { page: { ...NO_FACTS, publisher: A } } },
      'page',
      'likely',
    ],
    [
      'the title of the page',
      '',
      { beside: { page: { ...NO_FACTS, title: `${TITLE}_云溪县政府网` } } },
      'page',
      'likely',
    ],
    ['the name of the file', '', { body: '2024年，我局主动公开信息。', file: `${A}-2024.txt` }, 'file', 'weak'],
  ] as const)('is told by %s', (_place, head, printed, from, sure) => {
    const identity = identityOf(untitled(head), printed);
    expect([identity.agency.id, identity.year]).toEqual([A, 2024]);
    expect([identity.agencyFrom, identity.agencySure]).toEqual([from, sure]);
  });

  it('is sure when another place bears out what is said in passing', () => {
    const identity = identityOf(untitled(`请与${A}联系。`), { body: `2024年，${A}认真贯彻条例。` });
    expect(identity.agencySure).toBe('sure');
  });

  it('is not the website the page was taken from', () => {
    const body = '2024年，我局主动公开信息；我局未收到申请。';
    expect(refusal(untitled('来源：云溪县人民政府办公室'), { body })).toContain('--agency');
    expect(refusal(`云溪县人民政府\n2024年${FULL}`, { body })).toContain('--agency');
  });

  it('is not an office that leads the work, nor a law', () => {
    const head =
      '由政务公开领导小组办公室编制。《云溪县人民政府办公室关于做好2024年度政府信息公开工作年度报告的通知》要求，';
    expect(refusal(untitled(head), { body: '2024年，我局主动公开信息。' })).toContain('--agency');
  });

  it('is a government where its inner office is to ask, and never a part of a name', () => {
    const asked = (words: string) => identityOf(untitled(`2024年1月1日到12月31日。可与${words}联系。`)).agency.name;
    expect(asked('云溪县白石镇人民政府党政办公室')).toBe('云溪县白石镇人民政府');
    expect(asked('云溪县白石镇政务公开办公室')).toBe('云溪县白石镇人民政府');
    expect(asked('云溪县人民政府办公室政务公开科')).toBe('云溪县人民政府办公室');
    expect(asked('云溪县政务服务中心')).toBe('云溪县政务服务中心');
    expect(asked('云溪县行政审批局')).toBe('云溪县行政审批局');
  });

  it('may be a body of a place with a rare character, which is no traditional one', () => {
    expect(identityOf(`云溪县㵲石镇2024年${FULL}`).agency.name).toBe('云溪县㵲石镇人民政府');
    expect(identityOf(`硚山区林业局2024年${FULL}`).agency.region).toEqual(['硚山区']);
  });

  it('may be a 苏木 or a 盟, which are governed under names of their own', () => {
    const { agency } = identityOf(`云溪旗白石苏木2024年${FULL}`);
    expect([agency.name, agency.kind, agency.region]).toEqual([
      '云溪旗白石苏木人民政府',
      '镇乡街道',
      ['云溪旗', '白石苏木'],
    ]);
    const league = identityOf(`松台盟2024年${FULL}`).agency;
    expect([league.name, league.kind]).toEqual(['松台盟行政公署', '人民政府']);
  });

  it('is a town of two characters that the first sentence speaks of', () => {
    const body = '2024年以来，白石乡在县委县政府的领导下公开信息。统计期限为2024年1月1日到12月31日。';
    expect(identityOf(FULL, { body }).agency.name).toBe('白石乡人民政府');
  });

  it('is quoted with the title that prints it, not with one of the year alone above it', () => {
    const identity = identityOf(`2024年${FULL}\n云溪县白石镇人民政府\n2024年${FULL}`);
    expect(identity.title).toBe(`云溪县白石镇人民政府2024年${FULL}`);
    expect(identity.agencyWords).toContain('云溪县白石镇人民政府');
  });

  it('is never told by a name in Latin letters', () => {
    expect(refusal(FULL, { body: '2024年，我局主动公开信息。', file: 'yunxi_lyj_2024.txt' })).toContain('--agency');
  });

  it('is told of a body without its place as far as it goes', () => {
    expect(refusal(`区统计局2024年${FULL}`)).toContain('区统计局（没有写明是哪里的），2024年');
  });
});
