import { longDate } from "./core/dates.ts";
import { lateForBudget } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import { roundTexts } from "./texts.nl.ts";

/** The warning that the result of such a calendar comes too late for its budget (R77); null when it is in time. */
export function lateWarning({
  kind,
  calendar,
  budgetYear,
}: Pick<Round, "kind" | "calendar" | "budgetYear">): string | null {
  const deadline = lateForBudget(kind, calendar, budgetYear);
  return deadline && roundTexts.late(longDate(deadline));
}
