import { describe, expect, test } from "vitest";
import { decimalCents, wholeNumber } from "#app/modules/counting/core/decimal.ts";

describe("decimalCents", () => {
  test.each([
    ["0", 0],
    ["1200", 120_000],
    ["1200.5", 120_050],
    ["1200,50", 120_050],
    ["0,29", 29],
    ["4.350000", 435],
    ["007", 700],
    ["1000000000", 100_000_000_000],
  ])("%s is %d cents", (text, amount) => {
    expect(decimalCents(text)).toBe(amount);
  });

  test.each(["", "None", "-1", "1.005", "1e3", "1.2.3", "1 000", ".5", "NaN", "0x10", "99999999999999999"])(
    "%j is no amount",
    (text) => {
      expect(decimalCents(text)).toBeNull();
    },
  );
});

describe("wholeNumber", () => {
  test.each([
    ["0", 0],
    ["12", 12],
    ["3.0", 3],
    ["3,00", 3],
  ])("%s", (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  test.each(["", "None", "-1", "2.5", "1e3", " 1", "9007199254740993"])("%j is no whole number", (text) => {
    expect(wholeNumber(text)).toBeNull();
  });
});
