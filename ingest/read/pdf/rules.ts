import type { Rule } from './geometry.ts';

/** How far apart pieces of one line may lie along it: dashes, and the corners that drawing programs leave open. */
const ALONG = 4;
/** How far apart they may lie across it: a border that two cells draw each for itself. */
const ACROSS = 0.8;
/** What is shorter is no border: letters that are drawn as lines. */
const SHORTEST = 10;
/** A page with more lines than this shows a picture, not tables. */
const MOST = 4000;

/** The lines of a page with their pieces joined and double ones taken once. None when it shows a drawing. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined = (['across', 'down'] as const).flatMap((direction) =>
    levelsOf(rules.filter((rule) => rule.direction === direction)).flatMap((level) => joinLevel(level)),
  );
  const borders = joined.filter((rule) => rule.to - rule.from >= SHORTEST);
  return borders.length > MOST ? [] : borders;
}

/** Lines at the same distance from the edge of the page. */
function levelsOf(rules: readonly Rule[]): Rule[][] {
  const levels: Rule[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - first > ACROSS) {
      levels.push([]);
      first = rule.at;
    }
    levels.at(-1)?.push(rule);
  }
  return levels;
}

function joinLevel(level: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...level].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && rule.from - last.to <= ALONG) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}
