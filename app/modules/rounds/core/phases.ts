import type { Phase, RoundKind } from "../../people/core/acts.ts";
import type { RoundStanding } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "./dates.ts";

/** One phase with its first and last local day, both inclusive ("t/m"). */
export interface PhaseDates {
  readonly phase: Phase;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** Every phase, in the order in which they can follow each other. */
export const allPhases = [
  "preparation",
  "submission",
  "screening",
  "valuation",
  "scoring",
  "advice",
  "council",
  "all_year",
  "accountability",
] as const satisfies readonly Phase[];

/** The fixed order of phases per kind of round; a round leaves out what it does not use (R31, R35, R74 to R77). */
export const phaseOrder: Readonly<Record<RoundKind, readonly Phase[]>> = {
  neighbourhood_plans: ["preparation", "submission", "screening", "advice", "council", "accountability"],
  // It holds a vote of residents when its calendar has a phase for it.
  neighbourhood_fund: allPhases.filter((phase) => phase !== "all_year"),
  citizens_budget: ["preparation", "submission", "screening", "valuation", "advice", "council", "accountability"],
  // Handing in, checking and deciding go on beside each other: each plan has its own dates (R43, R82). What came in last is checked after.
  interim_plans: ["preparation", "all_year", "screening", "accountability"],
};

/** Without these a round of the kind is not that experiment any more. */
export const neededPhases: Readonly<Record<RoundKind, readonly Phase[]>> = {
  neighbourhood_plans: ["submission", "screening", "council"],
  neighbourhood_fund: ["submission", "screening", "scoring", "advice", "council"],
  citizens_budget: ["submission", "screening", "valuation", "advice", "council"],
  interim_plans: ["all_year"],
};

/** Whether residents hand in plans in a phase. */
export const takesPlans = (phase: Phase | null): boolean => phase === "submission" || phase === "all_year";

export type CalendarReason =
  | "phase_not_of_this_kind"
  | "phase_missing"
  | "phase_ends_before_it_starts"
  | "phases_overlap"
  | "phases_backwards";

/** Whether a calendar can stand: the phases of the kind, in their order, none backwards, no two on one day. */
export function whyNotCalendar(kind: RoundKind, calendar: readonly PhaseDates[]): Refused<CalendarReason> | null {
  const order = phaseOrder[kind];
  const strange = calendar.find(({ phase }) => !order.includes(phase));
  if (strange) return refused("phase_not_of_this_kind", { field: strange.phase });
  const missing = neededPhases[kind].find((needed) => !calendar.some(({ phase }) => phase === needed));
  if (missing) return refused("phase_missing", { field: missing, with: { phase: missing } });
  const inverted = calendar.find(({ startsOn, endsOn }) => endsOn < startsOn);
  if (inverted)
    return refused("phase_ends_before_it_starts", { field: inverted.phase, with: { phase: inverted.phase } });
  return whyNotInOrder(inOrder(kind, calendar));
}

function whyNotInOrder(calendar: readonly PhaseDates[]): Refused<CalendarReason> | null {
  for (const [at, current] of calendar.entries()) {
    const before = calendar[at - 1];
    if (!before || before.endsOn < current.startsOn) continue;
    const reason = current.endsOn < before.startsOn ? "phases_backwards" : "phases_overlap";
    return refused(reason, { field: current.phase, with: { phase: current.phase, before: before.phase } });
  }
  return null;
}

/** The calendar in the fixed order of the kind. */
export function inOrder(kind: RoundKind, calendar: readonly PhaseDates[]): readonly PhaseDates[] {
  const order = phaseOrder[kind];
  return [...calendar].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
}

/** Where a round stands on a local day. The day comes from the database clock, inside the transaction. */
export function standingOn(
  round: { readonly kind: RoundKind; readonly opened: boolean; readonly calendar: readonly PhaseDates[] },
  today: LocalDate,
): RoundStanding {
  const calendar = inOrder(round.kind, round.calendar);
  const current = round.opened ? calendar.find((p) => p.startsOn <= today && today <= p.endsOn) : undefined;
  return {
    kind: round.kind,
    opened: round.opened,
    phase: current?.phase ?? null,
    order: calendar.map(({ phase }) => phase),
    passed: round.opened ? calendar.filter((p) => p.endsOn < today).map(({ phase }) => phase) : [],
  };
}

/** The first phase that starts after `today`, if any. */
export function nextPhase(calendar: readonly PhaseDates[], today: LocalDate): PhaseDates | null {
  return calendar.reduce<PhaseDates | null>(
    (next, p) => (p.startsOn > today && (!next || p.startsOn < next.startsOn) ? p : next),
    null,
  );
}

/** The phase after which a result stands: before its end nothing may depend on what was valued or scored. */
export function resultPhase(kind: RoundKind): Phase {
  if (kind === "citizens_budget") return "valuation";
  return kind === "neighbourhood_fund" ? "scoring" : "screening";
}

/**
 * R77: the yield must be there by 31 March of the year before the budget year, to enter that budget to the maximum. It is
 * there on the day after the valuing or scoring. Answers the date when it comes later: a warning, not a refusal.
 */
export function lateForBudget(kind: RoundKind, calendar: readonly PhaseDates[], budgetYear: number): LocalDate | null {
  // Each interim plan has its own day, and nothing of it waits for a budget
  if (kind === "interim_plans") return null;
  const deadline = `${budgetYear - 1}-03-31` as LocalDate;
  const result = calendar.find(({ phase }) => phase === resultPhase(kind));
  return result && result.endsOn >= deadline ? deadline : null;
}
