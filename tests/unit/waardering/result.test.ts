import { describe, expect, it } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { allocateByVotes } from "#app/modules/waardering/core/allocation.ts";
import type { MarkCount } from "#app/modules/waardering/core/rating.ts";
import { count } from "#app/modules/waardering/core/result.ts";
import type { Answers, CountedPlan } from "#app/modules/waardering/core/result-row.ts";

const plan = (planId: string, more: Partial<CountedPlan> = {}): CountedPlan => ({
  planId,
  areas: [],
  cost: cents(100_00),
  ...more,
});
const votes = (...rows: [string, number, number][]): Answers & { method: "score" } => ({
  method: "score",
  marks: new Map(
    rows.map(([planId, good, less]): [string, MarkCount[]] => [
      planId,
      [
        { mark: 1, count: good },
        { mark: -1, count: less },
      ],
    ]),
  ),
});
const rules = (valuation: Partial<Rules["valuation"]> = {}, shortlist: Partial<Rules["shortlist"]> = {}): Rules => {
  const base = defaultRules.citizens_budget;
  return {
    ...base,
    valuation: { ...base.valuation, minimumPerPlan: 3, ...valuation },
    shortlist: { ...base.shortlist, size: 2, perArea: 0, ...shortlist },
  };
};
const ranks = (result: ReturnType<typeof count>) => result.ranked.map(({ planId, rank }) => [planId, rank]);

describe("a round by score", () => {
  const plans = ["1", "2", "3", "4"].map((id) => plan(id));

  it("ranks by plusses alone, equals sharing a rank, and lists plans with too few apart", () => {
    const result = count(plans, votes(["1", 5, 9], ["2", 9, 0], ["3", 9, 30], ["4", 1, 1]), rules(), null);
    expect(ranks(result)).toEqual([
      ["2", 1],
      ["3", 1],
      ["1", 3],
    ]);
    expect(result.tooFew.map(({ planId }) => planId)).toEqual(["4"]);
    expect(result.ranked[1]?.controversy).toMatchObject({ percent: 77, divided: true });
  });

  it("ranks by the net outcome where the rules say so", () => {
    const result = count(plans, votes(["1", 5, 1], ["2", 9, 8], ["3", 9, 30]), rules({ count: "net" }), null);
    expect(ranks(result).map(([planId]) => planId)).toEqual(["1", "2", "3"]);
  });

  it("lets all plans tied at the edge go on, and says so", () => {
    const result = count(plans, votes(["1", 9, 0], ["2", 5, 0], ["3", 5, 1], ["4", 3, 0]), rules(), null);
    expect(result.ranked.map(({ planId, list }) => [planId, list?.on, list?.because.code])).toEqual([
      ["1", true, "top"],
      ["2", true, "tied_at_edge"],
      ["3", true, "tied_at_edge"],
      ["4", false, "below_edge"],
    ]);
  });

  it("guarantees the best of each wijk a place on top of the list", () => {
    const here = [plan("1"), plan("2"), plan("3", { areas: ["Noord"] }), plan("4", { areas: ["Noord"] })];
    const wanted = rules({}, { perArea: 1, areaMode: "on_top" });
    const result = count(here, votes(["1", 9, 0], ["2", 8, 0], ["3", 4, 0], ["4", 5, 0]), wanted, null);
    expect(result.ranked.find(({ planId }) => planId === "4")?.list).toMatchObject({
      on: true,
      because: { code: "area", areas: [{ area: "Noord", place: 1, settledBy: null }] },
    });
    expect(result.ranked.find(({ planId }) => planId === "3")?.list).toMatchObject({ on: false });
  });

  it("decides nothing while a lot must be drawn, and everything once it is", () => {
    const tied = votes(["1", 9, 0], ["2", 5, 0], ["3", 5, 0]);
    const byLot: Rules = { ...rules({}, { edge: "tie_rule" }), ties: ["lot"] };
    const before = count(plans, tied, byLot, null);
    expect(before.shortlist).toMatchObject({ kind: "needs_lot", plans: ["2", "3"] });
    expect(before.ranked.map(({ list }) => list)).toEqual([null, null, null]);
    const after = count(plans, tied, byLot, "1 4 9 16");
    expect(after.ranked.filter(({ list }) => list?.on)).toHaveLength(2);
  });
});

describe("a round by pairs", () => {
  const plans = ["1", "2", "3", "4"].map((id) => plan(id));
  const pairs: Answers = {
    method: "pairs",
    pairs: [
      { winner: "1", loser: "2", count: 300 },
      { winner: "2", loser: "1", count: 20 },
      { winner: "2", loser: "3", count: 3 },
      { winner: "3", loser: "2", count: 3 },
      { winner: "4", loser: "1", count: 2 },
    ],
  };

  it("ranks by strength, names groups, and leaves a plan with too few comparisons out of them", () => {
    const result = count(plans, pairs, rules({ method: "pairs" }), null);
    expect(result.ranked.map(({ planId, rank, group }) => [planId, rank, group])).toEqual([
      ["1", 1, 1],
      ["3", 2, 2],
      ["2", 3, 2],
    ]);
    expect(result.tooFew).toMatchObject([
      { planId: "4", rank: null, score: { method: "too_few_pairs", comparisons: 2 } },
    ]);
    expect(result.ranked[0]?.score).toMatchObject({ method: "pairs", wins: 300, losses: 20 });
  });

  it("lists the strongest, and says of the others why not", () => {
    const result = count(plans, pairs, rules({ method: "pairs" }), null);
    expect(
      [...result.ranked, ...result.tooFew].map(({ planId, list }) => [planId, list?.on, list?.because.code]),
    ).toEqual([
      ["1", true, "top"],
      ["3", true, "top"],
      ["2", false, "below_edge"],
      ["4", false, "too_few_ratings"],
    ]);
  });

  it("stands with no answers at all", () => {
    const result = count(plans, { method: "pairs", pairs: [] }, rules({ method: "pairs" }), null);
    expect(result.ranked).toEqual([]);
    expect(result.tooFew).toHaveLength(4);
  });
});

describe("an imported election", () => {
  it("pays in the order of the votes what still fits, and passes over the rest", () => {
    const plans = [plan("11", { cost: cents(60) }), plan("12", { cost: cents(50) }), plan("13", { cost: cents(40) })];
    const { marks } = votes(["11", 9, 0], ["12", 8, 0], ["13", 7, 0]);
    expect(allocateByVotes(plans, marks, cents(100))).toMatchObject({ selected: ["11", "13"], cost: 100 });
  });
});
