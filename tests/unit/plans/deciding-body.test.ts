import { describe, expect, test } from "vitest";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { decidingBody } from "#app/modules/plans/core/deciding-body.ts";
import type { Coverage } from "#app/modules/plans/core/plan.ts";

const round = (kind: RoundKind, governance: "fund_awards" | "executive_awards" = "fund_awards") => ({
  kind,
  rules: { governance },
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
});
