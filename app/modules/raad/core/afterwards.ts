import { refused, type Refused } from "../../people/core/refusal.ts";
import type { PlanState } from "../../plans/core/lifecycle.ts";
import { isAdopted, type DecisionEntry } from "./decision.ts";

export type AfterwardsReason = "plan_was_carried_out" | "plan_has_failed";

/** A plan that was accounted for had been adopted: what is recorded about it later cannot say that it was not. */
export function whyNotAfterwards(
  entry: Pick<DecisionEntry, "outcome">,
  state: PlanState,
): Refused<AfterwardsReason> | null {
  if (isAdopted(entry)) return null;
  if (state === "carried_out") return refused("plan_was_carried_out", { field: "outcome" });
  return state === "failed" ? refused("plan_has_failed", { field: "outcome" }) : null;
}
