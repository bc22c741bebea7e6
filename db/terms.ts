import { foldText } from './fold.ts';

/**
 * Text as search terms, made here so that any engine indexes the same words: every pair of Han characters that stand
 * side by side, the last character of each run alone, and runs of letters or digits as they are.
 */
export function termsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? [...pairsOf(run), run.slice(-1)] : [run]));
}

/** The terms to look for. A single character finds every pair it begins, so it is marked as a prefix. */
export function queryTermsOf(words: string): { readonly term: string; readonly prefix: boolean }[] {
  const runs = runsOf(words);
  const terms = runs.flatMap((run) => {
    if (!isHan(run)) return [{ term: run, prefix: false }];
    return run.length === 1 ? [{ term: run, prefix: true }] : pairsOf(run).map((term) => ({ term, prefix: false }));
  });
  return [...new Map(terms.map((term) => [term.term, term])).values()];
}

function runsOf(text: string): string[] {
  // Spaces part words of letters and digits but not Han, so they are folded away per word.
  return text
    .split(/[\s\u3000]+/)
    .reduce<string[]>((words, word) => {
      const last = words.at(-1);
      if (last !== undefined && /\p{Script=Han}$/u.test(last) && /^\p{Script=Han}/u.test(word)) {
        words[words.length - 1] = last + word;
      } else words.push(word);
      return words;
    }, [])
    .flatMap(
      (word) =>
        foldText(word).match(/[\p{Script=Han}〇]+|[\p{L}\p{N}]+?(?=[\p{Script=Han}〇]|[^\p{L}\p{N}]|$)/gu) ?? [],
    );
}

function isHan(run: string): boolean {
  return /^[\p{Script=Han}〇]/u.test(run);
}

function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.slice(1).map((char, index) => `${chars[index]}${char}`);
}
