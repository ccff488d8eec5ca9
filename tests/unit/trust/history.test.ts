import { describe, expect, it } from "vitest";
import { anomaliesIn, type Event, type Sent, type Stored } from "#tests/trust/history.ts";

/** The valuing closes at 100; the history ends at 200. */
const close = { did: "close", from: 99, to: 101 } as const;

type Form = readonly [voter: string, plan: number, mark: number, key: string];

const send = ([voter, plan, mark, key]: Form, from: number, to: number, heard: Sent["heard"]): Sent => ({
  ...{ did: "send", voter, plan, mark, key, from, heard },
  to: heard === "nothing" ? Infinity : to,
});
const stored = (form: Form, from: number, to: number) => send(form, from, to, { stored: `id-${form[3]}` });
const refused = (form: Form, from: number, to: number, reason = "too_late") =>
  send(form, from, to, { refused: reason });

const look = (
  voter: string,
  from: number,
  to: number,
  marks: Record<number, number>,
  receipt?: string | null,
): Event => {
  const entries = Object.entries(marks).map(([plan, mark]) => [Number(plan), mark] as const);
  const code = entries.length === 0 ? null : `${voter} ${JSON.stringify(entries)}`;
  return { did: "look", voter, from, to, marks: new Map(entries), receipt: receipt === undefined ? code : receipt };
};

const count = (from: number, to: number, people: number, plans: Record<number, Record<number, number>>): Event => ({
  ...{ did: "count", from, to, people },
  marks: new Map(
    Object.entries(plans).map(([plan, marks]) => [
      Number(plan),
      new Map(Object.entries(marks).map(([mark, times]) => [Number(mark), times])),
    ]),
  ),
});

const row = ([voter, plan, mark, key]: Form, sequence: number, id = `id-${key}`): Stored => ({
  ...{ id, voter, plan, mark, sequence, key },
});

const checkpoint = (at: number, ...rows: Stored[]): Event => ({ did: "checkpoint", from: at, to: at + 1, rows });

const kindsOf = (...events: Event[]) => [...new Set(anomaliesIn([close, ...events]).map(({ kind }) => kind))];

// Anna changes her mind about plan 1 from 3 to 7; Bob gives plan 1 a 5.
const anna3: Form = ["anna", 1, 3, "a3"];
const anna7: Form = ["anna", 1, 7, "a7"];
const bob5: Form = ["bob", 1, 5, "b5"];

const rightly = [
  stored(anna3, 0, 10),
  look("anna", 11, 12, { 1: 3 }),
  stored(bob5, 13, 15),
  checkpoint(16, row(anna3, 1), row(bob5, 1)),
  stored(anna7, 20, 30),
  look("anna", 31, 32, { 1: 7 }),
  count(40, 41, 2, { 1: { 7: 1, 5: 1 } }),
];
const end = [row(anna3, 1), row(anna7, 2), row(bob5, 1)];

describe("a history that can be explained", () => {
  it("has the last answer that was acknowledged before the read", () => {
    expect(kindsOf(...rightly, checkpoint(200, ...end))).toEqual([]);
  });

  it("may be empty", () => {
    expect(kindsOf(look("anna", 1, 2, {}), count(3, 4, 0, {}), checkpoint(200))).toEqual([]);
  });

  it("shows of what happens at the same moment either", () => {
    const sent = [stored(anna3, 0, 10), stored(anna7, 20, 30)];
    const rows = checkpoint(200, row(anna3, 1), row(anna7, 2));
    for (const mark of [3, 7]) expect(kindsOf(...sent, look("anna", 25, 26, { 1: mark }), rows)).toEqual([]);
  });

  it("stores what was sent at the same moment in either order", () => {
    const sent = [stored(anna3, 0, 30), stored(anna7, 10, 20)];
    expect(kindsOf(...sent, checkpoint(200, row(anna3, 1), row(anna7, 2)))).toEqual([]);
    expect(kindsOf(...sent, checkpoint(200, row(anna7, 1), row(anna3, 2)))).toEqual([]);
  });

  it("may have stored what nobody heard the end of, also much later, or not", () => {
    const sent = [send(anna3, 0, 0, "nothing")];
    expect(kindsOf(...sent, look("anna", 50, 51, {}), checkpoint(200, row(anna3, 1)))).toEqual([]);
    expect(kindsOf(...sent, look("anna", 50, 51, {}), checkpoint(200))).toEqual([]);
  });

  it("answers the same form with the same receipt, also after close", () => {
    expect(kindsOf(stored(anna3, 0, 10), stored(anna3, 150, 160), checkpoint(200, row(anna3, 1)))).toEqual([]);
  });

  it("refuses another answer with a known key, and any answer after close", () => {
    const other: Form = ["anna", 1, 9, "a3"];
    const sent = [stored(anna3, 0, 10), refused(other, 11, 12, "key_reused"), refused(bob5, 150, 151)];
    expect(kindsOf(...sent, checkpoint(200, row(anna3, 1)))).toEqual([]);
  });

  it("may refuse at the very moment of closing what it does not store", () => {
    expect(kindsOf(refused(bob5, 98, 100), stored(anna3, 99, 103), checkpoint(200, row(anna3, 1)))).toEqual([]);
  });
});

describe("each of the eight seeded faults", () => {
  it("stale read: what was acknowledged before is not read back", () => {
    const stale = look("anna", 33, 34, { 1: 3 });
    expect(kindsOf(...rightly, stale, checkpoint(200, ...end))).toEqual(["stale"]);
  });

  it("double counter: somebody who took part is counted a second time", () => {
    expect(kindsOf(...rightly, count(42, 43, 3, { 1: { 7: 1, 5: 1 } }), checkpoint(200, ...end))).toEqual([
      "miscounted",
    ]);
  });

  it("lost update: a later answer is filed before an earlier one", () => {
    const sent = [stored(anna3, 0, 10), stored(anna7, 20, 30)];
    expect(kindsOf(...sent, checkpoint(200, row(anna7, 1), row(anna3, 2)))).toEqual(["out of order"]);
  });

  it("lost answer: what was acknowledged is not there", () => {
    expect(kindsOf(stored(anna3, 0, 10), checkpoint(200))).toEqual(["lost"]);
  });

  it("key again: a form that comes back is stored as a new answer", () => {
    const again = send(anna3, 11, 12, { stored: "id-more" });
    const rows = [row(anna3, 1), row(["anna", 1, 3, "more"], 2)];
    expect(kindsOf(stored(anna3, 0, 10), again, checkpoint(200, ...rows))).toEqual([
      ...["other receipt", "lost", "nobody's"],
    ]);
  });

  it("key refused: a form that comes back is refused instead of answered again", () => {
    const again = refused(anna3, 11, 12, "key_reused");
    expect(kindsOf(stored(anna3, 0, 10), again, checkpoint(200, row(anna3, 1)))).toEqual(["wrongly refused"]);
  });

  it("told no: what was refused is stored all the same", () => {
    expect(kindsOf(refused(anna3, 150, 151), checkpoint(200, row(anna3, 1)))).toEqual(["nobody's"]);
  });

  it("after close: stored although it was sent when the valuing was over", () => {
    expect(kindsOf(stored(anna3, 102, 103), checkpoint(200, row(anna3, 1)))).toEqual(["late"]);
  });
});

describe("other things that nothing explains", () => {
  it("an acknowledged answer that is kept with another mark", () => {
    expect(kindsOf(stored(anna3, 0, 10), checkpoint(200, row(["anna", 1, 4, "a3"], 1)))).toContain("lost");
  });

  it("an answer that a checkpoint misses between two that have it", () => {
    const has = row(anna3, 1);
    expect(kindsOf(stored(anna3, 0, 10), checkpoint(20, has), checkpoint(30), checkpoint(200, has))).toContain(
      "altered",
    );
  });

  it("a row that changes later", () => {
    const changed = row(["anna", 1, 9, "a3"], 1);
    const sent = [stored(anna3, 0, 10), send(["anna", 1, 9, "a3"], 0, 0, "nothing")];
    expect(kindsOf(...sent, checkpoint(20, row(anna3, 1)), checkpoint(200, changed))).toContain("altered");
  });

  it("an answer of nobody", () => {
    expect(kindsOf(checkpoint(200, row(anna3, 1)))).toContain("nobody's");
  });

  it("two rows of one form, and two at one place in the order", () => {
    const sent = [stored(anna3, 0, 10), stored(anna7, 0, 10)];
    expect(kindsOf(...sent, checkpoint(200, row(anna3, 1), row(anna3, 2, "other"), row(anna7, 3)))).toEqual(["twice"]);
    expect(kindsOf(...sent, checkpoint(200, row(anna3, 1), row(anna7, 1)))).toEqual(["twice"]);
  });

  it("a refusal because of close while the valuing was open", () => {
    expect(kindsOf(refused(anna3, 50, 51), checkpoint(200))).toEqual(["wrongly refused"]);
  });

  it("a refusal after close of what was stored in time, and of what a checkpoint has shown", () => {
    const after = refused(anna3, 150, 151);
    expect(kindsOf(stored(anna3, 0, 10), after, checkpoint(200, row(anna3, 1)))).toEqual(["wrongly refused"]);
    const unheard = send(anna3, 0, 0, "nothing");
    const has = row(anna3, 1);
    expect(kindsOf(unheard, checkpoint(20, has), after, checkpoint(200, has))).toEqual(["wrongly refused"]);
  });

  it("a refusal for a reason that was not there", () => {
    expect(kindsOf(refused(anna3, 50, 51, "key_reused"), checkpoint(200))).toEqual(["wrongly refused"]);
    expect(kindsOf(refused(anna3, 50, 51, "no_such_plan"), checkpoint(200))).toEqual(["wrongly refused"]);
  });

  it("a read of what comes only later", () => {
    const early = look("anna", 15, 16, { 1: 7 });
    expect(
      kindsOf(stored(anna3, 0, 10), early, stored(anna7, 20, 30), checkpoint(200, row(anna3, 1), row(anna7, 2))),
    ).toEqual(["stale"]);
  });

  it("a read that goes back in time, although each alone could be", () => {
    const sent = [stored(anna3, 0, 10), stored(anna7, 20, 60)];
    const rows = checkpoint(200, row(anna3, 1), row(anna7, 2));
    expect(kindsOf(...sent, look("anna", 30, 31, { 1: 7 }), look("anna", 32, 33, { 1: 3 }), rows)).toEqual(["stale"]);
    expect(kindsOf(...sent, look("anna", 30, 31, { 1: 3 }), look("anna", 32, 33, { 1: 7 }), rows)).toEqual([]);
  });

  it("two reads at once of which each misses what the other has", () => {
    const one: Form = ["anna", 1, 3, "one"];
    const two: Form = ["anna", 2, 3, "two"];
    const sent = [stored(one, 0, 50), stored(two, 0, 50)];
    const rows = checkpoint(200, row(one, 1), row(two, 1));
    expect(kindsOf(...sent, look("anna", 10, 40, { 1: 3 }), look("anna", 11, 41, { 2: 3 }), rows)).toEqual(["forked"]);
    expect(kindsOf(...sent, look("anna", 10, 40, { 1: 3 }), look("anna", 11, 41, { 1: 3, 2: 3 }), rows)).toEqual([]);
  });

  it("a read that shows half of the set", () => {
    const two: Form = ["anna", 2, 8, "two"];
    const sent = [stored(anna3, 0, 10), stored(two, 11, 12)];
    expect(kindsOf(...sent, look("anna", 20, 21, { 1: 3 }), checkpoint(200, row(anna3, 1), row(two, 1)))).toEqual([
      "stale",
    ]);
  });

  it("a receipt that is not of exactly this set", () => {
    const rows = checkpoint(200, ...end);
    const again = (receipt: string | null) => look("anna", 50, 51, { 1: 7 }, receipt);
    expect(kindsOf(...rightly, again("another"), rows)).toEqual(["receipt"]);
    expect(kindsOf(...rightly, again(null), rows)).toEqual(["receipt"]);
    expect(kindsOf(...rightly, look("bob", 50, 51, { 1: 5 }, "anna [[1,7]]"), rows)).toEqual(["receipt"]);
    expect(kindsOf(look("anna", 1, 2, {}, "of nothing"), checkpoint(200))).toEqual(["receipt"]);
  });

  it("a count of answers that misses one, or has one of before", () => {
    const rows = checkpoint(200, ...end);
    expect(kindsOf(...rightly, count(50, 51, 2, { 1: { 7: 1 } }), rows)).toEqual(["miscounted"]);
    expect(kindsOf(...rightly, count(50, 51, 2, { 1: { 3: 1, 5: 1 } }), rows)).toEqual(["miscounted"]);
    expect(kindsOf(...rightly, count(50, 51, 2, { 1: { 3: 1, 7: 1, 5: 1 } }), rows)).toEqual(["miscounted"]);
    expect(kindsOf(...rightly, count(25, 26, 2, { 1: { 3: 1, 5: 1 } }), rows)).toEqual([]);
  });
});

it("needs a closing and a checkpoint", () => {
  expect(() => anomaliesIn([close])).toThrow();
  expect(() => anomaliesIn([checkpoint(200)])).toThrow();
});
