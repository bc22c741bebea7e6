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

const told = async (...questions: string[]) => textOf(await stage.ask(...questions));

describe('what is stored', () => {
  it('of a place is told with its bodies, and carried to the question behind it', async () => {
    expect(await told('鹿鸣县有哪些单位', '都有哪些年')).toContain('鹿鸣县共收录 5 个机关');
    expect(await told('鹿鸣县一共多少单位')).toContain('鹿鸣县共收录');
  });

  it('is counted by county as well, a town with its county', async () => {
    expect(await told('你有哪些单位哪些年的')).toContain('按地区：青砚县 5 个、鹿鸣县 5 个');
    expect(await told('青砚县有哪些单位')).not.toContain('按地区');
  });

  it('and what is not are told together where both are asked for', async () => {
    const answer = await told('这个库覆盖了多少家单位、多少份报告，缺哪些年份');
    expect(answer).toContain('共收录 10 个机关的 23 份报告');
    expect(answer).toContain('没有收录2025年报告的有 4 个');
  });

  it('of one agency is no list of agencies', async () => {
    expect(await told('青砚县教育局')).toContain('青砚县教育局共收录 3 份报告');
  });

  it('of one report is which file it is, and that its day of publication is not known', async () => {
    const answer = await stage.ask('青砚县教育局2024年报什么时候发布的');
    expect(answer).toMatchObject({ kind: 'coverage', plan: { agency: '青砚县教育局', year: 2024 } });
    expect(textOf(answer)).toContain('没有收录到这份报告的公布日期');
  });

  it.each(['2022年的有吗', '为什么没有2022年的数据'])(
    'of a year that is not stored names those that are: %s',
    async (q) => {
      expect(await told(q)).toContain('没有收录2022年的报告');
      expect(await told(q)).toContain('2025、2024、2023');
    },
  );

  it.each(['数据更新到什么时候', '你们最近一次更新是什么时候', '你们的数据从哪儿来的'])(
    'and since when is about the store, not about words of a report: %s',
    async (question) => {
      expect(await told(question)).toContain('最近更新：');
    },
  );

  it('is never looked for by province, which is not stored', async () => {
    expect(await told('河南有哪些单位')).toContain('没有按省归类');
  });
});

describe('who has no report of a year', () => {
  it('are those of the place that have other reports, which does not say that none was published', async () => {
    const answer = await stage.ask('青砚县2025年谁还没交年报');
    expect(textOf(answer)).toContain('没有收录2025年报告的有 3 个');
    expect(textOf(answer)).toContain('青砚县发展和改革局');
    expect(textOf(answer)).not.toContain('· 青砚县教育局');
    expect(textOf(answer)).toContain('没有收录不等于没有公布');
  });

  it('is nobody where all are stored', async () => {
    expect(await told('青砚县缺哪些单位的2024年报')).toContain('都收录了');
  });
});

describe('who has reports of so many years', () => {
  it('are listed, and nothing is searched in the prose', async () => {
    const answer = await stage.ask('青砚县哪些单位有三年的报告');
    expect(answer.plan).toMatchObject({ ask: 'coverage', only: { by: 'held', years: 3, exactly: false } });
    expect(textOf(answer)).toContain('青砚县教育局');
    expect(textOf(answer)).not.toContain('白石镇');
  });

  it('may be nobody', async () => {
    expect(await told('哪些单位只有一年的报告')).toContain('一个也没有');
  });
});
