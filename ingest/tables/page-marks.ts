import { foldText } from '../../db/fold.ts';

/** - 3 -、第3页、3/9, each alone on its line. */
const PAGE_NUMBER = /^(?:[-—–~·]\s*\d{1,4}\s*[-—–~·]|第\s*\d{1,4}\s*页.*|[1-9]\d{0,2}\s*\/\s*[1-9]\d{0,2})$/;
const RUNNING_HEAD = /^.{0,40}(?:政府|政务)信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)$/;

const LONGEST = 80;

/** Whether a line belongs to the page and not to the table that goes on over it. A bare number is one only at a page break. */
export function isPageMark(text: string, lineStart: number, lineEnd: number): boolean {
  if (lineEnd - lineStart > LONGEST) return false;
  const line = text.slice(lineStart, lineEnd);
  if (!/[\d０-９]|公/.test(line)) return false;
  const plain = line.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(plain)) return line.startsWith('\f') || /^\s*\f/.test(text.slice(lineEnd, lineEnd + 40));
  return PAGE_NUMBER.test(plain) || (line.includes('公') && RUNNING_HEAD.test(foldText(plain)));
}
