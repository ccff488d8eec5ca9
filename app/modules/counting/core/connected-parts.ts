/**
 * Which plans hang together through comparisons: for each id the number of its part, parts numbered from 0 in the order of
 * the ids. Throws a RangeError on a pair with an unknown id.
 */
export function connectedParts(
  ids: readonly string[],
  pairs: Iterable<{ readonly one: string; readonly other: string }>,
): Map<string, number> {
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const index = (id: string) => {
    const at = indexOf.get(id);
    if (at === undefined) throw new RangeError(`Compared, but not among the plans: ${id}`);
    return at;
  };
  const edges = [...pairs];
  const parts = numberedParts(ids.length, {
    one: edges.map((edge) => index(edge.one)),
    other: edges.map((edge) => index(edge.other)),
  });
  return new Map(ids.map((id, at) => [id, parts[at] ?? 0]));
}

/** The same over the numbers 0 up to `size`, `one[n]` and `other[n]` being compared for each n. */
export function numberedParts(
  size: number,
  { one, other }: { readonly one: ArrayLike<number>; readonly other: ArrayLike<number> },
): number[] {
  const above = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let next = above[root]; next !== undefined && next !== root; next = above[root]) {
      above[root] = above[next] ?? next; // halves the path, so that the next search is short
      root = next;
    }
    return root;
  };
  for (let at = 0; at < one.length; at++) above[rootOf(one[at] ?? 0)] = rootOf(other[at] ?? 0);
  const numbers = new Map<number, number>();
  return above.map((_, at) => {
    const root = rootOf(at);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
