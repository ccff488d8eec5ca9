import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadOf } from "#app/modules/results/core/spread.ts";

const wijken = (...values: number[]) => values.map((value, at) => ({ wijk: `Wijk ${at}`, value }));

describe("how far wijken lie apart (R91)", () => {
  test("names the lowest and the highest, with the standard deviation", () => {
    expect(spreadOf(wijken(700, 500, 900, 700), null)).toEqual({
      ...{ count: 4, lowest: { wijk: "Wijk 1", value: 500 }, highest: { wijk: "Wijk 2", value: 900 } },
      // The root of (200² + 200²) / 4 is 141,42
      ...{ deviation: 141, exceeds: false },
    });
    expect(spreadOf(wijken(700, 700), 0)).toMatchObject({ deviation: 0, exceeds: false });
  });

  test("says nothing where fewer than two wijken were measured", () => {
    expect(spreadOf([], 0)).toBeNull();
    expect(spreadOf(wijken(700), 0)).toBeNull();
  });

  test("is compared with the limit before it is rounded", () => {
    // 1, 2 and 2 lie 0,47 apart: rounded down to nothing, and still more than that.
    expect(spreadOf(wijken(1, 2, 2), 0)).toMatchObject({ deviation: 0, exceeds: true });
    expect(spreadOf(wijken(600, 700), 50)).toMatchObject({ deviation: 50, exceeds: false });
    expect(spreadOf(wijken(600, 701), 50)).toMatchObject({ deviation: 51, exceeds: true });
  });

  test("rounds to the nearest, whatever the values, and does not depend on their order", () => {
    const values = fc.array(fc.nat(100_000_000), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (measured) => {
        const spread = spreadOf(wijken(...measured), null);
        const n = BigInt(measured.length);
        const sum = measured.reduce((total, value) => total + BigInt(value), 0n);
        const squares = measured.reduce((total, value) => total + BigInt(value) ** 2n, 0n);
        const deviation = BigInt(spread?.deviation ?? -1);
        // Between half below and half above, all squared and times (2n)².
        const exact = 4n * (n * squares - sum * sum);
        expect((2n * deviation + 1n) ** 2n * n * n > exact).toBe(true);
        expect(deviation === 0n || (2n * deviation - 1n) ** 2n * n * n <= exact).toBe(true);
        expect(spreadOf(wijken(...measured.toReversed()), null)?.deviation).toBe(spread?.deviation);
      }),
    );
  });
});
