// The examples of docs/counting.md that no other test of the same rule holds, in the order in which they stand there.
import { expect, test } from "vitest";
import { greedy, tiesById, type VotedPlan } from "#app/modules/counting/core/greedy.ts";
import { knapsack } from "#app/modules/counting/core/knapsack.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { rankPlans, type PlanTally, type RankingMethod } from "#app/modules/counting/core/ranking.ts";
import { shortlist, shortlistCandidates, type ShortlistRule } from "#app/modules/counting/core/shortlist.ts";

const tally = (planId: string, positives: number, negatives: number, areas: readonly string[] = []): PlanTally => {
  const count = positives + negatives;
  return {
    planId,
    positives,
    negatives,
    sum: positives - negatives,
    sumOfSquares: count,
    count,
    areas,
    cost: cents(0),
  };
};

test("from ratings to an order", () => {
  const tallies = [tally("a", 5, 1), tally("b", 6, 4), tally("c", 5, 0)];
  const places = (method: RankingMethod, minimumRatings = 0) =>
    rankPlans(tallies, { method, minimumRatings }).ranked.map(({ tally: { planId }, rank }) => `${planId} ${rank}`);
  expect(places("positives")).toEqual(["b 1", "a 2", "c 2"]);
  expect(places("net")).toEqual(["c 1", "a 2", "b 3"]);
  expect(places("positives", 6)).toEqual(["b 1", "a 2"]);
  const { ranked, tooFew } = rankPlans(tallies, { method: "positives", minimumRatings: 6 });
  expect(tooFew.map(({ tally: { planId } }) => planId)).toEqual(["c"]);
  expect(ranked.filter(({ controversy }) => controversy.divided).map(({ tally: { planId } }) => planId)).toEqual(["b"]);
});

test("the list for the council", () => {
  const areas = { a: "Zuid", b: "Zuid", c: "Zuid", d: "Noord", e: "Noord" };
  const tallies = Object.entries(areas).map(([id, area], at) => tally(id, 9 - at, 0, [area]));
  const listed = (rule: Partial<ShortlistRule>) => {
    const result = shortlist(shortlistCandidates(rankPlans(tallies, { method: "positives", minimumRatings: 0 })), {
      ...{ size: 3, perArea: 1, areaMode: "on_top", minimumSupport: 0, edge: "include", ties: tiesById },
      ...rule,
    });
    return result.kind === "list" ? result.listed.map(({ planId }) => planId) : [result.kind];
  };
  expect(listed({})).toEqual(["a", "b", "c", "d"]);
  expect(listed({ areaMode: "inside" })).toEqual(["a", "b", "d"]);
  expect(listed({ areaMode: "inside", size: 1 })).toEqual(["a"]);
});

test("greedy and the optimum", () => {
  const plan = (planId: string, votes: number, cost: number): VotedPlan => ({
    ...{ planId, votes, positives: votes, negatives: 0, cost: cents(cost) },
  });
  const plans = [plan("a", 9, 60), plan("b", 8, 50), plan("c", 7, 40)];
  const rule = { budget: cents(100), minimumVotes: 0, ties: tiesById };
  expect(greedy(plans, { ...rule, atMisfit: "go_on" })).toMatchObject({ selected: ["a", "c"] });
  expect(greedy(plans, { ...rule, atMisfit: "stop" })).toMatchObject({ selected: ["a"] });
  const best = (budget: number) => knapsack(plans, { budget: cents(budget), worth: "support", ties: tiesById });
  expect(best(90)).toMatchObject({ selected: ["b", "c"] });
  expect(best(100)).toMatchObject({ selected: ["a", "c"] });
});
