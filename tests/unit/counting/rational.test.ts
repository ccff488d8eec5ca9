import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  formatRational,
  multiply,
  parseRational,
  rational,
  subtract,
  toDecimal,
  zero,
} from "#app/modules/counting/core/rational.ts";

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("a fraction", () => {
  test("is kept in lowest terms with its sign above the line", () => {
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0, -7)).toEqual(zero);
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(rational(1), zero)).toThrow(RangeError);
  });

  test("a third and a sixth are a half, exactly", () => {
    expect(add(rational(1, 3), rational(1, 6))).toEqual(rational(1, 2));
    expect(compare(rational(1, 3), rational(333_333_333_333, 1_000_000_000_000))).toBe(1);
  });

  test("obeys the laws of arithmetic", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (one, two, three) => {
        expect(add(one, two)).toEqual(add(two, one));
        expect(multiply(one, add(two, three))).toEqual(add(multiply(one, two), multiply(one, three)));
        expect(subtract(add(one, two), two)).toEqual(one);
        if (compare(two, zero) !== 0) expect(divide(multiply(one, two), two)).toEqual(one);
        expect(Math.sign(compare(one, two))).toBe(Math.sign(compare(subtract(one, two), zero)));
        expect(parseRational(formatRational(one))).toEqual(one);
      }),
    );
  });

  test.each(["", "1/0", "1.5", "1/-2", " 1", "a"])("is not read from %j", (text) => {
    expect(() => parseRational(text)).toThrow(RangeError);
  });
});

test.each([
  [rational(2, 3), 2, "0.67"],
  [rational(1, 2), 0, "1"],
  [rational(-1, 2), 0, "-1"],
  [rational(-1, 300), 2, "0.00"],
  [rational(5, 1000), 2, "0.01"],
  [rational(-7), 1, "-7.0"],
  [rational(199, 100), 1, "2.0"],
])("%o with %d places reads %s", (value, places, text) => {
  expect(toDecimal(value, places)).toBe(text);
});
