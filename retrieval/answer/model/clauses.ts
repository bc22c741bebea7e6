import { fold, unfold } from '../../../db/fold.ts';
import { CONTRASTING, EMPTY_WORDS, FRAMING, JOINING, NUMBERING, QUANTITY, TURNING } from './said-words.ts';

/** A clause of a report's sentence, as a place in the text and as wordings are compared. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Folded, without words that say nothing; `|` stands where a list parts. */
  readonly words: string;
  /** It holds a number: it stands for something only behind all that its sentence says before it. */
  readonly quantity: boolean;
  /** It holds a number or a word that turns, binds or weakens: it is not left out between others, and not cut. */
  readonly fixed: boolean;
  /** It only leads in. */
  readonly framing: boolean;
  /** It takes back what stands before it. */
  readonly contrasting: boolean;
}

/** Sentences of a stretch of a report, each as its clauses; points of a list are sentences of their own, headings are none. */
export function clausesOf(text: string): Clause[][] {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  return [...ends, text.length]
    .map((end, at) => ({ start: ends[at - 1] ?? 0, end }))
    .filter(({ start, end }) => !HEADING.test(text.slice(start, end).trim()))
    .map(({ start, end }) => clausesIn(text, start, end))
    .filter((clauses) => clauses.length > 0);
}

/** A mark that ends a sentence, the line of a heading, or what stands before the number of a point; other line ends are the page's. */
const END = new RegExp(
  [
    '[。！？；!?;]',
    '(?<=(?:^|\\n)[ \\t\\u3000]*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])[^\\n，。；]{1,26})\\n',
    '\\n(?=\\s*(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[、.．](?!\\d)))',
    '[：:，,]\\s*(?=[一二三四五六七八九十]是(?!个(?!别)|种|项))',
  ].join('|'),
  'g',
);
const HEADING =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])[^，。；：]{0,26}[。：]?$/;

/** Words as they are compared: what parts them as `|`, and nothing that says nothing. */
export function comparable(folded: string): string {
  return folded
    .replace(EMPTY_WORDS, '')
    .replace(PARTING, '|')
    .replace(/^\|+|\|+$/g, '');
}

/** Marks that part clauses, folded. */
const CLAUSE_MARK = /[,，:：。;；!！?？()（）…—]+/g;
/** Marks that part anything. */
const PARTING = /[,，:：。;；!！?？()（）…—、·.\-~/]+/g;
function clausesIn(text: string, from: number, to: number): Clause[] {
  const folded = fold(text.slice(from, to));
  const clauses: Clause[] = [];
  let at = NUMBERING.exec(folded.text)?.[0].length ?? 0;
  for (const mark of [...folded.text.matchAll(CLAUSE_MARK), null]) {
    const end = mark?.index ?? folded.text.length;
    if (mark !== null && end < at) continue;
    const words = withoutJoining(folded.text.slice(at, end));
    const first = end - words.length;
    const place = unfold(folded, first, end);
    at = end + (mark?.[0].length ?? 0);
    if (comparable(words) === '' || JOINING.includes(words)) continue;
    clauses.push({ start: from + place.start, end: from + place.end, ...facts(words) });
  }
  return clauses;
}

function facts(words: string): Omit<Clause, 'start' | 'end'> {
  const quantity = QUANTITY.test(words);
  const fixed = quantity || TURNING.test(words);
  return {
    words: comparable(words),
    quantity,
    fixed,
    framing: !fixed && FRAMING.test(words),
    contrasting: CONTRASTING.test(words),
  };
}

/** 同时，… and 并…: what joins a clause to the one before is no part of it. */
function withoutJoining(words: string): string {
  const joint = JOINING.find((one) => words.startsWith(one) && words.length > one.length + 1);
  return joint === undefined ? words : words.slice(joint.length);
}
