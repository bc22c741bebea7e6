import { type CellKey, cell, columnLabel, findCell, rowLabel } from '../../../db/form/form.ts';
import { type Counted, groupLabel, groupTable, isShare, type Measure, type Share } from '../../understand/counted.ts';
import { rateOf } from '../../understand/rates.ts';
import { partsOf, type SumPart } from './sum-parts.ts';

/** A number as an answer calls it: 予以公开（商业企业）, 不予公开合计, 公开率. */
export function countedLabel(counted: Counted): string {
  if (!isShare(counted)) return measureLabel(counted);
  return rateOf(counted)?.name ?? inWords(counted, measureLabel);
}

/** 甲占乙的比例 where one is a part of the other, else 甲除以乙. */
function inWords({ part, whole }: Share, wordsOf: (measure: Measure) => string): string {
  const divides = 'cell' in part && 'cell' in whole && isBeside(cell(part.cell), cell(whole.cell));
  return `${wordsOf(part)}${divides ? '除以' : '占'}${wordsOf(whole)}${divides ? '' : '的比例'}`;
}

type Cell = ReturnType<typeof cell>;

/** 新收 and 办结, 企业 and 自然人, 许可 and 处罚: neither is counted in the other. */
function isBeside(part: Cell, whole: Cell): boolean {
  if (part.table !== whole.table) return true;
  if (part.row === whole.row) return part.table === 'requests' && whole.column !== 'total';
  return part.table !== 'requests' || (FLOWS.includes(part.row) && FLOWS.includes(whole.row));
}

const FLOWS: readonly string[] = ['received', 'carried_in', 'concluded', 'carried_out'];

export function measureLabel(measure: Measure): string {
  return 'cell' in measure ? cellLabel(measure.cell) : `${summedLabel(measure)}合计`;
}

/** What is added, without the word that says so: for a sentence that says 合计 itself. */
export function summedLabel(measure: Measure): string {
  if ('cell' in measure) return cellLabel(measure.cell);
  if ('sum' in measure) return partsOf(measure.sum).map(partLabel).join(' + ');
  return partLabel(measure);
}

function partLabel(part: SumPart | Extract<Measure, { group: unknown }>): string {
  if ('cell' in part) return cellLabel(part.cell);
  if ('row' in part) {
    if (part.without.join() === 'natural_person') return `${rowName(part.row)}（法人或其他组织）`;
    return `${rowName(part.row)}（${part.without.map((column) => columnLabel(tableOf(part.row), column)).join('、')}以外）`;
  }
  const { group, column } = part;
  const who = column === 'total' ? '' : `（${columnLabel(groupTable(group), column)}）`;
  const without = 'without' in part ? part.without.map((key) => cellWords(totalOf(key))) : [];
  return `${groupLabel(group)}${without.length > 0 ? `（${without.join('、')}以外）` : ''}${who}`;
}

function rowName(row: string): string {
  if (row === 'litigation') return groupLabel('litigation');
  return cellLabel(`${tableOf(row)}.${row}.total` as CellKey).replace(/·总计$/, '');
}

function tableOf(row: string): 'requests' | 'disputes' {
  return row === 'litigation' || findCell(`disputes.${row}.total`) ? 'disputes' : 'requests';
}

function totalOf(key: CellKey): CellKey {
  return key.replace(/[^.]+$/, 'total') as CellKey;
}

/** A cell by its row, and by its column where that is no total. */
export function cellLabel(key: CellKey): string {
  const { table, row, column } = cell(key);
  const label = rowLabel(table, row).replace(/^[一二四]、/, '');
  if (table === 'requests') {
    const name = row === 'concluded' ? `办理结果${label}` : label;
    return column === 'total' ? name : `${name}（${columnLabel(table, column)}）`;
  }
  if (table === 'disputes') return `${label}·${columnLabel(table, column)}`;
  return column === 'amount' && row === 'fees' ? '行政事业性收费金额' : `${label}·${columnLabel(table, column)}`;
}

/** A whole question for a number that is read back as the same one. */
export function figureQuestion(agency: string, year: number, counted: Counted): string {
  const unit = isShare(counted) || ('cell' in counted && cell(counted.cell).column === 'amount') ? '多少' : '多少件';
  return `${agency}${year}年${countedWords(counted)}${unit}`;
}

/** The form's own words for a number, which are read back as the same one. */
export function countedWords(counted: Counted): string {
  if (isShare(counted)) return rateOf(counted)?.name ?? inWords(counted, countedWords);
  if ('cell' in counted) return cellWords(counted.cell);
  if ('sum' in counted) return sumWords(partsOf(counted.sum));
  const { group, column } = counted;
  return `${column === 'total' ? '' : columnWords(groupTable(group), column)}${groupLabel(group)}`;
}

/** A sum in words that are read back as the same one: 不予公开和无法提供一共, 除自然人以外新收. */
function sumWords(parts: readonly SumPart[]): string {
  const words = parts.map(partWords);
  return words.length === 1 ? (words[0] ?? '') : `${words.join('和')}一共`;
}

function partWords(part: SumPart): string {
  if ('cell' in part) return cellWords(part.cell);
  if ('group' in part) {
    const without = part.without.map((key) => cellWords(totalOf(key)));
    return `${without.length > 0 ? `除${without.join('和')}以外` : ''}${countedWords({ group: part.group, column: part.column })}`;
  }
  const row = part.row === 'litigation' ? groupLabel('litigation') : rowWords(part.row);
  return `除${part.without.map((column) => columnWords(tableOf(part.row), column)).join('和')}以外${row}`;
}

function rowWords(row: string): string {
  return cellWords(`${tableOf(row)}.${row}.total` as CellKey).replace(/总计$/, '');
}

/** A cell by its row and column; a total by its row alone. */
function cellWords(key: CellKey): string {
  const { table, row, column } = cell(key);
  const label =
    ROWS[row] ??
    rowLabel(table, row)
      .replace(/^[一二四]、|^（.{1,2}）|\d\./g, '')
      .replace(/^.{4} /, '');
  if (column === 'amount') return `${label}金额`;
  if (column === 'decisions' || (column === 'total' && table === 'requests')) return label;
  return table === 'disputes' ? `${label}${columnLabel(table, column)}` : `${columnWords(table, column)}${label}`;
}

/** Labels that name several rows when they stand alone. */
const ROWS: Readonly<Record<string, string>> = {
  concluded: '办理结果总计',
  other_rest: '其他处理里的其他',
  litigation_direct: '未经复议直接起诉',
  litigation_after_reconsideration: '复议后起诉',
};

function columnWords(table: 'requests' | 'disputes' | 'disclosure', column: string): string {
  return column === 'other_organization' ? '其他组织' : columnLabel(table, column);
}
