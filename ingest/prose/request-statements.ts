import type { CellKey } from '../../db/form/form.ts';
import { outcomeRows } from '../../db/form/requests.ts';
import { COUNT, NONE, NOT_JOINED, type Statement, stated, TAIL } from './statement.ts';

/** Words that say whose or what application, without narrowing which ones are counted. */
const OF =
  '(?:到|了|的|过|任何|有关|相关|各类|公民、?法人(?:或者|或|和|及|与|、)?其[他它]组织|社会公众|公众|群众|提出|提交|政府|信息|政务|公开|依|有效|共计|共|合计|总计|累计){0,12}';
const APPLICATION = '申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:申请|事项)?(?:表|书|件)?';
const RECEIVE = '(?:新收到?|收到|受理|接收|接到)';
const CONCLUDE = '(?:办结|办理完结|办理完毕|办复|答复|回复)';

/** Other matters that offices count in the same words. */
const OTHER_MATTER =
  /政务服务|大厅|窗口|保障|热线|留言|信箱|来信|来访|信访|咨询|建议|提案|投诉|举报|许可|审批|登记|补贴|救助|补助|办件|工单|诉求|仲裁|调解|鉴定/;
const OTHER_ANSWER = new RegExp(
  `${OTHER_MATTER.source}|复议|诉讼|延期|延长|逾期|超期|未|不予|无法|不再|当场|征求|公文|受理|收到|典型|疑难|优秀|案例|示例|范例|范本|模板|文书|抽查|抽取`,
);
/** 归档、答复两个环节 counts stages of the work. */
const STAGES = '环节|方面|步骤|阶段|流程|程序|岗位|节点|时限|期限|类型|种类|格式|模板|口径';
/** 整理答复5件编成 counts samples. */
const SAMPLES = '编成|编入|编印|汇编|装订|入选|评为';
const OUTCOME_OF_PAPERS = /公文|文件|属性|主动公开|源头|转为|印发|发文|法人|企业|自然人|公民/;
const request = (...rows: string[]) => rows.map((row) => `requests.${row}.total` as CellKey);
const rowsOf = (group: string) => request(...outcomeRows.filter((row) => row === group || row.startsWith(`${group}_`)));
const newlyReceived = {
  cells: request('received'),
  unless: new RegExp(`${OTHER_MATTER.source}|${CONCLUDE}|办理|处理`),
};
/** 收到30件,受理28件: either may be what the table counts. */
const RECEIVED_TOO = /(?:收到|受理|接收)[^,。]{0,12}[0-9]/;
const received = { ...newlyReceived, unlessBefore: RECEIVED_TOO, unlessAfter: RECEIVED_TOO };
const carriedIn = { cells: request('carried_in'), unless: OTHER_MATTER, lastYear: true, asPart: true };
const carriedOut = { cells: request('carried_out'), unless: OTHER_MATTER };
const concluded = {
  cells: request('concluded'),
  unless: OTHER_ANSWER,
  unlessAfter: new RegExp(
    `^(?:${STAGES})|${SAMPLES}|另有|另外|其余|剩余|还有|正在办理|未办结|撤回|撤销申请|终止|(?:办理|办结|答复)(?:了)?上一?年`,
  ),
  without: [rowsOf('other'), [...rowsOf('other'), ...rowsOf('declined')], rowsOf('declined'), request('carried_in')],
};

/** How prose counts applications: received, carried over, concluded. */
export const REQUESTS: readonly Statement[] = [
  { ...received, words: stated(`${RECEIVE}${OF}${APPLICATION}${TAIL}${COUNT}`) },
  { ...received, words: stated(`${RECEIVE}(?:了|共|共计|合计){0,2}${COUNT}${OF}申请(?!人|行政|复议)`) },
  { ...newlyReceived, words: stated(`新收${COUNT}`), within: /申请/, asPart: true },
  { ...received, words: stated(`${NONE}${RECEIVE}${OF}${APPLICATION}(?=$|[和及、或与也的件情])`) },
  { ...received, words: stated('无(?:政府信息公开|信息公开|依)申请(?:公开)?(?:事项|情况|件|业务)?$') },
  { ...carriedIn, words: stated(`上(?:一?年度?)结转(?:来)?的?${OF}(?:申请)?${TAIL}${COUNT}`) },
  { ...carriedIn, words: stated(`结转上(?:一?年度?)的?${OF}(?:申请)?${TAIL}${COUNT}`) },
  {
    ...carriedOut,
    words: stated(`转[至到入]?(?:下|次)一?年度?(?:继续)?(?:办理|处理|答复){0,2}的?${OF}(?:申请)?${TAIL}${COUNT}`),
  },
  { ...carriedOut, words: stated(`${COUNT}(?:申请)?(?:正在办理)?(?:需|已|将)?结转[至到入]?(?:下|次)一?年`) },
  { ...carriedOut, words: stated(`(?:无|没有|未)(?:申请)?结转[至到入]?(?:下|次)一?年`) },
  { ...concluded, words: stated(`${CONCLUDE}${OF}(?:${APPLICATION})?${TAIL}${COUNT}`) },
];

const outcome = (words: string, cells: readonly CellKey[]): Statement => ({
  cells,
  words: stated(`${NOT_JOINED}(?:${words})(?:答复)?的?(?:申请)?${TAIL}${COUNT}`),
  unless: new RegExp(`${OUTCOME_OF_PAPERS.source}|${OTHER_MATTER.source}`),
  unlessBefore: OUTCOME_OF_PAPERS,
  within: /(?<!依)申请/,
  asPart: true,
});

/** How prose counts what became of them. */
export const OUTCOMES: readonly Statement[] = [
  outcome('(?<!不)(?:予以公开|同意公开)', request('granted')),
  outcome('部分公开', request('partly_granted')),
  outcome('不予公开|不同意公开', rowsOf('refused')),
  outcome('无法提供', rowsOf('unavailable')),
  outcome('不予处理', rowsOf('declined')),
  outcome('(?:作|做|作出|进行)?其[他它]处理', rowsOf('other')),
];
