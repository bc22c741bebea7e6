/** How deep fields stand within fields, and how much a search for their ends may cost. */
const MOST = { depth: 20, cost: 100_000_000 };

/** Whether fields end as Word ends them. Many that never end were made to hold a reader up. */
export function fieldsEnd(text: string): boolean {
  let [depth, cost, opened] = [0, 0, -1];
  for (const { 0: mark, index } of text.matchAll(/[\x13-\x15]/g)) {
    if (opened !== -1) cost += (index - opened) ** 2;
    opened = mark === '\x13' ? index : -1;
    depth = Math.max(0, depth + (mark === '\x13' ? 1 : mark === '\x15' ? -1 : 0));
    if (depth > MOST.depth || cost > MOST.cost) return false;
  }
  return opened === -1;
}

/**
 * The words with what fields show and without their instructions (PAGE, HYPERLINK, TOC …). What is left out is put as zero
 * characters, so that every other character keeps its place.
 */
export function withoutInstructions(text: string): string {
  const kept: string[] = [];
  /** For every open field whether its instruction is over. */
  const shows: boolean[] = [];
  let at = 0;
  const upTo = (end: number) => {
    kept.push(shows.every(Boolean) ? text.slice(at, end) : '\0'.repeat(end - at));
    at = end;
  };
  for (const { 0: mark, index } of text.matchAll(/[\x13-\x15]/g)) {
    upTo(index);
    if (mark === '\x13') shows.push(false);
    else if (mark === '\x14' && shows.length > 0) shows[shows.length - 1] = true;
    else shows.pop();
  }
  upTo(text.length);
  return kept.join('');
}

/** Words as they are shown, without the marks of pictures, notes and fields. */
export function shownWords(words: string): string {
  return words
    .replace(/\x0b/g, '\n')
    .replace(/\x1e/g, '\u2011')
    .replace(/[\x00-\x08\x0e-\x1f]/g, '');
}
