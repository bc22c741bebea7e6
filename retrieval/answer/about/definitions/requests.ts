import type { RequestColumn, RequestRow } from '../../../../db/form/requests.ts';
import type { Basis, Definition } from './definition.ts';

/** The rows of the table of requests. */
export const REQUEST_ROWS: Readonly<Record<RequestRow, Definition>> = {
  received: define('这一年新收到的政府信息公开申请有多少件，不含上年转来的。'),
  carried_in: define(
    '上一年收到、到年底还没办完，转到这一年接着办的申请有多少件；按理等于上一年报告的“结转下年度继续办理”。',
  ),
  granted: define('申请的信息可以公开，全部给了申请人，或者告诉申请人到哪里获取。', '第三十六条'),
  partly_granted: define(
    '申请的内容有的能公开、有的不能，区分后把能公开的给了申请人；这样的申请只记在这一行，不再记到别的行。',
    '第三十七条',
  ),
  refused_state_secret: define('申请的信息依法确定为国家秘密，所以不公开。', '第十四条'),
  refused_by_law: define('法律、行政法规禁止公开申请的信息，所以不公开；属于国家秘密的另有一行。', '第十四条'),
  refused_security_stability: define(
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定，所以不公开；这三个安全和一个稳定合称“三安全一稳定”。',
    '第十四条',
  ),
  refused_third_party: define(
    '信息涉及商业秘密、个人隐私等，公开会损害申请人和机关以外的人（第三方）的合法权益，所以不公开；第三方同意的，或者机关认为不公开会对公共利益造成重大影响的除外。',
    '第十五条',
  ),
  refused_internal_affairs: define(
    '信息是机关的内部事务，可以不公开；“三类”指人事管理、后勤管理、内部工作流程。',
    '第十六条',
  ),
  refused_process: define(
    '信息是机关履行职责的过程中形成的，可以不公开；“四类”指讨论记录、过程稿、磋商信函、请示报告。',
    '第十六条',
  ),
  refused_enforcement_files: define('信息在行政执法案卷里，可以不公开。', '第十六条'),
  refused_inquiry: define(
    '申请的是工商登记、不动产登记资料这类信息，法律、行政法规另有查询办法，告知申请人按那些办法去查。',
    '第三十六条',
  ),
  unavailable_not_held: define('机关手里没有所申请的信息，例如检索后确认没有，或者不由本机关负责公开。', '第三十六条'),
  unavailable_to_be_made: define('没有现成的信息，要另外加工、分析才能得出，机关可以不提供。', '第三十八条'),
  unavailable_unclear: define('申请内容不明确，申请人按要求补正以后，仍看不出要的是哪份信息。', '第三十条'),
  declined_petition: define(
    '名义上申请信息公开，实际是信访、举报或投诉，告知申请人不作为政府信息公开申请处理。',
    '第三十九条',
  ),
  declined_repeated: define('机关已经答复过，同一申请人又申请公开同样的信息，告知不予重复处理。', '第三十六条'),
  declined_publication: define('要的是政府公报、报刊、书籍等公开出版物，机关可以告知获取的途径。', '第三十九条'),
  declined_excessive: define(
    '申请的数量、频次明显超过合理范围，申请人说明的理由又不合理，告知不予处理。',
    '第三十五条',
  ),
  declined_reconfirm: define('申请人已经有了这份信息，要求机关加以确认，或者重新出具一份。'),
  other_not_corrected: define(
    '申请内容不明确，机关要求补正，申请人没有正当理由而逾期不补正，视为放弃申请，机关不再处理。',
    '第三十条',
  ),
  other_unpaid: define('机关按规定要收信息处理费，申请人逾期没有按通知缴纳，机关不再处理。', 'fee_rules'),
  other_rest: define('不属于前面各种情形的其他处理。'),
  other: define('不属于前面各种办理结果的处理；2019年的表样只有这一行，2021年的表样把它分成三行。'),
  concluded: define(
    '这一年办完的申请有多少件，是（一）到（六）各种办理结果的合计，包括上年结转来的；新收加上年结转，等于它加结转下年度。',
  ),
  carried_out: define('到年底还没办完、转到下一年接着办的申请有多少件；按理等于下一年报告的“上年结转”。'),
};

/** The kinds of applicants. */
export const APPLICANTS: Readonly<Record<RequestColumn, Definition>> = {
  natural_person: define('以个人名义提出申请的人；表中数的是申请件数，不是人数。'),
  business: define('由企业提出的申请，是“法人或其他组织”中的一类。'),
  research: define('由从事科学研究的单位提出的申请，是“法人或其他组织”中的一类。'),
  public_welfare: define('由从事公益活动的社会组织提出的申请，是“法人或其他组织”中的一类。'),
  legal_service: define('由律师事务所等提供法律服务的机构提出的申请，是“法人或其他组织”中的一类。'),
  other_organization: define('不属于前面四类的法人或其他组织提出的申请；不包括自然人。'),
  total: define('自然人和五类法人或其他组织的合计。'),
};

function define(words: string, ...basis: readonly Basis[]): Definition {
  return { words, basis };
}
