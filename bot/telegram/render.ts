import type { Line, Span } from '../../retrieval/answer/answer.ts';
import { stressedPieces } from '../../retrieval/answer/words/stressed.ts';
import { mask } from './mask.ts';
import { squeeze } from './squeeze.ts';

/** UTF-16 units of one message, with its tags; Telegram takes 4,096 without them. */
export const PIECE = 3800;
/** Telegram ignores the marks after the hundredth of a message. */
const TAGS = 90;

/** Words of one kind in a line. */
interface Run {
  readonly text: string;
  readonly tag: 'b' | null;
  /** Never cut: a citation mark. */
  readonly whole?: boolean;
}

/** Lines as Telegram HTML, in as many messages as they need. A line is only cut when it alone is too long. */
export function renderLines(lines: readonly Line[]): string[] {
  const pieces: string[] = [];
  let piece: string | undefined;
  let tags = 0;
  for (const part of lines.flatMap((line) => partsOf(line.flatMap(runsOf)))) {
    const added = part.match(/<b>/g)?.length ?? 0;
    if (piece !== undefined && (piece.length + 1 + part.length > PIECE || tags + added > TAGS)) {
      pieces.push(piece);
      piece = undefined;
      tags = 0;
    }
    piece = piece === undefined ? part : `${piece}\n${part}`;
    tags += added;
  }
  if (piece !== undefined) pieces.push(piece);
  return pieces.filter((html) => html.trim() !== '');
}

/** Text as it may stand in Telegram HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The words of a rendered message without their marks. */
export function plainOf(html: string): string {
  const words = html.replace(/<[^>]*>/g, '');
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function runsOf(span: Span): Run[] {
  if (typeof span === 'string') return [{ text: span, tag: null }];
  if ('bold' in span) return [{ text: span.bold, tag: 'b' }];
  const mark = { text: `[${span.cite}]`, tag: null, whole: true };
  if ('told' in span) return [{ text: squeeze(span.told), tag: null }, mark];
  if (!('quote' in span)) return [mark];
  if (!span.marked?.length) return [{ text: `“${squeeze(span.quote)}”`, tag: null }, mark];
  // A number of a person is hidden while it is whole: no tag may stand in it. What is hidden keeps its length.
  const pieces = stressedPieces({ ...span, quote: mask(span.quote) });
  const runs = pieces.map(({ words, stressed }): Run => ({ text: squeeze(words), tag: stressed ? 'b' : null }));
  return [{ text: '“', tag: null }, ...runs, { text: '”', tag: null }, mark];
}

/** One line as HTML, cut into parts that each fit a message and are well formed alone. */
function partsOf(runs: readonly Run[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const run of runs) {
    let rest = run.text;
    while (rest !== '') {
      const room = PIECE - part.length - (run.tag ? '<b></b>'.length : 0);
      const end = run.whole ? (rest.length <= room ? rest.length : 0) : fitting(rest, room, part === '');
      if (end > 0) part += tagged(rest.slice(0, end), run.tag);
      rest = rest.slice(end);
      if (rest === '') break;
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part];
}

function tagged(text: string, tag: Run['tag']): string {
  return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text);
}

const NUMBER = /[\d０-９.,，．%％\-－]/;

/**
 * How many units of the text fit into the room when escaped. A longer text is cut behind a sentence, else behind a clause,
 * and never inside a number or a character. With `must` something is cut off even where no good place is.
 */
function fitting(text: string, room: number, must: boolean): number {
  let end = 0;
  let used = 0;
  for (const char of text) {
    used += escapeHtml(char).length;
    if (used > room) break;
    end += char.length;
  }
  if (end === text.length) return end;
  for (const marks of ['。！？；\n', '，、：']) {
    const at = Math.max(...[...marks].map((mark) => text.lastIndexOf(mark, end - 1)));
    if (at >= end / 2) return at + 1;
  }
  let cut = end;
  while (cut > 0 && NUMBER.test(text[cut - 1] ?? '') && NUMBER.test(text[cut] ?? '')) cut -= 1;
  return cut > 0 || !must ? cut : end;
}
