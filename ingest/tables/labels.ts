import { foldText } from '../../db/fold.ts';

/** Where a label stands in the joined label words. */
export interface LabelPlace {
  readonly start: number;
  readonly end: number;
}

/** How much of a label may be misspelt or broken by words of its neighbours. */
const TOLERANCE = 0.3;
/** How far after the label before it a label is looked for when it is not there to the letter. */
const WINDOW = 160;

/**
 * Finds labels that follow each other. Each is one or more ways to print it, the surest first.
 * `null` for a label that is not there.
 */
export function placeLabels(words: string, labels: readonly (readonly string[])[], from = 0): (LabelPlace | null)[] {
  let cursor = from;
  return labels.map((ways) => {
    const place = placeLabel(words, ways.map(foldedLabel), cursor);
    if (!place || (place.isNear && others(labels, ways).some((other) => stands(words, other, place)))) return null;
    const earliest = cursor;
    cursor = place.end;
    return { start: Math.max(earliest, place.start - markBefore(words, place.start)), end: place.end };
  });
}

/** Finds labels that stand in any order, each to the letter and once; `null` for one that does not. */
export function placeEach(words: string, labels: readonly (readonly string[])[], from = 0): (LabelPlace | null)[] {
  return labels.map((ways) => {
    const label = ways.map(foldedLabel).find((way) => words.includes(way, from));
    if (label === undefined) return null;
    const start = words.indexOf(label, from);
    return words.includes(label, start + 1) ? null : { start, end: start + label.length };
  });
}

const foldedLabels = new Map<string, string>();

function foldedLabel(label: string): string {
  const known = foldedLabels.get(label) ?? foldText(label);
  foldedLabels.set(label, known);
  return known;
}

/** A label begins with its number: （三）, 1., (1), 四、. */
const MARK = /(?:\(?[一二三四五六七八九]\)|[一二三四五六七八九]、|\(?[1-9][.、)]|[1-9])$/;

function markBefore(words: string, start: number): number {
  return MARK.exec(words.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
}

/** A label that is there to the letter but elsewhere is not looked for in words that are like it. */
function placeLabel(words: string, ways: readonly string[], from: number): (LabelPlace & { isNear: boolean }) | null {
  for (const way of ways) {
    const start = words.indexOf(way, from);
    if (start !== -1) return { start, end: start + way.length, isNear: false };
  }
  const longest = ways.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length < 4 || words.includes(longest)) return null;
  const place = approximate(words.slice(from, from + WINDOW + longest.length), longest, from);
  return place && { ...place, isNear: true };
}

/** The labels of other rows; 行政处罚 and 行政强制 are as like as a misspelling. */
function others(labels: readonly (readonly string[])[], mine: readonly string[]): string[] {
  return labels.filter((ways) => ways !== mine).flatMap((ways) => ways.map(foldedLabel));
}

function stands(words: string, label: string, { start, end }: LabelPlace): boolean {
  const at = words.indexOf(label, Math.max(0, start - label.length));
  return label.length >= 4 && at !== -1 && at < end && at + label.length > start + (end - start) / 2;
}

/** The stretch with the fewest edits to the label (Sellers' algorithm), if they are few enough. */
function approximate(words: string, label: string, offset: number): LabelPlace | null {
  let costs = Array.from({ length: label.length + 1 }, (_, row) => row);
  let starts = new Array<number>(label.length + 1).fill(0);
  let best = { cost: Number.POSITIVE_INFINITY, start: 0, end: 0 };
  for (let column = 1; column <= words.length; column += 1) {
    const nextCosts = [0];
    const nextStarts = [column];
    for (let row = 1; row <= label.length; row += 1) {
      const same = (costs[row - 1] ?? 0) + (label[row - 1] === words[column - 1] ? 0 : 1);
      const left = (costs[row] ?? 0) + 1;
      const up = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(same, left, up);
      nextCosts.push(cost);
      nextStarts.push((cost === same ? starts[row - 1] : cost === left ? starts[row] : nextStarts[row - 1]) ?? 0);
    }
    [costs, starts] = [nextCosts, nextStarts];
    const cost = costs[label.length] ?? Number.POSITIVE_INFINITY;
    if (cost < best.cost) best = { cost, start: starts[label.length] ?? 0, end: column };
  }
  return best.cost <= label.length * TOLERANCE ? { start: offset + best.start, end: offset + best.end } : null;
}
