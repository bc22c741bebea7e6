import { describe, expect, it } from 'vitest';
import { cellValue, doubtsOf, nonZero, readFictional, reasonOf } from '../fixtures/reading.ts';

const form2019 = { disclosure: '2019', requests: '2019' } as const;
const mixed = { requests: '2019' } as const;
const PLAIN_HEAD = '云溪县林业局2024年政府信息公开工作年度报告';

describe('the form of a report', () => {
  it('of 2021 has 200 figures', () => {
    const reading = readFictional();
    expect(reading.figures).toHaveLength(200);
    expect(reading.tables.map((table) => table.version)).toEqual(['2021', '2021', '2021']);
    expect(doubtsOf(reading)).toEqual([]);
  });

  it('of 2019 has 198 figures under the columns of its own', () => {
    const reading = readFictional({
      head: '云溪县林业局2022年政府信息公开工作年度报告',
      versions: form2019,
      printed: {
        'disclosure.normative_documents.disclosed_total': '14',
        'disclosure.licensing.previous_items': '8',
        'disclosure.licensing.change': '增10',
        'disclosure.licensing.decisions': '18',
        'disclosure.procurement.items': '16',
        'disclosure.procurement.amount': '1276.5534万元',
      },
    });
    expect(reading.figures).toHaveLength(198);
    expect(reading.tables.map((table) => table.version)).toEqual(['2019', '2019', '2021']);
    expect(nonZero(reading)).toEqual({
      'disclosure.normative_documents.disclosed_total': 14,
      'disclosure.licensing.previous_items': 8,
      'disclosure.licensing.change': 10,
      'disclosure.licensing.decisions': 18,
      'disclosure.procurement.items': 16,
      'disclosure.procurement.amount': 1276.5534,
    });
    expect(cellValue(reading, 'disclosure.normative_documents.in_force')).toBeUndefined();
  });

  it('may be mixed: the table 2 of 2021 with the single row 其他处理 of 2019, 186 figures', () => {
    const reading = readFictional({
      versions: mixed,
      printed: {
        'requests.received.natural_person': '2',
        'requests.received.total': '2',
        'requests.other.natural_person': '2',
        'requests.other.total': '2',
        'requests.concluded.natural_person': '2',
        'requests.concluded.total': '2',
      },
    });
    expect(reading.figures).toHaveLength(186);
    expect(reading.tables.map((table) => table.version)).toEqual(['2021', '2019', '2021']);
    expect(cellValue(reading, 'requests.other.total')).toBe(2);
    expect(doubtsOf(reading)).toEqual([]);
  });

  it('is told by the labels, not by the year or the notice that is quoted', () => {
    const overview = '依照国办公开办函〔2021〕30号编制。';
    const reading = readFictional({ head: PLAIN_HEAD, versions: form2019, overview });
    expect(reading.tables.map((table) => table.version)).toEqual(['2019', '2019', '2021']);
  });

  it('is told aloud to be missing for years before 2019', () => {
    const reading = readFictional({ head: '云溪县林业局2016年政府信息公开工作年度报告' });
    expect(reading.figures).toEqual([]);
    expect(reasonOf(reading, 'requests')).toBe('该年度没有全国统一表格');
  });

  it('keeps 元 and 万元 apart, also when a blank stands before the unit', () => {
    const fees = (separator: string, cell: string) =>
      readFictional({ separator, printed: { 'disclosure.fees.amount': cell } }).figures.find(
        (figure) => figure.key === 'disclosure.fees.amount',
      );
    expect(fees('\t', '251000元')).toMatchObject({ value: 251000, unit: '元', printed: '251000元' });
    expect(fees(' ', '251000 元')).toMatchObject({ value: 251000, unit: '元', printed: '251000 元' });
    expect(fees(' ', '3.2')).toMatchObject({ value: 3.2, unit: '万元' });
  });

  it('counts fees in 元 where the header says so', () => {
    const inYuan = (text: string) => text.replace('单位：万元', '单位：元');
    const fee = (printed: string) =>
      readFictional({ printed: { 'disclosure.fees.amount': printed } }, inYuan).figures.find(
        (figure) => figure.key === 'disclosure.fees.amount',
      );
    expect(fee('251000')).toMatchObject({ value: 251000, unit: '元' });
    expect(fee('25.1万元')).toMatchObject({ value: 25.1, unit: '万元' });
  });

  it('keeps a note with its number, also when blanks stand in it', () => {
    const printed = { 'disclosure.normative_documents.in_force': '22（其中修订 16 件）' };
    for (const separator of ['\t', ' ']) {
      const reading = readFictional({ separator, printed });
      expect(nonZero(reading)).toEqual({ 'disclosure.normative_documents.in_force': 22 });
    }
  });

  it('keeps blank, not applicable and 0 apart', () => {
    const reading = readFictional({
      printed: {
        'disclosure.regulations.made': '/',
        'disclosure.regulations.repealed': '',
        'disclosure.regulations.in_force': '0',
      },
    });
    const meanings = reading.figures.slice(0, 3).map((figure) => figure.meaning);
    expect(meanings).toEqual(['not_applicable', 'blank', 'zero']);
  });

  it('is read as all blank when nothing at all is filled in', () => {
    const reading = readFictional({}, (text) => text.replace(/(?<=\t|^)0(?=\t|$)/gm, ''));
    expect(reading.figures).toHaveLength(200);
    expect(new Set(reading.figures.map((figure) => figure.meaning))).toEqual(new Set(['blank']));
  });
});
