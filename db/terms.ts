import { foldText } from './fold.ts';

/** What a character is to the index. */
enum Kind {
  /** Ends every run: punctuation and signs. */
  Mark,
  /** White space and quote marks: parts words of letters and digits, but not Han. */
  Space,
  Han,
  Letter,
}

/** The kind of each UTF-16 unit and what it becomes; filled in as units are met. */
const kinds = new Array<Kind | undefined>(0x10000);

/**
 * Text as search terms, made here so that any engine indexes the same words: every pair of Han characters that stand
 * side by side, the last character of each run alone, and runs of letters or digits as they are.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const { words, han } of runsOf(text)) {
    if (!han) terms.push(words.join(''));
    else {
      for (let at = 1; at < words.length; at += 1) terms.push((words[at - 1] ?? '') + words[at]);
      terms.push(words.at(-1) ?? '');
    }
  }
  return terms;
}

/** The terms to look for. A single character finds every pair it begins, so it is marked as a prefix. */
export function queryTermsOf(text: string): { readonly term: string; readonly prefix: boolean }[] {
  const terms = new Map<string, { term: string; prefix: boolean }>();
  const add = (term: string, prefix: boolean) => terms.set(term, { term, prefix });
  for (const { words, han } of runsOf(text)) {
    if (!han) add(words.join(''), false);
    else if (words.length === 1) add(words[0] ?? '', true);
    else for (let at = 1; at < words.length; at += 1) add((words[at - 1] ?? '') + words[at], false);
  }
  return [...terms.values()];
}

interface Run {
  /** Its characters, folded. */
  readonly words: string[];
  readonly han: boolean;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const paired = unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length;
    const char = paired ? text.slice(at, at + 2) : foldText(text[at] ?? '');
    if (paired) at += 1;
    const kind = paired ? kindOf(char) : unitKind(unit, char);
    if (kind === Kind.Han || kind === Kind.Letter) {
      const han = kind === Kind.Han;
      if (run?.han !== han) {
        run = { words: [], han };
        runs.push(run);
      }
      run.words.push(char);
    } else if (kind === Kind.Mark || run?.han === false) run = undefined;
  }
  return runs;
}

function unitKind(unit: number, folded: string): Kind {
  const known = kinds[unit];
  if (known !== undefined) return known;
  const space = /\s/.test(String.fromCharCode(unit)) || (folded === '' && unit > 0x20);
  const kind = space ? Kind.Space : kindOf(folded);
  kinds[unit] = kind;
  return kind;
}

/** A character that folds into several (㈠, ½) is taken by its first letter or Han character. */
function kindOf(char: string): Kind {
  if (/^[\p{Script=Han}〇]/u.test(char)) return Kind.Han;
  return /^[\p{L}\p{N}]/u.test(char) ? Kind.Letter : Kind.Mark;
}
