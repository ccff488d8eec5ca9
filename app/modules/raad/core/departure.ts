import { isAdopted, type Decision } from "./decision.ts";
import type { PlanAward } from "./facts.ts";

/** How a decision departs, and from whom: the order of the residents (R76) or the award that the board advised (R75). */
export type Departure =
  | { readonly from: "residents"; readonly how: "listed_not_adopted" | "unlisted_adopted" }
  | { readonly from: "board"; readonly how: "awarded_not_adopted" | "unawarded_adopted" | "award_changed" };

/** What there was to depart from; null where nobody ranked or advised. */
export interface DepartsFrom {
  /** Whether the residents put the plan on the shortlist. */
  readonly listed: boolean | null;
  readonly award: PlanAward["outcome"] | null;
}

/** What a decision departs from, if anything. That a decision departs is no fault: its reason is what people look for. */
export function departureOf(decision: Pick<Decision, "outcome">, { listed, award }: DepartsFrom): Departure | null {
  const adopted = isAdopted(decision);
  if (listed !== null && listed !== adopted)
    return { from: "residents", how: listed ? "listed_not_adopted" : "unlisted_adopted" };
  if (award === null) return null;
  const awarded = award === "full" || award === "partial";
  if (awarded !== adopted) return { from: "board", how: awarded ? "awarded_not_adopted" : "unawarded_adopted" };
  return decision.outcome === "adopted_changed" ? { from: "board", how: "award_changed" } : null;
}
