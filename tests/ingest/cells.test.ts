import { describe, expect, it } from 'vitest';
import { readCell } from '../../ingest/tables/cell.ts';

describe('a printed cell', () => {
  it.each([
    ['', null, 'blank', null],
    ['\u00a0', null, 'blank', null],
    ['/', null, 'not_applicable', null],
    ['-', null, 'not_applicable', null],
    ['—', null, 'not_applicable', null],
    ['－', null, 'not_applicable', null],
    ['不适用', null, 'not_applicable', null],
    ['无', null, 'not_applicable', null],
    ['0', 0, 'zero', null],
    ['０', 0, 'zero', null],
    ['0件', 0, 'zero', '件'],
    ['零', 0, 'zero', null],
    ['18', 18, 'number', null],
    ['１２３', 123, 'number', null],
    ['1,234', 1234, 'number', null],
    ['１，２３４', 1234, 'number', null],
    ['3.25', 3.25, 'number', null],
    ['0.5', 0.5, 'number', null],
    ['增10', 10, 'number', null],
    ['减5', -5, 'number', null],
    ['+43', 43, 'number', null],
    ['-35', -35, 'number', null],
    ['1276.5534万元', 1276.5534, 'number', '万元'],
    ['251000元', 251000, 'number', '元'],
    ['22（其中修订 16 件）', 22, 'number', null],
    ['详见附件', null, 'text', null],
  ] as const)('%j reads as %j, %s', (printed, value, meaning, unit) => {
    expect(readCell(printed)).toEqual({ value, meaning, unit });
  });
});
