import { requestRows } from '../../../db/form/requests.ts';

/** Where a row of table 3 begins, or a part of the form after a table: the words that the form prints there. */
const BEGINNINGS = [
  ...new Set(requestRows.flatMap(({ label, group }) => [label, ...(group ? [group] : [])])),
  '本年度办理结果',
  '政府信息公开行政复议',
  '因政府信息公开工作被申请行政复议',
  '存在的主要问题',
  '政府信息公开工作存在的主要问题',
  '其他需要报告的事项',
];
const NUMBER = String.raw`(?:[一二三四五六]、|[（(][一二三四五六七][)）]、?|\d[.、．]?)?`;
/** Cells that stand empty before a row are the end of the row above and cells that it merges with. */
const ROW = new RegExp(
  `\\t{2,12}(?=${NUMBER}(?:${BEGINNINGS.map((words) => words.replace(/[“”]/g, '.')).join('|')}))`,
  'g',
);

/**
 * Rows of tables as lines with their cells parted by tabs. Word leaves the ends of rows out of tables with merged cells, so
 * there a row begins where the form's own labels say so.
 */
export function rowLines(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/\t\n/g, '\n').replace(ROW, '\n');
}
