import { describe, expect, it } from 'vitest';
import type { CellKey } from '../../db/form/form.ts';
import { nonZero, readFictional } from '../fixtures/reading.ts';

/** Figures with which every shift to another row or column shows, and all sums hold. */
const printed: Partial<Record<CellKey, string>> = {
  'disclosure.normative_documents.made': '3',
  'disclosure.normative_documents.repealed': '2',
  'disclosure.normative_documents.in_force': '10',
  'disclosure.licensing.decisions': '52',
  'disclosure.fees.amount': '1.5',
  'requests.received.natural_person': '8',
  'requests.received.business': '4',
  'requests.received.total': '12',
  'requests.carried_in.research': '1',
  'requests.carried_in.total': '1',
  'requests.granted.natural_person': '7',
  'requests.granted.total': '7',
  'requests.refused_third_party.natural_person': '1',
  'requests.refused_third_party.total': '1',
  'requests.declined_reconfirm.research': '1',
  'requests.declined_reconfirm.total': '1',
  'requests.other_rest.business': '3',
  'requests.other_rest.total': '3',
  'requests.concluded.natural_person': '8',
  'requests.concluded.business': '3',
  'requests.concluded.research': '1',
  'requests.concluded.total': '12',
  'requests.carried_out.business': '1',
  'requests.carried_out.total': '1',
  'disputes.reconsideration.upheld': '2',
  'disputes.reconsideration.total': '2',
  'disputes.litigation_after_reconsideration.pending': '1',
  'disputes.litigation_after_reconsideration.total': '1',
};
const figures = Object.fromEntries(Object.entries(printed).map(([key, value]) => [key, Number(value)]));

type Change = readonly [name: string, change: (text: string) => string];
const han = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
/** A change to the tables alone. */
const inTables = (change: (tables: string) => string) => (text: string) => {
  const [start, end] = [text.indexOf('二、主动公开'), text.indexOf('五、存在')];
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
};

const OF_ANY_TEXT: readonly Change[] = [
  ['no blank lines', (text) => text.replace(/\n+/g, '\n')],
  ['a blank line after every line', (text) => text.replace(/\n+/g, '\n\n')],
  ['line ends of Windows', (text) => text.replace(/\n/g, '\r\n')],
  [
    'full-width digits',
    inTables((text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  ],
  ['half-width brackets', (text) => text.replace(/（/g, '(').replace(/）/g, ') ')],
  ['labels numbered 1、', inTables((text) => text.replace(/^(\d)\./gm, '$1、'))],
  ['labels numbered （1）', inTables((text) => text.replace(/^(\d)\./gm, '（$1）'))],
  ['labels numbered 1 .', inTables((text) => text.replace(/^（.）(\d)\./gm, '$1 . '))],
  ['labels numbered ①', inTables((text) => text.replace(/^（.）(\d)\./gm, (_, n) => `${'①②③④⑤⑥⑦⑧'[Number(n) - 1]} `))],
  ['labels without numbers', inTables((text) => text.replace(/^（.）\d\./gm, ''))],
  [
    'groups numbered ㈠',
    inTables((text) =>
      text.replace(/（([一二三四五六七])）/g, (_, n: string) =>
        String.fromCharCode(0x3220 + '一二三四五六七'.indexOf(n)),
      ),
    ),
  ],
  [
    'misspelt labels',
    (text) => text.replace('其他法律行政法规禁止公开', '其他法律行政止公开').replace('现行有效件数', '现行有效件'),
  ],
  [
    'a running head between rows',
    (text) => text.replace('（四）1.', '云溪县林业局2024年政府信息公开工作年度报告\n（四）1.'),
  ],
  ['- 4 - between rows', (text) => text.replace('（四）1.', '- 4 -\n（四）1.')],
  ['第 4 页 共 9 页 between rows', (text) => text.replace('（四）1.', '第 4 页 共 9 页\n（四）1.')],
  [
    'a bare page number before a form feed',
    (text) => text.replace('（四）1.', '4\n\f（四）1.').replace('行政处罚', '3\n\n\f\n行政处罚'),
  ],
  [
    'a bare page number on its line',
    (text) => text.replace('（四）1.', '\n4\n\n（四）1.').replace('行政处罚', '\n3\n\n行政处罚'),
  ],
  [
    'a sentence with numbers below each heading',
    (text) =>
      text.replace(
        /^([二三四]、(?:主动|收到|政府信).+)$/gm,
        '$1\n2024 年度共 12 次公开，规章 3 件，总计 8 件，见下表。',
      ),
  ],
  [
    'a note below each table',
    (text) => text.replace(/\n\n(?=[三四五]、)/g, '\n\n注：以上截至 2024 年 12 月 31 日，共 9 项。\n\n'),
  ],
  ['headings without numbers', (text) => text.replace(/^[一二三四五六]、(?=总体|主动|收到|政府信|存在|其他需)/gm, '')],
  [
    'headings of other kinds',
    (text) => text.replace(/^([一二三四五六])、(?=总体|主动|收到|政府信|存在|其他需)/gm, '第$1部分 '),
  ],
  [
    'headings as in Markdown',
    (text) => text.replace(/^([一二三四五六]、(?:总体|主动|收到|政府信|存在|其他需).*)$/gm, '## **$1**'),
  ],
  [
    'headings broken over two lines',
    (text) => text.replace(/^([一二三四五六]、(?:总体|主动|收到|政府信|存在|其他需))/gm, '$1\n'),
  ],
  [
    'a list of contents',
    (text) =>
      text.replace(
        '\n\n一、',
        `\n\n目录\n${[...text.matchAll(/^[一二三四五六]、(?:总体|主动|收到|政府信|存在|其他需).*$/gm)].map(([line]) => `${line}……1`).join('\n')}\n\n一、`,
      ),
  ],
  ['labels torn from their values, as converters leave them', tornLabels],
  [
    'the first rows of table 2 behind the others',
    (text) => text.replace(/(第二十条第（一）项\n[\s\S]*?\n)(第二十条第（五）项\n[\s\S]*?)(?=\n\n)/, '$2\n$1'),
  ],
  ['the heading of part 4 lost', (text) => text.replace(/^四、政府信息公开.*$/m, '')],
  ['the heading of part 3 lost', (text) => text.replace(/^三、收到.*$/m, '')],
];

const OF_TABS: readonly Change[] = [
  ['bars', inTables((text) => text.replace(/\t/g, ' | '))],
  [
    'bars around rows and a rule below the head',
    inTables((text) =>
      text.replace(
        /^(.*\t.*)$/gm,
        (row) => `| ${row.replace(/\t/g, ' | ')} |${row.startsWith('申请人') ? '\n| --- | :-: | --- |' : ''}`,
      ),
    ),
  ],
  ['one cell a line behind a bar', inTables((text) => text.replace(/\t/g, ' |\n'))],
  ['empty columns on the right', inTables((text) => text.replace(/^(.*\t.*)$/gm, '$1\t\t'))],
  [
    'an empty label cell before the values',
    inTables((text) => text.replace(/^(四、结转.*?|（[一二七]）.*?)\t(.*)$/gm, '$1\t\t$2\t')),
  ],
  [
    'label cells of the group before the label',
    inTables((text) => text.replace(/^（三）(?=\d)/gm, '三、本年度办理结果\t（三）不予公开\t')),
  ],
  ['merged label cells printed empty', inTables((text) => text.replace(/^（三）(?=[2-8])/gm, '\t\t'))],
];

const OF_LINES: readonly Change[] = [
  ['one cell a line', inTables((text) => text.replace(/ /g, '\n'))],
  ['one cell a line and blank lines', inTables((text) => text.replace(/[ \n]+/g, '\n\n'))],
  ['many blanks', inTables((text) => text.replace(/ /g, '     '))],
  ['blanks inside words', inTables((text) => text.replace(han, ' '))],
  ['values on the line below', inTables((text) => text.replace(/^(\S+\D) ((?:\d+ ?){7})$/gm, '$1\n$2'))],
  [
    'values between the lines of a label',
    inTables((text) => text.replace(/^(\S{6})(\S+\D) ((?:\d+ ?){7})$/gm, '$1\n$3\n$2')),
  ],
  ['values above one label', inTables((text) => text.replace(/^(（五）5\.\S+) ((?:\d+ ?){7})$/gm, '$2\n$1'))],
  [
    'the last cell alone on its line',
    inTables((text) => text.replace(/^(（六）[12]\.\S+ (?:\d+ ){6})(\d+)$/gm, '$1\n$2')),
  ],
  [
    'labels one character a line',
    inTables((text) => text.replace(/^（六）3\.其他/m, '（\n六\n）\n其\n他\n处\n理\n3.\n其\n他\n')),
  ],
  ['no blank between label and number', inTables((text) => text.replace(/^(行政\S+) (?=[\d.]+$)/gm, '$1'))],
];

describe('the same tables in another shape', () => {
  it.each([...OF_ANY_TEXT, ...OF_TABS])('from a web page: %s', (_name, change) => {
    expect(nonZero(readFictional({ printed }, change))).toEqual(figures);
  });

  it.each([...OF_ANY_TEXT, ...OF_LINES])('from a PDF: %s', (_name, change) => {
    expect(nonZero(readFictional({ printed, separator: ' ' }, change))).toEqual(figures);
  });

  it.each([...OF_ANY_TEXT, ...OF_TABS])('each figure stands where it says: %s', (_name, change) => {
    const { figures: found, text } = readFictional({ printed }, change);
    expect(found.length).toBe(200);
    for (const figure of found) expect(text.slice(figure.start, figure.end)).toBe(figure.printed);
  });
});

/** The labels of （四） to （六） stand above the values of （三）, with nothing left beside their own. */
function tornLabels(text: string): string {
  const labels: string[] = [];
  const rest = text.replace(/^(（[四六]）[1-9]\.[^\t \n]*)[\t ](?=\S+[\t ])/gm, (_, label: string) => {
    labels.push(label);
    return '';
  });
  return rest.replace(/^（三）1\./m, `${labels.join('\n')}\n（三）1.`);
}
