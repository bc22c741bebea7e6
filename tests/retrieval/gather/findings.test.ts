import { afterEach, describe, expect, it } from 'vitest';
import type { CellKey } from '../../../db/form/form.ts';
import { openStore, type Store } from '../../../db/store.ts';
import { checkNote } from '../../../retrieval/gather/findings/check-note.ts';
import { addressesOf, allFindings, doubtsAbout, findingMessage } from '../../../retrieval/gather/findings/findings.ts';
import { type OpenReport, openReport } from '../../../retrieval/gather/reports.ts';
import { type FictionalReport, fictionalReport } from '../../fixtures/fictional-report.ts';
import { storeTexts } from '../../fixtures/store.ts';

const AGENCY = '云溪县林业局';
let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

type Printed = Partial<Record<CellKey, string>>;

/** Stores the reports of a fictional bureau, one a year from 2023. */
async function reports(...years: readonly (FictionalReport & { printed?: Printed })[]): Promise<Store> {
  const opened = await openStore(':memory:');
  store = opened;
  const texts = years.map((report, index) =>
    fictionalReport({ head: `${AGENCY}${2023 + index}年政府信息公开工作年度报告`, ...report }),
  );
  await storeTexts(opened, texts);
  return opened;
}

async function open(of: Store, year: number): Promise<OpenReport> {
  const report = await openReport(of, AGENCY, year);
  if (!report) throw new Error(`no report for ${year}`);
  return report;
}

async function linksOf(of: Store, year: number, rule: 'R5' | 'R6') {
  return (await allFindings(of, await open(of, year))).filter((finding) => finding.rule === rule);
}

async function doubtsOf(of: Store, year: number, ...keys: CellKey[]) {
  const report = await open(of, year);
  return await doubtsAbout(of, report, await of.figures.cellsOf(report.report.id, keys));
}

/** 4 applications left over at the end of a year, all of natural persons. */
const leftOver: Printed = {
  'requests.received.natural_person': '4',
  'requests.received.total': '4',
  'requests.carried_out.natural_person': '4',
  'requests.carried_out.total': '4',
};
/** 3 brought in from the year before, and concluded. */
const broughtIn: Printed = {
  'requests.carried_in.natural_person': '3',
  'requests.carried_in.total': '3',
  'requests.granted.natural_person': '3',
  'requests.granted.total': '3',
  'requests.concluded.natural_person': '3',
  'requests.concluded.total': '3',
};
const documents = (made: string, repealed: string, inForce: string): Printed => ({
  'disclosure.normative_documents.made': made,
  'disclosure.normative_documents.repealed': repealed,
  'disclosure.normative_documents.in_force': inForce,
});

describe('two reports that follow each other', () => {
  it('are held against each other column by column, with the cells of both', async () => {
    const held = await reports({ printed: leftOver }, { printed: broughtIn });
    const links = await linksOf(held, 2024, 'R5');
    expect(links).toHaveLength(7);
    const total = links.find(({ where }) => where === 'requests.carried_in.total');
    expect(total).toMatchObject({ status: 'fail', left: 4, right: 3 });
    expect(total && addressesOf(total, await open(held, 2024))).toEqual([
      `${AGENCY}/2023/1/requests.carried_out.total`,
      `${AGENCY}/2024/1/requests.carried_in.total`,
    ]);
    expect(total && findingMessage(total, null)).toMatch(/2023年报告.*2024年报告.*4 ≠ 3.*可能/);
  });

  it('fit when what was in force, made and repealed adds up', async () => {
    const held = await reports({ printed: documents('0', '0', '12') }, { printed: documents('2', '3', '11') });
    expect((await linksOf(held, 2024, 'R6')).map(({ status, left, right }) => [status, left, right])).toEqual([
      ['pass', 0, 0],
      ['pass', 11, 11],
    ]);
  });

  it('say without a verdict when they do not add up', async () => {
    const held = await reports({ printed: documents('0', '0', '12') }, { printed: documents('2', '3', '14') });
    const link = (await linksOf(held, 2024, 'R6')).find(({ status }) => status === 'fail');
    expect(link).toMatchObject({ left: 11, right: 14 });
    expect(link && findingMessage(link, null)).not.toMatch(/错误|有误|造假/);
    expect((await doubtsOf(held, 2024, 'disclosure.normative_documents.in_force')).map(({ rule }) => rule)).toEqual([
      'R6',
    ]);
  });

  it('are not assessable where a cell is blank', async () => {
    const held = await reports({ printed: documents('0', '0', '/') }, { printed: documents('0', '0', '5') });
    const [, documentsLink] = await linksOf(held, 2024, 'R6');
    expect(documentsLink).toMatchObject({ status: 'not_assessable', left: null, right: 5 });
  });

  it('are not held where one is printed on the form of 2019', async () => {
    const held = await reports({ versions: { disclosure: '2019' } }, {});
    expect(await linksOf(held, 2024, 'R6')).toEqual([]);
    expect(await linksOf(held, 2024, 'R5')).toHaveLength(7);
  });

  it('are held in their newest versions', async () => {
    const held = await reports({ printed: leftOver }, { printed: broughtIn });
    const corrected = { ...leftOver, ...broughtIn, 'requests.carried_out.natural_person': '3' } as Printed;
    await storeTexts(held, [
      fictionalReport({
        head: `${AGENCY}2023年政府信息公开工作年度报告`,
        printed: { ...corrected, 'requests.carried_out.total': '3' },
      }),
    ]);
    expect((await linksOf(held, 2024, 'R5')).every(({ status }) => status === 'pass')).toBe(true);
  });

  it('give no finding while one of them is not stored', async () => {
    const held = await reports({ printed: leftOver });
    expect(await linksOf(held, 2023, 'R5')).toEqual([]);
  });
});

describe('a doubt', () => {
  it('travels with 上年结转 of the later report and with 结转下年度 of the earlier one', async () => {
    const held = await reports({ printed: leftOver }, { printed: broughtIn });
    const later = await doubtsOf(held, 2024, 'requests.carried_in.total');
    const earlier = await doubtsOf(held, 2023, 'requests.carried_out.total');
    expect(later.map(({ rule }) => rule)).toEqual(['R5']);
    expect(earlier).toEqual(later);
    expect(await doubtsOf(held, 2024, 'requests.granted.total')).toEqual([]);
  });

  it('about the asked row comes before other sums of the table, and there are three at most', async () => {
    const printed: Printed = {
      'requests.refused_inquiry.total': '2',
      'requests.granted.total': '3',
      'requests.declined_repeated.total': '4',
      'requests.concluded.total': '1',
    };
    const held = await reports({ printed });
    const doubts = await doubtsOf(held, 2023, 'requests.declined_repeated.total');
    expect(doubts).toHaveLength(3);
    expect(doubts[0]).toMatchObject({ rule: 'R3', message: expect.stringContaining('重复申请') });
    expect(doubts[1]?.rule).toBe('R2');
  });
});

describe('the note on a report', () => {
  const noteOf = async (held: Store, year: number) => {
    const report = await open(held, year);
    return await checkNote(held, report, await allFindings(held, report));
  };

  it('says once what fails alike in several columns', async () => {
    const held = await reports({ printed: leftOver }, { printed: broughtIn });
    const { problems } = await noteOf(held, 2024);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/“自然人”列 4 ≠ 3，“总计”列 4 ≠ 3/);
  });

  it('says what could not be checked and why', async () => {
    const held = await reports({ printed: { 'requests.granted.business': '', 'disclosure.regulations.made': '/' } });
    const { open: unchecked } = await noteOf(held, 2023);
    expect(unchecked).toEqual([
      expect.stringMatching(/规章（1 格填“\/”）/),
      expect.stringMatching(/予以公开（1 格空白）；因此 2 处无法核对/),
      expect.stringContaining('没有收录2022年的报告'),
    ]);
  });
});
