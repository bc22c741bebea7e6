/** Pieces of a text. */
export const PIECES = '文字|表述|说法|提法|写法|措辞|句子|话|内容|段落|字句|字眼|东西';
export const SOME = '什么|啥|哪些|些什么|些啥|多少';
/** What a report lacks, as people call it. */
export const FAULTS =
  '问题|不足(?:之处)?|老大难|毛病|短板|短处|困难|挑战|难题|难点|薄弱(?:环节|点|之处|处)?|缺点|缺陷|差距|弱项|弱点|痛点|堵点|软肋|瑕疵|欠缺|漏洞|没(?:有)?(?:干|做)好|problems?';
/** What is done about it, as people call it. */
export const WAYS = '(?:改进|整改|提升|完善|应对|解决)?(?:措施|举措|对策)|思路|方案|做法(?=$|[?？\\s])';
/** The time behind the report. */
export const AHEAD =
  '下一?步|下阶段|下一阶段|接下来|后续|往后|今后|以?后(?=[要会打准想咋怎如])|将来|未来|来年|下一?年度?|明年(?=怎么|如何|打算|咋|要|的|准备|计划|工作)';
/** What is meant to be done then. */
export const AHEAD_DO =
  '(?:要|想|准备|打算|会|将)?(?:怎么|如何|咋个?|怎样)(?:整改|改进|改(?!成)|做|办|弄|整|干|抓)?|(?:要|想|准备|打算)(?:做|干|抓|改)(?:些|点)?(?:什么|啥|嘛|哪些)?|打算(?:怎么(?:做|办|改)?)?';
/** Those who ask for information. */
export const ASKERS = '申请人?|申请者|老百姓|百姓|群众|公民|市民|村民|人家';
export const PAY =
  '花不花钱|要不要(?:花|交)?钱|交不交钱|收不收[钱费]|交(?:了|过)?(?:多少)?(?:钱|费)|(?:缴|付)(?:了|过)?(?:多少)?(?:钱|费)|(?:要|用|得|需要?)(?:花|交|掏)?(?:钱|费)';
/** Money that is taken. */
export const MONEY =
  '(?:收不收|收没收|要不要|收|要|交|付|拿)(?:取)?(?:过|了)?(?:没有?|有没有)?(?:多少|好多|几多|几个?)?(?:元|块)?(?:的)?(?:钱|费用?)|收费|费用|费(?=$|[?？\\s])|要钱';
/** 问题那部分: the part of the report that says it. */
export const OF_PART = '(?:的)?(?:(?:那|这)(?:一)?(?:部分|块|段|节)|部分(?!公开))?';
/** 处理信息公开申请时: what the money is taken for. */
export const HANDLING = '(?:(?:处理|办理|答复)(?:政府)?(?:信息)?(?:公开)?(?:的)?申请(?:时|的时候|中|过程中)?)?';
