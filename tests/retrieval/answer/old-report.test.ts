import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noNumberOrProse } from '../../../retrieval/answer/refusals/no-number.ts';
import { verify } from '../../../retrieval/answer/verify.ts';
import { NO_FORM } from '../../../retrieval/gather/text/prose.ts';
import type { Measure } from '../../../retrieval/understand/counted.ts';
import { type Stage, textsStage } from '../stage.ts';
import { draftFor, quotesOf, readOut } from './drafts.ts';

const OLD = `云溪县林业局2012年政府信息公开工作年度报告

本报告所列数据的统计期限为2012年1月1日至12月31日。

一、概述

2012年，我局把林权登记作为公开重点，举办培训2次。

二、依申请公开政府信息情况

全年收到政府信息公开申请7件，其中当面申请5件、信函申请2件，均已答复。

三、复议和诉讼情况

我局没有发生因政府信息公开引起的行政复议和行政诉讼。

四、收费情况

全年未收取任何费用。

五、存在的问题和改进措施

公布的图件偏少，下一步将补充林班图。
`;

let stage: Stage;
beforeAll(async () => {
  stage = await textsStage([OLD]);
});
afterAll(() => stage.store.close());

async function answerFor(...measures: [Measure, ...Measure[]]) {
  const plan = { ask: 'figures' as const, agency: '云溪县林业局', years: [2012], measures };
  return verify(await noNumberOrProse(stage.store, { kind: 'unread', table: 'requests', reason: NO_FORM }, plan));
}

describe('a report before the national form', () => {
  it('answers a question for a cell with its sentences, said to be prose', async () => {
    const draft = await answerFor({ cell: 'requests.received.total' });
    expect(draft).toMatchObject({ kind: 'passages', figures: [] });
    expect(quotesOf(draft)).toEqual(['全年收到政府信息公开申请7件，其中当面申请5件、信函申请2件，均已答复。']);
    expect(readOut(draft)).toContain('该年度没有全国统一表格');
  });

  it('answers that there was none in the words of the report', async () => {
    const draft = await answerFor({ cell: 'disputes.reconsideration.total' });
    expect(quotesOf(draft)).toEqual(['我局没有发生因政府信息公开引起的行政复议和行政诉讼。']);
  });

  it('is refused where its prose says nothing of it', async () => {
    const draft = await answerFor({ cell: 'disclosure.coercion.decisions' });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form', citations: [] });
    expect(readOut(draft)).toContain('正文里也没有找到');
  });

  it('tells of problems, fees and training from its prose', async () => {
    const section = { ask: 'section', agency: '云溪县林业局', year: 2012 } as const;
    expect(quotesOf(await draftFor(stage, { ...section, part: 6, about: 'fees' }))).toContain('全年未收取任何费用。');
    const topic = {
      ask: 'topic',
      agency: '云溪县林业局',
      year: 2012,
      region: null,
      words: '培训',
      number: true,
    } as const;
    expect(quotesOf(await draftFor(stage, topic))).toEqual(['2012年，我局把林权登记作为公开重点，举办培训2次。']);
  });

  it('is summed up without numbers of tables', async () => {
    const draft = await draftFor(stage, { ask: 'summary', agency: '云溪县林业局', year: 2012 });
    expect(draft.figures).toEqual([]);
    expect(readOut(draft)).toContain('没有全国统一的表格');
  });
});
