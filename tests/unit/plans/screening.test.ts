import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { defaultRules, type Principle } from "#app/modules/rounds/core/rules.ts";
import { whyNotCoverage, whyNotLineCoverage } from "#app/modules/plans/core/coverage.ts";
import { whyNotEstimate } from "#app/modules/plans/core/estimate.ts";
import type { Estimate, Line, Screening } from "#app/modules/plans/core/plan.ts";
import {
  neededPrinciples,
  overdue,
  unmetPrinciples,
  whyNotScreen,
  type Screenable,
} from "#app/modules/plans/core/screening.ts";

const council = { phase: "council", startsOn: "2027-04-01", endsOn: "2027-04-30" } as const;
const round = (kind: RoundKind) => ({
  kind,
  rules: defaultRules[kind],
  calendar: [council],
  today: "2027-02-07" as const,
});
const allMet = (kind: RoundKind) => neededPrinciples(defaultRules[kind]).map((principle) => ({ principle, met: true }));

const estimate: Estimate = {
  oneOff: cents(1),
  yearly: cents(0),
  explanation: "",
  programme: 5,
  structural: false,
  coverage: null,
  purse: null,
  ...{ financing: null, consultedOn: null, consultation: null },
};
const line = (programme: number | null, coverage: Line["coverage"]): Line => ({
  position: 1,
  activity: "",
  cents: cents(1),
  recurrence: "one_off",
  year: 2027,
  owner: "",
  priority: 1,
  feasibleThisYear: false,
  isIcon: false,
  programme,
  coverage,
  answer: null,
});
const ready = (kind: RoundKind, wishes: Partial<Screenable> = {}): Screenable => ({
  effect: "cost",
  checks: allMet(kind),
  estimate,
  lines: kind === "neighbourhood_plans" ? [line(5, 3)] : [],
  screening: null,
  ...wishes,
});
const conditional = (dueOn: "2027-02-06" | "2027-02-07", metOn: "2027-02-01" | null = null): Screening => ({
  outcome: "yes_provided",
  ground: null,
  principle: null,
  reason: "",
  on: "2027-01-01",
  conditions: [{ id: 1, text: "", dueOn, metOn }],
});
const nothing = { reason: "", ground: null, principle: null, conditions: [] } as const;

describe("ja", () => {
  const yes = { ...nothing, outcome: "yes" } as const;
  const without = (principle: Principle) => allMet("citizens_budget").filter((check) => check.principle !== principle);

  test.each([
    ["all there", "citizens_budget", {}, null],
    ["a principle not checked", "citizens_budget", { checks: without("iv") }, "principles_not_checked"],
    [
      "a principle not met",
      "citizens_budget",
      { checks: [...without("iv"), { principle: "iv", met: false }] },
      "principle_is_not_met",
    ],
    ["no estimate", "citizens_budget", { estimate: null }, "estimate_missing"],
    ["lines with programme and dekking", "neighbourhood_plans", {}, null],
    ["a line without dekking", "neighbourhood_plans", { lines: [line(5, 3), line(5, null)] }, "lines_not_covered"],
    ["a line without programme", "neighbourhood_plans", { lines: [line(null, 1)] }, "lines_not_covered"],
    ["a saving needs no dekking", "neighbourhood_plans", { effect: "saving", lines: [line(5, null)] }, null],
  ] as const)("%s", (_, kind, wishes, reason) => {
    expect(whyNotScreen(round(kind), ready(kind, wishes), yes)?.refused ?? null).toBe(reason);
  });

  test("experiment 3 does not ask for draagvlak, and iii is a preference nowhere needed", () => {
    expect(neededPrinciples(defaultRules.citizens_budget)).toEqual(["i", "iv", "quality", "own_effort"]);
    expect(neededPrinciples(defaultRules.neighbourhood_fund)).toContain("ii");
    const everything = { ...defaultRules.neighbourhood_fund.screening, principles: ["i", "iii"] as const };
    expect(neededPrinciples({ ...defaultRules.neighbourhood_fund, screening: everything })).toEqual(["i"]);
  });
});

describe("ja, mits", () => {
  const provided = (...days: `${number}-${number}-${number}`[]) =>
    ({ ...nothing, outcome: "yes_provided", conditions: days.map((dueOn) => ({ text: "", dueOn })) }) as const;

  test.each([
    ["no condition", provided(), "condition_missing", "conditions[0].text"],
    ["due tomorrow", provided("2027-02-08"), null, undefined],
    ["due today", provided("2027-02-08", "2027-02-07"), "condition_not_in_future", "conditions[1].dueOn"],
    ["due on the first day of the council", provided("2027-04-01"), null, undefined],
    ["due on the last day but one on which the raad can decide", provided("2027-04-29"), null, undefined],
    [
      "due when nobody can say any more that it is not met",
      provided("2027-04-30"),
      "condition_too_late",
      "conditions[0].dueOn",
    ],
  ] as const)("%s", (_, input, reason, field) => {
    const no = whyNotScreen(round("citizens_budget"), ready("citizens_budget"), input);
    expect(no?.refused ?? null).toBe(reason);
    expect(no?.field).toBe(field);
  });
});

test("ja, mits needs an amount as ja does", () => {
  const input = { ...nothing, outcome: "yes_provided", conditions: [{ text: "", dueOn: "2027-02-08" }] } as const;
  const no = whyNotScreen(round("citizens_budget"), ready("citizens_budget", { estimate: null }), input);
  expect(no).toMatchObject({ refused: "estimate_missing", field: "outcome" });
});

describe("voldoet niet", () => {
  const notMet = (principle: Principle | null) => ({ ...nothing, outcome: "not_met", principle }) as const;

  test.each([
    ["without ja, mits before", null, "iv", "not_met_needs_condition"],
    ["on the last day of the condition", conditional("2027-02-07"), "iv", "condition_not_overdue"],
    ["with the condition met", conditional("2027-02-06", "2027-02-01"), "iv", "condition_not_overdue"],
    ["the day after, no principle named", conditional("2027-02-06"), null, "principle_missing"],
    ["the day after, a principle that is not asked", conditional("2027-02-06"), "ii", "principle_not_asked"],
    ["the day after", conditional("2027-02-06"), "iv", null],
  ] as const)("%s", (_, screening, principle, reason) => {
    const plan = ready("citizens_budget", { screening });
    const unchecked = { ...plan, checks: [] };
    expect(whyNotScreen(round("citizens_budget"), unchecked, notMet(principle))?.refused ?? null).toBe(reason);
  });

  test.each([
    ["a preference", "iii", [], "principle_is_a_preference"],
    ["a preference that is met", "iii", [{ principle: "iii", met: true }], "principle_is_met"],
    ["a preference that is not met", "iii", [{ principle: "iii", met: false }], "principle_is_a_preference"],
    ["one that was found to be met", "i", [{ principle: "i", met: true }], "principle_is_met"],
    ["one that was found not to be met", "i", [{ principle: "i", met: false }], null],
  ] as const)("it never rests on %s", (_, principle, checks, reason) => {
    const screening = conditional("2027-02-06");
    const fund = round("neighbourhood_fund");
    const rules = { ...fund.rules, screening: { ...fund.rules.screening, principles: ["i", "iii"] as const } };
    const no = whyNotScreen({ ...fund, rules }, ready("neighbourhood_fund", { checks, screening }), notMet(principle));
    expect(no).toEqual(reason && { refused: reason, field: "principle" });
    expect(unmetPrinciples(rules, checks).includes(principle)).toBe(reason === null);
  });
});

describe("buiten bereik", () => {
  const budget = round("citizens_budget");
  const onlyLaw = {
    ...budget,
    rules: { ...budget.rules, screening: { ...budget.rules.screening, grounds: ["law"] as const } },
  };

  test.each([
    ["no ground", budget, null, "ground_missing"],
    ["ground c", budget, "c", null],
    ["a ground that the round does not know", onlyLaw, "a", "ground_not_allowed"],
    ["the law", onlyLaw, "law", null],
  ] as const)("%s", (_, setting, ground, reason) => {
    const input = { ...nothing, outcome: "out_of_scope", ground } as const;
    expect(whyNotScreen(setting, ready("citizens_budget"), input)?.refused ?? null).toBe(reason);
  });
});

describe("what belongs to another outcome", () => {
  const condition = { text: "Vraag de school.", dueOn: "2027-02-08" } as const;
  const all = { reason: "", ground: "a", principle: "iv", conditions: [condition] } as const;
  const only = {
    conditions: { ...nothing, conditions: [condition] },
    principle: { ...nothing, principle: "iv" },
    ground: { ...nothing, ground: "a" },
  } as const;

  test.each([
    ["yes", "conditions", "condition_not_with_outcome", "conditions[0].text"],
    ["yes", "principle", "principle_not_with_outcome", "principle"],
    ["yes", "ground", "ground_not_with_outcome", "ground"],
    ["yes_provided", "principle", "principle_not_with_outcome", "principle"],
    ["yes_provided", "ground", "ground_not_with_outcome", "ground"],
    ["not_met", "conditions", "condition_not_with_outcome", "conditions[0].text"],
    ["not_met", "ground", "ground_not_with_outcome", "ground"],
    ["out_of_scope", "conditions", "condition_not_with_outcome", "conditions[0].text"],
    ["out_of_scope", "principle", "principle_not_with_outcome", "principle"],
  ] as const)("%s does not lose its %s silently", (outcome, what, reason, field) => {
    const plan = ready("citizens_budget", { screening: conditional("2027-02-06"), checks: [] });
    const refusal = { refused: reason, field };
    expect(whyNotScreen(round("citizens_budget"), plan, { ...only[what], outcome })).toEqual(refusal);
    expect(whyNotScreen(round("citizens_budget"), ready("citizens_budget"), { ...all, outcome })).not.toBeNull();
  });
});

test("a condition is overdue after its last day, unless it was met", () => {
  const conditions = [
    { dueOn: "2027-02-06", metOn: null },
    { dueOn: "2027-02-06", metOn: "2027-02-06" },
    { dueOn: "2027-02-07", metOn: null },
  ] as const;
  expect(overdue(conditions, "2027-02-07")).toEqual([conditions[0]]);
});

describe("the official estimate", () => {
  test.each([
    ["once", 5000, 0, false, null, undefined],
    ["every year", 0, 3000, true, null, undefined],
    ["once and every year", 5000, 3000, true, null, undefined],
    ["nothing, once", 0, 0, false, "estimate_is_zero", "oneOffCents"],
    ["nothing, every year", 0, 0, true, "estimate_is_zero", "oneOffCents"],
    ["every year, without an amount a year", 5000, 0, true, "structural_without_yearly", "yearlyCents"],
    ["once, with an amount a year only", 0, 3000, false, "one_off_with_yearly", "structural"],
    ["once, with an amount a year too", 5000, 3000, false, "one_off_with_yearly", "structural"],
  ] as const)("%s", (_, oneOff, yearly, structural, reason, field) => {
    const no = whyNotEstimate({ oneOffCents: cents(oneOff), yearlyCents: cents(yearly), structural });
    expect([no?.refused ?? null, no?.field]).toEqual([reason, field]);
  });
});

describe("dekking (R85)", () => {
  test.each([
    ["a saving with one", "citizens_budget", "saving", 3, "saving_has_no_coverage"],
    ["a saving without", "citizens_budget", "saving", null, null],
    ["experiment 3 that costs, without", "citizens_budget", "cost", null, "coverage_missing"],
    ["experiment 3 that costs, with", "citizens_budget", "cost", 4, null],
    ["experiment 1, on the plan", "neighbourhood_plans", "cost", 1, "coverage_is_per_line"],
    ["experiment 1, not on the plan", "neighbourhood_plans", "cost", null, null],
    ["a fund, without", "neighbourhood_fund", "cost", null, null],
    ["a fund, with", "neighbourhood_fund", "cost", 2, null],
  ] as const)("%s", (_, kind, effect, coverage, reason) => {
    expect(whyNotCoverage(kind, effect, coverage)?.refused ?? null).toBe(reason);
  });

  test("a line that costs has one, a line that saves has none", () => {
    expect(whyNotLineCoverage("cost", null)?.refused).toBe("coverage_missing");
    expect(whyNotLineCoverage("cost", 1)).toBeNull();
    expect(whyNotLineCoverage("saving", 1)?.refused).toBe("saving_has_no_coverage");
    expect(whyNotLineCoverage("saving", null)).toBeNull();
  });
});
