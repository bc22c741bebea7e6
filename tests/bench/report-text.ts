import type { CellKey } from '../../db/form/form.ts';
import { partHeadings } from '../../db/form/parts.ts';
import { type Line, paged, piece, proseLines } from './lines.ts';
import { type LinesStyle, tablesInLines } from './tables-lines.ts';
import { type TabsStyle, tablesInTabs } from './tables-tabs.ts';

/** What a report says, before it is printed in one shape or the other. */
export interface ReportWords {
  readonly agency: string;
  readonly year: number;
  /** Words after the title, e.g. （虚构样例）. */
  readonly titleNote: string;
  readonly preface: readonly string[];
  /** The paragraphs of the three parts that are prose. */
  readonly prose: Readonly<Record<1 | 5 | 6, readonly string[]>>;
  /** What stands in each cell: a number, nothing, or a stroke. */
  readonly printed: (key: CellKey) => string;
}

export type Style = TabsStyle | LinesStyle;

/** The text of a whole report in the form of 2021, as it comes out of a web page (tabs) or of a PDF file (lines). */
export function reportText(report: ReportWords, style: Style): string {
  return style.shape === 'tabs' ? inTabs(report, style) : inLines(report, style);
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六'] as const;
const PARTS = [1, 2, 3, 4, 5, 6] as const;
const tableOf = { 2: 'disclosure', 3: 'requests', 4: 'disputes' } as const;
const heading = (part: (typeof PARTS)[number]): string => `${NUMERALS[part]}、${partHeadings[part]}`;

function inTabs({ agency, year, titleNote, preface, prose, printed }: ReportWords, style: TabsStyle): string {
  const tables = tablesInTabs(printed, style);
  const words = (paragraphs: readonly string[]) => (style.spaced ? paragraphs.map(spaced) : paragraphs);
  const title = words([`${agency}${year}年政府信息公开工作年度报告${titleNote}`]);
  const parts = PARTS.flatMap((part) => [
    heading(part),
    ...(part === 1 || part === 5 || part === 6 ? words(prose[part]) : [tables[tableOf[part]]]),
  ]);
  return `\n\n${[...title, ...words(preface), ...parts].join('\n\n')}\n`;
}

function inLines({ agency, year, titleNote, preface, prose, printed }: ReportWords, style: LinesStyle): string {
  const tables = tablesInLines(printed, style);
  const words = (paragraphs: readonly string[]) => paragraphs.flatMap((paragraph) => proseLines(spaced(paragraph)));
  const lines: Line[] = [piece(agency), piece(`${year} 年政府信息公开工作年度报告${titleNote}`), ...words(preface)];
  for (const part of PARTS) {
    lines.push(piece(heading(part)));
    lines.push(...(part === 1 || part === 5 || part === 6 ? words(prose[part]) : tables[tableOf[part]]));
  }
  return `\n${paged(lines, style.pageNumbers)}`;
}

/** Word processors set a thin gap between digits and Han characters, which comes out as a blank. */
function spaced(words: string): string {
  return words.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');
}
