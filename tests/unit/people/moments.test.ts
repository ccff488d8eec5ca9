import { expect, test } from "vitest";
import { acts, type Act } from "#app/modules/people/core/acts.ts";
import { whyNotNow } from "#app/modules/people/core/may.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";

/** With a gap of a few days between all phases, and without carrying out. */
const calendar: PhaseDates[] = [
  { phase: "submission", startsOn: "2027-01-01", endsOn: "2027-01-20" },
  { phase: "screening", startsOn: "2027-02-01", endsOn: "2027-02-20" },
  { phase: "valuation", startsOn: "2027-03-01", endsOn: "2027-03-20" },
  { phase: "advice", startsOn: "2027-04-01", endsOn: "2027-04-20" },
  { phase: "council", startsOn: "2027-05-01", endsOn: "2027-05-20" },
];

const reason = (act: Act, today: LocalDate) =>
  whyNotNow(acts[act], standingOn({ kind: "citizens_budget", opened: true, calendar }, today))?.refused ?? null;

test.each([
  ["2027-03-20", "too_early", "too_early"],
  ["2027-03-21", null, "too_early"],
  ["2027-04-20", null, "too_early"],
  ["2027-04-25", null, "too_early"],
  ["2027-05-01", null, null],
  ["2027-05-20", null, null],
  ["2027-05-21", "too_late", null],
  ["2029-01-01", "too_late", null],
] as const)("on %s a lot: %s, a decision: %s", (today, lot, decision) => {
  expect([reason("lot.enter", today), reason("lot.confirm", today), reason("raad.decide", today)]).toEqual([
    lot,
    lot,
    decision,
  ]);
});

test.each(["2027-01-10", "2027-05-20", "2029-01-01"] as const)(
  "on %s a round without accounting has no phase for it, and that is not for its kind",
  (today) => {
    expect(reason("plan.account", today)).toBe("not_in_this_round");
    expect(reason("fonds.score", today)).toBe("not_in_this_kind");
  },
);
