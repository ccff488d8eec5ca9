import type { PlanAward } from "./facts.ts";
import { goesOn, outcomeOf, type Verdict } from "./verdict.ts";

/** How a decision departs, and from whom: the order of the residents (R76) or the award that the board advised (R75). */
export type Departure =
  | { readonly from: "residents"; readonly how: "listed_not_adopted" | "unlisted_adopted" }
  | { readonly from: "board"; readonly how: "awarded_not_adopted" | "unawarded_adopted" | "award_changed" };

/** What there was to depart from; null where nobody ranked or advised. */
export interface DepartsFrom {
  /** Whether the residents put the plan on the shortlist. */
  readonly listed: boolean | null;
  /** With what the board advised where the college gave another amount. */
  readonly award: Pick<PlanAward, "cents" | "departure"> | null;
}

/**
 * What a decision departs from, if anything: one that the griffie recorded, or the award as the college adopted it. That a
 * decision departs is no fault: its reason is what people look for.
 */
export function departureOf(verdict: Verdict, { listed, award }: DepartsFrom): Departure | null {
  const adopted = goesOn(outcomeOf(verdict));
  if (listed !== null && listed !== adopted)
    return { from: "residents", how: listed ? "listed_not_adopted" : "unlisted_adopted" };
  if (award === null) return null;
  const advised = (award.departure?.advised ?? award.cents) > 0;
  if (advised !== adopted) return { from: "board", how: advised ? "awarded_not_adopted" : "unawarded_adopted" };
  const changed = award.departure !== null || outcomeOf(verdict) === "adopted_changed";
  return adopted && changed ? { from: "board", how: "award_changed" } : null;
}
