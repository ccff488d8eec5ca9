import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents, formatEuros, parseEuros, sumCents } from "#app/modules/counting/core/money.ts";

const anyCents = fc.maxSafeInteger().map(cents);

describe("cents", () => {
  test.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])("refuses %d", (amount) => {
    expect(() => cents(amount)).toThrow(RangeError);
  });

  test("knows one zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  test("a sum that no longer fits is refused, not rounded", () => {
    expect(sumCents([cents(1), cents(250), cents(-51)])).toBe(200);
    expect(sumCents([])).toBe(0);
    expect(() => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
  });
});

describe("formatEuros", () => {
  test.each([
    [0, "€\u00a00"],
    [5, "€\u00a00,05"],
    [1250, "€\u00a012,50"],
    [99_900, "€\u00a0999"],
    [100_000, "€\u00a01.000"],
    [4_600_000, "€\u00a046.000"],
    [30_000_000, "€\u00a0300.000"],
    [123_456_789_01, "€\u00a0123.456.789,01"],
    [-1250, "€\u00a0\u221212,50"],
  ])("%d cents is %s", (amount, text) => {
    expect(formatEuros(cents(amount))).toBe(text);
  });

  test("what is written can be read back", () => {
    fc.assert(
      fc.property(anyCents, (amount) => {
        expect(parseEuros(formatEuros(amount))).toBe(amount);
      }),
    );
  });
});

describe("parseEuros", () => {
  test.each([
    ["46000", 4_600_000],
    ["46.000", 4_600_000],
    ["€ 46.000", 4_600_000],
    ["€46000", 4_600_000],
    ["€\u00a046.000", 4_600_000],
    ["46.000,50", 4_600_050],
    ["46000,5", 4_600_050],
    ["46.000,-", 4_600_000],
    ["46.000,--", 4_600_000],
    ["  0,01 ", 1],
    ["1.234.567", 123_456_700],
    ["-12,50", -1250],
    ["\u2212€ 12,50", -1250],
  ])("reads %s", (text, amount) => {
    expect(parseEuros(text)).toBe(amount);
  });

  test.each([
    "",
    "€",
    "veel",
    "12.5",
    "12.50",
    "46,000",
    "46.00",
    "4600.000",
    "0.500",
    "46.000.",
    ",50",
    "1,234",
    "1e5",
    "12 000",
    "--5",
    "-€ -5",
    "5 euro",
    "٤٦",
    "99999999999999999999",
  ])("refuses %j", (text) => {
    expect(parseEuros(text)).toBeNull();
  });
});
