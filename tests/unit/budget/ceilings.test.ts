import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ceilingOf, moneyForPlans } from "#app/modules/budget/core/ceilings.ts";
import { nothing, type Pot } from "#app/modules/budget/core/pots.ts";

const pot = (id: number, parentId: number | null, amount: number, more: Partial<Pot> = {}): Pot => ({
  ...{ id, parentId, year: 2018, name: `Pot ${id}`, fcl: "", amount, forPlans: true, booked: true, balance: nothing },
  ...more,
});

describe("an indicative ceiling (R80)", () => {
  test("is a part of a budget, and says what is over it", () => {
    expect(ceilingOf(1_000_000_00, 3, 40_000_00)).toMatchObject({ amount: 30_000_00, over: 10_000_00 });
    expect(ceilingOf(1_000_000_00, 3, 30_000_00)).toMatchObject({ over: 0 });
    expect(ceilingOf(333, 10, 0)).toMatchObject({ amount: 33 });
  });

  test("never rounds up, whatever the amounts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 0, max: 100 }), (budget, percent) => {
        const { amount } = ceilingOf(budget, percent, 0);
        const exact = BigInt(budget) * BigInt(percent);
        expect(BigInt(amount) * 100n <= exact && exact < (BigInt(amount) + 1n) * 100n).toBe(true);
      }),
    );
  });
});

describe("what pots hold for plans", () => {
  test("is the 500 of the paper without the 100 of the process, and no amount twice", () => {
    const paper = [
      ...[pot(1, null, 500), pot(2, 1, 200), pot(3, 2, 140), pot(4, 1, 300), pot(5, 4, 100, { forPlans: false })],
      pot(6, 4, 300, { booked: false }),
    ];
    expect(moneyForPlans(paper)).toBe(400);
  });

  test("holds a pot for plans under one that is not", () => {
    expect(moneyForPlans([pot(1, null, 500, { forPlans: false }), pot(2, 1, 200)])).toBe(200);
  });

  test("is nothing without pots", () => expect(moneyForPlans([])).toBe(0));
});
