import { expect, test } from "vitest";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { phasesOf } from "#app/modules/rounds/standing-text.ts";

const councilOf = (kind: RoundKind, governance: Rules["governance"] = "fund_awards") =>
  phasesOf({
    kind,
    rules: { ...defaultRules[kind], governance },
    calendar: [{ phase: "council", startsOn: "2027-02-01", endsOn: "2027-02-20" }],
  }).map(({ name }) => name);

test("the phase in which is decided has the name of who decides in this round", () => {
  expect(councilOf("citizens_budget")).toEqual(["Raad beslist"]);
  expect(councilOf("citizens_budget", "executive_awards")).toEqual(["Raad beslist"]);
  expect(councilOf("neighbourhood_fund", "fund_awards")).toEqual(["Fonds beslist"]);
  expect(councilOf("neighbourhood_fund", "executive_awards")).toEqual(["College beslist"]);
});
