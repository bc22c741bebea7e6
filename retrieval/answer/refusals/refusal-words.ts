import type { Hindrance, RefusalReason } from '../../understand/plan/refusals.ts';

/** Why, and a way on, for each reason that needs nothing from the store. */
export const WORDS: Readonly<Record<Exclude<RefusalReason, 'not_stored' | 'unread' | 'blank' | 'unclear'>, string>> = {
  not_in_form: '全国统一的年报格式里没有这一项，所以没有这个数。可以问表中有的项目，如新收、予以公开、行政复议。',
  private:
    '年报只有汇总件数，没有任何一件申请或申请人的信息，也不提供个人信息。可以问各类申请人的件数，如“企业提出的申请有几件”。',
  cause: '报告的数字不说明原因。可以看报告自己怎么说，如“存在哪些问题”，或用引号查原话。',
  forecast: '我只回答已经公布的数字，不做预测。可以看以往各年的数字。',
  judgement: '合不合法、好不好、该怎么办，不是年报能回答的，我不作评价。可以问具体件数，如“行政复议被纠正几件”。',
  invention: '数字只能来自已公布的报告，我不编写或改动数字。可以问往年的真实数字，或查以前的写法作参考。',
  out_of_scope: '我只回答政府信息公开工作年度报告方面的问题。可以问“你能做什么”。',
};

export const NOT_UNDERSTOOD =
  '没有听懂这个问题。可以这样问：“某局去年新收申请多少件”“某局去年存在哪些问题”“哪里写了‘应公开尽公开’”。';

/** What cannot be done, said plainly. */
export const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  operation: '没有听懂要怎么算，或者这种计算还不会，不拿单个数字来代替。可以先分别问每个数字。',
  several_agencies: '没有听懂要怎么比这几个机关。可以问“甲局和乙局去年谁的申请多”，或分开问。',
  part_of_year: '年报只有全年的数，没有分月、分季度或半年的数，所以无法回答。',
  not_by_applicant: '表里只有收到和处理申请的情况按申请人分类，复议、诉讼和主动公开不分，所以没有这个数。',
  no_measure:
    '没有听懂要问哪个数字。可以问新收、办结、予以公开、不予公开、结转、行政复议、行政诉讼、规范性文件、行政处罚等。',
  no_other: '还不清楚要和哪个机关比。请写出两个机关的名称，如“甲局和乙局去年谁的申请多”。',
  too_long: '问题太长了，请用一两句话问。',
};
