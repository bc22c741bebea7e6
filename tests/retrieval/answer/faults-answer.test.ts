import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../evidence.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => {
  expect(stage.unverified).toEqual([]);
  return stage.store.close();
});

describe('reports whose numbers do not fit', () => {
  it.each(['哪些报告的表有错', '2024年有几家表有错', '2024年表格里有错的机关有多少个'])(
    'are counted and listed, every stored report read: %s',
    async (question) => {
      const answer = await stage.ask(question);
      expect(answer).toMatchObject({ kind: 'checks', plan: { only: { by: 'faults', about: 'sums' } } });
      expect(textOf(answer)).toContain('的 1 份（1 个机关）');
      expect(textOf(answer)).toContain('鹿鸣县教育局2024年：表内不平 2 处');
    },
  );

  it('are those where prose and table differ when that is asked, with no verdict', async () => {
    const text = textOf(await stage.ask('哪些单位正文和表格打架'));
    expect(text).toContain('青砚县市场监督管理局2024年：正文与表格不同 1 处');
    expect(text).not.toContain('鹿鸣县教育局');
    expect(text).toContain('不说哪一边有错');
  });

  it('of one place are only those of that place', async () => {
    const text = textOf(await stage.ask('帮我核对一下青砚县所有单位2024年的数据'));
    expect(text).toContain('青砚县2024年共核对 5 份报告');
    expect(text).not.toContain('鹿鸣县');
  });

  it('are none where all fit, and none is no number', async () => {
    const text = textOf(await stage.ask('2024年有哪些单位上年结转跟前一年对不上'));
    expect(text).toContain('没有“与上一年报告接不上”的');
    expect(text).not.toContain('的 0 份');
  });
});

describe('whether one report fits together', () => {
  it.each([
    '鹿鸣教育局24年那张表是不是加错了',
    '鹿鸣县教育局2024年报表有没有问题',
    '鹿鸣县教育局2024年数据能信吗',
    '鹿鸣县教育局2024年的表哪儿不平',
    '鹿鸣县教育局2024年的数靠谱不，核对一下',
  ])('is asked in many words: %s', async (question) => {
    const answer = await stage.ask(question);
    expect(answer.plan).toMatchObject({ ask: 'checks', agency: '鹿鸣县教育局', year: 2024 });
    expect(textOf(answer)).toContain('21 ≠ 20');
  });

  it('is told of the row when asked behind it', async () => {
    expect(textOf(await stage.ask('鹿鸣教育局2024年的表平不平', '哪一行错了'))).toContain('三类内部事务');
  });

  it.each(['青砚府办2025年上年结转的和2024年底剩的一致不', '青砚府办2024年结转下年和2025年上年结转差几件'])(
    'over two years holds what one ends with against what the next begins with: %s',
    async (question) => {
      const answer = await stage.ask(question);
      expect(answer.plan).toMatchObject({ ask: 'checks', year: 2025, about: 'years' });
      expect(textOf(answer)).toContain('接得上');
    },
  );

  it('of several years is told for each of them', async () => {
    const { plan } = await stage.ask('青砚县教育局2023年到2025年的表平不平');
    expect(plan).toMatchObject({
      ask: 'several',
      plans: [2023, 2024, 2025].map((year) => ({ ask: 'checks', agency: '青砚县教育局', year, about: 'sums' })),
    });
  });

  it('is shown, and no cause is looked for, when somebody asks why prose and table differ', async () => {
    const text = textOf(await stage.ask('青砚市监局2024正文写的受理41件跟表里不一样，为啥'));
    expect(text).toContain('41 件');
    expect(text).toContain('可能是统计口径不同');
  });

  it('is no reading of what the report says of its own problems', async () => {
    expect((await stage.ask('青砚县教育局2024年存在哪些问题')).plan.ask).toBe('section');
  });
});
