import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { decidingBody } from "#app/modules/plans/core/deciding-body.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { decidingReason } from "#app/modules/plans/texts.nl.ts";
import type { Coverage, Purse } from "#app/modules/plans/core/plan.ts";

const round = (kind: RoundKind, governance: "fund_awards" | "executive_awards" = "fund_awards") => ({
  kind,
  rules: { governance, interim: defaultRules.interim_plans.interim },
});
const coverages: (Coverage | null)[] = [null, 1, 2, 3, 4];

describe("who decides", () => {
  test.each(coverages)("experiment 3: always the raad (dekking %s); 3 and 4 add a change of the budget", (coverage) => {
    expect(decidingBody(round("citizens_budget"), { effect: "cost", coverage })).toEqual({
      body: "council",
      because: "citizens_budget",
      budgetAmendment: coverage === 3 || coverage === 4,
    });
  });

  test("a saving of experiment 3: the raad", () => {
    expect(decidingBody(round("citizens_budget"), { effect: "saving", coverage: null })?.body).toBe("council");
  });

  test.each(coverages)("experiment 2: by the governance variant, whatever the dekking (%s)", (coverage) => {
    const plan = { effect: "cost", coverage } as const;
    expect(decidingBody(round("neighbourhood_fund", "fund_awards"), plan)?.body).toBe("board");
    expect(decidingBody(round("neighbourhood_fund", "executive_awards"), plan)?.body).toBe("executive");
  });

  test.each([
    [1, "executive"],
    [2, "executive"],
    [3, "council"],
    [4, "council"],
    [null, undefined],
  ] as const)("a line of experiment 1 with dekking %s: %s", (coverage, body) => {
    expect(decidingBody(round("neighbourhood_plans"), { effect: "cost", coverage })?.body).toBe(body);
  });

  /** One-off and first year in whole euros. */
  const interim = (coverage: Coverage | null, purse: Purse | null = null, oneOff = 0, yearly = 0) =>
    decidingBody(round("interim_plans"), {
      ...{ effect: "cost", coverage, purse },
      ...{ oneOff: cents(oneOff * 100), yearly: cents(yearly * 100) },
    });

  test.each([
    [1, "executive", "coverage_1"],
    [3, "council", "coverage_3"],
    [4, "council", "coverage_4"],
  ] as const)("an interim plan with dekking %s: %s (R85)", (coverage, body, because) => {
    expect(interim(coverage)).toMatchObject({ body, because, budgetAmendment: coverage > 2 });
  });

  test.each([
    ["small_means", 2_500, 0, "coordinator"],
    ["small_means", 10_000, 0, "coordinator"],
    ["small_means", 8_000, 2_000, "coordinator"],
    ["small_means", 10_000.01, 0, "programme_team"],
    ["small_means", 8_000, 2_001, "programme_team"],
    ["stimulus", 100, 0, "executive"],
    ["stimulus", 90_000, 0, "executive"],
  ] as const)("an interim plan from %s of € %s and € %s a year: %s (R54, R85)", (purse, oneOff, yearly, body) => {
    expect(interim(2, purse, oneOff, yearly)?.body).toBe(body);
  });

  test("the threshold is a rule of the round, and stands in the explanation", () => {
    const rules = {
      ...round("interim_plans").rules,
      interim: { ...defaultRules.interim_plans.interim, coordinatorCents: 250_000 },
    };
    const plan = {
      effect: "cost",
      coverage: 2,
      purse: "small_means",
      oneOff: cents(250_001),
      yearly: cents(0),
    } as const;
    const deciding = decidingBody({ kind: "interim_plans", rules }, plan);
    expect(deciding).toMatchObject({ body: "programme_team", because: "small_means_above", threshold: 250_000 });
    expect(deciding && decidingReason(deciding)).toContain("Boven €\u00a02.500 beslist het programmateam.");
  });

  test("of an interim plan nobody knows who decides before dekking, purse and amount are known; of a saving it is the raad", () => {
    expect(interim(null)).toBeNull();
    expect(interim(2)).toBeNull();
    expect(decidingBody(round("interim_plans"), { effect: "cost", coverage: 2, purse: "small_means" })).toBeNull();
    expect(decidingBody(round("interim_plans"), { effect: "saving", coverage: null })?.body).toBe("council");
  });
});
