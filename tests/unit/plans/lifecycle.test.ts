import { describe, expect, test } from "vitest";
import {
  isDecided,
  isJudged,
  moves,
  planStates,
  stateAfter,
  whyNotMove,
  type PlanMove,
  type PlanState,
} from "#app/modules/plans/core/lifecycle.ts";

/** Written out a second time by hand: from which states each move can be made, where it leads ("." stays), what stays. */
const expected: Record<PlanMove, { from: PlanState[]; to: PlanState | "."; stays?: PlanState[] }> = {
  save_draft: { from: ["draft"], to: "." },
  submit: { from: ["draft"], to: "submitted" },
  revise: { from: ["submitted"], to: "." },
  withdraw: { from: ["submitted", "admitted", "admitted_conditionally", "merged"], to: "withdrawn" },
  admit: { from: ["submitted", "admitted", "admitted_conditionally", "not_admitted", "out_of_scope"], to: "admitted" },
  admit_conditionally: {
    from: ["submitted", "admitted", "admitted_conditionally", "not_admitted", "out_of_scope"],
    to: "admitted_conditionally",
  },
  find_not_met: { from: ["admitted_conditionally"], to: "not_admitted" },
  set_out_of_scope: {
    from: ["submitted", "admitted", "admitted_conditionally", "not_admitted", "out_of_scope"],
    to: "out_of_scope",
  },
  examine: { from: ["submitted", "admitted", "admitted_conditionally", "not_admitted", "out_of_scope"], to: "." },
  check_again: { from: ["admitted_conditionally"], to: "." },
  cover_line: { from: ["submitted", "admitted", "admitted_conditionally"], to: "." },
  meet_condition: { from: ["admitted_conditionally", "decided"], to: "." },
  place: { from: ["submitted", "admitted", "admitted_conditionally"], to: "." },
  merge: { from: ["submitted", "admitted", "admitted_conditionally"], to: "merged" },
  take_duplicate: { from: ["submitted", "admitted", "admitted_conditionally"], to: "." },
  consult: { from: ["submitted"], to: "." },
  unmerge: { from: ["merged"], to: "submitted" },
  advise: { from: ["admitted", "admitted_conditionally"], to: "." },
  decide: {
    from: ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"],
    to: "decided",
    stays: ["carried_out", "failed"],
  },
  set_goals: {
    from: ["submitted", "admitted", "admitted_conditionally", "decided", "carried_out", "failed"],
    to: ".",
  },
  prioritise: { from: ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"], to: "." },
  carry_out: { from: ["decided", "carried_out", "failed"], to: "carried_out" },
  fail: { from: ["decided", "carried_out", "failed"], to: "failed" },
  escalate: { from: ["submitted", "admitted", "admitted_conditionally"], to: "." },
  act_ahead: { from: ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"], to: "." },
  follow: { from: ["decided", "carried_out", "failed"], to: "." },
  report: { from: planStates.filter((state) => state !== "draft" && state !== "removed"), to: "." },
  remove: { from: planStates.filter((state) => state !== "draft" && state !== "removed"), to: "removed" },
  note: { from: planStates.filter((state) => state !== "draft"), to: "." },
};

const cells = (Object.keys(moves) as PlanMove[]).flatMap((move) => planStates.map((state) => ({ move, state })));

describe("the table of states and moves", () => {
  test.each(cells)("$move of a plan that is $state", ({ move, state }) => {
    const { from, to, stays = [] } = expected[move];
    if (from.includes(state)) {
      expect(whyNotMove(state, move)).toBeNull();
      expect(stateAfter(state, move)).toBe(to === "." || stays.includes(state) ? state : to);
    } else {
      expect(whyNotMove(state, move)).toEqual({ refused: `plan_is_${state}` });
    }
  });

  test("decided on are the states that only a decision leads to", () => {
    expect(planStates.filter(isDecided)).toEqual(["decided", "carried_out", "failed"]);
    expect(planStates.filter(isJudged)).toEqual(["admitted", "admitted_conditionally"]);
  });

  test("every state but the first is reached by a move, and a removed plan stays removed", () => {
    const reached = new Set(Object.values(moves).map(({ to }) => to));
    expect(planStates.filter((state) => state !== "draft" && !reached.has(state))).toEqual([]);
    expect(
      Object.values(moves).filter(({ from, to }) => (from as readonly string[]).includes("removed") && to !== "same"),
    ).toEqual([]);
  });
});
