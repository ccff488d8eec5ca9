import type { AccessReason } from "../../people/core/may.ts";
import type { RoundKind } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";

/** The public draw of a round: it settles ties, so it is made only after close and typed by two people. */
export interface Lot {
  /** Where and how it was drawn, so that anyone can look it up. */
  readonly source: string;
  readonly enteredById: number;
  /** Null until a second person typed the very same: nobody can copy it from a page. */
  readonly seed: string | null;
}

export type LotReason =
  AccessReason | "no_such_round" | "lot_already_confirmed" | "no_lot_entered" | "own_lot" | "lot_differs";

/** Whether a round of this kind settles ties at all: neighbourhood plans are not ranked. */
export function whyNotDrawn(kind: RoundKind): Refused<LotReason> | null {
  return kind === "neighbourhood_plans" ? refused("not_in_this_kind") : null;
}
