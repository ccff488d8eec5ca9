import { describe, expect, test } from "vitest";
import { countedSheets, progressOf, scoreBoard, spreadOf, type Board } from "#app/modules/fonds/core/board.ts";
import { seesOthers, visibleSheets, visibleSpread } from "#app/modules/fonds/core/visibility.ts";
import { board, bothAt, plan } from "./build.ts";
import { criteria, exampleRules } from "./rules.ts";

const plans = [plan(1, 100), plan(2, 100)];
const given: Board = board(plans, [
  [0, null],
  [1, 1],
  [3, null],
]);
const [one = 0, two = 0] = plans.map(({ id }) => id);
const recused = (memberId: number, planId: number): Board => ({
  ...given,
  conflicts: [{ memberId, planId, reason: "Mijn zoon deed het plan." }],
});

describe("what members see of each other", () => {
  test("nothing of a plan until the own sheet for it is in", () => {
    expect(visibleSheets(given, 1, one, false).map(({ memberId }) => memberId)).toEqual([2, 3]);
    expect(visibleSheets(given, 1, two, false)).toEqual([]);
  });

  test("everything when the scoring is over", () => {
    expect(visibleSheets(given, 1, two, true)).toHaveLength(1);
  });

  test("nothing before that of a plan one is involved in, with or without an own sheet for it", () => {
    for (const plan of [one, two]) {
      expect(seesOthers(recused(1, plan), 1, plan, false)).toBe(false);
      expect(visibleSheets(recused(1, plan), 1, plan, false)).toEqual([]);
    }
    expect(visibleSheets(recused(1, one), 1, one, true).map(({ memberId }) => memberId)).toEqual([2, 3]);
  });

  test("of lowest and highest nothing either, however many sheets are in: a chair scores as well", () => {
    const shown = (viewerId: number, planId: number, { of = given, isOver = false } = {}) =>
      visibleSpread(of, exampleRules, { viewerId, planId, isOver });
    const hidden = { lowest: null, highest: null };
    expect(shown(9, one)).toEqual({ given: 3, expected: 3, ...hidden });
    expect(shown(9, two)).toEqual({ given: 1, expected: 3, ...hidden });
    expect(shown(2, two)).toEqual({ given: 1, expected: 3, lowest: 8000, highest: 8000 });
    expect(shown(1, one)).toEqual({ given: 3, expected: 3, lowest: 0, highest: 10_000 });
    // Being involved can be taken back.
    expect(shown(9, one, { of: recused(9, one) })).toMatchObject(hidden);
    expect(shown(9, one, { isOver: true })).toMatchObject({ lowest: 0, highest: 10_000 });
    expect(shown(9, two, { isOver: true })).toMatchObject({ lowest: 8000 });
  });
});

describe("a conflict of interest", () => {
  test("leaves out what the member gave before, and waits for nothing more", () => {
    const after = recused(3, one);
    expect(countedSheets(after, one).map(({ memberId }) => memberId)).toEqual([1, 2]);
    expect(spreadOf(after, exampleRules, one)).toEqual({ given: 2, expected: 2, lowest: 8000, highest: 10_000 });
    expect(progressOf(after, 3)).toEqual({ done: 0, recused: 1, open: 1 });
    expect(progressOf(given, 2)).toEqual({ done: 2, recused: 0, open: 0 });
  });

  test("counts for that plan only", () => {
    const sheetOfTwo = { memberId: 3, planId: two, note: "", marks: bothAt(0) };
    const after = { ...recused(3, one), sheets: [...given.sheets, sheetOfTwo] };
    expect(countedSheets(after, two)).toHaveLength(2);
  });
});

describe("what counts", () => {
  test("is also what somebody handed in who left the board, but nothing more is waited for", () => {
    const gone = { ...given, members: given.members.slice(0, 2), left: given.members.slice(2) };
    expect(countedSheets(gone, one)).toHaveLength(3);
    expect(spreadOf(gone, exampleRules, one)).toMatchObject({ given: 3, expected: 3 });
    expect(spreadOf(gone, exampleRules, two)).toMatchObject({ given: 1, expected: 2 });
    const missing = (of: Board) => scoreBoard(of, exampleRules).map(({ score }) => score.missing.length);
    // Two criteria each: of the three members only the second has a sheet for the second plan.
    expect(missing(given)).toEqual([0, 4]);
    expect(missing(gone)).toEqual([0, 2]);
  });

  test("is what was given on criteria that the rules have", () => {
    const other = {
      ...given,
      sheets: [{ memberId: 1, planId: one, note: "", marks: [{ criterion: "old", level: 0 }] }],
    };
    const [scored] = scoreBoard(other, exampleRules);
    expect(scored?.score.total).toBeNull();
    const fewer = criteria.map((criterion) => ({ ...criterion, levels: criterion.levels.slice(0, 2) }));
    expect(scoreBoard(given, { criteria: fewer, missingScores: "zero" })[0]?.score.missing).toHaveLength(2);
  });
});
