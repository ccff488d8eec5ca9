import { describe, expect, test } from "vitest";
import { whyNotAccount } from "#app/modules/plans/core/account.ts";
import { changedFields } from "#app/modules/plans/core/diff.ts";
import { answerTerm, outcomeOf, whyNotDecideMerge, whyNotMerge } from "#app/modules/plans/core/merging.ts";
import { planStates } from "#app/modules/plans/core/lifecycle.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { aLine, someContent } from "#tests/support/plan-content.ts";

const plan = { id: 1, state: "submitted", duplicates: 0 } as const;

test.each([
  ["a plan in play", plan, { id: 2, state: "admitted" }, null],
  ["no such plan", plan, null, "parent_not_found"],
  ["a draft", plan, { id: 2, state: "draft" }, "parent_not_found"],
  ["itself", plan, { id: 1, state: "submitted" }, "merge_into_itself"],
  ["a duplicate", plan, { id: 2, state: "merged" }, "parent_not_in_play"],
  ["a plan out of scope", plan, { id: 2, state: "out_of_scope" }, "parent_not_in_play"],
  [
    "a plan in play, by a plan with duplicates",
    { ...plan, duplicates: 1 },
    { id: 2, state: "admitted" },
    "has_duplicates_itself",
  ],
] as const)("merging into %s", (_, child, parent, reason) => {
  expect(whyNotMerge(child, parent)?.refused ?? null).toBe(reason);
});

test("only plans in play take duplicates", () => {
  const takers = planStates.filter((state) => !whyNotMerge(plan, { id: 2, state }));
  expect(takers).toEqual(["submitted", "admitted", "admitted_conditionally"]);
});

describe("the answers of the authors", () => {
  const term = (today: LocalDate, endsOn: LocalDate) =>
    answerTerm({ today, calendar: [{ phase: "screening", startsOn: "2027-02-01", endsOn }] });

  test.each([
    ["two weeks", "2027-02-01", "2027-02-28", "2027-02-15"],
    ["until the last day but one of the screening", "2027-02-20", "2027-02-28", "2027-02-27"],
    ["at least a full day", "2027-02-26", "2027-02-28", "2027-02-27"],
    ["not without a full day", "2027-02-27", "2027-02-28", null],
  ] as const)("can be given %s", (_, today, endsOn, until) => expect(term(today, endsOn)).toBe(until));

  test.each([
    [[], null],
    [[true], null],
    [[true, true], "agreed"],
    [[false], "refused"],
    [[true, false], "refused"],
  ] as const)("%j: %s", (agrees, outcome) => {
    expect(outcomeOf(agrees.map((one) => ({ agrees: one })))).toBe(outcome);
  });

  test("bind the office until their last day has passed, but for leaving the plans apart", () => {
    const proposal = { answerBy: "2027-02-10" } as const;
    expect(whyNotDecideMerge(proposal, true, "2027-02-10")?.refused).toBe("merge_term_runs");
    expect(whyNotDecideMerge(proposal, true, "2027-02-11")).toBeNull();
    expect(whyNotDecideMerge(proposal, false, "2027-02-10")).toBeNull();
  });
});

test.each([
  ["granted and done", true, { succeeded: true, lesson: "" }, null],
  ["granted and failed, with a lesson", true, { succeeded: false, lesson: "Vraag eerder." }, null],
  ["granted and failed, without one", true, { succeeded: false, lesson: "" }, "lesson_missing"],
  ["not granted", false, { succeeded: true, lesson: "" }, "nothing_granted"],
] as const)("accounting for a plan that was %s (R5)", (_, granted, input, reason) => {
  expect(whyNotAccount(granted, input)?.refused ?? null).toBe(reason);
});

test("a change holds old and new of what differs, also within lines", () => {
  const before = someContent({ lines: [aLine()] });
  const after = { ...before, title: "Nieuw", lines: [aLine({ owner: "Een ander" })] };
  expect(changedFields(before, before)).toEqual({});
  expect(changedFields(before, after)).toEqual({
    title: { old: before.title, new: "Nieuw" },
    lines: { old: before.lines, new: after.lines },
  });
  expect(changedFields(null, after).title).toEqual({ old: null, new: "Nieuw" });
});
