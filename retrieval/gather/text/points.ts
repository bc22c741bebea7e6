import { type Sentence, sentencesOf } from './sentences.ts';

/** One point of what a report says is wrong or better: a place in the text. */
export interface Point {
  readonly start: number;
  readonly end: number;
  /** What its own words say of improvements: done, only meant to be done, or both. */
  readonly state: 'done' | 'planned' | 'both' | null;
}

/** Where a point begins: 一是, （一）, 1. */
const NUMBERED =
  /^(?:[（(][ \t]*[一二三四五六七八九十\d]{1,3}[ \t]*[)）]|\d{1,2}[、.．](?!\d)|其[一二三四五六]是?|第[一二三四五六七八九][，、是]|[一二三四五六七八九十]{1,2}[是、])/;
const INLINE = /[：:。；;，,！]\s*(?=[一二三四五六七八九十]是(?!个|种|项))/g;
const PLANNED = /继续|(?:进一步|持续|不断)(?:加强|强化|完善|提升|提高|规范|健全|优化|加大|拓展|深化|推进)/;
const FUTURE =
  /(?<![对已拟])将(?!(?:要)?(?:公开|发布|出台)的|[^，。；]{1,12}(?:纳入|列入|列为|作为))|下一步|下步|今后|接下来|拟|计划|打算|力争|(?:20\d\d|新的一|下一?)年度?[，,]?[^。；]{0,10}[将要]/;
const DONE =
  /已|完成|得到(?:了)?(?:改进|解决|改善|提升)|予以(?:解决|整改)|解决了|实现了|建立了|健全了|完善了|开展了|进行了|制定了|增加了|了[^。；]{0,16}(?:整改|改进)/;
/** A sub-heading in the line of what stands under it: （二）改进情况：. */
const HEADS = /^[（(][一二三四五六七八九十\d]{1,3}[)）][^，。；]{0,26}[:：]$/;
/** Says only that there is something, and what follows says what. */
const LEADS_IN =
  /[：:]$|以下|如下|(?:存在|有)(?:着|的)?(?:一些|一定|不少|某些|许多)?[^，。；：]{0,8}(?:问题|不足|短板|差距)(?:和不足)?[，,。；：:]?(?:主要(?:是|有|表现在)[：:，,]?)?$|主要(?:是|有|包括)[：:，,]?$/;

/** The points of a stretch of text; where nothing is numbered its sentences. */
export function pointsOf(text: string, start: number, end: number): Point[] {
  const pieces = sentencesOf(text, start, end)
    .filter(({ bare }) => !bare)
    .flatMap((sentence) => inlinePoints(text, sentence));
  const numbered = pieces.some(({ start: at }) => NUMBERED.test(text.slice(at, at + 12)));
  const points: { start: number; end: number; planned: boolean; own: boolean }[] = [];
  let planned = false;
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    const begins = NUMBERED.test(words.slice(0, 12));
    if (HEADS.test(words.replace(/\s+/g, '')) && pieces.length > 1) {
      planned = FUTURE.test(words);
      continue;
    }
    if (numbered && !begins && LEADS_IN.test(words.replace(/\s+/g, ''))) {
      planned = FUTURE.test(words);
      continue;
    }
    const last = points.at(-1);
    if (numbered && !begins && last?.own && !startsAnew(words)) last.end = piece.end;
    else {
      if (startsAnew(words)) planned = FUTURE.test(words);
      points.push({ start: piece.start, end: piece.end, planned, own: begins });
    }
  }
  return points.map(({ start: from, end: to, planned: under }) => ({
    start: from,
    end: to,
    state: stateOf(text.slice(from, to).replace(/\s+/g, ''), under),
  }));
}

/** The paragraphs of a stretch of text: lines of its own that an empty line or numbering parts; a heading alone is none. */
export function paragraphsOf(text: string, start: number, end: number): Point[] {
  const found: Point[] = [];
  for (const sentence of sentencesOf(text, start, end)) {
    const last = found.at(-1);
    const parted = last && /\n\s*\n/.test(text.slice(last.end, sentence.start));
    if (last && !parted && !NUMBERED_PART.test(sentence.text)) found[found.length - 1] = { ...last, end: sentence.end };
    else found.push({ start: sentence.start, end: sentence.end, state: null });
  }
  return found;
}

const NUMBERED_PART = /^[（(][ \t]*[一二三四五六七八九十]{1,3}[ \t]*[)）]/;

/** Words after the last point of a list that are no part of it. */
function startsAnew(words: string): boolean {
  return /^(?:针对|下一步|下步|今后|接下来|同时|此外|另外|20\d\d|为此)/.test(words);
}

function inlinePoints(text: string, { start, end }: Sentence): { start: number; end: number }[] {
  const words = text.slice(start, end);
  const starts = [0, ...[...words.matchAll(INLINE)].map((match) => match.index + match[0].length)];
  return starts.map((at, index) => ({ start: start + at, end: start + (starts[index + 1] ?? words.length) }));
}

function stateOf(words: string, under: boolean): Point['state'] {
  const planned = under || FUTURE.test(words) || (PLANNED.test(words) && !DONE.test(words));
  const done = DONE.test(words);
  if (planned && done) return under && !FUTURE.test(words) ? 'done' : 'both';
  return done ? 'done' : planned ? 'planned' : null;
}
