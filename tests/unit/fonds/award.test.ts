import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { changeLine } from "#app/modules/fonds/core/award-change.ts";
import { proposeAward, reservePlaces, sumOf, type Line } from "#app/modules/fonds/core/award.ts";
import type { Board } from "#app/modules/fonds/core/board.ts";
import { adopterOf, changerOf } from "#app/modules/fonds/core/adoption.ts";
import { rowsOf } from "#app/modules/fonds/core/award-view.ts";
import { explain, reasonText } from "#app/modules/fonds/texts.nl.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { board, plan, terms } from "./build.ts";
import { exampleRules } from "./rules.ts";

function linesOf(given: Board, ceiling: number, more = {}): readonly Line[] {
  const proposal = proposeAward(given, terms(ceiling, more));
  if (proposal.kind !== "proposed") throw new Error("a lot is needed");
  return proposal.lines;
}
const short = (lines: readonly Line[]) => lines.map((l) => [l.number, l.outcome, l.amount, l.because.code]);

describe("the proposal", () => {
  test("pays in full what fits, then the remainder to who can use it, and says why", () => {
    const given = board([plan(1, 60), plan(2, 50, 30), plan(3, 20)], [[2, 1, 0]]);
    const lines = linesOf(given, 100);
    expect(short(lines)).toEqual([
      [3, "full", 20, "fits"],
      [2, "full", 50, "fits"],
      [1, "reserve", 0, "all_or_nothing"],
    ]);
    expect(lines.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(lines[2]?.because).toEqual({
      code: "all_or_nothing",
      score: "6000",
      requested: 60,
      minimum: null,
      leftBefore: 30,
      amount: 0,
      criteria: [],
      tie: null,
    });
    const partial = linesOf(given, 60);
    expect(short(partial)).toEqual([
      [3, "full", 20, "fits"],
      [2, "partial", 40, "remainder"],
      [1, "reserve", 0, "nothing_left"],
    ]);
    expect(partial[1]?.because).toMatchObject({ requested: 50, minimum: 30, leftBefore: 40, amount: 40 });
  });

  test("refuses a plan without points on a knock-out criterion, and names the criterion", () => {
    const lines = linesOf(board([plan(1, 60), plan(2, 50)], [[3, 2]]), 200);
    expect(short(lines)).toEqual([
      [2, "full", 50, "fits"],
      [1, "refused", 0, "knock_out"],
    ]);
    expect(lines[1]?.because.criteria).toEqual(["Klaar"]);
  });

  test("one member alone knocks no plan out", () => {
    const lines = linesOf(board([plan(1, 60)], [[3], [0]]), 200);
    expect(short(lines)).toEqual([[1, "full", 60, "fits"]]);
  });

  test("keeps apart plans without a score and plans that ask nothing", () => {
    const lines = linesOf(board([plan(1, 60), plan(2, 50), plan(3, 0)], [[null, 0, 0]]), 200);
    expect(short(lines)).toEqual([
      [2, "full", 50, "fits"],
      [1, "refused", 0, "not_scored"],
      [3, "refused", 0, "asks_nothing"],
    ]);
  });

  test("a missing sheet keeps its plan without a place when the rule says so, also on the reserve list", () => {
    const given = board(
      [plan(1, 60), plan(2, 60), plan(3, 60)],
      [
        [0, 1, 2],
        [null, 1, 2],
      ],
    );
    const rules = { ...exampleRules, missingScores: "block" as const };
    const lines = linesOf(given, 60, { rules });
    expect(short(lines)).toEqual([
      [2, "full", 60, "fits"],
      [3, "reserve", 0, "nothing_left"],
      [1, "refused", 0, "not_scored"],
    ]);
    expect(rowsOf(lines, nobodyDecided).map(({ number, reserve }) => [number, reserve])).toEqual([
      [2, null],
      [3, 1],
      [1, null],
    ]);
    expect(reasonText(lines[2]?.because ?? never())).toContain("geen plaats, ook niet op de reservelijst");
  });

  test("asks for a lot between equal plans at the cut, and takes what the lot says", () => {
    const given = board([plan(1, 60), plan(2, 60), plan(3, 10)], [[1, 1, 0]]);
    expect(proposeAward(given, terms(100))).toEqual({ kind: "needs_lot", plans: [1, 2], left: 90 });
    const lines = linesOf(given, 100, { seed: "3-14-15" });
    expect(lines.filter(({ outcome }) => outcome === "full")).toHaveLength(2);
    expect(lines[1]?.because.tie).toEqual({ plans: [1, 2], settledBy: "lot" });
    expect(linesOf(given, 130).every(({ outcome }) => outcome === "full")).toBe(true);
  });
});

const nobodyDecided = { titleOf: new Map<number, string | null>(), decisions: [] };
const places = (lines: readonly Line[]) => rowsOf(lines, nobodyDecided).map(({ reserve }) => reserve);

test("plans of one score share a place on the reserve list, and the places behind them are passed over", () => {
  const line = (planId: number, outcome: Line["outcome"], score: string | null) => ({
    planId,
    outcome,
    because: { score },
  });
  const lines = [
    line(1, "full", "90"),
    line(2, "reserve", "80"),
    line(3, "refused", "70"),
    line(4, "reserve", "70"),
    line(5, "reserve", "70"),
    line(6, "reserve", "60"),
  ];
  expect([...reservePlaces(lines)]).toEqual([
    [2, 1],
    [4, 2],
    [5, 2],
    [6, 4],
  ]);
});

describe("a change by hand", () => {
  const lines = linesOf(board([plan(1, 60), plan(2, 50, 30), plan(3, 20)], [[2, 1, 0]]), 60);
  const change = (number: number, amount: number, reason = "De bewoners leggen zelf bij.", ceiling = 60, more = {}) =>
    changeLine(
      lines,
      { number, amount: cents(amount), reason, ...more },
      { ceiling: cents(ceiling), by: "board_chair" },
    );

  test("keeps what the rule gave beside the new amount and its reason", () => {
    const changed = change(2, 30);
    if (isRefused(changed)) throw new Error("refused");
    expect(changed[1]).toMatchObject({ outcome: "partial", amount: 30, handReason: "De bewoners leggen zelf bij." });
    expect(changed[1]?.because).toEqual(lines[1]?.because);
    expect([changed[0], changed[2]]).toEqual([lines[0], lines[2]]);
  });

  test("to nothing puts a plan on the reserve list or refuses it, to all that it asks pays it in full", () => {
    const listed = change(3, 0);
    expect(listed).toMatchObject([{ outcome: "reserve", amount: 0 }, {}, { outcome: "reserve" }]);
    const refusing = change(3, 0, "De indieners willen niet meer.", 60, { refuse: true });
    expect(refusing).toMatchObject([{ outcome: "refused", amount: 0 }, {}, { outcome: "reserve" }]);
    if (isRefused(listed) || isRefused(refusing)) throw new Error("refused");
    expect(places(listed)).toEqual([1, null, 2]);
    expect(places(refusing)).toEqual([null, null, 1]);
    expect(change(2, 50, "Er is meer.", 70)).toMatchObject([{}, { outcome: "full", amount: 50 }, {}]);
  });

  test("takes a plan off the reserve list, says so, and puts it back: then there is nothing to explain", () => {
    const off = change(1, 0, "De indieners willen niet meer.", 60, { refuse: true });
    if (isRefused(off)) throw new Error("refused");
    expect(places(off)).toEqual([null, null, null]);
    expect(explain(off[2] ?? never()).map(({ what }) => what)).toEqual([
      "Met de hand van de reservelijst gehaald.",
      null,
    ]);
    const back = changeLine(
      off,
      { number: 1, amount: cents(0), reason: "Toch wel." },
      { ceiling: cents(60), by: "board_chair" },
    );
    expect(back).toEqual(lines);
  });

  test("never pays and refuses at once", () => {
    expect(change(2, 30, "reden", 60, { refuse: true })).toMatchObject({
      refused: "money_and_refused",
      field: "refuse",
    });
  });

  test.each([
    ["no_such_line", 9, 10, "reden", {}],
    ["change_needs_reason", 2, 30, "", {}],
    ["same_amount", 2, 40, "reden", {}],
    ["above_request", 3, 21, "reden", {}],
    ["below_minimum", 2, 29, "reden", {}],
    ["below_minimum", 1, 59, "reden", {}],
    ["above_ceiling", 2, 41, "reden", { over: "€\u00a00,01" }],
    ["above_ceiling", 1, 60, "reden", { over: "€\u00a00,60" }],
  ])("is refused: %s", (refused, number, amount, reason, values) => {
    expect(change(number, amount, reason)).toMatchObject({
      refused,
      ...(refused === "above_ceiling" && { with: values }),
    });
  });

  test("never pays a plan that the criteria of the raad refuse", () => {
    const out = linesOf(board([plan(1, 60)], [[3]]), 200);
    expect(
      changeLine(out, { number: 1, amount: cents(60), reason: "toch" }, { ceiling: cents(200), by: "executive" }),
    ).toMatchObject({
      refused: "knocked_out",
      with: { criteria: "Klaar" },
    });
  });
});

describe("whatever is scored and changed", () => {
  const amount = fc.integer({ min: 1, max: 500 });
  const boards = fc.array(fc.tuple(amount, fc.option(amount), fc.constantFrom(0, 1, 2, 3, null)), {
    minLength: 1,
    maxLength: 9,
  });
  const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 600 })), {
    maxLength: 12,
  });

  test("the sum stays under the ceiling and no plan gets more than it asks", () => {
    fc.assert(
      fc.property(boards, changes, fc.integer({ min: 1, max: 1500 }), (made, hands, ceiling) => {
        const plans = made.map(([asked, least], at) => plan(at + 1, asked, least));
        let lines = linesOf(board(plans, [made.map(([, , level]) => level)]), ceiling, { seed: "7" });
        for (const [at, [number, to]] of hands.entries()) {
          const by = at % 2 === 0 ? "board_chair" : "executive";
          const changed = changeLine(
            lines,
            { number, amount: cents(to), reason: "r" },
            { ceiling: cents(ceiling), by },
          );
          if (!isRefused(changed)) lines = changed;
          expect(sumOf(lines)).toBeLessThanOrEqual(ceiling);
        }
        expect(lines).toHaveLength(plans.length);
        for (const { amount: given, outcome, because } of lines) {
          expect(given).toBeLessThanOrEqual(because.requested);
          expect(given > 0).toBe(outcome === "full" || outcome === "partial");
        }
      }),
    );
  });
});

describe("a change by the college", () => {
  const advised = linesOf(board([plan(1, 60), plan(2, 50, 30), plan(3, 20)], [[2, 1, 0]]), 60);
  const change = (
    lines: readonly Line[],
    by: "board_chair" | "executive",
    amount: number,
    reason = `${by} ${amount}`,
  ) => {
    const changed = changeLine(lines, { number: 2, amount: cents(amount), reason }, { ceiling: cents(60), by });
    if (isRefused(changed)) throw new Error(changed.refused);
    return changed;
  };
  const second = (lines: readonly Line[]) => lines.find(({ number }) => number === 2);

  test("keeps what the board advised, also after a second change", () => {
    const once = change(advised, "executive", 30);
    expect(second(once)).toMatchObject({ amount: 30, departure: { advised: 40, reason: "executive 30" } });
    const twice = change(once, "executive", 0);
    expect(second(twice)).toMatchObject({ amount: 0, departure: { advised: 40, reason: "executive 0" } });
    expect(second(twice)?.handReason).toBeNull();
  });

  test("departs from what the board changed by hand, and keeps the board's reason", () => {
    const lines = change(change(advised, "board_chair", 35), "executive", 30);
    expect(second(lines)).toMatchObject({ handReason: "board_chair 35", departure: { advised: 35 } });
    expect(explain(second(lines) ?? never()).map(({ what }) => what)).toEqual([
      "Het college wijkt af van het advies: €\u00a00,30 in plaats van €\u00a00,35.",
      "Met de hand gewijzigd van €\u00a00,40 naar €\u00a00,35.",
      null,
    ]);
  });

  test("departs also where only the reserve list differs, and knows the advice when it goes back", () => {
    const by = (from: readonly Line[], refuse: boolean, body: "board_chair" | "executive" = "executive") => {
      const changed = changeLine(
        from,
        { number: 1, amount: cents(0), refuse, reason: "Zij willen niet meer." },
        { ceiling: cents(60), by: body },
      );
      if (isRefused(changed)) throw new Error(changed.refused);
      return changed;
    };
    const first = (from: readonly Line[]) => from.find(({ number }) => number === 1) ?? never();
    const off = by(advised, true);
    expect(first(off)).toMatchObject({ outcome: "refused", departure: { advised: 0, outcome: "reserve" } });
    expect(explain(first(off))[0]?.what).toBe(
      "Het college wijkt af van het advies: dit plan staat niet op de reservelijst.",
    );
    expect(first(by(off, false)).departure).toBeNull();
    const on = by(by(advised, true, "board_chair"), false);
    expect(first(on)).toMatchObject({ outcome: "reserve", departure: { advised: 0, outcome: "refused" } });
    expect(explain(first(on)).map(({ what }) => what)).toEqual([
      "Het college wijkt af van het advies: dit plan staat wel op de reservelijst.",
      "Met de hand van de reservelijst gehaald.",
      null,
    ]);
  });

  test("back to the advice departs no more; a new word of the board is the advice", () => {
    const departing = change(advised, "executive", 30);
    expect(second(change(departing, "executive", 40))?.departure).toBeNull();
    expect(second(change(departing, "board_chair", 35))).toMatchObject({
      departure: null,
      handReason: "board_chair 35",
    });
  });

  test("and one by the board back to what the rule gave leaves nothing to explain", () => {
    const back = change(change(advised, "board_chair", 35), "board_chair", 40);
    expect(second(back)).toEqual(second(advised));
  });
});

describe("who adopts and who changes", () => {
  test("is the fund or the college, as the raad chose", () => {
    expect(adopterOf("fund_awards", ["board_chair"])).toBe("board_chair");
    expect(adopterOf("fund_awards", ["executive"])).toEqual({ refused: "fund_adopts" });
    expect(adopterOf("executive_awards", ["executive"])).toBe("executive");
    expect(adopterOf("executive_awards", ["board_chair"])).toEqual({ refused: "executive_adopts" });
  });

  test("the board changes its advice in the advice phase, who adopts also after it", () => {
    expect(changerOf("executive_awards", ["board_chair"], "advice")).toBe("board_chair");
    expect(changerOf("executive_awards", ["board_chair"], "council")).toEqual({ refused: "executive_adopts" });
    expect(changerOf("executive_awards", ["executive"], "advice")).toBe("executive");
    expect(changerOf("executive_awards", ["executive"], "council")).toBe("executive");
    expect(changerOf("fund_awards", ["board_chair"], "council")).toBe("board_chair");
    expect(changerOf("fund_awards", ["executive"], "advice")).toEqual({ refused: "fund_adopts" });
  });
});

function never(): never {
  throw new Error("the line is there");
}
