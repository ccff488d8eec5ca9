import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPlan, planOrder } from "#app/modules/counting/core/next-plan.ts";

const plan = (planId: string, ratings = 0) => ({ planId, ratings });
const plans = fc.uniqueArray(fc.record({ planId: fc.string({ maxLength: 4 }), ratings: fc.nat(60) }), {
  selector: ({ planId }) => planId,
  maxLength: 20,
});

describe("planOrder", () => {
  test("puts the least rated first where the difference exceeds the noise", () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(planOrder([plan("a", 12), plan("b", 4), plan("c", 8), plan("d", 0)], [], String(seed))).toEqual([
        "d",
        "b",
        "c",
        "a",
      ]);
    }
  });

  test("seen plans keep their place, in the order in which they were met, and plans that went are left out", () => {
    const order = planOrder([plan("a", 99), plan("b", 0), plan("c", 50)], ["c", "gone", "a", "c"], "zaad");
    expect(order).toEqual(["c", "a", "b"]);
  });

  test("differs between visitors and is stable for one", () => {
    const some = Array.from({ length: 30 }, (_, at) => plan(`p${at}`));
    expect(planOrder(some, [], "visitor 1")).toEqual(planOrder(some, [], "visitor 1"));
    expect(planOrder(some, [], "visitor 1")).not.toEqual(planOrder(some, [], "visitor 2"));
  });

  test("holds every plan once, whatever the order of the input", () => {
    fc.assert(
      fc.property(plans, fc.string(), (all, seed) => {
        const seen = all.filter((_, at) => at % 3 === 0).map(({ planId }) => planId);
        const order = planOrder(all, seen, seed);
        expect(order.toSorted()).toEqual(all.map(({ planId }) => planId).toSorted());
        expect(order.slice(0, seen.length)).toEqual(seen);
        expect(planOrder(all.toReversed(), seen, seed)).toEqual(order);
      }),
    );
  });
});

test("nextPlan is the first of the order that was not seen", () => {
  fc.assert(
    fc.property(plans, fc.string(), fc.nat(20), (all, seed, size) => {
      const seen = all.slice(0, size).map(({ planId }) => planId);
      expect(nextPlan(all, seen, seed)).toBe(planOrder(all, seen, seed)[seen.length] ?? null);
    }),
  );
});

test("shown one after the other, no plan falls far behind", () => {
  const ratings = new Map(Array.from({ length: 30 }, (_, at) => [`p${at}`, 0]));
  for (let turn = 0; turn < 600; turn++) {
    const all = [...ratings].map(([planId, count]) => plan(planId, count));
    const shown = nextPlan(all, [], String(turn)) ?? "";
    ratings.set(shown, (ratings.get(shown) ?? 0) + 1);
  }
  const counts = [...ratings.values()];
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(6); // the noise is 3 here
});
