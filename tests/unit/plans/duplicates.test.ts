import { expect, test } from "vitest";
import { whyNotAccount } from "#app/modules/plans/core/account.ts";
import { changedFields } from "#app/modules/plans/core/diff.ts";
import { whyNotMerge } from "#app/modules/plans/core/duplicates.ts";
import { planStates } from "#app/modules/plans/core/lifecycle.ts";
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
