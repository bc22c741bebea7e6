import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../retrieval/understand/question.ts';
import { takeRates } from '../../../retrieval/understand/words/glossary-rates.ts';
import { takeMeasures } from '../../../retrieval/understand/words/measures.ts';

/** Cells as row.column, groups as group+column. */
function asked(words: string): string[] {
  return takeMeasures(questionOf(words)).measured.measures.flatMap((measure) => {
    if ('group' in measure) return [`${measure.group}+${measure.column}`];
    const keys = 'cell' in measure ? [measure.cell] : measure.sum;
    return keys.map((key) => key.replace(/^(?:requests|disputes|disclosure)\./, ''));
  });
}

describe("people's words for the rows of table 3", () => {
  it.each([
    ['收了几个依申请', 'received.total'],
    ['申请量', 'received.total'],
    ['信息公开申请受理量', 'received.total'],
    ['有没有往年拖过来没办的', 'carried_in.total'],
    ['从2023年结转来的', 'carried_in.total'],
    ['2024年去年没办完转过来的', 'carried_in.total'],
    ['年底还有多少没办完', 'carried_out.total'],
    ['结转到2025年的', 'carried_out.total'],
    ['转到明年办的', 'carried_out.total'],
    ['全年一共答复了多少件', 'concluded.total'],
    ['处理了多少件申请', 'concluded.total'],
    ['同意公开', 'granted.total'],
    ['只公开一部分', 'partly_granted.total'],
    ['以国家秘密为由不公开的', 'refused_state_secret.total'],
    ['法律法规禁止公开', 'refused_by_law.total'],
    ['危及“三安全一稳定”', 'refused_security_stability.total'],
    ['因为第三方权益没给的', 'refused_third_party.total'],
    ['内部事务不公开', 'refused_internal_affairs.total'],
    ['过程性信息', 'refused_process.total'],
    ['执法案卷', 'refused_enforcement_files.total'],
    ['行政查询', 'refused_inquiry.total'],
    ['说没有这个信息的', 'unavailable_not_held.total'],
    ['答复不属于本机关公开的', 'unavailable_not_held.total'],
    ['没有现成的要另行制作', 'unavailable_to_be_made.total'],
    ['补正后还是内容不明确', 'unavailable_unclear.total'],
    ['信访投诉类的', 'declined_petition.total'],
    ['重复申请', 'declined_repeated.total'],
    ['要公开出版物', 'declined_publication.total'],
    ['大量反复申请', 'declined_excessive.total'],
    ['重新出具', 'declined_reconfirm.total'],
    ['逾期不补正', 'other_not_corrected.total'],
    ['逾期未缴费', 'other_unpaid.total'],
    ['其他处理里的其他', 'other_rest.total'],
    ['没公开的一共', 'refused+total'],
    ['给不了的', 'unavailable+total'],
    ['不予处理', 'declined+total'],
    ['其他处理', 'other_handling+total'],
  ])('%s', (words, cell) => {
    expect(new Set(asked(words))).toContain(cell);
    expect(asked(words).filter((one) => !one.includes('carried'))).toHaveLength(cell.includes('carried') ? 0 : 1);
  });

  it('take 结转 alone both ways and 公开了 as granted in full and in part', () => {
    expect(asked('结转多少')).toEqual(['carried_in.total', 'carried_out.total']);
    expect(asked('公开了几件')).toEqual(['granted.total', 'partly_granted.total']);
  });

  it('keep a ground and the group it stands in apart', () => {
    expect(asked('不予公开里的国家秘密')).toEqual(['refused_state_secret.total']);
    expect(asked('信息不存在不公开的')).toEqual(['unavailable_not_held.total']);
    expect(asked('不予公开和不予处理各几件')).toEqual(['refused+total', 'declined+total']);
  });

  it('are no measure in 主动公开 or 信息公开', () => {
    expect(asked('主动公开的信息')).toEqual([]);
    expect(asked('信息公开的工作')).toEqual([]);
  });
});

describe("people's words for columns", () => {
  it('name applicants', () => {
    expect(asked('企业申请了几件')).toEqual(['received.business']);
    expect(asked('律所提的')).toEqual(['received.legal_service']);
    expect(asked('自然人予以公开')).toEqual(['granted.natural_person']);
    expect(asked('法人申请几件')).toHaveLength(5);
    expect(asked('新收多少，其中企业多少')).toEqual(['received.total', 'received.business']);
  });

  it('name results of disputes', () => {
    expect(asked('复议被纠正几件')).toEqual(['reconsideration.corrected']);
    expect(asked('打官司输了几件')).toEqual(['litigation+corrected']);
    expect(asked('打官司赢了几件')).toEqual(['litigation+upheld']);
    expect(asked('败诉几件')).toEqual(['litigation+corrected']);
    expect(asked('打官司几件，输了几件')).toEqual(['litigation+total', 'litigation+corrected']);
    expect(asked('行政复议几件')).toHaveLength(5);
    expect(asked('交通运输')).toEqual([]);
  });

  it('name columns of documents, in the form of either year', () => {
    expect(asked('现行有效的规范性文件')).toEqual(['normative_documents.in_force']);
    expect(asked('废了多少规范性文件')).toEqual(['normative_documents.repealed']);
    expect(asked('出台了几个规范性文件')).toEqual(['normative_documents.made', 'normative_documents.newly_made']);
  });

  it('know when two things are named side by side', () => {
    expect(takeMeasures(questionOf('企业和个人一共申请多少')).measured.sideBySide).toBe(true);
    expect(takeMeasures(questionOf('企业重复申请几件')).measured.sideBySide).toBe(false);
  });
});

describe('everyday words for rows', () => {
  it.each([
    ['不给查的几件', 'refused+total'],
    ['没答应给的几件', 'refused+total'],
    ['拒几件', 'refused+total'],
    ['被驳回的有几件', 'refused+total'],
    ['法规不准公开的几件', 'refused_by_law.total'],
    ['还没定稿的材料不给的', 'refused_process.total'],
    ['局里没这份材料的', 'unavailable_not_held.total'],
    ['补充之后还是不明确的', 'unavailable_unclear.total'],
    ['申请写得含糊的', 'unavailable_unclear.total'],
    ['让补正却没回音的', 'other_not_corrected.total'],
    ['没按时交费的', 'other_unpaid.total'],
    ['三番五次来要的', 'declined_excessive.total'],
    ['要求补开一张证明的', 'declined_reconfirm.total'],
    ['答复出去几件', 'concluded.total'],
    ['甩到下一年的', 'carried_out.total'],
    ['手里还攒着几件', 'carried_out.total'],
    ['往年甩过来的', 'carried_in.total'],
  ])('%s', (words, cell) => {
    expect(asked(words)).toEqual([cell]);
  });

  it('name the lawsuits after a reconsideration by their order', () => {
    expect(asked('复议后不服又去法院的')[0]).toBe('litigation_after_reconsideration.total');
    expect(asked('先复议再告的')[0]).toBe('litigation_after_reconsideration.total');
  });

  it('are none where an agency is complained about or nothing is done any more', () => {
    expect(asked('被投诉几次')).toEqual([]);
    expect(asked('没交费就不办了的')).toEqual(['other_unpaid.total']);
  });

  it('do not say which way a decision went', () => {
    expect(asked('不批准的许可几件')).toEqual([]);
  });
});

describe('a list of asks', () => {
  it('names every verb that is counted', () => {
    expect(asked('收几件给几件')).toEqual(['received.total', 'granted.total', 'partly_granted.total']);
    expect(asked('收多少，给多少，拒多少，官司几个')).toEqual([
      'received.total',
      'granted.total',
      'partly_granted.total',
      'refused+total',
      'litigation+total',
    ]);
  });

  it('keeps a total beside its part', () => {
    expect(asked('收了几个申请，企业的几个')).toEqual(['received.total', 'received.business']);
    expect(asked('被告几起，赢几起输几起')).toEqual(['litigation+total', 'litigation+upheld', 'litigation+corrected']);
    expect(asked('打了几场官司输了几场')).toEqual(['litigation+total', 'litigation+corrected']);
    expect(asked('不公开的几件，其中国家秘密几件')).toEqual(['refused_state_secret.total', 'refused+total']);
    expect(asked('未结的诉讼几件')).toEqual(['litigation+pending']);
  });

  it('tells when a verb names nothing', () => {
    expect(takeMeasures(questionOf('收了几件，改了几件')).measured.losesAnAsk).toBe(true);
    expect(takeMeasures(questionOf('收了几件，给了几件')).measured.losesAnAsk).toBe(false);
  });

  it('gives a verb beside a row of decisions to that row', () => {
    expect(asked('许可办了多少')).toEqual(['licensing.decisions']);
    expect(asked('处罚处理了几件')).toEqual(['penalties.decisions']);
  });
});

describe('what is negated or left out', () => {
  const remaining = (words: string) => takeMeasures(questionOf(words)).measured.remaining;

  it('leaves the other kinds of applicants', () => {
    expect(remaining('不是企业的申请几件')).toEqual([
      {
        sum: ['natural_person', 'research', 'public_welfare', 'legal_service', 'other_organization'].map(
          (column) => `requests.received.${column}`,
        ),
      },
    ]);
    expect(remaining('企业申请几件')).toBeNull();
  });

  it('leaves the other rows of a group', () => {
    const [sum] = remaining('除国家秘密外不予公开几件') ?? [];
    expect(sum && 'sum' in sum ? sum.sum : []).toHaveLength(7);
    expect(JSON.stringify(sum)).not.toContain('state_secret');
  });

  it('leaves the other results of a dispute', () => {
    expect(remaining('没被纠正的复议几件')).toEqual([
      { sum: ['upheld', 'other_result', 'pending'].map((column) => `disputes.reconsideration.${column}`) },
    ]);
  });

  it('is not certain where the form does not divide what remains', () => {
    expect(remaining('没被拒绝的几件')).toEqual([]);
    expect(remaining('不是重复申请的几件')).toEqual([]);
  });

  it('is nothing where a question asks whether there is any at all', () => {
    expect(remaining('有没有一起官司都没赢')).toBeNull();
    expect(remaining('没输过官司吧')).toBeNull();
  });
});

describe('rates of a row', () => {
  it('are shares of what was concluded', () => {
    expect(takeRates(questionOf('重复申请率')).rates.map(({ share }) => share)).toEqual([
      { part: { cell: 'requests.declined_repeated.total' }, whole: { cell: 'requests.concluded.total' } },
    ]);
  });

  it('are none where the form has no whole, or what is named is the whole of a share', () => {
    expect(takeRates(questionOf('处罚率')).rates).toEqual([]);
    expect(takeRates(questionOf('信访占不予处理的比例')).rates).toEqual([]);
    expect(takeRates(questionOf('占办结的比例')).rates).toEqual([]);
  });
});
