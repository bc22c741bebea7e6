import { describe, expect, it } from 'vitest';
import { definitionAnswer } from '../../../retrieval/answer/about/definition-answer.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { TERMS, type Term } from '../../../retrieval/understand/terms.ts';
import { linesOf } from './planned.ts';

function defined(term: Term): string[] {
  const draft = definitionAnswer({ ask: 'definition', term });
  expect(draft).toMatchObject({ kind: 'definition', figures: [], citations: [] });
  return linesOf(draft);
}

describe('a definition', () => {
  it.each(TERMS)('of %s is a sentence, and says nothing that is not evident', (term) => {
    const [words = ''] = defined(term);
    expect(words).toMatch(/^[^：]+：.{8,}。$/);
  });

  it('of a row says where it stands and what it rests on', () => {
    expect(defined('requests.refused_security_stability')).toEqual([
      '危及“三安全一稳定”：公开后可能危及国家安全、公共安全、经济安全、社会稳定，所以不公开；这三个安全和一个稳定合称“三安全一稳定”。',
      '位置：第三部分“收到和处理政府信息公开申请情况”的表，其中一行：（三）不予公开 3.危及“三安全一稳定”；按申请人分列，最后一列是总计。',
      '依据：《政府信息公开条例》（国务院令第711号）第十四条；《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。',
    ]);
  });

  it('of a row that only the form of 2019 has names that form', () => {
    const lines = defined('disclosure.procurement').join('\n');
    expect(lines).toContain('国办公开办函〔2019〕60号');
    expect(lines).not.toContain('〔2021〕30号');
  });

  it('of a row that both forms print in other columns names both', () => {
    const lines = defined('disclosure.normative_documents').join('\n');
    expect(lines).toContain('2021年的表样是本年制发件数、本年废止件数、现行有效件数');
    expect(lines).toContain('2019年的表样是本年新制作数量、本年新公开数量、对外公开总数量');
  });

  it('tells groups apart that are taken for one another', () => {
    expect(defined('group.declined')[0]).toContain('不予公开');
    expect(defined('group.refused')[0]).toContain('不予处理');
  });

  it.each(RATES)('of $name gives its formula and says that the form prints none', ({ key, formula }) => {
    const lines = defined(`rate.${key}`);
    expect(lines[0]).toContain(formula);
    expect(lines[1]).toContain('表中没有印这个率');
  });

  it('of a rate with another usual definition names that one too', () => {
    expect(defined('rate.disclosure')[0]).toContain('另一种常用口径是予以公开率：予以公开 ÷ 办理结果总计');
  });

  it('keeps the processing fee apart from the fees of the table', () => {
    expect(defined('general.processing_fee')[0]).toContain('行政事业性收费不是一回事');
    expect(defined('general.processing_fee').join()).toContain('国办函〔2020〕109号');
  });
});
