import { refused, type Refused } from "../../people/core/refusal.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import type { Deciding } from "./deciding-body.ts";

/** The college acted before the raad decided, because a raadsbesluit takes two months or more (R87). */
export interface Ahead {
  readonly reason: string;
  readonly actedOn: LocalDate;
  /** On which day the raad was told; null as long as it was not. */
  readonly informedOn: LocalDate | null;
}

export type AheadReason =
  | "raad_does_not_decide"
  | "raad_has_decided"
  | "ahead_was_decided"
  | "acted_in_future"
  | "informed_in_future";

/** What the raad has done with it, and until when it should. */
export interface AheadStanding {
  readonly informBy: LocalDate;
  readonly approveBy: LocalDate;
  /** The day of its decision; null as long as there is none. */
  readonly decidedOn: LocalDate | null;
  readonly approved: boolean;
  readonly informLate: boolean;
  readonly approveLate: boolean;
}

/** Where acting ahead stands: the terms run from the day of acting, in the weeks that the rules of the round say. */
export function aheadStanding(
  { actedOn, informedOn }: Pick<Ahead, "actedOn" | "informedOn">,
  { interim }: Pick<Rules, "interim">,
  decision: { readonly decidedOn: LocalDate; readonly adopted: boolean } | null,
  today: LocalDate,
): AheadStanding {
  const informBy = addDays(actedOn, interim.informWeeks * 7);
  const approveBy = addDays(actedOn, interim.approveWeeks * 7);
  return {
    informBy,
    approveBy,
    decidedOn: decision?.decidedOn ?? null,
    approved: decision?.adopted ?? false,
    informLate: (informedOn ?? today) > informBy,
    approveLate: (decision?.decidedOn ?? today) > approveBy,
  };
}

/** Whether the college can act ahead of the raad on a plan: only where the raad decides and has not yet. */
export function whyNotActAhead(
  { reason, actedOn, informedOn }: Ahead,
  { deciding, decided, known }: { deciding: Deciding | null; decided: boolean; known: Ahead | null },
  today: LocalDate,
): Refused<AheadReason> | null {
  if (deciding?.body !== "council") return refused("raad_does_not_decide");
  if (decided && !known) return refused("raad_has_decided");
  // On this the raad decided; it can still get the day on which the raad was told
  if (decided && known?.reason !== reason) return refused("ahead_was_decided", { field: "reason" });
  if (decided && known?.actedOn !== actedOn) return refused("ahead_was_decided", { field: "actedOn" });
  if (actedOn > today) return refused("acted_in_future", { field: "actedOn" });
  return informedOn !== null && informedOn > today ? refused("informed_in_future", { field: "informedOn" }) : null;
}
