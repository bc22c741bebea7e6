import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;
const received = { measures: [{ cell: 'requests.received.total' }] };

describe('a question that follows', () => {
  it('changes the year and keeps agency and number', async () => {
    const plan = await planOf('青砚县教育局2025年新收几件', '那前一年呢', '再前一年呢');
    expect(plan).toMatchObject({ ask: 'figures', agency: '青砚县教育局', years: [2023], ...received });
  });

  it('changes the agency and keeps year and number', async () => {
    const plan = await planOf('青砚县教育局2024年新收几件', '鹿鸣教育局呢');
    expect(plan).toMatchObject({ agency: '鹿鸣县教育局', years: [2024], ...received });
  });

  it('changes the place and keeps the kind of body', async () => {
    expect(await planOf('青砚县教育局2024年新收几件', '鹿鸣县呢')).toMatchObject({ agency: '鹿鸣县教育局' });
    expect(await planOf('鹿鸣县工信局2024年新收几件', '青砚县呢')).toMatchObject({ reason: 'not_stored' });
  });

  it('changes the number and keeps agency and year', async () => {
    const plan = await planOf('青砚县教育局2024年予以公开几件', '那部分公开的呢');
    expect(plan).toMatchObject({ years: [2024], measures: [{ cell: 'requests.partly_granted.total' }] });
  });

  it('changes only the column of what was counted', async () => {
    const refused = await planOf('青砚县教育局2024年不予公开几件', '企业的呢');
    expect(refused).toMatchObject({ measures: [{ group: 'refused', column: 'business' }] });
    const upheld = await planOf('青砚县教育局2024年行政复议几件', '纠正的呢');
    expect(upheld).toMatchObject({ measures: [{ cell: 'disputes.reconsideration.corrected' }] });
  });

  it('still knows what was counted after a refusal', async () => {
    const plan = await planOf('青砚县教育局2024年新收几件', '为什么这么多', '那2023年呢');
    expect(plan).toMatchObject({ ask: 'figures', agency: '青砚县教育局', years: [2023], ...received });
  });

  it('that contradicts has the cell read again and gives nothing in', async () => {
    const plan = await planOf('青砚县教育局2024年新收几件', '不对，应该是20件');
    expect(plan).toMatchObject({ ask: 'again', wanted: 'check', of: { ask: 'figures', years: [2024], ...received } });
  });

  it('about an agency that is not stored never falls back on the one before', async () => {
    expect(await planOf('青砚县教育局2024年新收几件', '水利局呢')).toMatchObject({ reason: 'not_stored' });
    expect((await planOf('青砚县教育局2024年新收几件', '郑州呢')).ask).not.toBe('figures');
  });

  it('swaps the year of a section, of checks and of a topic too', async () => {
    expect(await planOf('青砚县教育局2024年存在哪些问题', '2023年呢')).toMatchObject({ ask: 'section', year: 2023 });
    expect(await planOf('青砚县教育局2024年的表平不平', '2023年呢')).toMatchObject({ ask: 'checks', year: 2023 });
    expect(await planOf('谁提到了食堂', '2023年呢')).toMatchObject({ ask: 'topic', year: 2023 });
  });
});

describe('a reply to being asked back', () => {
  it.each(['第一个', '1', '青砚的', '青砚县白石镇人民政府'])('picks a choice: %s', async (reply) => {
    const plan = await planOf('白石镇2024年新收几件', reply);
    expect(plan).toMatchObject({ ask: 'figures', agency: '青砚县白石镇人民政府', years: [2024], ...received });
  });

  it('confirms a guess', async () => {
    expect(await planOf('青研县教育局2024年新收几件', '对')).toMatchObject({ agency: '青砚县教育局' });
  });

  it('names the agency that was missing', async () => {
    expect(await planOf('2024年新收多少', '鹿鸣工信局')).toMatchObject({ agency: '鹿鸣县工业和信息化局', ...received });
  });
});
