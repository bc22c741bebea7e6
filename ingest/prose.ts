import { type Folded, foldedAt, unfold } from '../db/fold.ts';
import type { CellKey } from '../db/form/form.ts';
import type { FoundSection } from './sections.ts';

/** A number that the prose states of something the tables count too. */
export interface ProseFact {
  /** The cells whose sum the sentence speaks of. */
  readonly cells: readonly CellKey[];
  readonly value: number;
  /** The sentence, as a place in the text. */
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly cells: readonly CellKey[];
  /** The stated number is the first group; a pattern without one states 0. */
  readonly words: RegExp;
  /** Clauses that speak of something else. */
  readonly unless: RegExp;
}

const COUNT = String.raw`(\d[\d,]*)(?:件|宗|起|份|条|例)`;
const LITIGATION = ['disputes.litigation_direct.total', 'disputes.litigation_after_reconsideration.total'] as const;
/** Sums over years, one channel of several, comparisons: true sentences about other numbers. */
const OTHER_SPAN = /历年|累计受理|以来|同比|上年|去年|网上|网络|在线|书面|信函|当面|邮寄|邮件|传真|其中|分别/;

/** Numbers stand right after the words they belong to: 受理 3259 件、答复 3278 件 states two facts, and only the first is ours. */
const PATTERNS: readonly Pattern[] = [
  {
    cells: ['requests.received.total'],
    words: new RegExp(`(?:收到|受理|接收|接到|新收)(?:[^。;,\\d]{0,24}?申请[^。;,\\d]{0,10}?|(?=[^。;]*申请))${COUNT}`),
    unless: OTHER_SPAN,
  },
  {
    cells: ['requests.received.total'],
    words: /(?:未|没有)(?:收到|受理|接到|接收)[^。;,\d]{0,24}申请(?!.{0,4}\d)/,
    unless: OTHER_SPAN,
  },
  {
    cells: ['disputes.reconsideration.total'],
    words: new RegExp(`行政复议(?:案件|申请|案)?(?:共|为|数为|数)?${COUNT}`),
    unless: OTHER_SPAN,
  },
  {
    cells: ['disputes.reconsideration.total'],
    words: /(?:未|没有)(?:发生|引起|引发|产生|出现|收到)[^。;,\d]{0,20}行政复议/,
    unless: OTHER_SPAN,
  },
  {
    cells: LITIGATION,
    words: new RegExp(`行政诉讼(?:案件|案)?(?:共|为|数为|数)?${COUNT}`),
    unless: OTHER_SPAN,
  },
  {
    cells: LITIGATION,
    words: /(?:未|没有)(?:发生|引起|引发|产生|出现|收到)[^。;,\d]{0,30}行政诉讼/,
    unless: OTHER_SPAN,
  },
  {
    cells: ['disclosure.normative_documents.in_force'],
    words: new RegExp(`(?:规范性文件.{0,30})?现行有效的?(?:行政)?(?:规范性)?文件(?:共|为)?${COUNT}`),
    unless: /以来|同比|其中/,
  },
  {
    cells: ['disclosure.normative_documents.made'],
    words: new RegExp(`(?:制发|印发|出台|制定)(?:行政)?规范性文件(?:共|为)?${COUNT}`),
    unless: OTHER_SPAN,
  },
];

/** A sub-heading on a line of its own has no mark that ends it, so it would be taken for the beginning of the sentence. */
const HEADING_LINE = /^[（(][一二三四五六七八九十]{1,3}[)）][^\n。，,；;]{0,30}\n\s*/;

/** Reads what part 1 says of numbers that the tables hold. The first sentence that states a fact counts. */
export function proseFacts(text: string, folded: Folded, sections: readonly FoundSection[]): ProseFact[] {
  const part = sections.find((section) => section.path === '1');
  if (!part) return [];
  const from = foldedAt(folded, part.body);
  const words = folded.text.slice(from, foldedAt(folded, part.end));
  const sentences = [...words.matchAll(/[^。;!？?]+[。;!？?]?/g)];
  const facts = PATTERNS.flatMap((pattern) => {
    for (const sentence of sentences) {
      const value = stated(sentence[0], pattern);
      if (value === null) continue;
      const at = from + sentence.index;
      const { start, end } = unfold(folded, at, at + sentence[0].length);
      const heading = HEADING_LINE.exec(text.slice(start, end))?.[0].length ?? 0;
      return [{ cells: pattern.cells, value, start: start + heading, end }];
    }
    return [];
  });
  const firstOfCell = new Map(facts.toReversed().map((fact) => [fact.cells.join('+'), fact]));
  return [...firstOfCell.values()].toReversed();
}

function stated(sentence: string, { words, unless }: Pattern): number | null {
  const match = words.exec(sentence);
  if (!match) return null;
  const clauseStart = sentence.lastIndexOf(',', match.index) + 1;
  if (unless.test(sentence.slice(clauseStart, match.index + match[0].length))) return null;
  if (match[0].includes('现行有效') && !sentence.includes('规范性文件') && !match[0].includes('规范性文件'))
    return null;
  return match[1] === undefined ? 0 : Number(match[1].replaceAll(',', ''));
}
