import type { RefusalReason } from '../plan/refusals.ts';
import { CAUSE } from './refused-cause.ts';
import { FORECAST } from './refused-forecast.ts';
import { INVENTION } from './refused-invention.ts';
import { JUDGEMENT, LAW } from './refused-judgement.ts';
import { PRIVATE } from './refused-private.ts';

/** Questions that are refused by their kind, whatever they are about; the first that fits is the reason. */
export const REFUSED: readonly [reason: RefusalReason, words: RegExp][] = [
  ['out_of_scope', LAW],
  ['invention', INVENTION],
  ['forecast', FORECAST],
  ['private', PRIVATE],
  ['judgement', JUDGEMENT],
  ['cause', CAUSE],
];
/** What the national form counts, in words that its reports use in their prose too. */
export const COUNTED_BY_FORM: readonly string[] = '申请 复议 诉讼 规范性文件 许可 处罚 强制 处理费'.split(' ');
/** Things people ask for that the national form has no cell for; the prose may still speak of them. */
export const NOT_IN_FORM = new RegExp(
  [
    '平均(?:花|要|用|得|需要?|下来|办(?:理)?|答复|回复|处理|走)*(?:了)?(?:几|多少)个?(?:工作日|天)|过(?:了)?(?:法定)?(?:期限|时限|期)(?:了)?(?:才|还没|没)(?!有?补)|(?:平均)?用时|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:个)?(?:工作日|天)(?:之?内|才|以上|以后|之后)',
    '\\d{1,2}(?:个)?(?:小时|工作日|天|日)(?:之)?内|当(?:天|日)(?:就)?(?:答复|办结|回复)|(?:几|多少)天(?:答复|办结|回复|办完|内)|办理(?:时长|时限|用时|天数)',
    '答复(?:时限|时长|用时)|多长时间|多久(?:才)?(?:答复|办|回)|(?:答复|办理|办结)?(?:及时|按时|按期)率|超期|超时|拖过了?(?:期限|时限|期)|逾期(?:答复|办理|办结)|延期(?:答复|办理)?|延长答复|按时答复',
    '哪个(?:科室|股室|处室)|(?:科|股|处)室|经办人|(?:谁|哪个人|什么人)(?:来)?(?:经手|承办|经办)|经手的?人?|承办人|负责人|编制人数|多少工作人员|几个工作人员|预算|满意[度率]|点击[率量]|阅读量|访问量|浏览量|罚款|罚没|罚金',
    '罚了?(?:多少|几)(?:钱|元|万)|被投诉|公开工作(?:的)?投诉|撤回|撤销申请|(?:媒体|记者|外国人|外籍|港澳台?|学生|农民)[^?？，,]{0,4}(?:来|提|申请)',
    '(?:网上|线上|在线|网络|信函|信件|邮寄|当面|现场|窗口|邮箱|传真|电话)(?:方式)?(?:提交|递交|申请|提的|来的)|最[慢快长短](?:的)?(?:用|花|要)?了?(?:多少|几)天',
    '用了(?:多少|几)天|(?<!你)(?:多大(?:的)?(?:岁数|年纪|年龄)|年龄|岁数|多少岁|几岁)|性别|男女|(?:男|女)(?:的|性)(?:多少|几|多|占|有)|学历|文化程度|职业|户籍|籍贯|哪里人|外地人|本地人|外省人',
  ].join('|'),
);
/** How long handling takes, which no cell tells. */
export const DURATION =
  /平均[^?？,，]{0,8}(?:多少|几)个?(?:工作日|天)|(?:多少|几)个?(?:工作日|天)(?:才|就|内|能|可以)?(?:给|能)?(?:办|答复|回复|答|回)/;
/** The form counts whole years. */
export const PART_OF_YEAR =
  /(?!12月31[日号]|(?:12|十二)月(?:底|末))(?:[上下]半年|[一二三四1-4]季度|每个?季度|每个?月|每天|每周|月均|日均|(?<!\d)(?:1[0-2]|[1-9])月(?!(?:份|底|初)?(?:发布|公布|公开|发的|出的|挂))|[一二三四五六七八九十]月份?)/;
/** Things that have nothing to do with these reports. */
export const OUT_OF_SCOPE =
  /天气|下不下雨|下雨|下雪|台风|气温|股票|股价|彩票|笑话|唱歌|唱首|写首?诗|作文|翻译|代码|编程|菜谱|做饭|电影|游戏|足球|篮球|几点了|星期几|汇率|房价|导航|路线|新闻联播|谈恋爱|星座|你多大|你几岁|男的女的|吃饭|火车票|机票|快递|社保怎么|公积金怎么|办身份证/;
