import fc from "fast-check";
import { expect, test } from "vitest";
import type { Favoured } from "#app/modules/counting/core/exposure.ts";
import { nextPlan } from "#app/modules/counting/core/next-plan.ts";

const some: fc.Arbitrary<Favoured[]> = fc.uniqueArray(
  fc.record({ planId: fc.string({ maxLength: 4 }), favour: fc.integer({ min: 1, max: 60 }) }),
  { selector: ({ planId }) => planId, maxLength: 20 },
);

/** All plans as one visitor meets them who looks at each. */
function walk(plans: readonly Favoured[], seed: string): string[] {
  const seen: string[] = [];
  for (let plan = nextPlan(plans, seen, seed); plan !== null; plan = nextPlan(plans, seen, seed)) seen.push(plan);
  return seen;
}

test("every plan comes once, whatever was rated before", () => {
  fc.assert(
    fc.property(some, fc.string(), (plans, seed) => {
      expect(walk(plans, seed).toSorted()).toEqual(plans.map(({ planId }) => planId).toSorted());
    }),
  );
});

test("a page that is read again shows the same plan, in whatever order somebody saw the others", () => {
  fc.assert(
    fc.property(some, fc.string(), fc.nat(20), (plans, seed, size) => {
      const seen = plans.slice(0, size).map(({ planId }) => planId);
      expect(nextPlan(plans, seen, seed)).toBe(nextPlan(plans, seen.toReversed(), seed));
    }),
  );
});

test("differs between visitors", () => {
  const plans = Array.from({ length: 30 }, (_, at) => ({ planId: `p${at}`, favour: 1 }));
  expect(walk(plans, "visitor 1")).not.toEqual(walk(plans, "visitor 2"));
});

test("rather shows what is favoured", () => {
  const plans = [
    { planId: "rated often", favour: 1 },
    { planId: "rated seldom", favour: 30 },
  ];
  const first = Array.from({ length: 1000 }, (_, visitor) => nextPlan(plans, [], String(visitor)));
  const seldom = first.filter((planId) => planId === "rated seldom").length;
  expect(seldom).toBeGreaterThan(940);
  expect(seldom).toBeLessThan(1000);
});
