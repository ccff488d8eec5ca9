import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { competentBody } from "#app/modules/raad/core/competence.ts";
import { whyNotDecision, type DecisionEntry } from "#app/modules/raad/core/decision.ts";
import { departureOf } from "#app/modules/raad/core/departure.ts";
import { totalsOf } from "#app/modules/raad/core/totals.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";

const round = {
  today: "2027-03-24",
  calendar: [{ phase: "council", startsOn: "2027-03-01", endsOn: "2027-03-31" }],
} as const;

const entry: DecisionEntry = {
  outcome: "adopted",
  reason: null,
  instrument: null,
  reference: null,
  votesFor: null,
  votesAgainst: null,
  decidedOn: "2027-03-24",
};

describe("what can be recorded as a decision", () => {
  test.each<[string, Partial<DecisionEntry>]>([
    ["without a reason: the page then says so", {}],
    ["all seats voting", { votesFor: 21, votesAgainst: 16, seats: 37 }],
    ["without a vote", { votesFor: 0, votesAgainst: 0, seats: 37 }],
    [
      "as it was, while an amendement fell",
      { instrument: "amendement", reference: "A2", votesFor: 9, votesAgainst: 28 },
    ],
    ["rejected by a tie", { outcome: "rejected", votesFor: 18, votesAgainst: 18 }],
    ["by amendement", { outcome: "adopted_changed", instrument: "amendement", reference: "A2" }],
    [
      "changed amounts",
      {
        outcome: "adopted_changed",
        oneOffCents: cents(4_000_000),
        yearlyCents: cents(0),
        votesFor: 37,
        votesAgainst: 0,
      },
    ],
    ["on the first day of the council phase", { decidedOn: "2027-03-01" }],
  ])("%s", (_, wishes) => {
    expect(whyNotDecision({ ...entry, ...wishes }, round)).toBeNull();
  });

  test.each<[string, string, Partial<DecisionEntry>]>([
    ["reference_missing", "reference", { instrument: "motie" }],
    ["instrument_missing", "instrument", { reference: "M3" }],
    ["votes_incomplete", "votesAgainst", { votesFor: 20, seats: 37 }],
    ["votes_incomplete", "votesFor", { votesAgainst: 20, seats: 37 }],
    ["more_votes_than_seats", "votesFor", { votesFor: 20, votesAgainst: 18, seats: 37 }],
    ["votes_contradict", "outcome", { outcome: "adopted", votesFor: 9, votesAgainst: 28 }],
    ["votes_contradict", "outcome", { outcome: "adopted", votesFor: 18, votesAgainst: 18 }],
    ["votes_contradict", "outcome", { outcome: "adopted_changed", votesFor: 9, votesAgainst: 28 }],
    ["votes_contradict", "outcome", { outcome: "rejected", votesFor: 28, votesAgainst: 9 }],
    ["amounts_only_when_changed", "outcome", { oneOffCents: cents(1), yearlyCents: cents(0) }],
    ["amounts_incomplete", "yearlyCents", { outcome: "adopted_changed", oneOffCents: cents(1) }],
    ["amounts_incomplete", "oneOffCents", { outcome: "adopted_changed", yearlyCents: cents(1) }],
    ["decided_in_future", "decidedOn", { decidedOn: "2027-03-25" }],
    ["decided_before_council", "decidedOn", { decidedOn: "2027-02-28" }],
  ])("%s at %s", (reason, field, wishes) => {
    expect(whyNotDecision({ ...entry, ...wishes }, round)).toMatchObject({ refused: reason, field });
  });
});

describe("what a decision departs from", () => {
  const nobody = { listed: null, award: null };

  test.each([
    ["adopted", { ...nobody, listed: true }, null],
    ["adopted_changed", { ...nobody, listed: true }, null],
    ["rejected", { ...nobody, listed: true }, "listed_not_adopted"],
    ["deferred", { ...nobody, listed: true }, "listed_not_adopted"],
    ["not_treated", { ...nobody, listed: true }, "listed_not_adopted"],
    ["rejected", { ...nobody, listed: false }, null],
    ["adopted", { ...nobody, listed: false }, "unlisted_adopted"],
    ["adopted", { ...nobody, award: "full" }, null],
    ["adopted_changed", { ...nobody, award: "partial" }, "award_changed"],
    ["rejected", { ...nobody, award: "partial" }, "awarded_not_adopted"],
    ["rejected", { ...nobody, award: "reserve" }, null],
    ["adopted", { ...nobody, award: "refused" }, "unawarded_adopted"],
    ["rejected", nobody, null],
  ] as const)("%s with %o", (outcome, from, how) => {
    expect(departureOf({ outcome }, from)?.how ?? null).toBe(how);
  });
});

describe("who decides about a plan as a whole", () => {
  const lines = (...coverages: (1 | 2 | 3 | 4 | null)[]) => coverages.map((coverage) => ({ coverage }));
  const plans = { kind: "neighbourhood_plans", rules: defaultRules.neighbourhood_plans } as const;

  test.each([
    ["the raad as soon as one line is the raad's", lines(1, 3), "council"],
    ["the college when all lines are the college's", lines(1, 2), "executive"],
  ] as const)("a neighbourhood plan: %s", (_, some, body) => {
    expect(competentBody(plans, { effect: "cost", estimate: null, lines: some })?.body).toBe(body);
  });

  test("nobody yet while a line has no dekking", () => {
    expect(competentBody(plans, { effect: "cost", estimate: null, lines: lines(3, null) })).toBeNull();
    expect(competentBody(plans, { effect: "cost", estimate: null, lines: [] })).toBeNull();
  });

  test("a citizens' budget is always the raad's, a fund follows its governance", () => {
    const estimate = { coverage: 1 } as const;
    const budget = { kind: "citizens_budget", rules: defaultRules.citizens_budget } as const;
    expect(competentBody(budget, { effect: "cost", estimate, lines: [] })?.body).toBe("council");
    const fund = (governance: "fund_awards" | "executive_awards") =>
      competentBody(
        { kind: "neighbourhood_fund", rules: { ...defaultRules.neighbourhood_fund, governance } },
        { effect: "cost", estimate: null, lines: [] },
      )?.body;
    expect([fund("fund_awards"), fund("executive_awards")]).toEqual(["board", "executive"]);
  });
});

test("costs and savings are added apart and never taken from each other", () => {
  const amounts = (oneOff: number, yearly: number) => ({ oneOff: cents(oneOff), yearly: cents(yearly) });
  const plans = [
    { effect: "cost", amounts: amounts(100, 10) },
    { effect: "saving", amounts: amounts(30, 50) },
    { effect: "cost", amounts: amounts(1, 2) },
  ] as const;
  expect(totalsOf(plans)).toEqual({ cost: amounts(101, 12), saving: amounts(30, 50) });
});
