import type { Rule } from './geometry.ts';

/** Lines that touch belong to one table. */
const TOUCHING = 3;

/** Lines in groups of those that touch each other, directly or through others. */
export function networksOf(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter((rule) => rule.direction === 'across');
  const down = rules.filter((rule) => rule.direction === 'down').sort((a, b) => a.at - b.at);
  const groups = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
  for (const line of across) {
    let at = firstFrom(down, line.from - TOUCHING);
    for (let other = down[at]; other && other.at <= line.to + TOUCHING; other = down[++at]) {
      if (line.at >= other.from - TOUCHING && line.at <= other.to + TOUCHING) unite(groups, line, other);
    }
  }
  const networks = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const root = rootOf(groups, rule);
    const network = networks.get(root) ?? [];
    networks.set(root, network);
    network.push(rule);
  }
  return [...networks.values()];
}

function firstFrom(sorted: readonly Rule[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one that stands for the group of `member`, in a forest of `parents`. */
export function rootOf<T>(parents: Map<T, T>, member: T): T {
  let root = member;
  for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
    root = parent;
  parents.set(member, root);
  return root;
}

export function unite<T>(parents: Map<T, T>, one: T, other: T): void {
  parents.set(rootOf(parents, one), rootOf(parents, other));
}
