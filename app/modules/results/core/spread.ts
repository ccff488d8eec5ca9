/** A value that was measured in a wijk, in hundredths of the unit. */
export interface WijkValue {
  readonly wijk: string;
  readonly value: number;
}

/** How far wijken lie apart in a year (R91). Values in hundredths of the unit. */
export interface Spread {
  /** How many wijken were measured; at least two. */
  readonly count: number;
  readonly lowest: WijkValue;
  readonly highest: WijkValue;
  /** The standard deviation of the wijken that were measured, rounded to the nearest hundredth for show. */
  readonly deviation: number;
  /** Whether the deviation, before rounding, is above the limit; false without one. */
  readonly exceeds: boolean;
}

/** The spread over wijken, each as heavy as another; null where fewer than two were measured: nothing is said of them then. */
export function spreadOf(measured: readonly WijkValue[], limit: number | null): Spread | null {
  const [first, ...rest] = measured;
  if (first === undefined || rest.length === 0) return null;
  const n = BigInt(measured.length);
  const values = measured.map(({ value }) => BigInt(value));
  const sum = values.reduce((total, value) => total + value, 0n);
  // n² times the variance: a whole number, so that nothing is rounded before it is compared.
  const scaled = n * values.reduce((total, value) => total + value * value, 0n) - sum * sum;
  return {
    count: measured.length,
    lowest: rest.reduce((least, one) => (one.value < least.value ? one : least), first),
    highest: rest.reduce((most, one) => (one.value > most.value ? one : most), first),
    deviation: Number(nearestRoot(scaled, n)),
    exceeds: limit !== null && scaled > n * n * BigInt(limit) * BigInt(limit),
  };
}

/** √square / n, rounded to the nearest whole number: the greatest k of which (2k - 1) / 2 is not above it. */
function nearestRoot(square: bigint, n: bigint): bigint {
  const twice = wholeRoot(4n * square) / n;
  return (twice + 1n) / 2n;
}

/** The greatest whole number of which the square is not above this one, by Newton's method. */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = square;
  let next = (root + 1n) / 2n;
  while (next < root) {
    root = next;
    next = (root + square / root) / 2n;
  }
  return root;
}
