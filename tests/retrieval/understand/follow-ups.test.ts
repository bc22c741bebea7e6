import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const education = '青砚县教育局';
const received = { cell: 'requests.received.total' };

/** Each row is a dialogue, its turns parted by a slash, with the plan of the last turn. */
const holds = (rows: [dialogue: string, plan: object][]) =>
  it.each(rows)('%s', async (dialogue, plan) => {
    const answer = await stage.ask(...dialogue.split(' / '));
    expect(answer.plan).toMatchObject(plan);
    expect(stage.unverified).toEqual([]);
  });

describe('which of two grew more', () => {
  const other = '鹿鸣县教育局';
  const both = {
    ask: 'several',
    plans: [
      { ask: 'change', agency: education, from: 2024, to: 2025, counted: [received] },
      { ask: 'change', agency: other, from: 2024, to: 2025 },
    ],
  };
  holds([
    [`${education}和${other}2025年新收哪个涨得快`, both],
    [`${education}2025年申请同比增长多少 / ${other}呢 / 两家哪个涨得快`, both],
    [`${education}2025年新收 / ${other}呢 / 哪个同比增长快`, both],
    [`${education}和${other}2025年新收哪个多`, { ask: 'compare' }],
  ]);
});

describe('a place in a ranking', () => {
  const rank = '青砚县2024年收申请最多的是谁';
  holds([
    ['2024年新收第二多的是哪家', { ask: 'rank', order: 'most', limit: 2, place: 2 }],
    ['2024年新收倒数第二是谁', { ask: 'rank', order: 'least', place: 2 }],
    [`${rank} / 第三名呢`, { ask: 'rank', place: 3 }],
    [`${rank} / 第二名呢 / 第一名呢`, { ask: 'rank', agency: null, order: 'most' }],
    [`${rank} / 前三是谁`, { ask: 'rank', order: 'most', limit: 3 }],
    [`${rank} / 倒数第二呢`, { ask: 'rank', order: 'least', place: 2 }],
    [`${rank} / 第二名呢 / 它当年公开了多少`, { ask: 'figures', agency: '青砚县市场监督管理局', years: [2024] }],
  ]);

  it('is no longer meant when the ranking is turned round', async () => {
    const { plan } = await stage.ask(rank, '第二名呢', '最少的呢');
    expect(plan).toMatchObject({ ask: 'rank', order: 'least', limit: null });
    expect(plan).not.toHaveProperty('place');
  });

  it('of two counties is one among the agencies of both', async () => {
    const asked = ['2024年青砚县申请量排名', '换成鹿鸣县', '两个县合在一起排呢'];
    const { plan, coverage } = await stage.ask(...asked);
    expect(plan).toMatchObject({ ask: 'rank', order: 'most' });
    expect(coverage?.known).toBe(10);
  });
});

describe('a number that was asked for in two years', () => {
  const inForce = '青砚县政府办2024年规范性文件现行有效多少件 / 2025年呢';
  holds([
    [`${inForce} / 差额怎么来的`, { ask: 'checks', year: 2025, about: 'years' }],
    [
      `${education}2023年新收多少 / 2024年呢 / 多出来的怎么算的`,
      { ask: 'again', wanted: 'method', of: { ask: 'change', from: 2023, to: 2024 } },
    ],
  ]);
});

describe('two numbers that were asked for', () => {
  const sum = { sum: ['requests.received.total', 'requests.carried_in.total'] };
  const asked = `${education}2024新收多少 / 上年结转呢`;
  holds([
    [
      `${asked} / 加起来跟办结的平不平`,
      { ask: 'between', left: { counted: sum }, right: { counted: { cell: 'requests.concluded.total' } } },
    ],
    // A total is not added to what is part of it.
    [`${education}2024新收多少 / 办结呢 / 加起来跟不予公开的平不平`, { ask: 'checks' }],
  ]);
});

describe('many agencies', () => {
  const total = { ask: 'total', scope: { region: '青砚县' }, operation: 'sum' };
  const asked = '青砚县2024年全部单位结转下年度合计';
  const two = '青砚县2024年新收总和 / 鹿鸣县呢';
  const others = ['青砚县发展和改革局', '青砚县市场监督管理局', education, '青砚县白石镇人民政府'];
  holds([
    ['青砚县2024年新收中位数多少 / 那平均数', { ...total, operation: 'mean', years: [2024] }],
    [`${asked} / 里面包含政府办吗`, { ask: 'again', wanted: 'members', among: ['青砚县人民政府办公室'], of: total }],
    [`${asked} / 里面包含政府办吗 / 2023年的同口径数字`, { ...total, years: [2023] }],
    [`${asked} / 样本几家`, { ask: 'again', wanted: 'members', among: [] }],
    [`${asked} / 只算局`, { ask: 'total', scope: { region: '青砚县', kind: '部门' } }],
    ['青砚县2024年新收总和 / 2023呢 / 增幅', { ask: 'between', operation: 'difference', left: { year: 2024 } }],
    [
      '2024年不予公开总数最多的是哪家 / 具体是哪些理由',
      { ask: 'distribution', scope: { agencies: ['青砚县人民政府办公室'] }, of: { by: 'reasons', group: 'refused' } },
    ],
    ['2025年新收排名 / 漏了谁', { ask: 'coverage', year: 2025, only: { by: 'missing' } }],
    ['青砚县2025年新收排名 / 有没有没统计进来的', { ask: 'coverage', year: 2025, region: '青砚县' }],
    ['教育局2024年重复申请几件 / 全部地区都要', { ask: 'rank', scope: { agencies: [education, '鹿鸣县教育局'] } }],
    [
      '2024年公开率前十 / 改成只算予以公开',
      { ask: 'rank', limit: 10, counted: { part: { cell: 'requests.granted.total' } } },
    ],
    [`${asked} / 除了政府办呢`, { ask: 'total', scope: { agencies: others } }],
    [`${asked} / 不算政府办的话`, { ask: 'total', scope: { agencies: others } }],
    ['2024年新收排名 / 除了青砚县的呢', { ask: 'rank', scope: { agencies: { length: 5 } } }],
    // A name that two counties have may be left out, but not added.
    [`${asked} / 加上鹿鸣县教育局呢`, { ask: 'total', scope: { agencies: { length: 6 } } }],
    [`教育局2024年新收几件 / 两个都要`, { ask: 'rank', scope: { agencies: [education, '鹿鸣县教育局'] } }],
    [`${two} / 两个加起来`, { ask: 'total', operation: 'sum', scope: { agencies: { length: 10 } } }],
    [
      `${two} / 差多少`,
      { ask: 'between', left: { scope: { region: '青砚县' } }, right: { scope: { region: '鹿鸣县' } } },
    ],
    [`${two} / 哪个多`, { ask: 'several', plans: [{ scope: { region: '青砚县' } }, { scope: { region: '鹿鸣县' } }] }],
    // Means and medians are no sums, and the sums behind them are not held against each other instead.
    ['青砚县2024年新收中位数 / 鹿鸣县呢 / 差多少', { ask: 'refusal' }],
    ['青砚县2024年新收平均数 / 鹿鸣县呢 / 差多少', { ask: 'refusal' }],
    // Of one total there are no two.
    [`${asked} / 两个加起来`, { ask: 'refusal' }],
    ['2024年新收前五 / 包括鹿鸣县教育局吗', { ask: 'rank', agency: '鹿鸣县教育局', limit: null }],
    [`${education}2024年新收 / 发改局呢 / 分别比上年涨了多少`, { ask: 'several', plans: [{ agency: education }, {}] }],
    // Who meets a condition is told by the list, not by whom it was made from.
    ['2024年有几家被起诉 / 样本几家', { ask: 'topic' }],
  ]);
});

describe('one agency', () => {
  const documents = '青砚县白石镇2024年规范性文件';
  const years = '鹿鸣县教育局2023年至2025年结转下年数';
  const checked = { ask: 'checks', about: 'years' };
  holds([
    [`${education}2024年新收 / 比平均水平高吗`, { ask: 'rank', agency: education }],
    [`${education}2024年新收比县里平均水平高吗`, { ask: 'rank', agency: education, scope: { region: '青砚县' } }],
    ['青砚县市监局2023和2024年处罚各多少 / 合计呢', { ask: 'total', years: [2023, 2024], operation: 'sum' }],
    ['青砚县市监局2023和2024年处罚各多少 / 平均呢', { ask: 'total', years: [2023, 2024], operation: 'mean' }],
    ['青砚县市监局近两年处罚变化 / 一共多少件', { ask: 'total', operation: 'sum' }],
    [`${years} / 和次年的上年结转核对一下`, { ask: 'several', plans: [checked, { ...checked, year: 2025 }] }],
    [`${education}2024年结转下年几件 / 和次年的上年结转核对一下`, { ...checked, year: 2025 }],
    [`青砚县白石镇2025年新收 / 最近的是哪年的`, { ask: 'coverage', agency: '青砚县白石镇人民政府' }],
    // 今年 is part of the row's name where one row of several is asked for; of the same rows it is another year.
    [`${documents} / 今年新制定的几件`, { ask: 'figures', years: [2024] }],
    [`${documents} / 今年呢`, { ask: 'figures', years: [2026] }],
    [
      '鹿鸣县政府办2024、2025存在问题分别是什么 / 前一年说要改的后一年改了没',
      {
        ask: 'several',
        plans: [
          { year: 2024, about: 'improvements' },
          { year: 2025, followed: { year: 2024 } },
        ],
      },
    ],
  ]);
});

describe('a share', () => {
  const granted = { cell: 'requests.granted.total' };
  const both = { agencies: [education, '鹿鸣县教育局'] };
  const all = { agencies: [], region: null };
  holds([
    [
      '2024年教育系统两家单位申请量合计 / 占两县总量的多少',
      { ask: 'between', operation: 'share', left: { scope: both }, right: { scope: all } },
    ],
    [`${education}2024年新收 / 占两个县的几成`, { left: { scope: { agencies: [education] } }, right: { scope: all } }],
    // Of three counties nothing is known where two are stored.
    [`${education}2024年新收 / 占三个县的几成`, { ask: 'refusal' }],
    [`${education}2024年公开率 / 口径换成予以公开除以新收`, { shares: [{ part: granted, whole: received }] }],
    [`${education}2024年公开率 / 分母换成新收`, { ask: 'share', shares: [{ whole: received }] }],
    ['2024年公开率排名 / 拿新收做分母呢', { ask: 'rank', counted: { whole: received } }],
    [`${education}2024年公开率 / 分母用的新收吗`, { ask: 'again', wanted: 'method' }],
    [`${education}2024年新收、予以公开、不予公开 / 按占比再来一遍`, { ask: 'share', shares: [{ part: granted }, {}] }],
  ]);
});

describe('what is asked about the answer', () => {
  const fees = { ask: 'definition', term: 'disclosure.fees' };
  const unknown = `${education}2022年新收几件`;
  holds([
    [
      `${education}2025年信息处理费 / 表二里的收费是一回事吗`,
      { ask: 'several', plans: [{ term: 'general.processing_fee' }, fees] },
    ],
    ['信息处理费和行政事业性收费是一回事吗', { ask: 'several', plans: [{ term: 'general.processing_fee' }, fees] }],
    ['青砚县发改局2024年收费多少元 / 是罚款吗', fees],
    // What the form has a row for is asked for itself.
    [`${education}2024年新收几件 / 是上访件吗`, { ask: 'figures' }],
    [`${unknown} / 为什么没有`, { ask: 'figures', years: [2022] }],
    [`${education}2024年因国家秘密不公开几件 / 为什么没有`, { ask: 'refusal', reason: 'cause' }],
    [`${education}2022年新收几件 / 那有的是哪年 / 最新那年的`, { ask: 'figures', years: [2025] }],
    // Of several years none is picked.
    [`${education}2022年新收几件 / 那有的是哪年 / 就看那年的`, { ask: 'refusal' }],
  ]);
});

describe('a part of the report', () => {
  const concluded = { cell: 'requests.concluded.total' };
  const [carriedIn, carriedOut] = [{ cell: 'requests.carried_in.total' }, { cell: 'requests.carried_out.total' }];
  const table = { ask: 'figures', measures: [received, carriedIn, concluded, carriedOut] };
  holds([
    [`${education}2024年表三有数据吗`, table],
    [`${education}2024年表四 / 那表三呢`, table],
    [`${education}2024年表三的不予公开`, { ask: 'figures', measures: [{ group: 'refused' }] }],
    [`${education}2024年表三平不平`, { ask: 'checks' }],
    [`${education}2024年新收 / 那正文里有提申请吗`, { ask: 'topic', words: '申请' }],
    [`${education}2024年新收几件 / 新收的先不看了，看不予公开`, { ask: 'figures', measures: [{ group: 'refused' }] }],
    [
      '鹿鸣县府办2025年行政诉讼几件 / 上诉的不看，看复议的，各结果都要',
      { ask: 'figures', measures: [{ cell: 'disputes.reconsideration.total' }, {}, {}, {}, {}] },
    ],
  ]);
});
