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

const DONE = [
  '出去',
  '下来',
  '完',
  '掉',
  '好',
  '完毕',
  '完了',
  '出去了',
  '掉了',
  '好了',
  '脱',
  '脱了',
  '归一',
  '归一了',
];
/** Brought to an end, whatever came of it. */
export const CONCLUDING: readonly string[] = [
  ...['答复', '回复', '办理', '处理', '办', '办结'].flatMap((verb) => DONE.map((end) => `${verb}${end}`)),
  ...['搞', '整', '弄'].flatMap((verb) => ['完', '完了', '脱', '脱了', '归一'].map((end) => `${verb}${end}`)),
  ...['办', '答复', '回复', '办结'].flatMap((verb) => ['几', '多少', '好多', '几多'].map((end) => `${verb}${end}`)),
  ...['办', '答复', '回复', '处理', '办结', '办理'].flatMap((verb) =>
    ['出来', '过', '完成'].map((end) => `${verb}${end}`),
  ),
];

/** Came in: said of requests unless the question names something else. */
export const RECEIVING: readonly string[] = [
  ...['收', '接', '来', '递', '提', '交', '送'].flatMap((verb) =>
    ['进来', '上来', '过来', '到手', '进'].map((end) => `${verb}${end}`),
  ),
  // 进了几件; 进了几回法院 is a lawsuit.
  ...['进来', '进来了', '进了'].flatMap((come) =>
    ['多少件', '几件', '好多件', '几多件', '多少申请', '多少份', '几份', '申请', '的申请'].map(
      (end) => `${come}${end}`,
    ),
  ),
  ...['等来', '盼来', '迎来'],
  ...['来', '跑来', '上门来', ''].flatMap((come) =>
    ['要', '讨', '索要'].flatMap((ask) => ['材料', '资料', '信息', '东西'].map((thing) => `${come}${ask}${thing}`)),
  ),
];

/** Units that apply, for the columns under 法人或其他组织. */
export const ORGANIZATIONS_APPLYING: readonly string[] = ['组织', '单位', '法人', '机构'].flatMap((who) =>
  ['来申请', '申请', '来要', '提的', '提出', '提交', '递'].map((verb) => `${who}${verb}`),
);
