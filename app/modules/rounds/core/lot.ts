import type { AccessReason } from "../../people/core/may.ts";
import { acts, type RoundKind } from "../../people/core/acts.ts";

/** The public draw of a round: it settles ties, so it is made only after close and typed by two people. */
export interface Lot {
  /** Where and how it was drawn, so that anyone can look it up. */
  readonly source: string;
  readonly enteredById: number;
  /** Null until a second person typed the very same: nobody can copy it from a page. */
  readonly seed: string | null;
}

/** A lot that two people recorded, so that anyone can look it up and repeat it. */
export interface DrawnLot {
  readonly seed: string;
  readonly source: string;
}

export type LotReason =
  | AccessReason
  | "no_such_round"
  | "lot_already_confirmed"
  | "lot_before_paper"
  | "lot_after_decision"
  | "no_lot_entered"
  | "own_lot"
  | "lot_differs";

/** Whether a round of this kind settles ties at all. */
export function isDrawn(kind: RoundKind): boolean {
  return acts["lot.enter"].kinds.some((drawn) => drawn === kind);
}
