import type { RoundStanding } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import { isJudged, missedScreening, type PlanState, type StateReason } from "./lifecycle.ts";

export type CarryReason =
  | StateReason
  | "plan_was_chosen"
  | "not_decided_yet"
  | "carried_into_itself"
  | "already_carried"
  | "author_unknown"
  | "already_invited";

/** How a plan came out of its round. */
export interface Came {
  readonly state: PlanState;
  /** There is money or a "yes". */
  readonly granted: boolean;
  /** There was a clear "no", or a fund that was divided gave it nothing. */
  readonly rejected: boolean;
}

/**
 * Whether a plan was not chosen, so that its author can take it to another round: it was rejected, or never decided on before its
 * round was over, or the municipality did not screen it in time.
 */
export function whyNotCarry({ state, granted, rejected }: Came, standing: RoundStanding): Refused<CarryReason> | null {
  if (granted) return refused("plan_was_chosen");
  if (missedScreening(state, standing)) return null;
  if (!isJudged(state) && state !== "decided") return refused(`plan_is_${state}`);
  return rejected || standing.passed.includes("council") ? null : refused("not_decided_yet");
}
