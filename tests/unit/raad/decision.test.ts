import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { competentBody } from "#app/modules/raad/core/competence.ts";
import {
  whyNotDecision,
  whyNotOfRaad,
  whyNotSure,
  type DecisionEntry,
  type Outcome,
} from "#app/modules/raad/core/decision.ts";
import { departureOf, type DepartsFrom } from "#app/modules/raad/core/departure.ts";
import { totalsOf } from "#app/modules/raad/core/totals.ts";
import type { Verdict } from "#app/modules/raad/core/verdict.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";

const round = {
  today: "2027-03-24",
  calendar: [{ phase: "council", startsOn: "2027-03-01", endsOn: "2027-03-31" }],
} as const;

const entry: DecisionEntry = {
  outcome: "adopted",
  reason: null,
  instrumentId: null,
  votesFor: null,
  votesAgainst: null,
  decidedOn: "2027-03-24",
};

describe("what can be recorded as a decision", () => {
  test.each<[string, Partial<DecisionEntry>]>([
    ["without a reason: the page then says so", {}],
    ["all seats voting", { votesFor: 21, votesAgainst: 16, seats: 37 }],
    ["without a vote", { votesFor: 0, votesAgainst: 0, seats: 37 }],
    ["rejected by a tie", { outcome: "rejected", votesFor: 18, votesAgainst: 18 }],
    ["by amendement", { outcome: "adopted_changed", instrumentId: 2 }],
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
    ["votes_contradict", "outcome", { instrumentId: 2, votesFor: 9, votesAgainst: 28 }],
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

describe("an amount far above what was asked and estimated", () => {
  const asked = { oneOff: cents(1_234_567), yearly: cents(10_000) };
  const known = { own: asked, estimate: null };
  const changed = (oneOff: number, yearly = 0) => ({
    ...entry,
    outcome: "adopted_changed" as const,
    oneOffCents: cents(oneOff),
    yearlyCents: cents(yearly),
  });

  test("is asked about, until somebody says that it is right", () => {
    const far = changed(99_999_999_900);
    expect(whyNotSure(far, known)).toEqual({
      refused: "amount_far_above",
      field: "amountConfirmed",
      with: { decided: "€\u00a0999.999.999", known: "€\u00a012.345,67" },
    });
    expect(whyNotSure({ ...far, amountConfirmed: true }, known)).toBeNull();
    expect(whyNotSure(changed(0, 20_001), known)).toMatchObject({ with: { known: "€\u00a0100" } });
  });

  test("twice as much is not, nor what the city estimates, nor a decision without another amount", () => {
    expect(whyNotSure(changed(2_469_134, 20_000), known)).toBeNull();
    expect(whyNotSure(changed(2_469_135), known)).not.toBeNull();
    const estimate = { oneOff: cents(2_000_000), yearly: cents(0) };
    expect(whyNotSure(changed(4_000_000, 20_000), { own: asked, estimate })).toBeNull();
    expect(whyNotSure(entry, known)).toBeNull();
  });
});

describe("what only the raad has", () => {
  test.each<[string, Partial<DecisionEntry>]>([
    ["instrumentId", { instrumentId: 2 }],
    ["votesFor", { votesFor: 20, votesAgainst: 17, seats: 37 }],
    ["votesFor", { votesAgainst: 17 }],
  ])("%s is refused on a decision of college or board: %o", (field, wishes) => {
    for (const body of ["executive", "board"] as const)
      expect(whyNotOfRaad({ ...entry, ...wishes }, body)).toMatchObject({ refused: "votes_only_of_raad", field });
    expect(whyNotOfRaad({ ...entry, ...wishes }, "council")).toBeNull();
  });

  test("a decision of the college without them stands, also with the seats that the form remembers", () => {
    expect(whyNotOfRaad({ ...entry, seats: 37 }, "executive")).toBeNull();
  });
});

describe("what a decision departs from", () => {
  const nobody = { listed: null, award: null };
  const award = (given: number, advised: number | null = null): NonNullable<DepartsFrom["award"]> => ({
    cents: cents(given),
    departure:
      advised === null ? null : { advised: cents(advised), outcome: "full", reason: "Het college koos anders." },
  });
  const recorded = (outcome: Outcome): Verdict => {
    const { votesFor: _for, votesAgainst: _against, instrumentId: _id, ...written } = entry;
    const decision = { ...written, instrument: null, outcome, votes: null, amounts: null, version: 1 };
    return { from: "record", decision, decidedOn: decision.decidedOn };
  };

  test.each([
    ["adopted", { ...nobody, listed: true }, null],
    ["adopted_changed", { ...nobody, listed: true }, null],
    ["rejected", { ...nobody, listed: true }, "listed_not_adopted"],
    ["deferred", { ...nobody, listed: true }, "listed_not_adopted"],
    ["not_treated", { ...nobody, listed: true }, "listed_not_adopted"],
    ["rejected", { ...nobody, listed: false }, null],
    ["adopted", { ...nobody, listed: false }, "unlisted_adopted"],
    ["adopted", { ...nobody, award: award(500) }, null],
    ["adopted_changed", { ...nobody, award: award(300) }, "award_changed"],
    ["rejected", { ...nobody, award: award(300) }, "awarded_not_adopted"],
    ["rejected", { ...nobody, award: award(0) }, null],
    ["adopted", { ...nobody, award: award(0) }, "unawarded_adopted"],
    ["adopted", { ...nobody, award: award(500, 300) }, "award_changed"],
    ["rejected", { ...nobody, award: award(0, 300) }, "awarded_not_adopted"],
    ["rejected", nobody, null],
  ] as const)("recorded as %s with %o", (outcome, from, how) => {
    expect(departureOf(recorded(outcome), from)?.how ?? null).toBe(how);
  });

  test.each([
    ["the advice", "partial", award(300), null],
    ["another amount", "full", award(500, 300), "award_changed"],
    ["nothing instead of money", "reserve", award(0, 300), "awarded_not_adopted"],
    ["money instead of nothing", "partial", award(300, 0), "unawarded_adopted"],
  ] as const)("an award that the college adopted with %s", (_, outcome, given, how) => {
    const because = { code: "fits", score: null, requested: 500, minimum: null, leftBefore: null } as const;
    const line = { position: 1, reserve: null, outcome, handReason: null, motivation: null, ...given };
    const verdict: Verdict = {
      from: "award",
      award: { ...line, because: { ...because, amount: given.cents, criteria: [], tie: null } },
      decidedOn: "2027-03-20",
    };
    expect(departureOf(verdict, { listed: null, award: given })?.how ?? null).toBe(how);
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
