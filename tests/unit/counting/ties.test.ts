import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { TieRule } from "#app/modules/counting/core/ties.ts";
import { settleTies } from "#app/modules/counting/core/ties.ts";

const candidate = (planId: string, positives = 0, negatives = 0, cost = 0) => ({
  planId,
  positives,
  negatives,
  cost: cents(cost),
});
const idsOf = (groups: readonly (readonly { planId: string }[])[]) =>
  groups.map((group) => group.map(({ planId }) => planId));

describe("settleTies", () => {
  test("one rule after the other, each tie reported with what settled it", () => {
    const tied = [
      candidate("a", 5, 2, 900),
      candidate("b", 7, 4, 900),
      candidate("c", 5, 2, 500),
      candidate("d", 5, 1),
    ];
    const { groups, ties } = settleTies(tied, {
      order: ["more_positives", "fewer_negatives", "lower_cost"],
      seed: null,
    });
    expect(idsOf(groups)).toEqual([["b"], ["d"], ["c"], ["a"]]);
    expect(ties).toEqual([
      { plans: ["a", "b", "c", "d"], settledBy: "more_positives" },
      { plans: ["a", "c", "d"], settledBy: "fewer_negatives" },
      { plans: ["a", "c"], settledBy: "lower_cost" },
    ]);
  });

  test("a saving is cheaper than a plan without cost", () => {
    const { groups } = settleTies([candidate("a", 0, 0, 0), candidate("b", 0, 0, -100)], {
      order: ["lower_cost"],
      seed: null,
    });
    expect(idsOf(groups)).toEqual([["b"], ["a"]]);
  });

  test("without a drawn lot the plans stay tied, whatever rule comes after it", () => {
    const { groups, ties } = settleTies([candidate("b", 1), candidate("a", 1), candidate("c", 2)], {
      order: ["more_positives", "lot", "id"],
      seed: null,
    });
    expect(idsOf(groups)).toEqual([["c"], ["a", "b"]]);
    expect(ties.at(-1)).toEqual({ plans: ["a", "b"], settledBy: "lot_not_drawn" });
  });

  test("the drawn lot decides", () => {
    const { groups, ties } = settleTies(
      ["1", "2", "3", "4", "5", "6"].map((id) => candidate(id)),
      { order: ["more_positives", "lot"], seed: "trekking 2027-03-01: 4 8 15 16 23 42" },
    );
    expect(groups.flat().map(({ planId }) => planId)).toEqual(["1", "5", "6", "3", "2", "4"]);
    expect(ties).toEqual([{ plans: ["1", "2", "3", "4", "5", "6"], settledBy: "lot" }]);
  });

  test("rules that see no difference say so", () => {
    const { groups, ties } = settleTies([candidate("a"), candidate("b")], { order: ["lower_cost"], seed: null });
    expect(idsOf(groups)).toEqual([["a", "b"]]);
    expect(ties).toEqual([{ plans: ["a", "b"], settledBy: "nothing" }]);
  });

  test("nobody is lost, input order does not matter, and a lone plan is no tie", () => {
    const some = fc.uniqueArray(
      fc.record({
        planId: fc.string(),
        positives: fc.nat(2),
        negatives: fc.nat(2),
        cost: fc.nat(2).map(cents),
      }),
      { selector: ({ planId }) => planId, maxLength: 8 },
    );
    const order = fc.shuffledSubarray<TieRule>(["more_positives", "fewer_negatives", "lower_cost", "lot", "id"]);
    fc.assert(
      fc.property(some, order, fc.option(fc.string()), (candidates, rules, seed) => {
        const settled = settleTies(candidates, { order: rules, seed });
        expect(settleTies(candidates.toReversed(), { order: rules, seed })).toEqual(settled);
        expect(settled.groups.flat().toSorted(byPlan)).toEqual(candidates.toSorted(byPlan));
        if (candidates.length <= 1) expect(settled.ties).toEqual([]);
        if (rules.includes("id") && !rules.includes("lot"))
          expect(settled.groups.every(({ length }) => length === 1)).toBe(true);
      }),
    );
  });
});

const byPlan = (one: { planId: string }, other: { planId: string }) => (one.planId < other.planId ? -1 : 1);
