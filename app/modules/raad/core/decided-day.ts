import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";

export type DayReason = "decided_in_future" | "decided_before_council";

/** Whether the raad can have decided on this day: not in the future, and not before its turn. */
export function whyNotDay(
  decidedOn: LocalDate,
  { today, calendar }: Pick<Round, "today" | "calendar">,
): Refused<DayReason> | null {
  const field = "decidedOn";
  if (decidedOn > today) return refused("decided_in_future", { field });
  const council = calendar.find(({ phase }) => phase === "council");
  return council && decidedOn < council.startsOn ? refused("decided_before_council", { field }) : null;
}
