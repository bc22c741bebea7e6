import type { RowTarget } from './entry.ts';

/**
 * Everyday ways to say what became of a request, made from short lists of what people combine: 不/没 × 给/让 × 看/查, 手里 × 没有 ×
 * 这个 × 材料.
 */

const NOT = ['不', '没', '没有', '不肯', '没肯', '不愿', '不愿意', '未', '不予', '拒不', '拒绝'];
const ALLOW = ['给', '让', '准', '许', '肯', '准许', '允许'];
const SEE = ['看', '查', '公开', '知道', '查阅', '看的', '查的'];
const AGREE =
  '批 批准 同意 同意公开 同意给 答应 答应公开 答应给 透露 公布给 公开给 给 给信息 给材料 给东西 给公开 让公开 准公开';

/** Not given: the words of a refusal, whatever its ground. */
export const REFUSING: readonly string[] = [
  ...NOT.flatMap((not) => AGREE.split(/\s+/).map((verb) => `${not}${verb}`)),
  ...NOT.flatMap((not) => ALLOW.flatMap((allow) => SEE.map((see) => `${not}${allow}${see}`))),
  ...['被', '遭', '给', ''].flatMap((by) => ['拒', '拒绝', '驳回', '挡回', '打回'].map((verb) => `${by}${verb}的`)),
  ...['被', '遭', '遭到'].flatMap((by) => ['拒', '拒绝', '驳回'].map((verb) => `${by}${verb}`)),
  ...['拒', '拒绝', '驳', '驳回', '挡', '挡回'].flatMap((verb) =>
    ['了', '掉', '几', '多少', '过', '得'].map((end) => `${verb}${end}`),
  ),
];

const LAW = ['法律', '法规', '法律法规', '法律规定', '法律上', '法律行政法规', '法条'];
const FORBIDS = ['禁止', '不准', '不让', '不许', '不允许', '不能', '不可以', '规定不能', '规定不准', '规定禁止'];
/** Forbidden by a law other than that on secrets. */
export const FORBIDDEN: readonly string[] = LAW.flatMap((law) =>
  FORBIDS.flatMap((forbids) => ['', '公开', '给', '公开的'].map((end) => `${law}${forbids}${end}`)),
);

const DONE = ['出去', '下来', '完', '掉', '好', '完毕', '完了', '出去了', '掉了', '好了'];
/** Brought to an end, whatever came of it. */
export const CONCLUDING: readonly string[] = [
  ...['答复', '回复', '办理', '处理', '办', '办结'].flatMap((verb) => DONE.map((end) => `${verb}${end}`)),
  ...['办', '答复', '回复', '办结'].flatMap((verb) => ['几', '多少', '好多', '几多'].map((end) => `${verb}${end}`)),
  ...['办', '答复', '回复', '处理', '办结', '办理'].flatMap((verb) =>
    ['出来', '过', '完成'].map((end) => `${verb}${end}`),
  ),
];

/** What was to be handled in a year: what came in and what came over, which are asked for as one sum. */
export const DUE_ROWS = ['received', 'carried_in'] as const;
export const DUE =
  /(?<![还得再更])(?:应该?|该|需要?|要)办(?:理)?(?:的申请|总数|(?:多少|几)(?:[件个份](?:申请)?)?(?=$|[ ,，?？。呢啊的]))/g;

/** The row 其他 under 其他处理, by where it stands. */
export const REST_OF_OTHER: readonly string[] = ['其他处理', '其它处理'].flatMap((group) =>
  [
    '里',
    '里的',
    '里面的',
    '中的',
    '中',
    '的',
    '当中的',
    '之中的',
    '下面的',
    '下的',
    '项下的',
    '项下',
    '类下的',
    '3.',
    '第3项',
    '第三项',
    '第3条',
    '-',
    '·',
    '—',
    '3、',
    '(3)',
  ]
    .flatMap((within) => ['其他', '其它'].map((rest) => `${group}${within}${rest}`))
    .concat(['第3项', '第三项', '的第3项', '的第三项', '第三行', '最后一项'].map((at) => `${group}${at}`)),
);

/** Came in: said of requests unless the question names something else. */
export const RECEIVING: readonly string[] = [
  ...['收', '接', '来', '递', '提', '交', '送'].flatMap((verb) =>
    ['进来', '上来', '过来', '到手', '进'].map((end) => `${verb}${end}`),
  ),
  ...['来', '跑来', '上门来', ''].flatMap((come) =>
    ['要', '讨', '索要'].flatMap((ask) => ['材料', '资料', '信息', '东西'].map((thing) => `${come}${ask}${thing}`)),
  ),
];

/** Units that apply, for the columns under 法人或其他组织. */
export const ORGANIZATIONS_APPLYING: readonly string[] = ['组织', '单位', '法人', '机构'].flatMap((who) =>
  ['来申请', '申请', '来要', '提的', '提出', '提交', '递'].map((verb) => `${who}${verb}`),
);

const THING = '(?:个|些|份|类|种|条|方面)?(?:的)?(?:信息|东西|材料|资料|文件|内容)';
const NO = '(?:没有?|不|未|不肯|没能|拒不)';
/** 没按时, 未在规定时间内. */
const IN_TIME =
  '(?:按|在|照|依)(?:时|期|规定|要求|通知|限期|规定的?(?:时间|期限|时限)|期限)(?:内|里|之内)?(?:来|去|进行|完成)?';
const FURTHER = '(?:补正|补充材料|补材料|补充|补)';

/** Ways to say one row of the form that hold no word of it; each is a shape, not a sentence. */
export const SHAPES: readonly (readonly [target: RowTarget, pattern: RegExp])[] = [
  // 年初手头上压着几件没办的, 头年留下来的.
  [
    row('carried_in'),
    /(?:年初|开年)(?:的时候|时)?(?:手上|手头上?|手里)?(?:还|就)?(?:压|留|剩|积|欠|攒)(?:着|了|下)?(?:多少|几)[件个]?(?:老件|旧件|没办(?:完|结)?的?)|(?:上一?年|去年|头年|前一?年|往年)(?:留|剩|压|带|转|拖|积)(?:下|过)?来(?:(?:接着|继续|再)(?:往下)?(?:办|处理)(?:理)?)?(?:的)?/g,
  ],
  // 新提了几件: handed in.
  [row('received'), /新(?:提|递|报|交)(?:交|来|出|上来)?(?:了|的)?(?=(?:多少|几|申请|[件个]))/g],
  [row('concluded'), /(?:申请)?(?:的)?(?:办理|处理)结果(?:的)?(?:总数|总量|合计|总计|总件数)/g],
  [row('other_rest'), /最后(?:面)?(?:的)?(?:那|一){0,2}[类项个行条](?:的)?其[他它](?!处理|组织|结果|机构)/g],
  // 没给的几件，没有的几件: what is not there is not held.
  [row('unavailable_not_held'), /(?<=^[ ]*|[,，、;；年])没有的(?=(?:几|多少)[件个])/g],
  [{ table: 'requests', rows: DUE_ROWS }, DUE],
  // A number that is claimed of what came in: 收26件对不对.
  [row('received'), /(?<![征吸回])收(?=\d{1,6}(?:(?:多)?[件份个起]|[?？吗吧对]|$))/g],
  [row('concluded'), /(?<![要该应没未待不得])(?:办|答复|回复)(?=\d{1,6}(?:多)?[件份个])/g],
  // What was handled is counted and not what came in: 处理申请总数, 办理的申请一共几件, 回了几件.
  [
    row('concluded'),
    /(?<!不予?|没有?|未|正在|待|其[他它]|继续|来|不再|如何|怎么)(?:办理|处理|答复|回复|办结|办)(?:完毕|完成|完|好|掉|过|了|的){0,3}(?:(?:多少|几|好多|几多)[件个份])?(?:信息公开|公开)?申请(?:总数|总量|数量|件数|数|量)?(?![人书]|情况|结果|的?(?:情况|结果|流程|程序|时间|时限|期限|渠道))/g,
  ],
  [row('concluded'), /(?<![挡打驳退收撤追召拿找送返])回(?:了|过)?(?:多少|几|好多|几多)[件份个]/g],
  [
    row('refused_third_party'),
    /(?:第三方|第三人|第三者|别人|他人|当事人|权利人|利害关系人)(?:都|也)?(?:不|没有?|未)(?:同意|愿意?|让|肯|答应)(?:公开|给)?(?:的)?/g,
  ],
  [
    row('partly_granted'),
    /(?:打了?(?:码|马赛克)|遮挡?(?:住|了)?|涂黑|隐去|抹掉)(?:了)?(?:以后|之后|后|再|才){0,2}(?:公开|给)(?:了|出)?(?:的)?/g,
  ],
  [row('carried_out'), /(?<![年前])剩下的(?=[几多好])/g],
  [
    row('unavailable_not_held'),
    new RegExp(`(?:手里|手头|手上|这里|自己|局里|机关)(?:根本|压根|就)?没有?(?:这|那|该)?${THING}`, 'g'),
  ],
  [
    row('unavailable_not_held'),
    new RegExp(`(?:说|称|回复|答复|告知|回答)(?:是|根本|压根|就)?没有?(?:这|那|该|此|相关)?${THING}`, 'g'),
  ],
  [row('unavailable_not_held'), new RegExp(`没有?(?:这|那|该|此)${THING}`, 'g')],
  [
    row('unavailable_not_held'),
    /不归(?:他们|本机关|我们|咱们|这里|自己|这个单位)(?:管|掌握|负责)|不(?:是|在)(?:他们|本机关|自己|这里)(?:手里|手上|管的?)/g,
  ],
  [
    row('unavailable_unclear'),
    new RegExp(
      `${FURTHER}(?:了|完|过|之后|以后|后){0,2}(?:申请|内容|的){0,2}(?:还是?|也|仍然?|依然|照样)(?:说|写)?(?:不|没)(?:清楚|明确|明白|清)`,
      'g',
    ),
  ],
  [row('unavailable_unclear'), /(?:写|说|讲|填)得?(?:太|也|都)?(?:不清楚|不明白|不明确|含糊|模糊|不清)/g],
  [
    row('other_not_corrected'),
    new RegExp(
      `(?:退回)?(?:让|叫|要求|通知)?${FURTHER}(?:了|之后|以后|后)?(?:结果|却|又|但|都|再|就){0,2}(?:没有?|不|未|不肯)(?:了)?(?:补正|补|交|理|回|来|下文|回音|动静|音信|消息|反应)`,
      'g',
    ),
  ],
  [
    row('other_not_corrected'),
    new RegExp(
      `(?:申请人)?(?:逾期|超期|到期|过期)?(?:没有?|未能?|不|拒不)(?:来|去|${IN_TIME})(?:补正|补交|补材料|补充材料|补)`,
      'g',
    ),
  ],
  [
    row('other_not_corrected'),
    /(?:补正(?:通知|告知)书?(?:发|下|寄|送)?(?:了|出|去|后|以后|之后){0,2}(?:人家|申请人|他|对方)?|(?:通知|要求|让|叫)(?:他|人家|申请人)?(?:去|来)?补(?:正|材料)?(?:了|后|以后|却|但|又|都|的){0,3})(?:没有?|不|未|不予)(?:人)?(?:理|回应|回音|反应|补|动静|下文|答理|搭理|来)(?:的|正)?/g,
  ],
  [
    row('other_unpaid'),
    /(?:收费|缴费|交费)通知书?(?:发|下|寄|送)?(?:了|出|去|后|以后|之后){0,2}(?:也|都|却|又)?(?:没有?|不|未)(?:按时|按期)?(?:交|缴|付)(?:的|钱|费)?/g,
  ],
  [
    row('other_unpaid'),
    new RegExp(
      `(?:逾期|到期|过期)?(?:仍|还)?${NO}(?:有)?(?:按时|按期|按通知|按规定|及时)?(?:交|缴|付)(?:清|齐)?(?:费用?|钱|款|处理费)`,
      'g',
    ),
  ],
  [
    row('declined_repeated'),
    /(?:同一个?|一个)(?:事|事情|信息|内容|问题|东西)(?:又|再|反复|重复|来回|多次|老是?){1,2}(?:来)?(?:提|要|问|申请)(?:过|的)?|(?:算|属于|算是)(?:是)?重复的?(?=$|[ ?？,，。的有几多])|(?:同样|一样|相同)的?(?:内容|东西|材料)?(?:又|再)(?:来|提|要|申请|问)(?:了)?(?:一[遍次回])?|重复(?:来|地|的)?(?:要|问|提|递|交|提交|找|申请)|(?:同样|一样)的(?:申请|事|信息)(?:又|再|反复)?(?:来)?(?:提|要|问)/g,
  ],
  [
    row('declined_excessive'),
    /(?:反复|频繁|没完没了|三番五次|一再|多次|不停|不断|老是反复)(?:地|的)?(?:来)?(?:要|问|申请|提|提交|找|递)|太频繁|过于频繁|大量的/g,
  ],
  [
    row('declined_reconfirm'),
    /(?:重新|再|重|补)开(?:具)?(?:一?[个张份])?(?:证明|一?[张份])|开(?:具)?(?:一?[个张份])?证明/g,
  ],
  [row('declined_petition'), /来(?:告状|上访|反映问题)|上访/g],
  [
    row('refused_process'),
    /(?:还|尚)?(?:没有?|未)(?:定稿|定下来|最后定|正式定|定(?=的(?:文件|材料|东西|稿|事)))(?:的(?:文件|材料|东西|稿子?))?|(?:过程性?|讨论|草拟)(?:的)?(?:材料|资料|稿子)/g,
  ],
  [
    { table: 'disputes', rows: ['litigation_direct'] },
    /(?:跳过|绕过|绕开|越过|不|没有?|未)(?:先)?(?:经|经过|走|申请|提)?(?:行政)?复议(?:程序|这一?步)?(?:就|而|便|,|，)?(?:直接)?(?:去|到|上)?(?:告|起诉|打官司|诉讼|(?:去|到|上)法院)/g,
  ],
  [lawsuitAfterReconsideration(), /先(?:行政)?复议(?:后|再|然后|又){1,2}(?:去|到|上)?(?:告|起诉|打官司|诉讼|法院)/g],
  [
    { table: 'disclosure', row: 'licensing' },
    /(?:核|颁)?[发批办](?:了|出|过)?(?:多少|几)[个张本份项]?(?:许可证?|执照|证照|证(?![明据实券监书人]))/g,
  ],
  [
    lawsuitAfterReconsideration(),
    /复议(?:决定)?(?:完|后|之后|以后|过|了|不服){1,2}(?:还|又|再|仍|不服|接着|继续|去|上|到|向|才){0,4}(?:了)?(?:法院|法庭|起诉|打官司|诉讼|告|提起诉讼)/g,
  ],
  [row('carried_out'), /(?:手上|手里|手头)(?:还)?(?:压|攒|积|剩|留|欠)(?:着|了|下)?/g],
];

function lawsuitAfterReconsideration(): RowTarget {
  return { table: 'disputes', rows: ['litigation_after_reconsideration'] };
}

function row(key: Extract<RowTarget, { rows: unknown; table: 'requests' }>['rows'][number]): RowTarget {
  return { table: 'requests', rows: [key] };
}
