/** Named dimensions and the values that each can have, such as page, phase, role and mode. */
export type Dimensions = Readonly<Record<string, readonly string[]>>;
/** One value of every dimension. */
export type Row<D extends Dimensions> = { readonly [Name in keyof D]: D[Name][number] };
type Allowed<D extends Dimensions> = (row: Row<D>) => boolean;

/** Every combination of the dimensions that `allowed` lets through, in the order in which the values are given. */
export function everyRow<D extends Dimensions>(dimensions: D, allowed: Allowed<D> = () => true): Row<D>[] {
  const rows = Object.entries(dimensions).reduce<Record<string, string>[]>(
    (found, [name, values]) => found.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as Row<D>[];
  return rows.filter(allowed);
}

/** All pairs of values of two different dimensions that the row holds, each as one comparable text. */
export function pairsOf(row: Readonly<Record<string, string>>): string[] {
  const cells = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return cells.flatMap((one, at) => cells.slice(at + 1).map((other) => `${one} & ${other}`));
}

/**
 * A small set of rows in which every pair of values that any allowed row holds occurs at least once: greedy, each time
 * the row that brings the most new pairs. The seed alone decides between equals, so the same seed gives the same list.
 */
export function pairwiseSample<D extends Dimensions>(dimensions: D, seed: number, allowed?: Allowed<D>): Row<D>[] {
  let candidates = shuffled(everyRow(dimensions, allowed), seed).map((row) => ({ row, pairs: pairsOf(row) }));
  const missing = new Set(candidates.flatMap(({ pairs }) => pairs));
  const sample: Row<D>[] = [];
  while (missing.size > 0) {
    candidates = candidates
      .map(({ row, pairs }) => ({ row, pairs: pairs.filter((pair) => missing.has(pair)) }))
      .filter(({ pairs }) => pairs.length > 0);
    const best = candidates.reduce((leader, next) => (next.pairs.length > leader.pairs.length ? next : leader));
    best.pairs.forEach((pair) => missing.delete(pair));
    sample.push(best.row);
  }
  return sample;
}

/** The sample as lines of text, for the log of a test run. */
export function sampleList<D extends Dimensions>(rows: readonly Row<D>[]): string {
  return rows.map((row, at) => `${String(at + 1).padStart(4)}  ${Object.values(row).join(" | ")}`).join("\n");
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const next = randomFrom(seed);
  return values
    .map((value) => ({ value, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** The generator mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
