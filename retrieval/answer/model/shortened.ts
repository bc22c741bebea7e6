import { foldText } from '../../../db/fold.ts';
import { type Clause, clausesOf, comparable } from './clauses.ts';
import { FOREIGN, JOINING, LEADING } from './said-words.ts';

/** Whose report something is. */
export interface Maker {
  readonly agency: string;
  readonly year: number;
}

/** A stretch of a report that a sentence is made from. */
export interface Stretch extends Maker {
  readonly text: string;
}

/** Clauses of one stretch that stand together, as a place in its text. */
export interface Taken {
  /** Index of the stretch. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a sentence stand in the stretches it was made from; `null` when it is not made of them. It may leave out and
 * join, and adds nothing: clause by clause it is what a report says, in the report's order, each sentence of the report from its
 * beginning, and nothing is left out on the way that counts, turns or weakens what follows. Empty when it only leads in, which may
 * name those who are spoken of.
 */
export function shortenedFrom(
  sentence: string,
  stretches: readonly Stretch[],
  named: readonly Maker[] = stretches,
): Taken[] | null {
  const said = comparable(foldText(sentence));
  const sources = stretches.map(({ text }) => clausesOf(text));
  const leading = [...LEADING, ...JOINING, ...named.flatMap(namesOf)].map((words) => comparable(words));
  const used = taken(
    said,
    sources,
    [...new Set(leading)].filter((words) => words !== ''),
  );
  return used && together(used);
}

/** Whether some words are those of one stretch, shortened, with nothing in front and nothing in them that is foreign. */
export function isShortenedFrom(told: string, { agency, year, quote }: Maker & { readonly quote: string }): boolean {
  if (isForeign(told)) return false;
  const taken = shortenedFrom(told, [{ agency, year, text: quote }], []);
  return taken !== null && taken.length > 0;
}

/** Whether words hold something that no sentence for people holds. Line ends and blanks are the reader's. */
export function isForeign(words: string): boolean {
  return FOREIGN.test(words.replace(/\s+/g, ''));
}

/** How its maker may be called in front of a sentence. */
function namesOf({ agency, year }: Maker): string[] {
  const short = [...agency].flatMap((_, at) => (at > 0 && agency.length - at >= 3 ? [agency.slice(at)] : []));
  return [foldText(agency), ...short, `${year}年`, `${year}年度`];
}

interface Used {
  readonly from: number;
  readonly sentence: number;
  readonly clause: number;
  readonly is: Clause;
  /** Nothing of its sentence was left out before it. */
  readonly whole: boolean;
}

type Sources = readonly (readonly (readonly Clause[])[])[];

/** Reads the words from left to right; every way to take a clause is tried. */
function taken(said: string, sources: Sources, leading: readonly string[]): Used[] | null {
  const failed = new Set<string>();

  function from(at: number, last: Used | null): Used[] | null {
    if (at >= said.length) return last === null || mayEnd(last, sources) ? [] : null;
    const key = `${at} ${last?.from} ${last?.sentence} ${last?.clause} ${last?.whole}`;
    if (failed.has(key)) return null;
    for (const next of nextOf(last, sources)) {
      if (last !== null && !follows(next, last) && !isParted(said, at)) continue;
      for (const words of wordingsOf(next.is)) {
        const rest = said.startsWith(words, at) ? from(at + words.length, next) : null;
        if (rest) return [next, ...rest];
      }
    }
    for (const words of skippable(said, at, last === null ? leading : JOINING)) {
      const rest = from(at + words, last);
      if (rest) return rest;
    }
    failed.add(key);
    return null;
  }

  return from(0, null);
}

/** A clause is taken whole, but a list without a number or a turn may end early. */
function wordingsOf({ words, fixed }: Clause): string[] {
  const cut = words.lastIndexOf('|');
  return fixed || cut < 2 ? [words] : [words, words.slice(0, cut)];
}

/** The mark between neighbours may be left out, between others it, or a word that joins, stands. */
function isParted(said: string, at: number): boolean {
  return said[at - 1] === '|' || JOINING.some((joint) => said.endsWith(joint, at));
}

function follows(next: Omit<Used, 'is' | 'whole'>, last: Used): boolean {
  return next.from === last.from && next.sentence === last.sentence && next.clause === last.clause + 1;
}

/** Lengths of what may be passed over here: a mark, a word that joins or leads in, the number of a point. */
function skippable(said: string, at: number, words: readonly string[]): number[] {
  const marks = said[at] === '|' ? [1] : [];
  const begins = at === 0 || said[at - 1] === '|';
  const numbered = begins ? (NUMBERED.exec(said.slice(at, at + 5))?.[0].length ?? 0) : 0;
  const joined = words.filter((one) => said.startsWith(one, at)).map((one) => one.length);
  return [...marks, ...(numbered > 0 ? [numbered] : []), ...joined.sort((a, b) => b - a)];
}

/** The number of a point, where its marks have become `|`. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]是(?!个(?!别)|种|项)|其[一二三四五]|\d{1,2}\||[一二三四五六七八九十]{1,3}\|)/;

/** Clauses that may stand behind the last one. */
function nextOf(last: Used | null, sources: Sources): Used[] {
  const behind = last === null ? [] : inSentence(last, sources);
  if (last !== null && !mayEnd(last, sources)) return behind;
  const begun = sources.flatMap((sentences, from) =>
    sentences.flatMap((_, sentence) =>
      last !== null && (from < last.from || (from === last.from && sentence <= last.sentence))
        ? []
        : beginning(from, sentence, sources),
    ),
  );
  return [...behind, ...begun];
}

/** Further clauses of the same sentence, as long as nothing that counts is left out between. */
function inSentence({ from, sentence, clause, whole }: Used, sources: Sources): Used[] {
  const found: Used[] = [];
  let unbroken = whole;
  const clauses = sources[from]?.[sentence] ?? [];
  for (let next = clause + 1; next < clauses.length; next += 1) {
    const is = clauses[next];
    if (!is) break;
    if (!is.quantity || unbroken) found.push({ from, sentence, clause: next, is, whole: unbroken });
    if (is.fixed) break;
    unbroken = false;
  }
  return found;
}

/** The first clause of a sentence; one that only leads in may be left out. */
function beginning(from: number, sentence: number, sources: Sources): Used[] {
  const found: Used[] = [];
  for (const [clause, is] of (sources[from]?.[sentence] ?? []).entries()) {
    found.push({ from, sentence, clause, is, whole: true });
    if (!is.framing) break;
  }
  return found;
}

/** What follows must not take back what was said. */
function mayEnd({ from, sentence, clause }: Used, sources: Sources): boolean {
  return sources[from]?.[sentence]?.[clause + 1]?.contrasting !== true;
}

/** Neighbours are one stretch, with the marks between them. */
function together(used: readonly Used[]): Taken[] {
  const stretches: Taken[] = [];
  for (const [index, { from, sentence, clause, is }] of used.entries()) {
    const before = used[index - 1];
    const last = stretches.at(-1);
    if (last && before && follows({ from, sentence, clause }, before))
      stretches[stretches.length - 1] = { ...last, end: is.end };
    else stretches.push({ from, start: is.start, end: is.end });
  }
  return stretches;
}
