import { describe, expect, it } from 'vitest';
import type { CellKey, TableKey } from '../../db/form/form.ts';
import { readFictional, reasonOf } from '../fixtures/reading.ts';

const printed: Partial<Record<CellKey, string>> = {
  'requests.received.natural_person': '18',
  'requests.received.total': '18',
  'requests.granted.natural_person': '18',
  'requests.granted.total': '18',
  'requests.concluded.natural_person': '18',
  'requests.concluded.total': '18',
};
const RECEIVED = '一、本年新收政府信息公开申请数量';

type Loss = readonly [what: string, table: TableKey, separator: string, change: (text: string) => string];
const LOSSES: readonly Loss[] = [
  ['a number lost in running text', 'requests', ' ', (text) => text.replace(`${RECEIVED} 18 0 0`, `${RECEIVED} 18 0`)],
  ['a cell lost between tabs', 'requests', '\t', (text) => text.replace(`${RECEIVED}\t18\t0\t0`, `${RECEIVED}\t18\t0`)],
  [
    'a cell lost, the row filled up on the right',
    'requests',
    '\t',
    (text) => text.replace(`${RECEIVED}\t18\t0\t0\t0\t0\t0\t18`, `${RECEIVED}\t18\t0\t0\t0\t0\t18\t`),
  ],
  ['separators lost', 'requests', ' ', (text) => text.replace(/(?<=\d) (?=\d)/g, '')],
  ['all separators lost', 'disclosure', ' ', (text) => text.replace(/ (?=\d)/g, '')],
  ['a row lost', 'requests', ' ', (text) => text.replace(/^（三）4\..*\n/m, '')],
  [
    'a label and a row lost',
    'requests',
    ' ',
    (text) => text.replace('（三）4.保护第三方合法权益 ', '').replace(/^（五）2\..*\n/m, ''),
  ],
  [
    'a label lost where the sums do not hold',
    'requests',
    ' ',
    (text) => text.replace('（三）4.保护第三方合法权益 ', '').replace('（一）予以公开 18', '（一）予以公开 17'),
  ],
  ['the rest of the file lost', 'requests', ' ', (text) => text.slice(0, text.indexOf('（五）2.'))],
  ['the applicants lost from the header', 'requests', ' ', (text) => text.replace(/^申请人情况.*$/m, '')],
  ['applicants in another order', 'requests', ' ', (text) => text.replace('商业企业 科研机构', '科研机构 商业企业')],
  ['columns one after another', 'requests', ' ', columnByColumn],
  ['the header lost', 'disclosure', ' ', (text) => text.replace(/^信息内容.*$/gm, '')],
  ['a number lost', 'disclosure', ' ', (text) => text.replace('行政规范性文件 0 0 0', '行政规范性文件 0 0')],
  [
    'words in the place of a number',
    'disclosure',
    '\t',
    (text) => text.replace('行政许可\t0', '行政许可\t详见附件一览表\t\t'),
  ],
  [
    'a number between words',
    'disclosure',
    '\t',
    (text) => text.replace('行政许可\t0', `行政许可\t${'约'.repeat(200)}2件左右\t\t`),
  ],
  [
    'the number lost and a note below',
    'disclosure',
    ' ',
    (text) => text.replace('行政事业性收费 0', '行政事业性收费\n注：截至 2024 年底'),
  ],
  ['a number lost', 'disputes', ' ', (text) => text.replace(/(?:0 ){14}0/, '0 '.repeat(14).trim())],
  ['a number too many', 'disputes', ' ', (text) => text.replace(/(?:0 ){14}0/, '0 '.repeat(16).trim())],
  ['the header lost', 'disputes', ' ', (text) => text.replace(/^结果维持.*$/gm, '')],
  ['the whole part lost', 'disputes', ' ', (text) => text.replace(/四、政府信息公开行政复议[\s\S]*?(?=五、存在)/, '')],
];

describe('a table whose numbers cannot be tied to its labels', () => {
  it.each(LOSSES)('is unread, with the reason: %s (%s, %j)', (_what, table, separator, change) => {
    const reading = readFictional({ printed, separator }, change);
    expect(reading.figures.filter((figure) => figure.table === table)).toEqual([]);
    expect(reasonOf(reading, table)).toMatch(/\p{Script=Han}{4}/u);
  });

  it('leaves the other tables read', () => {
    const reading = readFictional({ separator: ' ' }, (text) => text.replace(/^申请人情况.*$/m, ''));
    expect(reading.figures).toHaveLength(25);
    expect([reasonOf(reading, 'disclosure'), reasonOf(reading, 'disputes')]).toEqual([null, null]);
  });
});

/** The seven columns of table 3 below each other, as some programs take them out of a PDF. */
function columnByColumn(text: string): string {
  const rows: string[][] = [];
  const labels = text.replace(/^(\S+) ((?:\d+ ){6}\d+)$/gm, (_, label: string, values: string) => {
    rows.push(values.split(' '));
    return label;
  });
  const columns = [0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]).join('\n')).join('\n');
  return labels.replace('四、结转下年度继续办理', `四、结转下年度继续办理\n${columns}`);
}
