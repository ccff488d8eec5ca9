import { describe, expect, test } from "vitest";
import { quorumOf, type Board } from "#app/modules/fonds/core/board.ts";
import {
  agendaOf,
  lastMinutes,
  readsMinutes,
  screenOf,
  twoRounds,
  whyNotMinutes,
  type Meeting,
  type Minutes,
} from "#app/modules/fonds/core/meeting.ts";
import { board, bothAt, plan } from "./build.ts";
import { exampleRules } from "./rules.ts";

const plans = [plan(1, 100), plan(2, 200), plan(3, 300), plan(4, 400)];
const [one = 0, two = 0, three = 0, four = 0] = plans.map(({ id }) => id);
/** Levels 0 to 3 are 100, 80, 60 and 0 points. */
const given: Board = board(plans, [
  [0, 0, 0, null],
  [0, 3, 1, null],
  [1, 1, 0, 2],
]);
const recused = (memberId: number, planId: number, of = given): Board => ({
  ...of,
  conflicts: [...of.conflicts, { memberId, planId, reason: "Mijn zoon deed het plan." }],
});

const still: Meeting = { onTable: null, paused: false, taken: [], minutes: [], first: [], seats: [], present: [] };
const wrote = (planId: number, more: Partial<Minutes> = {}): Minutes => ({
  ...{ planId, version: 1, text: "Goed voor de buurt.", concluded: true, on: "2027-03-01" },
  ...more,
});
const asMember = { viewerId: 1, isChair: false, isOver: false };
const agenda = (looking = asMember, of = given, meeting = still) => agendaOf(of, meeting, exampleRules, looking);
const numbers = (items: readonly { readonly number: number }[]) => items.map(({ number }) => number);

describe("the quorum (R75)", () => {
  test("is more than half of the seats", () => {
    const seats = (count: number) => Array.from({ length: count }, (_, id) => ({ id, name: "" }));
    expect([0, 1, 2, 3, 4, 5].map((count) => quorumOf(seats(count)))).toEqual([0, 1, 2, 2, 3, 3]);
  });

  test("is missed where too few who are not involved gave a score; who is involved counts on neither side", () => {
    const lacking = (of: Board) => numbers(agenda(asMember, of).filter(({ lacksQuorum }) => lacksQuorum));
    expect(lacking(given)).toEqual([4]);
    expect(lacking(recused(2, one))).toEqual([4]);
    expect(lacking(recused(3, one, recused(2, one)))).toEqual([4]);
    expect(lacking(recused(1, four))).toEqual([4]);
  });
});

describe("the agenda (R75)", () => {
  test("has the largest difference first, and equal ones by number", () => {
    expect(numbers(agenda({ ...asMember, isOver: true }))).toEqual([2, 1, 3, 4]);
    expect(agenda()[0]).toMatchObject({ spread: { lowest: 0, highest: 10_000 }, points: [0, 8000, 10_000] });
  });

  test("tells in its order nothing of a plan that one did not score, or is involved in", () => {
    const alone = (of: Board) => agenda({ ...asMember, viewerId: 1 }, of);
    const behind = { ...given, sheets: given.sheets.filter((s) => s.memberId !== 1 || s.planId !== two) };
    expect(numbers(alone(behind))).toEqual([1, 3, 2, 4]);
    expect(alone(behind)[2]).toMatchObject({ points: null, spread: { given: 2, lowest: null, highest: null } });
    expect(numbers(alone(recused(1, two)))).toEqual([1, 3, 2, 4]);
  });

  test("names who is involved, whose points do not count", () => {
    const item = agenda({ ...asMember, viewerId: 3 }, recused(2, two))[0];
    expect(item).toMatchObject({ number: 1, recused: [] });
    const after = agenda({ ...asMember, viewerId: 3 }, recused(2, two)).find(({ number }) => number === 2);
    expect(after).toMatchObject({ recused: ["Lid 2"], points: [8000, 10_000], spread: { given: 2, expected: 2 } });
  });

  test("says how far the meeting is with each plan", () => {
    const meeting = {
      ...still,
      onTable: one,
      taken: [one, two, three],
      minutes: [wrote(two), wrote(three, { concluded: false })],
    };
    const states = Object.fromEntries(agenda(asMember, given, meeting).map(({ number, state }) => [number, state]));
    expect(states).toEqual({ 1: "on_table", 2: "discussed", 3: "begun", 4: "waiting" });
  });
});

describe("the two rounds", () => {
  const first = [
    { memberId: 1, planId: one, marks: bothAt(3), late: false },
    { memberId: 3, planId: one, marks: bothAt(1), late: true },
  ];

  test("stand beside each other: what was given alone, and what counts now", () => {
    const rows = twoRounds(given, { ...still, first }, exampleRules, one, asMember);
    expect(rows).toEqual([
      { name: "Lid 1", first: 0, now: 10_000, late: false, note: "" },
      { name: "Lid 2", first: null, now: 10_000, late: false, note: "" },
      { name: "Lid 3", first: 8000, now: 8000, late: true, note: "" },
    ]);
  });

  test("are hidden as long as the scores are", () => {
    const seen = (of: Board, planId: number, isOver = false) =>
      twoRounds(of, still, exampleRules, planId, { ...asMember, isOver });
    expect(seen(given, four)).toBeNull();
    expect(seen(recused(1, one), one)).toBeNull();
    expect(seen(given, four, true)).toHaveLength(1);
    expect(seen(recused(1, one), one, true)).toHaveLength(2);
  });
});

describe("what was said of a plan", () => {
  test("is read by who sees the scores, and by the chair who is not involved", () => {
    const reads = (more: Partial<typeof asMember>, planId: number, of = given) =>
      readsMinutes(of, planId, { ...asMember, ...more });
    expect([reads({}, one), reads({}, four), reads({ isOver: true }, four)]).toEqual([true, false, true]);
    expect([reads({ isChair: true }, four), reads({ isChair: true }, four, recused(1, four))]).toEqual([true, false]);
  });

  test("is the newest version", () => {
    const minutes = [wrote(one, { version: 2, text: "Toch niet." }), wrote(one), wrote(two)];
    expect(lastMinutes({ minutes }, one)?.text).toBe("Toch niet.");
    expect(lastMinutes({ minutes }, three)).toBeNull();
  });

  test("becomes a next version over the one that was read, and only when something changed", () => {
    const text = "Goed voor de buurt.";
    const why = (last: Minutes | null, version: number, said = text, concluded = false) =>
      whyNotMinutes(last, { text: said, concluded, version })?.refused ?? null;
    expect(why(null, 0)).toBeNull();
    expect(why(null, 0, "")).toBe("minutes_same");
    expect(why(null, 0, "", true)).toBeNull();
    expect(why(null, 1)).toBe("minutes_changed_meanwhile");
    expect(why(wrote(one), 0)).toBe("minutes_changed_meanwhile");
    expect(why(wrote(one), 1, text, true)).toBe("minutes_same");
    expect(why(wrote(one), 1, text, false)).toBeNull();
  });
});

describe("the screen in the room", () => {
  const on = (planId: number, more: Partial<Meeting> = {}) => ({ ...still, onTable: planId, taken: [planId], ...more });
  const screen = (meeting: Meeting, of = given, isOver = false) => screenOf(of, meeting, exampleRules, isOver);

  test("follows the plan on the table, and rests when it is paused", () => {
    expect(screen(still)).toEqual({ kind: "empty" });
    expect(screen(on(one, { paused: true, minutes: [wrote(one)] }))).toEqual({ kind: "paused" });
    expect(screen(on(one, { minutes: [wrote(one)] }))).toEqual({
      ...{ kind: "plan", number: 1, title: "Plan 1", requested: 100, given: 3, expected: 3, lacksQuorum: false },
      shown: { points: [8000, 10_000, 10_000], minutes: "Goed voor de buurt.", concluded: true },
    });
  });

  test("shows no score and nothing that was said as long as a sheet is waited for: who still scores looks too", () => {
    const waiting = on(four, { minutes: [wrote(four)] });
    expect(screen(waiting)).toMatchObject({ number: 4, given: 1, expected: 3, lacksQuorum: true, shown: null });
    expect(JSON.stringify(screen(waiting))).not.toContain("buurt");
    // Of who is involved nothing is waited for.
    expect(screen(waiting, recused(2, four, recused(1, four)))).toMatchObject({
      expected: 1,
      shown: { points: [6000] },
    });
    expect(screen(waiting, given, true)).toMatchObject({ shown: { points: [6000] } });
  });

  test("never names anybody", () => {
    const shown = JSON.stringify(screen(on(one), recused(2, one)));
    for (const { name } of given.members) expect(shown).not.toContain(name);
  });
});
