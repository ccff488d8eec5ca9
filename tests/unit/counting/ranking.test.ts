import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { PlanTally } from "#app/modules/counting/core/ranking.ts";
import { controversyOf, rankPlans } from "#app/modules/counting/core/ranking.ts";

const tally = (planId: string, positives: number, negatives = 0, more: Partial<PlanTally> = {}): PlanTally => ({
  planId,
  positives,
  negatives,
  sum: positives - negatives,
  sumOfSquares: positives + negatives,
  count: positives + negatives,
  areas: [],
  cost: cents(0),
  ...more,
});
/** Marks 1 to 5, 3 is the middle. */
const marks = (planId: string, ...given: number[]): PlanTally =>
  tally(planId, given.filter((mark) => mark > 3).length, given.filter((mark) => mark < 3).length, {
    sum: given.reduce((sum, mark) => sum + mark, 0),
    sumOfSquares: given.reduce((sum, mark) => sum + mark ** 2, 0),
    count: given.length,
  });
const ranks = (plans: readonly { tally: PlanTally; rank: number }[]) =>
  plans.map(({ tally: { planId }, rank }) => [planId, rank]);

describe("the three methods", () => {
  const plans = [tally("much loved, much hated", 90, 80), tally("liked", 60, 5), tally("quiet", 20, 0)];

  test("plusses alone", () => {
    expect(ranks(rankPlans(plans, { method: "positives", minimumRatings: 0 }).ranked)).toEqual([
      ["much loved, much hated", 1],
      ["liked", 2],
      ["quiet", 3],
    ]);
  });

  test("plusses minus minuses", () => {
    const { ranked } = rankPlans(plans, { method: "net", minimumRatings: 0 });
    expect(ranks(ranked)).toEqual([
      ["liked", 1],
      ["quiet", 2],
      ["much loved, much hated", 3],
    ]);
    expect(ranked[0]?.score).toEqual({ method: "net", positives: 60, negatives: 5, net: 55 });
  });

  test("the mean mark, compared exactly, with its standard error", () => {
    const { ranked } = rankPlans([marks("a", 1, 2, 5), marks("b", 3, 3, 2), marks("c", 4), marks("d", 3, 2, 3)], {
      method: "mean",
      minimumRatings: 1,
    });
    expect(ranks(ranked)).toEqual([
      ["c", 1],
      ["a", 2],
      ["b", 2],
      ["d", 2],
    ]);
    expect(ranked[0]?.score).toEqual({ method: "mean", sum: 4, count: 1, standardError: null });
    const sampleVariance = ((1 - 8 / 3) ** 2 + (2 - 8 / 3) ** 2 + (5 - 8 / 3) ** 2) / 2;
    expect(ranked[1]?.score).toMatchObject({
      standardError: expect.closeTo(Math.sqrt(sampleVariance / 3), 12) as number,
    });
  });
});

test("equal scores share a rank and the next is passed over", () => {
  const { ranked } = rankPlans([tally("d", 7), tally("b", 9), tally("a", 9, 4), tally("c", 8)], {
    method: "positives",
    minimumRatings: 0,
  });
  expect(ranks(ranked)).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 3],
    ["d", 4],
  ]);
});

test("plans under the minimum are listed apart with everything known of them", () => {
  const { ranked, tooFew } = rankPlans([tally("a", 9), tally("b", 10), tally("c", 4, 6)], {
    method: "positives",
    minimumRatings: 10,
  });
  expect(ranks(ranked)).toEqual([
    ["b", 1],
    ["c", 2],
  ]);
  expect(tooFew).toEqual([
    { tally: tally("a", 9), score: { method: "positives", positives: 9 }, controversy: controversyOf(0, 9) },
  ]);
});

test.each([
  [0, 0, 0, false],
  [0, 10, 0, false],
  [3, 10, 30, true],
  [8, 27, 29, false], // 29.6 percent is not divided, so it is not shown as the 30 that would be
  [2_999_999, 10_000_000, 29, false],
  [1, 3, 33, true],
  [2, 3, 67, true],
  [1, 2000, 0, false],
  [10, 10, 100, true],
])("%d negatives among %d: %d percent, divided %s", (negatives, total, percent, divided) => {
  expect(controversyOf(negatives, total)).toEqual({ negatives, total, percent, divided });
});

test("whoever reads the whole percents calls the same plans divided", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (negatives, others) => {
      const { percent, divided } = controversyOf(negatives, negatives + others);
      expect(percent >= 30).toBe(divided);
    }),
  );
});

test.each([
  ["a plan twice", [tally("a", 1), tally("a", 2)]],
  ["more opinions than ratings", [tally("a", 3, 3, { count: 5 })]],
  ["half a rating", [tally("a", 0.5, 0, { count: 1 })]],
  ["a negative count", [tally("a", -1, 0, { count: 0 })]],
])("refuses %s", (_, tallies) => {
  expect(() => rankPlans(tallies, { method: "net", minimumRatings: 0 })).toThrow(RangeError);
});

const anyTallies = fc.uniqueArray(
  fc
    .record({ planId: fc.string({ maxLength: 3 }), positives: fc.nat(6), negatives: fc.nat(6), neutral: fc.nat(3) })
    .map(({ planId, positives, negatives, neutral }) =>
      tally(planId, positives, negatives, { count: positives + negatives + neutral }),
    ),
  { selector: ({ planId }) => planId, maxLength: 12 },
);
const anyRule = fc.record({
  method: fc.constantFrom("positives" as const, "net" as const, "mean" as const),
  minimumRatings: fc.nat(5),
});

describe("always", () => {
  test("every plan is there once, and the order of the input does not matter", () => {
    fc.assert(
      fc.property(anyTallies, anyRule, (tallies, rule) => {
        const ranking = rankPlans(tallies, rule);
        const all = [...ranking.ranked, ...ranking.tooFew].map(({ tally: { planId } }) => planId);
        expect(all.toSorted()).toEqual(tallies.map(({ planId }) => planId).toSorted());
        expect(rankPlans(tallies.toReversed(), rule)).toEqual(ranking);
      }),
    );
  });

  test("a rank is one more than the number of plans that are strictly better", () => {
    fc.assert(
      fc.property(anyTallies, anyRule, (tallies, rule) => {
        const { ranked } = rankPlans(tallies, rule);
        const value = ({ tally: plan }: { tally: PlanTally }) =>
          rule.method === "positives" ? plan.positives : rule.method === "net" ? plan.positives - plan.negatives : null;
        for (const plan of ranked) {
          const better = ranked.filter((other) => {
            const [one, two] = [value(other), value(plan)];
            if (one !== null && two !== null) return one > two;
            return other.tally.sum * (plan.tally.count || 1) > plan.tally.sum * (other.tally.count || 1);
          });
          expect(plan.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  test("names do not matter: renamed plans keep their ranks", () => {
    fc.assert(
      fc.property(anyTallies, anyRule, (tallies, rule) => {
        const renamed = tallies.map((plan, at) => ({ ...plan, planId: `${tallies.length - at}`.padStart(3, "0") }));
        const rankOf = new Map(rankPlans(tallies, rule).ranked.map(({ tally: { planId }, rank }) => [planId, rank]));
        const rankAfter = new Map(rankPlans(renamed, rule).ranked.map(({ tally: { planId }, rank }) => [planId, rank]));
        tallies.forEach(({ planId }, at) => {
          expect(rankAfter.get(renamed[at]?.planId ?? "")).toBe(rankOf.get(planId));
        });
      }),
    );
  });

  test("one more plus never worsens a rank, by plusses or net", () => {
    fc.assert(
      fc.property(
        anyTallies,
        fc.constantFrom("positives" as const, "net" as const),
        fc.nat(11),
        (tallies, method, at) => {
          const plan = tallies[at];
          if (!plan) return;
          const rule = { method, minimumRatings: 0 };
          const rankIn = (all: readonly PlanTally[]) =>
            rankPlans(all, rule).ranked.find(({ tally: { planId } }) => planId === plan.planId)?.rank ?? 0;
          const liked = { ...plan, positives: plan.positives + 1, count: plan.count + 1 };
          expect(rankIn(tallies.with(at, liked))).toBeLessThanOrEqual(rankIn(tallies));
        },
      ),
    );
  });
});
