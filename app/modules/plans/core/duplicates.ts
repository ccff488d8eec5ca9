import { refused, type Refused } from "../../people/core/refusal.ts";
import { whyNotMove, type PlanState } from "./lifecycle.ts";

export type MergeReason = "merge_into_itself" | "parent_not_found" | "parent_not_in_play" | "has_duplicates_itself";

interface Mergeable {
  readonly id: number;
  readonly state: PlanState;
}

/** Whether a plan can be linked as a duplicate to a parent: one level deep, and only to a plan that is in play. */
export function whyNotMerge(
  plan: Mergeable & { readonly duplicates: number },
  parent: Mergeable | null,
): Refused<MergeReason> | null {
  const field = "parent";
  if (!parent || parent.state === "draft") return refused("parent_not_found", { field });
  if (parent.id === plan.id) return refused("merge_into_itself", { field });
  if (plan.duplicates > 0) return refused("has_duplicates_itself", { field });
  return whyNotMove(parent.state, "take_duplicate") ? refused("parent_not_in_play", { field }) : null;
}
