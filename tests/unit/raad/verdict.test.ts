import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { decidingTime } from "#app/modules/raad/core/competence.ts";
import { outcomes, type Decision } from "#app/modules/raad/core/decision.ts";
import type { PlanAward } from "#app/modules/raad/core/facts.ts";
import { adoptedAmounts, goesOn, verdictOf } from "#app/modules/raad/core/verdict.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";

const amounts = { oneOff: cents(500), yearly: cents(20) };
const award = (given: number): PlanAward => ({
  position: 1,
  reserve: null,
  outcome: given > 0 ? "partial" : "refused",
  cents: cents(given),
  because: {
    code: "remainder",
    score: null,
    requested: 500,
    minimum: null,
    leftBefore: null,
    amount: given,
    criteria: [],
    tie: null,
  },
  handReason: null,
  motivation: null,
  departure: null,
});
const decision = (outcome: Decision["outcome"], changed: Decision["amounts"] = null): Decision => ({
  outcome,
  reason: null,
  instrument: null,
  votes: null,
  amounts: changed,
  decidedOn: "2027-03-24",
  version: 1,
});
const adopted = { version: 1, status: "adopted", adoptedOn: "2027-03-20", otherRule: null } as const;
const proposed = { version: 1, status: "proposed", adoptedOn: null, otherRule: null } as const;

describe("what stands about a plan", () => {
  test("is what was recorded, else the adopted award, and never a proposal", () => {
    const both = { decision: decision("rejected"), award: award(300) };
    expect(verdictOf(both, adopted)).toMatchObject({ from: "record", decidedOn: "2027-03-24" });
    expect(verdictOf({ ...both, decision: null }, adopted)).toMatchObject({ from: "award", decidedOn: "2027-03-20" });
    expect(verdictOf({ ...both, decision: null }, proposed)).toBeNull();
    expect(verdictOf({ decision: null, award: null }, adopted)).toBeNull();
  });

  const awarded = { oneOff: cents(300), yearly: cents(0) };
  const other = { oneOff: cents(1), yearly: cents(2) };
  test.each([
    ["what the raad changed", decision("adopted_changed", other), award(300), other],
    ["what the fund gives, when a plan of it is adopted as it was", decision("adopted"), award(300), awarded],
    ["what was asked, when the fund gave nothing", decision("adopted"), award(0), amounts],
    ["what was asked, without a fund", decision("adopted"), null, amounts],
    ["nothing, when it is rejected", decision("rejected"), award(300), null],
    ["what the fund gives, when nothing was recorded", null, award(300), awarded],
    ["nothing, when the fund gives nothing", null, award(0), null],
  ])("goes on with %s", (_, recorded, given, expected) => {
    const plan = { decision: recorded, award: given, amounts };
    expect(adoptedAmounts(verdictOf(plan, adopted), plan)).toEqual(expected);
  });
});

test("a fund can be divided from the advice on, by who awards; the raad has its own phase", () => {
  const calendar = [
    { phase: "advice", startsOn: "2027-02-01", endsOn: "2027-02-28" },
    { phase: "council", startsOn: "2027-03-01", endsOn: "2027-03-31" },
  ] as const;
  const rules = defaultRules.neighbourhood_fund;
  expect(
    decidingTime({ kind: "neighbourhood_fund", rules: { ...rules, governance: "executive_awards" }, calendar }),
  ).toEqual({ body: "executive", from: "2027-02-01", until: "2027-03-31" });
  expect(decidingTime({ kind: "citizens_budget", rules, calendar })).toMatchObject({
    body: "council",
    from: "2027-03-01",
  });
  expect(decidingTime({ kind: "citizens_budget", rules, calendar: [] })).toBeNull();
});

test("a plan goes on when it was adopted or gets money, and not from the reserve list or held over", () => {
  const all = [...outcomes, "full", "partial", "reserve", "refused"] as const;
  expect(all.filter(goesOn)).toEqual(["adopted", "adopted_changed", "full", "partial"]);
});
