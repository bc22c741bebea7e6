/** A line of a page, as a program that takes text out of PDF files prints it. */
export interface Line {
  readonly text: string;
  /** `blank`: an empty line follows, since the next line stands lower on the page or in another column. */
  readonly after: 'blank' | 'close';
  /** Whether a page may end here. */
  readonly pageMayEnd: boolean;
}

/** A line of one row of a table, or the last line of it. */
export function row(text: string, after: Line['after'] = 'close', pageMayEnd = true): Line {
  return { text, after, pageMayEnd };
}

/** A heading, or one line of a label that goes on in the next. */
export function piece(text: string): Line {
  return { text, after: 'blank', pageMayEnd: false };
}

/** Han characters on a full line; half-width characters take half a place. */
const LINE_WIDTH = 26;
const INDENT = 2;
/** Marks that no line begins with, and marks that no line ends with. */
const CLOSING = /[，。；：、？！”’）》〉〕%]/;
const OPENING = /[“‘（《〈〔]$/;

/** A paragraph broken into the lines of a page; its first line is indented, which leaves no trace but its length. */
export function proseLines(paragraph: string): Line[] {
  const lines: string[] = [];
  let line = '';
  let room = LINE_WIDTH - INDENT;
  for (const unit of paragraph.match(/[\x21-\x7e]+|./gu) ?? []) {
    const width = widthOf(unit);
    if (width > room && !CLOSING.test(unit)) {
      const carried = OPENING.exec(line)?.[0] ?? '';
      lines.push(line.slice(0, line.length - carried.length).trimEnd());
      line = carried;
      room = LINE_WIDTH - widthOf(carried);
      if (unit === ' ') continue;
    }
    line += unit;
    room -= width;
  }
  return [...lines, line.trimEnd()].map((text) => ({ text, after: 'blank', pageMayEnd: true }));
}

const PAGE_LINES = 26;
/** Pieces of labels stand beside each other, so that one takes less than a line of the page. */
const PIECE = 0.4;

/** The lines on pages, one after another. */
export function paged(lines: readonly Line[], pageNumbers: boolean): string {
  let text = '';
  let page = 1;
  let onPage = 0;
  for (const [index, line] of lines.entries()) {
    onPage += line.pageMayEnd ? 1 : PIECE;
    text += line.text;
    const ends = onPage >= PAGE_LINES && line.pageMayEnd && index < lines.length - 1;
    if (!ends) {
      text += line.after === 'blank' ? '\n\n' : '\n';
      continue;
    }
    text += pageNumbers ? `\n\n- ${page} -\n\n\n` : '\n\n\n\n';
    page += 1;
    onPage = 0;
  }
  return pageNumbers ? `${text}- ${page} -\n` : text;
}

function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (/[\x20-\x7e]/.test(char) ? 0.5 : 1), 0);
}
