import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Award, AwardPlan, AwardRule } from "#app/modules/counting/core/award.ts";
import { award } from "#app/modules/counting/core/award.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { compare, rational } from "#app/modules/counting/core/rational.ts";

const plan = (planId: string, score: number, requested: number, minimum: number | null = null): AwardPlan => ({
  planId,
  score: rational(score),
  requested: cents(requested),
  minimum: minimum === null ? null : cents(minimum),
  knockOuts: [],
});
const rule = (ceiling: number, more: Partial<AwardRule> = {}): AwardRule => ({
  ceiling: cents(ceiling),
  atMisfit: "go_on",
  ties: { order: ["lot"], seed: null },
  ...more,
});
const awarded = (outcome: Award) => {
  if (outcome.kind !== "awarded") throw new Error("not awarded");
  return outcome;
};
const amounts = (outcome: Award) =>
  awarded(outcome).outcomes.map(({ planId, kind, amount, reason }) => [planId, kind, amount, reason]);

describe("the walk down the scores", () => {
  test("pays in full, offers the remainder, and goes on", () => {
    const plans = [plan("d", 5, 20), plan("a", 9, 60), plan("b", 8, 50, 41), plan("c", 7, 30, 10)];
    const outcome = award(plans, rule(100));
    expect(amounts(outcome)).toEqual([
      ["a", "full", 60, "fits"],
      ["b", "reserve", 0, "below_minimum"],
      ["c", "full", 30, "fits"],
      ["d", "reserve", 0, "all_or_nothing"],
    ]);
    expect(outcome).toMatchObject({ spent: 90, left: 10, ties: [] });
    expect(awarded(outcome).outcomes[1]).toMatchObject({ order: 2, needed: 50, minimum: 41, leftBefore: 40 });
  });

  test("gives the remainder to a plan whose minimum it reaches; nothing is left for those behind", () => {
    const plans = [plan("a", 9, 60), plan("b", 8, 50, 40), plan("c", 7, 1, 1)];
    expect(amounts(award(plans, rule(100)))).toEqual([
      ["a", "full", 60, "fits"],
      ["b", "partial", 40, "remainder"],
      ["c", "reserve", 0, "nothing_left"],
    ]);
  });

  test("stops at the first that does not fit, when the round says so", () => {
    const plans = [plan("a", 9, 60), plan("b", 8, 50), plan("c", 7, 10)];
    expect(amounts(award(plans, rule(100, { atMisfit: "stop" })))).toEqual([
      ["a", "full", 60, "fits"],
      ["b", "reserve", 0, "all_or_nothing"],
      ["c", "reserve", 0, "walk_stopped"],
    ]);
    const partial = [plan("a", 9, 60), plan("b", 8, 50, 30), plan("c", 7, 10)];
    expect(amounts(award(partial, rule(100, { atMisfit: "stop" })))).toEqual([
      ["a", "full", 60, "fits"],
      ["b", "partial", 40, "remainder"],
      ["c", "reserve", 0, "walk_stopped"],
    ]);
  });

  test("refuses a plan that is insufficient on a knock-out criterion, whatever its score", () => {
    const commercial = { ...plan("a", 99, 60), knockOuts: ["not commercial"] };
    const outcome = award([commercial, plan("b", 1, 100)], rule(100));
    expect(amounts(outcome)).toEqual([
      ["b", "full", 100, "fits"],
      ["a", "refused", 0, "knock_out"],
    ]);
    expect(awarded(outcome).outcomes[1]).toMatchObject({ criteria: ["not commercial"], needed: 60 });
  });

  test("knows scores that a double cannot tell apart", () => {
    const third = { ...plan("a", 0, 100), score: rational(10n ** 20n, 3n * 10n ** 20n) };
    const almost = { ...plan("b", 0, 100), score: rational(10n ** 20n - 1n, 3n * 10n ** 20n) };
    expect(amounts(award([almost, third], rule(100)))[0]).toEqual(["a", "full", 100, "fits"]);
  });
});

describe("plans tied at the cut", () => {
  const tied = [plan("a", 9, 60), plan("c", 8, 30), plan("b", 8, 40), plan("d", 7, 10)];

  test("wait for the lot, by name, with what they are tied for", () => {
    expect(award(tied, rule(100))).toEqual({
      kind: "needs_lot",
      plans: ["b", "c"],
      left: 40,
    });
  });

  test("are settled by the drawn lot, and never split", () => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const outcome = award(tied, rule(100, { ties: { order: ["lot"], seed: String(seed) } }));
      kinds.add(
        amounts(outcome)
          .map(([id, , amount]) => `${id}${amount}`)
          .join(" "),
      );
      expect(awarded(outcome).ties).toEqual([{ plans: ["b", "c"], settledBy: "lot", changed: ["b", "c"] }]);
    }
    expect([...kinds].sort()).toEqual(["a60 b40 c0 d0", "a60 c30 b0 d10"]);
  });

  test("or by the lower cost, without a lot", () => {
    const outcome = award(tied, rule(100, { ties: { order: ["lower_cost", "lot"], seed: null } }));
    expect(amounts(outcome).slice(1)).toEqual([
      ["c", "full", 30, "fits"],
      ["b", "reserve", 0, "all_or_nothing"],
      ["d", "full", 10, "fits"],
    ]);
    expect(awarded(outcome).ties).toEqual([{ plans: ["b", "c"], settledBy: "lower_cost", changed: ["b", "c"] }]);
  });

  test("need no lot where it would change nothing", () => {
    expect(awarded(award(tied, rule(130))).ties).toEqual([]);
    // € 50.000 left: in every order the one gets nothing and the other all
    const outcome = award([plan("a", 9, 160_000, 90_000), plan("b", 9, 10_000)], rule(50_000));
    expect(amounts(outcome)).toEqual([
      ["a", "reserve", 0, "below_minimum"],
      ["b", "full", 10_000, "fits"],
    ]);
    expect(awarded(outcome).ties).toEqual([]);
  });

  test("need none for the reserve list alone", () => {
    const outcome = award(tied, rule(80));
    expect(amounts(outcome)).toEqual([
      ["a", "full", 60, "fits"],
      ["b", "reserve", 0, "all_or_nothing"],
      ["c", "reserve", 0, "all_or_nothing"],
      ["d", "full", 10, "fits"],
    ]);
    expect(awarded(outcome).ties).toEqual([]);
  });

  test("the lot is named only for the plans that it changed", () => {
    // Of 50: b is paid in every order; c and d need the other 40 both
    const equal = [plan("b", 8, 10), plan("c", 8, 40), plan("d", 8, 40)];
    expect(award(equal, rule(50))).toMatchObject({ kind: "needs_lot", plans: ["c", "d"], left: 50 });
    const outcome = award(equal, rule(50, { ties: { order: ["lot"], seed: "trekking" } }));
    expect(awarded(outcome).ties).toEqual([{ plans: ["b", "c", "d"], settledBy: "lot", changed: ["c", "d"] }]);
  });

  test("a partial award is worth a lot too", () => {
    const both = [plan("a", 9, 60, 20), plan("b", 9, 60, 20)];
    expect(award(both, rule(50))).toMatchObject({ kind: "needs_lot", plans: ["a", "b"], left: 50 });
    const outcome = award(both, rule(50, { ties: { order: ["lot"], seed: "trekking" } }));
    expect(
      awarded(outcome)
        .outcomes.map(({ amount }) => amount)
        .toSorted(),
    ).toEqual([0, 50]);
  });
});

test.each<[string, AwardPlan[], number]>([
  ["a request of nothing", [plan("a", 1, 0)], 10],
  ["a minimum of nothing", [plan("a", 1, 10, 0)], 10],
  ["a minimum above the request", [plan("a", 1, 10, 11)], 10],
  ["a plan twice", [plan("a", 1, 10), plan("a", 2, 10)], 10],
  ["a ceiling below zero", [], -1],
])("refuses %s", (_, plans, ceiling) => {
  expect(() => award(plans, rule(ceiling))).toThrow(RangeError);
});

describe("always", () => {
  const plans = fc
    .array(
      fc.record({
        score: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 })),
        requested: fc.integer({ min: 1, max: 50 }),
        least: fc.option(fc.integer({ min: 1, max: 50 })),
        knocked: fc.nat(5),
      }),
      { maxLength: 10 },
    )
    .map((all) =>
      all.map(({ score, requested, least, knocked }, at): AwardPlan => ({
        ...plan(`p${at}`, 0, requested, least === null ? null : Math.min(least, requested)),
        score: rational(...score),
        knockOuts: knocked === 0 ? ["k"] : [],
      })),
    );
  const rules = fc.record({
    ceiling: fc.nat(150).map(cents),
    atMisfit: fc.constantFrom("stop" as const, "go_on" as const),
    ties: fc.record({
      order: fc.constantFrom(["lot"] as const, ["lower_cost", "lot"] as const),
      seed: fc.option(fc.string()),
    }),
  });

  test("the sum is at most the ceiling, to the cent, and every plan has its outcome", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = award(all, asked);
        expect(award(all.toReversed(), asked)).toEqual(outcome);
        if (outcome.kind === "needs_lot") {
          expect(asked.ties.seed).toBeNull();
          return;
        }
        const sum = outcome.outcomes.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBe(outcome.spent);
        expect(sum + outcome.left).toBe(asked.ceiling);
        expect(outcome.left).toBeGreaterThanOrEqual(0);
        expect(outcome.outcomes.map(({ planId }) => planId).toSorted()).toEqual(
          all.map(({ planId }) => planId).toSorted(),
        );
      }),
    );
  });

  test("each plan gets all, nothing, or a part between its minimum and its request; at most one gets a part", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = award(all, asked);
        if (outcome.kind === "needs_lot") return;
        const byId = new Map(all.map((one) => [one.planId, one]));
        for (const { planId, kind, amount } of outcome.outcomes) {
          const { requested = 0, minimum = null } = byId.get(planId) ?? {};
          if (kind === "full") expect(amount).toBe(requested);
          else if (kind !== "partial") expect(amount).toBe(0);
          else expect(minimum !== null && amount >= minimum && amount < requested).toBe(true);
        }
        expect(outcome.outcomes.filter(({ kind }) => kind === "partial").length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a plan is passed over only when what was left could not serve it", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = award(all, { ...asked, atMisfit: "go_on", ties: { order: ["lot"], seed: "s" } });
        for (const one of awarded(outcome).outcomes) {
          if (one.kind === "reserve") expect(one.leftBefore).toBeLessThan(one.minimum ?? one.needed);
        }
      }),
    );
  });

  test("outcomes come in the order of the scores", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = award(all, { ...asked, ties: { order: ["lot"], seed: "s" } });
        const scores = awarded(outcome)
          .outcomes.filter(({ kind }) => kind !== "refused")
          .map(({ planId }) => all.find((one) => one.planId === planId)?.score ?? rational(0));
        scores.slice(1).forEach((score, at) => expect(compare(scores[at] ?? score, score)).toBeGreaterThanOrEqual(0));
      }),
    );
  });
});
