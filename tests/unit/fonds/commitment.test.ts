import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { committedBy, type DecidedPlan } from "#app/modules/fonds/core/commitment.ts";

const lines = [
  { planId: 1, amount: cents(200) },
  { planId: 2, amount: cents(60) },
  { planId: 3, amount: cents(0) },
];
const decided = (planId: number, amount: number | null, goesOn = true): DecidedPlan => ({
  planId,
  goesOn,
  amount: amount === null ? null : cents(amount),
  asked: cents(100),
});

describe("what a fund gives in all", () => {
  test.each([
    ["what the award gives", [], 260],
    ["what was decided instead of it", [decided(1, 150), decided(3, 40)], 250],
    ["what the award gives to a plan that goes on as it is", [decided(1, null), decided(3, null)], 260],
    ["nothing to a plan that does not go on", [decided(1, null, false)], 60],
    ["what a plan asks that stands in no award", [decided(4, null)], 360],
  ])("is %s", (_, decisions, sum) => {
    expect(committedBy(lines, decisions)).toBe(sum);
  });
});
