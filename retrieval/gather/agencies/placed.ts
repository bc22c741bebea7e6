/** One of several with its place among them; equal ones share a place. */
export interface Placed<One> {
  readonly one: One;
  /** From 1; after two that share the first place comes the third. */
  readonly position: number;
  /** Whether another one is the same. */
  readonly tied: boolean;
}

/** Puts agencies in places, the greatest size first; equal ones by name. */
export function placedBy<One extends { readonly agency: string }>(
  all: readonly One[],
  sizeOf: (one: One) => number,
): readonly Placed<One>[] {
  const sorted = [...all].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.agency < b.agency ? -1 : 1));
  let position = 0;
  return sorted.map((one, index) => {
    const [before, behind] = [sorted[index - 1], sorted[index + 1]].map(
      (other) => other && sizeOf(other) === sizeOf(one),
    );
    if (!before) position = index + 1;
    return { one, position, tied: Boolean(before || behind) };
  });
}
