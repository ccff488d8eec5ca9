import { describe, expect, test } from "vitest";
import {
  inOrder,
  isCarried,
  quoteFor,
  whyNotInstrument,
  type Instrument,
  type InstrumentEntry,
  type InstrumentOutcome,
  type Known,
} from "#app/modules/raad/core/instrument.ts";

const round = {
  today: "2027-03-24",
  calendar: [{ phase: "council", startsOn: "2027-03-01", endsOn: "2027-03-31" }],
} as const;

const entry: InstrumentEntry = {
  ...{ kind: "amendement", reference: "A2", title: "Meer groen", text: null, reason: null },
  ...{ proposers: ["Fractie A"], plans: [1, 3], outcome: "submitted" },
  ...{ votesFor: null, votesAgainst: null, decidedOn: null, version: 0 },
};
const known: Known = { others: [], plans: new Set([1, 2, 3]), followed: [], last: 0 };
const decided = { decidedOn: "2027-03-24" } as const;

describe("what can be recorded of an amendement or motie", () => {
  test.each<[string, Partial<InstrumentEntry>]>([
    ["handed in, before the meeting and without a day", {}],
    ["about no plan at all", { plans: [] }],
    ["adopted with the most votes", { ...decided, outcome: "adopted", votesFor: 21, votesAgainst: 16, seats: 37 }],
    ["adopted without a vote", { ...decided, outcome: "adopted" }],
    ["rejected by a tie", { ...decided, outcome: "rejected", votesFor: 18, votesAgainst: 18 }],
    ["taken over, put off or withdrawn", { ...decided, outcome: "withdrawn" }],
  ])("%s", (_, wishes) => {
    expect(whyNotInstrument({ ...entry, ...wishes }, round, known)).toBeNull();
  });

  test.each<[string, string | undefined, Partial<InstrumentEntry>, Partial<Known>]>([
    ["instrument_changed_meanwhile", undefined, {}, { last: 1 }],
    ["instrument_twice", "reference", {}, { others: [{ kind: "amendement", reference: "a 2" }] }],
    ["instrument_plan_unknown", "plans", { plans: [1, 9] }, {}],
    ["instrument_plan_decided", "plans", { plans: [1] }, { followed: [1, 3] }],
    ["instrument_not_voted_on", "outcome", { ...decided, outcome: "withdrawn", votesFor: 1, votesAgainst: 0 }, {}],
    ["instrument_not_voted_on", "outcome", { votesFor: 20, votesAgainst: 17 }, {}],
    ["instrument_day_missing", "decidedOn", { outcome: "taken_over" }, {}],
    ["votes_incomplete", "votesAgainst", { ...decided, outcome: "adopted", votesFor: 20 }, {}],
    ["votes_contradict", "outcome", { ...decided, outcome: "adopted", votesFor: 17, votesAgainst: 20 }, {}],
    ["votes_contradict", "outcome", { ...decided, outcome: "rejected", votesFor: 20, votesAgainst: 17 }, {}],
    [
      "more_votes_than_seats",
      "votesFor",
      { ...decided, outcome: "adopted", votesFor: 30, votesAgainst: 8, seats: 37 },
      {},
    ],
    ["decided_in_future", "decidedOn", { outcome: "adopted", decidedOn: "2027-03-25" }, {}],
    ["decided_before_council", "decidedOn", { outcome: "adopted", decidedOn: "2027-02-28" }, {}],
  ])("%s at %s", (reason, field, wishes, more) => {
    const no = whyNotInstrument({ ...entry, ...wishes }, round, { ...known, ...more });
    expect(no).toMatchObject({ refused: reason, ...(field && { field }) });
  });

  test("a motie may have the number of an amendement", () => {
    expect(whyNotInstrument(entry, round, { ...known, others: [{ kind: "motie", reference: "A2" }] })).toBeNull();
  });
});

const made = (id: number, reference: string, wishes: Partial<Instrument> = {}): Instrument => ({
  ...{ id, number: id, kind: "amendement", reference, title: "Meer groen", text: null, reason: `Reden ${id}` },
  ...{ proposers: [], plans: [1], outcome: "adopted", votes: null, decidedOn: "2027-03-24", version: 1 },
  ...wishes,
});

test("stand by kind and by number as people count", () => {
  const all = [made(1, "M1", { kind: "motie" }), made(2, "A10"), made(3, "A2")];
  expect(inOrder(all).map(({ reference }) => reference)).toEqual(["A2", "A10", "M1"]);
});

describe("the reason of a decision without one of its own", () => {
  const nothing = { reason: null, instrument: null, outcome: "adopted_changed" };

  test("is quoted from what it followed from, else from the first amendement that changed the plan and says why", () => {
    const [first, followed] = [made(1, "A1"), made(2, "A2")];
    expect(quoteFor({ ...nothing, outcome: "rejected" }, [first])).toBeNull();
    expect(quoteFor(nothing, [made(3, "M1", { kind: "motie" })])).toBeNull();
    expect(quoteFor(nothing, [followed, first])).toMatchObject({ from: { reference: "A1" }, reason: "Reden 1" });
    expect(quoteFor({ ...nothing, instrument: followed }, [first, followed])).toMatchObject({
      from: { reference: "A2" },
      reason: "Reden 2",
    });
    expect(quoteFor(nothing, [made(1, "A1", { reason: null }), followed])).toMatchObject({ reason: "Reden 2" });
  });

  test("is not quoted when the decision has one, or nothing holds", () => {
    expect(quoteFor({ ...nothing, reason: "Eigen reden." }, [made(1, "A1")])).toBeNull();
    const outcomes: readonly InstrumentOutcome[] = ["submitted", "rejected", "deferred", "withdrawn"];
    for (const outcome of outcomes) expect(quoteFor(nothing, [made(1, "A1", { outcome })])).toBeNull();
    expect(isCarried({ outcome: "taken_over" })).toBe(true);
  });
});
