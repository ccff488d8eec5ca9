import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tiesByCost, tiesById, tiesByLot, type VotedPlan } from "#app/modules/counting/core/greedy.ts";
import { knapsack, type KnapsackRule } from "#app/modules/counting/core/knapsack.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { byCodePoint } from "#app/modules/counting/core/order.ts";

const plan = (planId: string, votes: number, cost: number): VotedPlan => ({
  ...{ planId, votes, positives: votes, negatives: 0 },
  cost: cents(cost),
});
const rule = (budget: number, more: Partial<KnapsackRule> = {}): KnapsackRule => ({
  ...{ budget: cents(budget), worth: "support", ties: tiesById },
  ...more,
});
function chosen(plans: readonly VotedPlan[], asked: KnapsackRule): readonly string[] {
  const outcome = knapsack(plans, asked);
  return outcome.kind === "decided" ? outcome.selected : [outcome.kind];
}

describe("by hand", () => {
  const three = [plan("a", 9, 60), plan("b", 8, 50), plan("c", 7, 40)];

  test("two plans with fewer votes are worth more together than the one that comes first", () => {
    expect(chosen(three, rule(90))).toEqual(["b", "c"]);
    expect(chosen(three, rule(100))).toEqual(["a", "c"]);
  });

  test("worth by cost, a plan counts for what it costs to whom wants it", () => {
    // 9 x 60 = 540, and 8 x 50 + 7 x 40 = 680; with 60 to spend a alone is best.
    expect(chosen(three, rule(90, { worth: "support_times_cost" }))).toEqual(["b", "c"]);
    expect(chosen(three, rule(60, { worth: "support_times_cost" }))).toEqual(["a"]);
  });

  test("of sets that add the same the cheapest wins", () => {
    expect(chosen([plan("a", 5, 30), plan("b", 5, 20), plan("c", 5, 20)], rule(40))).toEqual(["b", "c"]);
    expect(chosen([plan("a", 5, 30), plan("b", 5, 20)], rule(40))).toEqual(["b"]);
  });

  test("of sets that cost the same too, the one with the plan that comes first; the tie is told", () => {
    const same = [plan("a", 3, 10), plan("b", 3, 10), plan("c", 6, 20), plan("d", 3, 10)];
    const outcome = knapsack(same, rule(20));
    expect(outcome).toMatchObject({ kind: "decided", selected: ["a", "b"] });
    if (outcome.kind === "decided") expect(outcome.ties.map(({ settledBy }) => settledBy)).toContain("id");
    const drawn = ["7", "8", "9"].map((seed) => chosen(same, rule(20, { ties: tiesByLot(seed) })).join());
    for (const ids of drawn) expect(["a,b", "b,a", "a,d", "d,a", "b,d", "d,b", "c"]).toContain(ids);
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(chosen(same, rule(20, { ties: tiesByLot(null) }))).toEqual(["needs_lot"]);
    expect(chosen([plan("a", 6, 20), plan("b", 3, 10), plan("c", 3, 10)], rule(20, { ties: tiesByCost }))).toEqual([
      ...["b", "c"],
    ]);
  });

  test("what is free is in when somebody wants it; what nobody wants never is", () => {
    const plans = [plan("a", 1, 0), plan("b", 0, 0), plan("c", 0, 5), plan("d", 4, 10), plan("e", 2, 11)];
    for (const worth of ["support", "support_times_cost"] as const)
      expect(chosen(plans, rule(10, { worth }))).toEqual(["a", "d"]);
    const outcome = knapsack(plans, rule(10));
    if (outcome.kind !== "decided") throw new Error(outcome.kind);
    expect(outcome.trace.map(({ planId, outcome: why }) => `${planId} ${why}`)).toEqual([
      ...["a in", "b too_few_votes", "c too_few_votes", "d in", "e dearer_than_budget"],
    ]);
  });

  test("sums may pass what a double can hold exactly", () => {
    const [large, votes] = [90_071_992_547_409, 1_000_000];
    // One vote more on 9 x 10^13 cents is a difference of 10^-6 in 10^20.
    const plans = [plan("a", votes, large), plan("b", votes, large - 1), plan("c", votes, large)];
    expect(chosen(plans, rule(large, { worth: "support_times_cost" }))).toEqual(["a"]);
    expect(chosen(plans.slice(1), rule(large - 1, { worth: "support_times_cost" }))).toEqual(["b"]);
  });

  test("says so when there are too many ways, instead of an outcome that may be wrong", () => {
    // All worth the same per cent, and no two sums alike: the most that can be spent is looked for among 2^60 sums.
    const plans = Array.from({ length: 60 }, (_, at) => plan(`p${at}`, 1, 2 ** 44 + 3 ** (at % 28) + at * 977));
    expect(chosen(plans, rule(2 ** 44 * 30, { worth: "support_times_cost" }))).toEqual(["too_many_ways"]);
  });
});

/** Every set, by the words of the rule. */
function bySearch(plans: readonly VotedPlan[], { budget, worth }: KnapsackRule): readonly string[] {
  const able = plans.filter(({ votes }) => votes > 0).toSorted((one, other) => byCodePoint(one.planId, other.planId));
  let best = { value: -1n, cost: 0, ids: [] as string[] };
  for (let set = 0; set < 2 ** able.length; set++) {
    const taken = able.filter((_, at) => (set >> at) & 1);
    const cost = taken.reduce((sum, one) => sum + one.cost, 0);
    if (cost > budget || able.some((one) => one.cost === 0 && !taken.includes(one))) continue;
    const value = taken.reduce(
      (sum, one) => sum + BigInt(one.votes) * (worth === "support" ? 1n : BigInt(one.cost)),
      0n,
    );
    const ids = taken.map(({ planId }) => planId);
    const better =
      value > best.value ||
      (value === best.value && (cost < best.cost || (cost === best.cost && firstDiffering(ids, best.ids))));
    if (better) best = { value, cost, ids };
  }
  return best.ids;
}

/** Whether of the ids that only one of both holds, the first is of the first. */
function firstDiffering(one: readonly string[], other: readonly string[]): boolean {
  const [first] = [...one, ...other].filter((id) => one.includes(id) !== other.includes(id)).toSorted(byCodePoint);
  return first !== undefined && one.includes(first);
}

describe("always", () => {
  const plans = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
      fc.nat(6),
      fc.oneof(fc.nat(9), fc.nat(500)),
    ),
    { selector: ([id]) => id, maxLength: 10 },
  );
  const worth = fc.constantFrom("support", "support_times_cost" as const);

  test("it is what looking at every set finds, in whatever order the plans come", () => {
    fc.assert(
      fc.property(plans, fc.nat(900), worth, (given, budget, by) => {
        const all = given.map(([id, votes, cost]) => plan(id, votes, cost));
        const asked = rule(budget, { worth: by });
        const expected = bySearch(all, asked);
        expect(chosen(all, asked)).toEqual(expected);
        expect(chosen(all.toReversed(), asked)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
