import { describe, expect, test } from "vitest";
import type { Phase, RoundKind } from "#app/modules/people/core/acts.ts";
import { standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { standingText } from "#app/modules/rounds/standing-text.ts";

const today: LocalDate = "2026-11-26";

function standing(kind: RoundKind, calendar: readonly PhaseDates[], opened = true, more: Partial<Rules> = {}) {
  const round: Round = {
    id: 1,
    slug: "ronde",
    kind,
    title: "Ronde",
    intro: "",
    budgetYear: 2028,
    opened,
    importedFrom: null,
    pricesPublic: true,
    released: false,
    awaitsPaper: false,
    keyDestroyedOn: null,
    ceiling: null,
    calendar,
    rules: { ...defaultRules[kind], ...more },
    storedRules: defaultRules[kind],
    rulesVersion: 1,
    rulesHash: "",
    today,
    standing: standingOn({ kind, opened, calendar }, today),
  };
  return standingText(round);
}

/** What is written out here is what people read of a phase that is now, and of the same phase when it comes next. */
const said: readonly (readonly [Phase, RoundKind, string, string])[] = [
  ["preparation", "citizens_budget", "running", "maakt de gemeente de ronde klaar."],
  ["submission", "citizens_budget", "now", "kunnen inwoners een plan indienen."],
  ["screening", "citizens_budget", "running", "controleert de gemeente de plannen."],
  ["valuation", "citizens_budget", "now", "kunnen inwoners de plannen beoordelen."],
  ["scoring", "neighbourhood_fund", "running", "geeft de fondsadviesraad elk plan een score."],
  ["advice", "citizens_budget", "running", "schrijft de gemeente een advies bij de plannen."],
  ["council", "citizens_budget", "running", "beslist de raad over de plannen."],
  ["council", "neighbourhood_plans", "running", "beslist de raad over de plannen."],
  ["council", "neighbourhood_fund", "running", "beslist de fondsadviesraad over het geld."],
  ["accountability", "citizens_budget", "running", "worden de plannen uitgevoerd."],
];

describe("where a round stands", () => {
  test.each(said)("in the phase %s of a %s", (phase, kind, badge, what) => {
    expect(standing(kind, [{ phase, startsOn: "2026-11-01", endsOn: "2026-12-31" }])).toEqual({
      badge,
      sentence: `Tot en met donderdag 31\u00a0december ${what}`,
    });
  });

  test.each(said)("before the phase %s of a %s", (phase, kind, _badge, what) => {
    expect(standing(kind, [{ phase, startsOn: "2026-12-31", endsOn: "2027-01-31" }])).toEqual({
      badge: "soon",
      sentence: `Vanaf donderdag 31\u00a0december ${what}`,
    });
  });

  test("in the council phase of a fund that the college divides", () => {
    const calendar: PhaseDates[] = [{ phase: "council", startsOn: "2026-11-01", endsOn: "2026-12-31" }];
    const { sentence } = standing("neighbourhood_fund", calendar, true, { governance: "executive_awards" });
    expect(sentence).toBe("Tot en met donderdag 31\u00a0december beslist het college over het geld.");
  });

  test("before it is open, and after its last day", () => {
    const calendar: PhaseDates[] = [{ phase: "submission", startsOn: "2026-01-01", endsOn: "2026-01-31" }];
    expect(standing("citizens_budget", calendar, false).badge).toBe("soon");
    expect(standing("citizens_budget", calendar).badge).toBe("done");
  });
});
