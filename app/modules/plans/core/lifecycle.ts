import type { Phase } from "../../people/core/acts.ts";
import type { RoundStanding } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";

export const planStates = [
  "draft",
  "submitted",
  "admitted",
  "admitted_conditionally",
  "not_admitted",
  "out_of_scope",
  "merged",
  "withdrawn",
  "removed",
  "decided",
  "carried_out",
  "failed",
] as const;
export type PlanState = (typeof planStates)[number];

interface MoveRule {
  readonly from: readonly PlanState[];
  /** "same": the act is done in these states and leaves the plan where it is. */
  readonly to: PlanState | "same";
  /** States that know more than `to`, and are kept. */
  readonly keeps?: readonly PlanState[];
}

const inPlay = ["submitted", "admitted", "admitted_conditionally"] as const;
const beforeDecision = [...inPlay, "not_admitted", "out_of_scope"] as const;
const afterDecision = ["decided", "carried_out", "failed"] as const;
const visible = [...beforeDecision, "merged", "withdrawn", ...afterDecision] as const;

const rule = <R extends MoveRule>(r: R): R => r;

/** The one table of what can be done with a plan in which state, and the state that follows. Who and when: acts.ts. */
export const moves = {
  // The author
  save_draft: rule({ from: ["draft"], to: "same" }),
  submit: rule({ from: ["draft"], to: "submitted" }),
  revise: rule({ from: ["submitted"], to: "same" }),
  withdraw: rule({ from: [...inPlay, "merged"], to: "withdrawn" }),

  // Screening (R12, R13, R83): an outcome may be corrected as long as the phase lasts. Only "voldoet niet" comes later too,
  // until the decision, and for good: what was judged without the plan is not judged again. Who decides may leave a
  // condition open; it can be met after that.
  admit: rule({ from: beforeDecision, to: "admitted" }),
  admit_conditionally: rule({ from: beforeDecision, to: "admitted_conditionally" }),
  find_not_met: rule({ from: ["admitted_conditionally"], to: "not_admitted" }),
  set_out_of_scope: rule({ from: beforeDecision, to: "out_of_scope" }),
  examine: rule({ from: beforeDecision, to: "same" }),
  check_again: rule({ from: ["admitted_conditionally"], to: "same" }),
  cover_line: rule({ from: inPlay, to: "same" }),
  meet_condition: rule({ from: ["admitted_conditionally", "decided"], to: "same" }),
  place: rule({ from: inPlay, to: "same" }),

  // A partner advises before there is an outcome, and the advice is public with it (R9)
  consult: rule({ from: ["submitted"], to: "same" }),

  // Duplicates: a plan that is taken out again is screened by itself
  merge: rule({ from: inPlay, to: "merged" }),
  take_duplicate: rule({ from: inPlay, to: "same" }),
  unmerge: rule({ from: ["merged"], to: "submitted" }),

  // Deciding and doing (R16, R84; R5: a failure is an end with a lesson)
  advise: rule({ from: ["admitted", "admitted_conditionally"], to: "same" }),
  decide: rule({
    from: ["admitted", "admitted_conditionally", ...afterDecision],
    to: "decided",
    keeps: ["carried_out", "failed"],
  }),
  // What residents call a success, and what came of it (R92)
  set_goals: rule({ from: [...inPlay, ...afterDecision], to: "same" }),
  prioritise: rule({ from: ["admitted", "admitted_conditionally", ...afterDecision], to: "same" }),
  carry_out: rule({ from: afterDecision, to: "carried_out" }),
  fail: rule({ from: afterDecision, to: "failed" }),
  follow: rule({ from: afterDecision, to: "same" }),

  // An interim plan that asks for more than who decides has (R56), or of which the raad's decision takes too long (R87)
  escalate: rule({ from: inPlay, to: "same" }),
  act_ahead: rule({ from: ["admitted", "admitted_conditionally", ...afterDecision], to: "same" }),

  // Whatever is public can be reported and, by two people, removed
  report: rule({ from: visible, to: "same" }),
  remove: rule({ from: visible, to: "removed" }),
  note: rule({ from: [...visible, "removed"], to: "same" }),
} as const satisfies Record<string, MoveRule>;

export type PlanMove = keyof typeof moves;
export type StateReason = `plan_is_${PlanState}`;

/** Whether a plan in this state can make the move: null, or the reason, which is the state itself. */
export function whyNotMove(state: PlanState, move: PlanMove): Refused<StateReason> | null {
  const { from }: MoveRule = moves[move];
  return from.includes(state) ? null : refused(`plan_is_${state}`);
}

/** The state after a move; only for a move that `whyNotMove` does not refuse. */
export function stateAfter(state: PlanState, move: PlanMove): PlanState {
  const { to, keeps = [] }: MoveRule = moves[move];
  return to === "same" || keeps.includes(state) ? state : to;
}

/**
 * Whether the screening ended without an outcome for this plan. That is its end, which the clock alone brings: phases may
 * adjoin, so there is no day on which an outcome could still be given before everybody judges the same list. As long as the
 * screening runs, two administrators can make it longer, and the office sees which plans wait.
 */
export function missedScreening(state: PlanState, standing: Pick<RoundStanding, "order" | "passed">): boolean {
  return state === "submitted" && screeningIsOver(standing);
}

/** Whether the last phase in which plans of a round are checked has ended. */
export function screeningIsOver({ order, passed }: Pick<RoundStanding, "order" | "passed">): boolean {
  const last = order.findLast(isScreening);
  return last !== undefined && passed.includes(last);
}

/** Whether plans are checked in a phase; interim plans as long as they come in. */
export const isScreening = (phase: Phase | null): boolean => phase === "screening" || phase === "all_year";

/** Whether residents and the board judge this plan: admitted, with or without conditions, and not yet decided. */
export function isJudged(state: PlanState): boolean {
  return state === "admitted" || state === "admitted_conditionally";
}

/** Whether somebody has decided about this plan; what came of it may be known too. */
export function isDecided(state: PlanState): boolean {
  return afterDecision.some((decided) => decided === state);
}
