import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Cents } from "../../counting/core/money.ts";

export type EstimateReason = "estimate_is_zero" | "structural_without_yearly" | "one_off_with_yearly";

interface Estimated {
  readonly oneOffCents: Cents;
  readonly yearlyCents: Cents;
  /** Every year (structureel) or once (incidenteel). */
  readonly structural: boolean;
}

/**
 * Whether the amounts of an official estimate and how often they come agree: what comes every year has an amount per year,
 * what comes once has none. No estimate is zero: a plan without an amount cannot be handed in either, and what neither costs
 * nor saves anything can be called neither of the two.
 */
export function whyNotEstimate({ oneOffCents, yearlyCents, structural }: Estimated): Refused<EstimateReason> | null {
  if (oneOffCents === 0 && yearlyCents === 0) return refused("estimate_is_zero", { field: "oneOffCents" });
  if (structural && yearlyCents === 0) return refused("structural_without_yearly", { field: "yearlyCents" });
  return !structural && yearlyCents > 0 ? refused("one_off_with_yearly", { field: "structural" }) : null;
}

/** Plans that can still take part, with the municipality's amount or without. Those without by number. */
export interface Prices {
  readonly known: number;
  readonly missing: readonly { readonly number: number; readonly title: string }[];
}
