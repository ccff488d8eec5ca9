import { seededDraw } from "#app/modules/counting/core/random.ts";

/** Chance that the seed fixes: the same seed, the same example. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (limit: number) => number;
  /** Whether something of `permille` in a thousand happens. */
  readonly happens: (permille: number) => boolean;
  readonly between: (first: number, last: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** `count` different ones. */
  readonly sample: <T>(from: readonly T[], count: number) => T[];
}

export function chance(seed: string): Chance {
  const below = seededDraw(seed);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[below(from.length)];
    if (chosen === undefined) throw new RangeError("nothing to pick from");
    return chosen;
  };
  return {
    below,
    pick,
    happens: (permille) => below(1000) < permille,
    between: (first, last) => first + below(last - first + 1),
    sample: (from, count) => {
      const rest = [...from];
      return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(below(rest.length), 1)).flat();
    },
  };
}
