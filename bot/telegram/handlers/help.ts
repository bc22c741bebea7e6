import { Composer } from 'telegraf';
import type { Store } from '../../../db/store.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { exampleSubject } from '../examples.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf } from '../place.ts';
import { renderLines } from '../render.ts';

/** /help: the kinds of questions, each with an example that this store can answer. */
export function helpHandler(outbox: Outbox, store: Store) {
  const handler = new Composer();
  handler.help(async (ctx) => {
    const { agency, year } = exampleSubject(await store.reports.all());
    const lines = agency === '' ? help('某某局', '某某局去年') : help(agency, `${agency}${year}年`);
    await outbox.send(placeOf(ctx.message), { pieces: renderLines(lines) });
  });
  return handler;
}

function help(agency: string, whose: string): Line[] {
  return [
    [{ bold: '可以这样问' }],
    ...KINDS.map(
      ([kind, ...examples]): Line => [
        { bold: kind },
        `　${examples.join(' · ').replaceAll('某年', whose).replaceAll('某局', agency)}`,
      ],
    ),
    [],
    ['可以接着问，例如“那前一年呢”“和去年比”“为什么”。'],
    [],
    [{ bold: '命令' }],
    ...COMMANDS.map(([command, what]): Line => [`${command}　${what}`]),
    [],
    ['在群里请 @ 我、回复我，或用 /ask 加问题。'],
    ['我不预测、不评价、不编数字；没有收录的会直说。'],
  ];
}

/** 某年 stands for an agency with a year, 某局 for the agency alone. */
const KINDS: readonly (readonly [string, ...string[]])[] = [
  ['一个数', '某年新收多少件申请'],
  ['算一下', '某年不予公开一共几件', '公开率多少'],
  ['变化', '某局近三年申请量变化'],
  ['比较', '哪个单位申请最多', '哪个单位申请比上年涨得最多'],
  ['读原文', '某年存在哪些问题', '用三句话总结某年的年报'],
  ['找说法', '哪些报告写了“应公开尽公开”', '别人怎么写更新不及时'],
  ['核对', '某年的表平不平'],
  ['来源', '这个数哪来的', '怎么算的'],
  ['收录', '收录了哪些机关的年报'],
];

const COMMANDS = [
  ['/find', '一字不差地找一句话'],
  ['/compare', '比较几个机关'],
  ['/check', '核对一份报告的表'],
  ['/reports', '收录了哪些报告'],
  ['/settings', '设置自己的机关、金额和出处的样子'],
  ['/forget', '删除关于您的记录'],
  ['/id', '您的数字编号'],
] as const;
