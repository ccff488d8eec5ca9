import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { committedBy, takenBy, type DecidedPlan } from "#app/modules/fonds/core/commitment.ts";
import type { Decision } from "#app/modules/raad/core/decision.ts";
import type { PlanAward } from "#app/modules/raad/core/facts.ts";
import { adoptedAmounts } from "#app/modules/raad/core/verdict.ts";

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
const awardOf = (given: number) => ({ cents: cents(given) }) as PlanAward;
const decisionOf = (outcome: Decision["outcome"], amounts: Decision["amounts"]) => ({ outcome, amounts }) as Decision;

describe("what a fund gives in all", () => {
  test.each([
    ["what the award gives", [], 260],
    ["what was decided instead of it", [decided(1, 150), decided(3, 40)], 250],
    ["what the award gives to a plan that goes on as it is", [decided(1, null)], 260],
    ["what a plan asks that goes on as it is and that the award gives nothing", [decided(3, null)], 360],
    ["nothing to a plan that does not go on", [decided(1, null, false)], 60],
    ["what a plan asks that stands in no award", [decided(4, null)], 360],
  ])("is %s", (_, decisions, sum) => {
    expect(committedBy(lines, decisions)).toBe(sum);
  });
});

test("takes from the fund what the papers say that a plan goes on with", () => {
  const awards = [null, 0, 60];
  const amounts = [null, 0, 150];
  const cases = awards.flatMap((given) =>
    amounts.flatMap((amount) => [true, false].map((goesOn) => ({ given, amount, goesOn }))),
  );
  for (const { given, amount, goesOn } of cases) {
    const changed = amount === null ? null : { oneOff: cents(amount), yearly: cents(0) };
    const outcome = goesOn ? (changed ? "adopted_changed" : "adopted") : "rejected";
    const plan = { amounts: { oneOff: cents(70), yearly: cents(30) }, award: given === null ? null : awardOf(given) };
    const said = adoptedAmounts(
      { from: "record", decision: decisionOf(outcome, changed), decidedOn: "2027-03-24" },
      plan,
    );
    const taken = takenBy(decided(1, amount, goesOn), given === null ? null : cents(given));
    expect(said ? said.oneOff + said.yearly : 0, JSON.stringify({ given, amount, goesOn })).toBe(taken);
  }
});
