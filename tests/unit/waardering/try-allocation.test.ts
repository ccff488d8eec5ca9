import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { divisions, type Division } from "#app/modules/rounds/core/rules.ts";
import { tryAllocation } from "#app/modules/waardering/core/try-allocation.ts";

const plans = [
  { planId: "1", areas: [], cost: cents(60_00) },
  { planId: "2", areas: [], cost: cents(40_00) },
  { planId: "3", areas: [], cost: cents(40_00) },
  { planId: "4", areas: [], cost: cents(-90_00) },
  { planId: "5", areas: [], cost: cents(500_00) },
  { planId: "6", areas: [], cost: cents(10_00) },
];

/** Three like plan 1, two like plans 2 and 3, everybody the saving and the dearest; nobody likes plan 6. */
const ballots = [
  ...[1, 2, 3].map(() => ({ plans: [1, 4, 5, 6], marks: [1, 1, 1, -1] })),
  ...[1, 2].map(() => ({ plans: [2, 3, 4, 5], marks: [1, 1, 1, 1] })),
];
const chosenBy = (rule: Division) => {
  const outcome = tryAllocation(plans, ballots, { rule, budget: cents(100_00), scale: "good_less_good" });
  return outcome.kind === "decided" ? outcome.selected.toSorted() : outcome.kind;
};

test("every rule spends on what costs something, fits and has support", () => {
  for (const rule of divisions) for (const planId of chosenBy(rule)) expect(["1", "2", "3"], rule).toContain(planId);
});

test("rules differ as they should: the most votes take all, or everybody has a share", () => {
  const two = [
    { planId: "1", areas: [], cost: cents(50_00) },
    { planId: "2", areas: [], cost: cents(50_00) },
    { planId: "3", areas: [], cost: cents(40_00) },
  ];
  const voters = [
    ...[1, 2, 3].map(() => ({ plans: [1, 2], marks: [1, 1] })),
    ...[1, 2].map(() => ({ plans: [3], marks: [1] })),
  ];
  const terms = { budget: cents(100_00), scale: "good_less_good" } as const;
  expect(tryAllocation(two, voters, { rule: "greedy", ...terms })).toMatchObject({ selected: ["1", "2"] });
  expect(tryAllocation(two, voters, { rule: "equal-shares", ...terms })).toMatchObject({ selected: ["1", "3"] });
});

test("a mark counts as a vote above the middle of its scale", () => {
  const marked = [{ plans: [1, 2, 3], marks: [3, 4, 5] }];
  const outcome = tryAllocation(plans, marked, { rule: "greedy", budget: cents(100_00), scale: "five" });
  expect(outcome).toMatchObject({ kind: "decided", selected: ["2", "3"] });
});
