/** An exact fraction in lowest terms, its denominator above 0. Equal values are equal in both fields. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers in lowest terms; throws a RangeError when the denominator is 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new RangeError("A fraction has no denominator 0");
  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

export const zero = rational(0n);

export function add(one: Rational, other: Rational): Rational {
  return rational(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

export function subtract(one: Rational, other: Rational): Rational {
  return add(one, { numerator: -other.numerator, denominator: other.denominator });
}

export function multiply(one: Rational, other: Rational): Rational {
  return rational(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** Throws a RangeError when the divisor is 0. */
export function divide(one: Rational, other: Rational): Rational {
  return rational(one.numerator * other.denominator, one.denominator * other.numerator);
}

/** Negative, 0 or positive as the first is smaller, equal or larger. */
export function compare(one: Rational, other: Rational): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As text without loss, `7` or `-11/3`: for the database, exports and messages between programs. */
export function formatRational({ numerator, denominator }: Rational): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}

/** Reads what `formatRational` writes; throws a RangeError on any other text. */
export function parseRational(text: string): Rational {
  const parts = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`Not a fraction: ${text}`);
  return rational(BigInt(parts[1] ?? ""), BigInt(parts[2] ?? "1"));
}

/** For reading only: a decimal number with a point and this many places, halves rounded away from 0. */
export function toDecimal({ numerator, denominator }: Rational, places: number): string {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size * 10n ** BigInt(places) + denominator) / (2n * denominator);
  const digits = rounded.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = numerator < 0n && rounded !== 0n ? "-" : "";
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** The greatest whole number that divides both, never below 0. */
export function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
