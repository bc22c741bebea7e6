import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { draftFor, quotesOf, readOut } from './drafts.ts';

let stage: Stage;
let own: Stage;
beforeAll(async () => {
  stage = await samplesStage();
  own = await textsStage([
    fictionalReport({
      overview:
        '由于林权流转增多，全年收到政府信息公开申请12件。因政府信息公开引起的行政复议1件。由于人员变动，栏目改版推迟。',
    }),
  ]);
});
afterAll(async () => {
  await stage.store.close();
  await own.store.close();
});

const REFUSAL: PlanOf<'refusal'> = {
  ask: 'refusal',
  reason: 'cause',
  hindrance: null,
  words: '为什么变多了',
  agency: '云溪县林业局',
  year: 2024,
  counted: [{ cell: 'requests.received.total' }],
};

describe('a question for a cause', () => {
  it('is refused, and quotes what the report itself gives as a reason for it, and nothing else', async () => {
    const draft = await draftFor(own, REFUSAL);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'cause', figures: [] });
    expect(quotesOf(draft)).toEqual(['由于林权流转增多，全年收到政府信息公开申请12件。']);
  });

  it('takes a sentence that says what a change is mainly about for a reason', async () => {
    const draft = await draftFor(stage, { ...REFUSAL, agency: '青砚县人民政府办公室' });
    expect(quotesOf(draft)).toEqual(['申请量比上年多，主要是墨溪河滨水片区征收项目相关申请集中提出。']);
  });

  it('does not take the name of a kind of case for a reason', async () => {
    const draft = await draftFor(own, { ...REFUSAL, counted: [{ cell: 'disputes.reconsideration.total' }] });
    expect(draft.citations).toEqual([]);
    expect(readOut(draft)).toContain('报告未说明原因');
  });

  it('looks for the reason that a person supposes', async () => {
    const supposed = await draftFor(own, { ...REFUSAL, words: '是不是因为拆迁' });
    expect(readOut(supposed)).toContain('没有提到“拆迁”');
    expect(quotesOf(supposed)).toEqual(['由于林权流转增多，全年收到政府信息公开申请12件。']);
    const none = await draftFor(own, { ...REFUSAL, words: '是不是因为拆迁', counted: [] });
    expect(readOut(none)).toContain('没有提到“拆迁”，我也不推测');
    expect(none.citations).toEqual([]);
  });

  it('without a year is looked for in earlier reports where the latest gives none', async () => {
    const draft = await draftFor(stage, { ...REFUSAL, agency: '青砚县人民政府办公室', year: null });
    expect(readOut(draft)).toContain('2025年报告未说明原因');
    expect(draft.citations.map(({ year }) => year)).toEqual([2024]);
  });

  it('about nobody carries no quote', async () => {
    const draft = await draftFor(own, { ...REFUSAL, agency: null, year: null, counted: [] });
    expect(draft).toMatchObject({ reason: 'cause', citations: [] });
    expect(draft.next.length).toBeGreaterThan(0);
  });
});

describe('what is asked for and not in the form', () => {
  it('is looked for in the prose before it is refused', async () => {
    const plan = { ...REFUSAL, reason: 'not_in_form' as const, words: '点击量多少', counted: [] };
    const draft = await draftFor(stage, { ...plan, agency: '青砚县教育局' });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form', citations: [] });
    const found = await draftFor(stage, { ...plan, agency: '青砚县人民政府办公室', words: '延期答复了几件' });
    expect(found.kind).toBe('refusal');
    expect(quotesOf(found).join('')).toMatch(/延长/);
  });
});

describe('the way on from a refusal', () => {
  it('leads to the past of a number that cannot be foretold', async () => {
    const draft = await draftFor(stage, { ...REFUSAL, reason: 'forecast', agency: '青砚县教育局' });
    expect(draft.next[0]?.question).toContain('青砚县教育局近三年');
    expect(draft.citations).toEqual([]);
  });

  it('leads to past wording where facts were to be made up', async () => {
    const draft = await draftFor(stage, { ...REFUSAL, reason: 'invention', agency: '青砚县教育局' });
    expect(draft.next[0]?.question).toContain('第五部分怎么写的');
  });
});
