import { greatestCommonDivisor } from "./rational.ts";

/** Above the relative error of four operations on doubles, each of which is off by at most 2^-53. */
export const epsilon = 2 ** -50;

/** Fractions of 0 and more that are added up often: whole numbers over one common denominator, which grows with each. */
export class Fractions {
  denominator = 1n;
  readonly numerators: bigint[] = [];

  /** Adds `above / (below * denominator)`. */
  add(above: bigint, below: bigint): void {
    const shared = greatestCommonDivisor(below, above % below);
    const factor = below / shared;
    this.denominator *= factor;
    if (factor !== 1n)
      for (const [at, numerator] of this.numerators.entries()) this.numerators[at] = numerator * factor;
    this.numerators.push(above / shared);
  }

  /** Each of them so many times, over the denominator. */
  sum(times: ArrayLike<number | undefined>): bigint {
    return this.numerators.reduce((sum, numerator, at) => {
      const many = times[at] ?? 0;
      return many === 0 ? sum : sum + numerator * BigInt(many);
    }, 0n);
  }
}

/** A fraction above 0 as a double, relatively off by at most `epsilon`: also of numbers that no double can hold. */
export function asDouble(above: bigint, below: bigint): number {
  const spare = above.toString(16).length - below.toString(16).length;
  // So many bits stay in front that what is cut off behind does not count.
  const shift = BigInt(Math.max(0, 17 - spare) * 4);
  return Number((above << shift) / below) / 2 ** Number(shift);
}
