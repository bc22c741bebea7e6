import { NUMERAL } from '../../../db/numerals.ts';

/** Words that say nothing of their own: with or without them a clause is the same. */
export const EMPTY_WORDS =
  /进一步|不断|持续|切实|着力|积极|认真|扎实|更加|仍然|依然|还|仍|的|[我本](?:机关|单位|部门|街道|中心|[局县市区镇乡办委院厅])/g;

/** Between two clauses. */
export const JOINING = ['以及', '并且', '而且', '同时', '此外', '另外', '并', '且', '和', '与', '及', '也', '还'];

/** In front of a sentence: who says it, and that something is a problem or a way out. Code says that itself, so it is left out. */
export const LEADING = [
  ...['该机关', '该单位', '该局', '该报告', '本报告', '报告', '年报', '年度', '政府信息公开', '工作', '自述', '自己'],
  ...['指出', '提到', '写到', '提出', '表示', '认为', '承认', '存在', '面临', '主要', '突出', '问题', '不足', '短板'],
  ...['改进', '措施', '做法', '打算', '情况', '方面', '表现', '体现', '集中', '包括', '在于', '其中', '首先', '其次'],
  ...['最后', '的', '有', '是', '为', '在', '于', '中', '里', '上', '了', '将', '要'],
];

/** Numbering in front of a point, folded. */
export const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|第?[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d)|第[一二三四五六七八九][，,是]|其[一二三四五六]是?|[一二三四五六七八九十]是(?!个(?!别)|种|项))+/;

/** A number in whatever form: digits, numerals with what they count, parts and multiples, and dates without one. */
export const QUANTITY = new RegExp(
  [
    '[0-9]',
    `${NUMERAL}(?:多|余|几)?(?:[个件条份次场期篇人名家起项类种处批封部元万亿%年月日天倍成]|分之|个?百分点)`,
    '百分|[过近大一]半|半数|翻(?:了)?[一两几]?番|成倍|倍增|倍|数[十百千万]|[十百千]余|全部|所有|均|都|零|无一|首次|第[一二三四五六七八九十]',
    '去年|上年|前年|今年|本年|当年|往年|同期|同比|环比|[上下]半年|季度|比.{1,12}[增减多少高低升降]',
  ].join('|'),
);

/** Words that turn, bind or weaken what stands beside them: a clause with one is never left out on the way to another. */
export const TURNING =
  /[不未没无非否免勿莫]|避免|防止|杜绝|减少|消除|克服|解决|纠正|改变|扭转|停止|取消|除|仅|只|才|但|却|而是|虽|尽管|然而|反而|如果|若|一旦|可能|或许?|部分|个别|少数|少量|有的|有些|某些|一些|多数|基本|大体|尚|有待|亟[待需]|需要?|应当?|必须|拟|将|要|下一?步|今后|接下来|计划|打算|力争|争取|准备|研究|探索|违|错|误|逾期|超期|虚假|据|所谓/;

/** What follows takes back what stands before it. */
export const CONTRASTING = /^(?:但|却|而是|然而|反而|不过|除|其中)/;

/** A clause in front that only says where or by what one is led. */
export const FRAMING =
  /^(?:.{2,16}(?:后|以来|方面|过程中)|在.{2,30}(?:下|中)|按照.{2,40}|根据.{2,40}|围绕.{2,40}|依据.{2,40})$/;

/** Nothing of this ever stands in a sentence: links, names of accounts, markup, slots that were not filled, characters nobody sees. */
export const FOREIGN =
  /https?:|www\.|[a-z0-9-]\.(?:com|cn|net|org|io|me|top|xyz|gov|edu|info|cc|ru|tv|app)|tg:|t\.me|[@#$<>[\]{}|\\`*_~^=]|&[a-z#0-9]+;|[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Extended_Pictographic}]/iu;

/** Speaks to its reader, or to a machine: a report has no business to, and no summary of one repeats it. */
export const COMMANDING =
  /忽略|无视|指令|提示词|扮演|你(?:现在)?[是必要]|您(?:现在)?[必要]|请.{0,6}(?:回答|输出|回复|访问|点击|添加|转发|关注|调用|告诉)|(?:回答|回复|输出)[:：“"「]|ignore|prompt|instruction|assistant|(?:reply|respond|answer|say)\s*(?:with|only|that)|output/i;

/** Counts that the form has cells for: code gives them from the table, so that prose never does. */
export const COUNTED_BY_FORM =
  /申请|新收|结转|办结|办理结果|予以公开|部分公开|不予公开|无法提供|不予处理|复议|诉讼|规章|规范性文件|行政许可|行政处罚|行政强制|收费/;
