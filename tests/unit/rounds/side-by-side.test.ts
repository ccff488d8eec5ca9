import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { rulesTriedOn, sideBySide, type TriedPlan } from "#app/modules/rounds/core/side-by-side.ts";

const plan = (number: number, chosen: boolean, euros = 100): TriedPlan => ({
  ...{ number, chosen, title: `Plan ${number}`, why: "" },
  amount: cents(euros * 100),
});

describe("two rules beside each other", () => {
  test("what differs comes first, then what both choose, then the others", () => {
    const left = [plan(1, false), plan(2, true), plan(3, true), plan(4, false)];
    const right = [plan(1, true), plan(2, true), plan(3, false), plan(4, false)];
    expect(sideBySide(left, right).rows.map(({ number, chosenBy }) => [number, chosenBy])).toEqual([
      [3, "left"],
      [1, "right"],
      [2, "both"],
      [4, "neither"],
    ]);
  });

  test("a plan that gets another amount differs", () => {
    const { rows } = sideBySide([plan(1, true, 10), plan(2, true, 20)], [plan(1, true, 10), plan(2, true, 15)]);
    expect(rows.map(({ number, chosenBy }) => [number, chosenBy])).toEqual([
      [2, "both_otherwise"],
      [1, "both"],
    ]);
  });

  test("costs and savings of what each chooses are added up apart", () => {
    const left = [plan(1, true, 300), plan(2, true, -200), plan(3, false, 900)];
    const { left: sums } = sideBySide(left, []);
    expect(sums).toEqual({ chosen: 2, costs: 300_00, savings: 200_00 });
  });

  test("a plan that only one of them knows is not chosen by the other", () => {
    const { rows } = sideBySide([plan(1, true)], [plan(2, true)]);
    expect(rows.map(({ number, chosenBy }) => [number, chosenBy])).toEqual([
      [1, "left"],
      [2, "right"],
    ]);
  });
});

describe("the rules of another round on an earlier one", () => {
  const earlier = defaultRules.citizens_budget;

  test("take the count, the line and the ties; how people answered stays", () => {
    const other = {
      ...earlier,
      valuation: { ...earlier.valuation, method: "pairs" as const, count: "net" as const, minimumPerPlan: 3 },
      shortlist: { ...earlier.shortlist, size: 7 },
      ties: ["lower_cost", "lot"] as const,
    };
    const tried = rulesTriedOn(earlier, other);
    expect(tried.valuation).toEqual({ ...earlier.valuation, count: "net", minimumPerPlan: 3 });
    expect(tried.shortlist.size).toBe(7);
    expect(tried.ties).toEqual(["lower_cost", "lot"]);
  });

  test("a mean says nothing of two answers, so the count of then stays", () => {
    const other = { ...earlier, valuation: { ...earlier.valuation, scale: "five" as const, count: "mean" as const } };
    expect(rulesTriedOn(earlier, other).valuation.count).toBe(earlier.valuation.count);
  });

  test("weights of other criteria come in only where the marks are about the same levels", () => {
    const level = (points: number) => ({ title: "Niveau", description: "Past", points });
    const criterion = { key: "a", title: "A", weight: 100, knockOut: false, levels: [level(100), level(0)] };
    const then = { ...defaultRules.neighbourhood_fund, criteria: [criterion] };
    const heavier = { ...then, criteria: [{ ...criterion, knockOut: true }] };
    expect(rulesTriedOn(then, heavier).criteria).toEqual(heavier.criteria);
    const finer = { ...then, criteria: [{ ...criterion, levels: [level(100), level(50), level(0)] }] };
    expect(rulesTriedOn(then, finer).criteria).toEqual(then.criteria);
  });
});
