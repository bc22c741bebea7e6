import { describe, expect, it } from 'vitest';
import { numeralValue } from '../../db/numerals.ts';
import { checkReport } from '../../ingest/checks.ts';
import { readFictional } from '../fixtures/reading.ts';

/** What rule R8 finds in a report, by place; what passes is left out. */
function cellsOf(report: Parameters<typeof readFictional>[0]): string[] {
  const { findings, text } = readFictional(report);
  return findings
    .filter(({ rule, status }) => rule === 'R8' && status !== 'pass')
    .map(({ where, status, left, sentence }) =>
      [where, status, left, sentence && text.slice(sentence.start, sentence.end)].join(' '),
    );
}

describe('table 2', () => {
  it('passes cell by cell when its numbers are whole and not below 0', () => {
    const { findings } = readFictional({ printed: { 'disclosure.fees.amount': '12.5' } });
    const cells = findings.filter(({ rule }) => rule === 'R8');
    expect(cells).toHaveLength(10);
    expect(cells.every(({ status }) => status === 'pass')).toBe(true);
  });

  it('fails where a count is below 0 or no whole number, and shows what is printed', () => {
    expect(
      cellsOf({ printed: { 'disclosure.licensing.decisions': '-3', 'disclosure.penalties.decisions': '12.5' } }),
    ).toEqual(['disclosure.licensing.decisions fail -3 -3', 'disclosure.penalties.decisions fail 12.5 12.5']);
  });

  it('lets the change of the form of 2019 be negative', () => {
    expect(cellsOf({ versions: { disclosure: '2019' }, printed: { 'disclosure.licensing.change': '-35' } })).toEqual(
      [],
    );
  });

  it('names its empty cells once, together', () => {
    const printed = { 'disclosure.regulations.made': '/', 'disclosure.regulations.repealed': '/' };
    expect(cellsOf({ printed })).toEqual([
      'disclosure.regulations.made+disclosure.regulations.repealed not_assessable  ',
    ]);
  });

  it('names a cell that holds words instead of a number', () => {
    const cell = {
      key: 'disclosure.licensing.decisions',
      table: 'disclosure',
      row: 'licensing',
      column: 'decisions',
      value: null,
      meaning: 'text',
      printed: '见附件',
      unit: '件',
      start: 40,
      end: 43,
    } as const;
    expect(checkReport([cell], [], [])).toEqual([
      {
        rule: 'R8',
        where: cell.key,
        status: 'not_assessable',
        left: null,
        right: null,
        figures: [cell.key],
        sentence: { start: 40, end: 43 },
      },
    ]);
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['三十', 30],
    ['一百零五', 105],
    ['二千三百四十一', 2341],
    ['38', 38],
  ])('%s is %i', (written, value) => {
    expect(numeralValue(written)).toBe(value);
  });

  it.each(['三五', '十百'])('%s is no number', (written) => {
    expect(numeralValue(written)).toBeNull();
  });
});
