import type { RequestRow } from '../../../db/form/requests.ts';
import type { RowTarget } from './entry.ts';

/** The rights of others, and what is done for or against them. */
export const OF_OTHERS: readonly string[] = [
  '保护',
  '维护',
  '护着',
  '护',
  '顾及',
  '侵害',
  '损害',
  '侵犯',
  '涉及',
  '影响',
].flatMap((verb) =>
  ['第三方', '第三人', '第三者', '他人', '别人', '第三方合法', '他人合法', '第三人合法'].flatMap((who) =>
    ['', '的', '权益', '的权益', '利益', '的利益', '隐私', '的隐私'].map((what) => `${verb}${who}${what}`),
  ),
);

/**
 * Words that speak of a ground only where something is said to be withheld or asked back: 维稳 is a topic of prose, 因为维稳没给 a
 * row of table 3.
 */
const GROUNDS: readonly (readonly [row: RequestRow, words: string])[] = [
  [
    'refused_security_stability',
    '(?:影响|维护|危害|危及)?(?:社会)?(?:安全)?不?稳定(?:安全)?|维稳|安全稳定|(?:影响|维护|危害|危及)(?:国家|公共|经济|社会)安全',
  ],
  [
    'refused_internal_affairs',
    '(?:机关|单位|局里)?内部(?:的)?(?:工作|流程|事务?|管理|运转|安排|制度)(?:信息|材料)?|人事后勤|人事(?:信息|安排|任免)?|后勤(?:管理)?',
  ],
  [
    'refused_process',
    '(?:内部)?(?:会议|讨论)(?:讨论)?(?:记录|纪要|材料|过程)|(?:还|正)?在?(?:研究|讨论|酝酿|征求意见)(?:过程)?(?:之)?(?:中|阶段|当中)?|(?:还|正|尚|仍)在过程(?:之)?(?:中|当中|里)?|(?:还|尚)(?:没有?|未)(?:形成|出)(?:正式)?(?:结论|结果|意见)|草拟|初稿',
  ],
  ['refused_inquiry', '(?:该|应该|应当|要|得)?(?:走|去|按|通过|属于)?(?:行政)?查询(?:程序|渠道|途径|事项|流程)'],
  ['refused_enforcement_files', '(?:行政)?(?:执法|办案|处罚)(?:的)?(?:材料|资料|档案|卷宗|案卷|记录)|调查材料|笔录'],
  ['refused_state_secret', '秘密|保密|绝密|机密|密级'],
  ['refused_third_party', '(?:别人|他人|人家|旁人|其他人)(?:的)?(?:合法)?(?:权益|利益|隐私|秘密|信息)|当事人不同意'],
  ['unavailable_not_held', '(?:没有?|无)(?:这个|该|此|相关)?(?:材料|信息|东西|档案|记录)'],
  ['unavailable_to_be_made', '(?:要|需要?)?(?:加工|汇总|整理|统计)(?:整理|汇总|分析)?'],
];
const WITHHELD =
  '(?:不予公开|不给公开|不让公开|没公开|不公开|未公开|拒绝公开|不给看|不让看|没给看|不给|没给|没让看|不让|没批|拒绝|拒了?|驳回|挡回|挡了?|保密)';
/** 怕伤着…, 说是…: how a ground is brought forward. */
const FEARED =
  '(?:怕|担心|恐怕|恐|说是?|说会)?(?:会)?(?:伤害?|损害?|妨碍|碍|影响|侵犯|牵涉|牵扯|涉及|泄露)?(?:着|到|了)?';
/** …、还没定稿的，因为这个: what stands between a ground and what came of it. */
const THEREFORE =
  '(?:[,，、]?(?:还|尚)?(?:没有?|未)(?:成|有|形成)?(?:定稿|定论|结论|定下来)的?)?[,，、]?(?:的)?[,，、]?(?:所以|因此|于是)?(?:(?:就)?(?:因为|因|以|凭|拿)(?:这个|此|这条|这一?点)(?:理由|原因|缘故)?(?:为由|当理由)?)?(?:而|就|被|才|都)?';
const REASON = '(?:为由|当理由|作(?:为)?理由)';
const POINT = '(?:那|这)一?(?:条|项|类|款)';

/** What calls a ground one: where none of it stands, no shape below does. */
export const CALLED_A_GROUND = new RegExp(`${WITHHELD}|${REASON}|${POINT}`);

/** Each ground where it is called one: 因为…没给, 以…为由, …那一条. */
export const GROUND_SHAPES: readonly (readonly [target: RowTarget, pattern: RegExp])[] = GROUNDS.flatMap(
  ([row, words]): (readonly [target: RowTarget, pattern: RegExp])[] => {
    const target: RowTarget = { table: 'requests', rows: [row] };
    const ground = `(?:${words})`;
    const behind: (readonly [target: RowTarget, pattern: RegExp])[] = row.startsWith('refused_')
      ? [[target, new RegExp(`${FEARED}${ground}(?:的)?(?:信息|材料)?${THEREFORE}${WITHHELD}`, 'g')]]
      : [];
    return [
      [
        target,
        new RegExp(
          `(?:以|因|因为|由于|怕|为了|出于|借口|属于|涉及|说是?)${ground}(?:的)?(?:问题|理由|原因|之类|一类|等)?(?:为由|作为理由|当理由|的)?(?:而|就|被|才)?${WITHHELD}`,
          'g',
        ),
      ],
      [target, new RegExp(`${ground}${REASON}(?:的)?(?:而|就|被|才)?(?:${WITHHELD})?|${ground}(?:的)?${POINT}`, 'g')],
      ...behind,
    ];
  },
);
