import { describe, expect, it } from 'vitest';
import type { CellKey } from '../../db/form/form.ts';
import { doubtsOf, readFictional } from '../fixtures/reading.ts';

/** Tables in which 38 were received, one reconsideration was asked for and 12 documents are in force. */
const printed: Partial<Record<CellKey, string>> = {
  'requests.received.natural_person': '38',
  'requests.received.total': '38',
  'requests.granted.natural_person': '38',
  'requests.granted.total': '38',
  'requests.concluded.natural_person': '38',
  'requests.concluded.total': '38',
  'disputes.reconsideration.upheld': '1',
  'disputes.reconsideration.total': '1',
  'disclosure.normative_documents.in_force': '12',
};
const doubts = (overview: string) => doubtsOf(readFictional({ printed, overview }));
const RECEIVED = 'R7 requests.received.total uncertain';

describe('the prose of part 1', () => {
  it.each([
    ['全年共受理政府信息公开申请41件，均按时答复。', [`${RECEIVED} 41 38`]],
    ['本年度收到政府信息公开申请 41 件。', [`${RECEIVED} 41 38`]],
    ['本单位2024年未收到政府信息公开申请。', [`${RECEIVED} 0 38`]],
    ['全年引起行政复议3件。', ['R7 disputes.reconsideration.total uncertain 3 1']],
    ['全年未发生行政复议。', ['R7 disputes.reconsideration.total uncertain 0 1']],
    ['现行有效行政规范性文件44件。', ['R7 disclosure.normative_documents.in_force uncertain 44 12']],
  ])('is held against the tables, without a verdict: %s', (overview, expected) => {
    expect(doubts(overview)).toEqual(expected);
  });

  it.each([
    ['共受理政府信息公开申请 38 件、答复 35 件。', ['R7 requests.concluded.total uncertain 35 38']],
    ['收到政府信息公开申请38件，上年结转申请两件。', ['R7 requests.carried_in.total uncertain 2 0']],
    ['收到政府信息公开申请38件，结转下年度继续办理三件。', ['R7 requests.carried_out.total uncertain 3 0']],
    ['收到政府信息公开申请38件，予以公开30件。', ['R7 requests.granted.total uncertain 30 38']],
    ['因政府信息公开引起行政复议1件，其中纠正1件。', ['R7 disputes.reconsideration.corrected uncertain 1 0']],
    ['制发规范性文件3件，现行有效规范性文件12件。', ['R7 disclosure.normative_documents.made uncertain 3 0']],
    ['全年作出行政处罚决定25件。', ['R7 disclosure.penalties.decisions uncertain 25 0']],
  ])('is bound number by number to the right cell: %s', (overview, expected) => {
    expect(doubts(overview)).toEqual(expected);
  });

  it.each([
    '收到政府信息公开申请38件，均按时答复。组织人员整理典型答复5件编成册子。',
    '收到政府信息公开申请38件。梳理疑难答复6件，逐件讲评。',
    '收到政府信息公开申请38件。重新理顺政府信息公开申请登记、归档、答复两个环节。',
    '收到政府信息公开申请38件。依申请公开答复三种格式统一印制。',
  ])('is not held against them where it counts samples or stages of the work: %s', (overview) => {
    expect(doubts(overview)).toEqual([]);
  });

  it('adds the rows of a group in the form the report is printed in', () => {
    const overview = '收到政府信息公开申请38件，其他处理6件。';
    const other = doubtsOf(readFictional({ printed, overview, versions: { requests: '2019' } }));
    expect(other).toEqual(['R7 requests.other.total uncertain 6 0']);
    const rows = ['other_not_corrected', 'other_unpaid', 'other_rest'].map((row) => `requests.${row}.total`);
    expect(doubts(overview)).toEqual([`R7 ${rows.join('+')} uncertain 6 0`]);
  });

  it('is not doubted where answers leave out what was closed without one', () => {
    const closed = {
      ...printed,
      'requests.granted.natural_person': '35',
      'requests.granted.total': '35',
      'requests.other_rest.natural_person': '3',
      'requests.other_rest.total': '3',
    };
    expect(doubtsOf(readFictional({ printed: closed, overview: '受理政府信息公开申请38件，答复35件。' }))).toEqual([]);
  });

  it('is not doubted where those carried in are counted apart from the answers', () => {
    const carried: Partial<Record<CellKey, string>> = {
      ...printed,
      'requests.carried_in.natural_person': '2',
      'requests.carried_in.total': '2',
      'requests.granted.natural_person': '39',
      'requests.granted.total': '39',
      'requests.concluded.natural_person': '39',
      'requests.concluded.total': '39',
      'requests.carried_out.natural_person': '1',
      'requests.carried_out.total': '1',
    };
    const overview = '全年共受理政府信息公开申请38件，按时办结38件，办理上年结转2件。';
    expect(doubtsOf(readFictional({ printed: carried, overview }))).toEqual([]);
  });

  it.each([
    '全年新收申请 38 件；办结 11 件，另有 8 件撤回。',
    '历年累计受理政府信息公开申请 3259 件。',
    '2018年以来受理政府信息公开申请 300 件。',
    '通过网上收到政府信息公开申请 20 件。',
    '受理政府信息公开申请38件，其中信函申请5件。',
    '收到12345热线转办事项 77 件。',
    '主动公开政府信息 382 条，制作图解 12 件。',
    '全县各乡镇收到政府信息公开申请20件。',
    '指导部门办理政府信息公开申请15件。',
    '2023年收到政府信息公开申请30件。',
    '去年收到政府信息公开申请30件。',
    '受理行政许可申请120件，办结120件。',
    '受理政府信息公开申请40件（含上年结转0件）。',
    '收到政府信息公开申请30余件。',
    '实行收到申请一件一档。',
    '行政复议、行政诉讼案件共3件。',
    '办理行政复议案件320件。',
    '未发生行政复议被纠正的情况。',
    '制发公文中主动公开20件、依申请公开5件、不予公开30件。',
    '审查规范性文件9件，公开规范性文件13件。',
    '公示行政处罚决定12件。',
    '计划明年受理政府信息公开申请压减到20件。',
    '第一季度收到政府信息公开申请9件。',
    '收到政府信息公开申请12件，后又收到政府信息公开申请5件。',
  ])('is not doubted for numbers of something else: %s', (overview) => {
    expect(doubts(overview)).toEqual([]);
  });

  it('is held in parts 5 and 6 too', () => {
    const reading = readFictional({ printed, problems: '全年收到政府信息公开申请41件，解读不够。', overview: '无。' });
    expect(doubtsOf(reading)).toEqual([`${RECEIVED} 41 38`]);
  });

  it('is quoted by the sentence that states the number, at its place', () => {
    const reading = readFictional({
      printed,
      overview: '工作有序。全年受理政府信息公开申请41件，均已答复。此外无事。',
    });
    const { sentence } = reading.findings.find((finding) => finding.status === 'uncertain') ?? {};
    expect(sentence && reading.text.slice(sentence.start, sentence.end)).toBe(
      '全年受理政府信息公开申请41件，均已答复。',
    );
  });
});

describe('the sums of the form', () => {
  const broken = (key: CellKey, value: string) =>
    doubtsOf(readFictional({ printed: { ...printed, [key]: value }, overview: '无。' }));

  it('fail where a total is printed wrongly, with both sides', () => {
    expect(broken('requests.granted.total', '40')).toEqual([
      'R2 requests.*.total fail 40 38',
      'R3 requests.granted.* fail 38 40',
    ]);
  });

  it('fail for what is carried on to the next year', () => {
    expect(broken('requests.carried_out.total', '1')).toEqual([
      'R1 requests.*.total fail 38 39',
      'R3 requests.carried_out.* fail 0 1',
    ]);
  });

  it('fail for disputes', () => {
    expect(broken('disputes.reconsideration.total', '2')).toEqual(['R4 disputes.reconsideration.* fail 1 2']);
  });

  it('are not assessable where a cell is blank, whatever the rest adds up to', () => {
    expect(broken('requests.granted.business', '')).toEqual([
      'R2 requests.*.business not_assessable null 0',
      'R3 requests.granted.* not_assessable null 38',
    ]);
  });
});
