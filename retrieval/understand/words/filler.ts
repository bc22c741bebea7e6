import { lexiconOf, tokensOf } from './lexicon.ts';

/** Words that hold one of those below and say something. */
const KEPT =
  '及时 普及 涉及 同意 同步 共享 共建 对外 对接 对照 因素 从业 给予 让利 之前 由来 各类 不同 不再 上级 下级 下属 里程 有效 有序 有限 无障碍 没收 都市 公共 就业 才能 再次 已有 以下 以上 为主 在线 于是 申请 申请量 请求 申诉 人工智能 公众号 原因 起因 成因 办法 写法 别墅'.split(
    ' ',
  );

/** Words of asking, courtesy and grammar: they say nothing in any question. */
const ASKING = lexiconOf<boolean>([
  ...KEPT.map((word) => [word, false] as const),
  ...words(`年尾 到年尾 年终 有多高 有多低 多高 有多大 有多少 两个说法 有两个说法 有没有两个说法 各条 各行 各栏 折成 折成元 换成元 折合成元 那一块 这一块 总计格 那格 这格 名单 清单 范围内 一并 一并说明 说明一下 想核实 核实 求证 想核对 列成 一行给我 一次给我 一次性 一起给我 四个数 几个数 分开 展开 细说 详细说说 那一版 这一版 一版 版本 均为 均是 全是 也一样 一样给我 主要比 放一起 放在一起 一字不改 发过来 发给我 大类 这一大类 小项 个小项 下面 分项 明细 细项 加总 幅度 幅度多大 幅度是多少 拿 当理由 当借口 做理由 当作理由 作理由 为理由 理由 能不能 可不可以 行不行 供参考 作参考 做参考 给我参考 参考一下 换个口径 换一个口径 口径换一下 下边 底下 想确认一下 想确认 确认一下 测算 测算下 测算一下 填数 有数 摘出来 摘录 摘一下 用得 能否 可否 或者 或是 小计 类小计 主要数 主要的数 主要数字 拉个 拉一下 拉出来 做成 举个例子 举例子 举例 举例说明 分类 分类说 分开说 分别说 逐项 逐一 同口径 口径一致 附上 连同 最好 一览 列一张表 列张表 列一张 做张表 一张表 去找 来找 找他们 找你们 跑去 跑来 去过 特别 非常 十分 相当 格外 各项 类的 类申请 这么个 那个数 这个数 是个 个数 到现在 目前为止 那栏 那一栏 这栏 那一列 那列 这列 那一行 那行 填的 写的几 另一个问题 朋友说 老板 让我问 随便 帮忙算 太长 数一数 数数 将要 对外处罚 隔壁 写的 说的 那会儿 统共 拢总 通共 请教 请教一下 一年到头 从头到尾 这一条 那一条 这条 那条 这一项 那一项 给个数 报个数 给我个数 晓得 晓得不 好多 几多 究竟 麻烦您 烦请 帮忙查 帮忙查下 查下 看下 问下 想问 想问下 请问下 您帮看 求 求助 急用 急 不办了 不处理了 不再办了 不再处理 活儿 活 人家 别人 所以 老是 总是 真牛 真行 可真 可真是 真是 不多 不少 才有 那种 那类 那样 这种 这类 这样 都没有 没有一件 没有一件是 一件没有 折合 折合成 换算 换算成 换成 合多少 等于 对吧 是吧 是吗 对吗 对么 行吗 好吗 你猜 猜 人工 多少来着 有关的 一起 一块 一块儿 拢共 东西 上法庭 法庭 法院 不要查 不用查 别查 直接说 直接报 就行 即可 就好 正文里 正文中 报告正文 正文 报告里 估计 估摸 猜猜 猜一下 我猜 记得 表一 表二 表三 表四 附表 这张表 那张表 写得 两个 两家 三个 三家 两者 二者 只看 单看 只要 只说 换个话题 换个问题 换一个 对了 另外问 再问 顺便问 准不准 准吗 对不对 除了 除去 除开 以外 之外 外的 你们 他们 我们 咱们 写着 领导 让我 知道 最后 最终 现在 目前 当时 来着 咗 恁 嘞 来看 库里 库里面 收录 收录了 数据库 入库 请问 麻烦 劳驾 帮我 帮忙 给我 一下 一下子 查查 查一查 查询 查到 告诉我 告诉 想知道 想了解 了解 我想 我要 需要 问问 看看 瞧瞧 说说 讲讲 列出 列一下 给出 报一下 回答 直接 赶紧 快点 谢谢 多谢 感谢
  辛苦 你好 您好 大哥 老师 小助手 机器人 不好意思 打扰 劳烦 拜托 在线等 please pls plz thx thanks ok hi hello 年度报告 年度工作报告 工作年度报告 年报 报告 全年 全年度 年度 年内 年里 当年 本年 这一年 那一年 一年里 一年 一整年 整年
  最近一年 最近 最新一年 最新 近期 年底 年末 期间 之间 一共 总共 共计 合计 总计 总数 总量 总的 加总 到底 究竟 大概 大约 分别 各自 全部 所有 整个 其中 里面 里头 当中 之中 的时候 时候 方面 这块 那块 一块 数量 件数 数字 数目 数值 多少 多吗 少吗 多不多
  少不少 很多 很少 有没有 有无 有木有 没有 是否 是不是 怎么样 怎样 咋样 如何 怎么 哪些 哪个 什么 多大 是多少 以及 还有 之类 那个 这个 那些 这些 那么 那家 这家 曾经 已经 可以 因为 由于 对于 关于 有关 相关 起来 出来 下来 的话 说说看 直说 忽略 规则 之前 刚才
  刚刚 上面 前面 如果 另外 顺便 然后 接着 同时 并且 不对 错了 应该是 应该 重新 确定 真的 确实 其实 好像 似乎 听说 据说 自己 具体 详细 准确 精确 请 你 您 我 咱 他 她 它 俺 共 各 都 几 有 没 无 吗 嘛 么 呢 呀 啊 吧 哦 哈 啦 咯 喽 哇 嗯 额 诶 哎
  喂 哪 啥 的 了 着 过 是 在 于 和 与 及 或 跟 同 把 被 让 叫 那 这 该 此 还 也 就 只 才 再 又 曾 已 为 以 因 由 给 从 对 之`),
]);
/** Words that go with any row of the form: in a question for a cell they ask for nothing more, in one for prose they may. */
const ANY_ROW = lexiconOf(
  words(`地区 各地区 拖到 转到 转入 留到 手头 手上 手里 一列 尾巴 接手 登记 第一行 第二行 第三行 最后一行 牵涉 牵扯 事关 关系到 告知 认定 定性 摊上 惹上 惹了 引发 引起 招来 遇到 碰到 闹到 填的 写的是 痛快 依法 性质 截至 截止 累计 材料 资料 单子 卡住 卡住的 挡住 挡 卡 危害 危及 影响 退回 退回去 答复 告诉 不同意 不答应 没同意 不肯 没有说 申请书 来告状 出去 要求的 名义上 口径 涉 法院 被法院 复议机关 人家的 别人的 统计 报表 表格 表里 表中 政府信息公开 政府信息 信息公开 政务公开 信息 工作 情况 状况 数据 人次 万元 金额 属于 涉及 按照 根据 类型 类别 提出 提出来 提出的 提交 递交 发生 产生 出现 作出 做出 办理结果 办理 结果 处理 处理结果 事项 理由 原因 为由 名义 情形
  一项 这项 那项 一栏 那栏 一行 一格 案件 案子 处理决定 决定 申请 申请人 申请书 公众 社会 收到 依申请公开 依申请 公开 当成 当作 算作 视为 视作 归为 列为 作为 单位 机关 部门 本机关 行政机关 局里 办公室 县里 市里 区里 镇里 要求 补正 补正后 公布 公告 显示 本年处理`),
);
/** Characters that say nothing alone and may be part of a word that does (收 of 征收). */
const ALONE =
  /^[帮查想要问看快谢亲急年底内月日总约里中件个项次份起宗条笔封桩例张篇家多少会能来去到种样下上说讲表数量单人元万块钱算按所类提递做事案收局]+$/;
/** 那八项加起来, 三项的小计: rows counted, not named. */
const ROWS_COUNTED =
  /(?<![第每\d])(?:这|那|的)?(?:[两二三四五六七八九十]|[2-9]|1\d|2[01])(?:个(?:小项|大类|数字?|指标)|项(?!目)|种|类|栏|列(?!入)|行(?!政))/g;
/** An amount that is asked for or said: 多少件, 几个, 20件. */
const AMOUNT =
  /(?:\d{1,5}|[一二两三四五六七八九十百千]{1,4})(?:多|几|来)(?:件|个|起|份|宗|桩)|(?:(?:难道)?不是(?=\d)|多少|好多|几多|几|(?<![每\d.])\d+(?:\.\d+)?|(?<!每)[一两二三四五六七八九十百千零〇]{1,6}(?=[件份起宗桩]))(?:多)?(?:件|个|项(?!目)|次|份|起|宗|条|笔|封|桩|例|单|张|篇|人次|人(?!员)|家(?!长|庭)|万元|元|块|种|类|场(?!所|地)|期|名)?/g;

/** What is left of a question for cells when words that say nothing are dropped: runs of characters nobody has understood. */
export function unexplained(left: string): string[] {
  const counted = left.replace(ROWS_COUNTED, (rows) => ' '.repeat(rows.length));
  return runsOf(without(without(withoutAmounts(counted), ASKING), ANY_ROW)).filter((run) => !ALONE.test(run));
}

/** What is left of a question to be looked for in prose. */
export function searchWords(left: string): string[] {
  return runsOf(without(withoutAmounts(left), ASKING)).filter((run) => !ALONE.test(run));
}

/** Whether so much is not understood that an answer might miss the point; a stray character is not, unless it denies something. */
export function tooMuch(runs: readonly string[]): boolean {
  return runs.some((run) => run.length >= 2 || /[不非未率告]/.test(run)) || runs.join('').length >= 3;
}

function withoutAmounts(left: string): string {
  return left.replace(AMOUNT, (amount) => ' '.repeat(amount.length));
}

function without(left: string, lexicon: typeof ASKING): string {
  return tokensOf(left, lexicon).reduce(
    (rest, { at, words: word, value: dropped }) =>
      dropped ? `${rest.slice(0, at)}${' '.repeat(word.length)}${rest.slice(at + word.length)}` : rest,
    left,
  );
}

function runsOf(left: string): string[] {
  return left.split(/[\s\p{P}\p{S}\p{M}\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/u).filter((run) => run !== '');
}

function words(list: string): (readonly [word: string, value: true])[] {
  return list.split(/\s+/).map((word) => [word, true] as const);
}
