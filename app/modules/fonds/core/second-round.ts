import { refused, type Refused } from "../../people/core/refusal.ts";

export type SecondRoundReason = "second_round_only" | "second_round_on_table" | "award_proposed" | "too_late";

/** Where a plan stands for a member who wants to score it, or to say to be involved in it. */
export interface Moment {
  /** Whether the scoring is over: what is given after it is given with the others in sight. */
  readonly isOver: boolean;
  /** Whether the member handed in a sheet for it. */
  readonly handedIn: boolean;
  /** Whether it is or was on the table of the meeting. */
  readonly taken: boolean;
  /** Whether an award waits for adoption or was adopted: it was made from the scores as they are. */
  readonly awarded: boolean;
}

/**
 * Whether a member can hand in a sheet (R75). After the scoring only again, of a plan that the meeting discusses: a first sheet
 * is given alone or not at all.
 */
export function whyNotScore({ isOver, handedIn, taken, awarded }: Moment): Refused<SecondRoundReason> | null {
  if (!isOver) return null;
  if (awarded) return refused("award_proposed");
  if (!handedIn) return refused("second_round_only");
  return taken ? null : refused("second_round_on_table");
}

/** Whether a member can say to be involved: as long as no award was made from the scores. */
export function whyNotDeclare({ awarded }: Pick<Moment, "awarded">): Refused<SecondRoundReason> | null {
  return awarded ? refused("award_proposed") : null;
}

/** Whether a member can take that back: only in the scoring, for after it who was involved has seen what others gave. */
export function whyNotTakeBack({ isOver }: Pick<Moment, "isOver">): Refused<SecondRoundReason> | null {
  return isOver ? refused("too_late") : null;
}
