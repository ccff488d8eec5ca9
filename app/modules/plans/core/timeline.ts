import type { Phase } from "../../people/core/acts.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { isDecided, isJudged, isScreening, missedScreening, type PlanState } from "./lifecycle.ts";
import type { Milestone, ScreeningOutcome } from "./plan.ts";

export type TimelineEvent =
  | "submitted"
  | "screened"
  | "not_screened"
  | "merged"
  | "withdrawn"
  | "removed"
  | "carried_out"
  | "failed"
  | "milestone"
  | "deciding"
  | Phase;

export interface TimelineStep {
  readonly event: TimelineEvent;
  /** Only with `screened`. */
  readonly outcome: ScreeningOutcome | null;
  /** Only with `milestone`. */
  readonly milestone: Milestone | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly state: "done" | "now" | "next";
}

interface Told {
  readonly state: PlanState;
  readonly submittedOn: LocalDate | null;
  readonly screening: { readonly outcome: ScreeningOutcome; readonly on: LocalDate } | null;
  readonly account: { readonly on: LocalDate } | null;
  readonly milestones: readonly Milestone[];
}

type Calendar = Pick<Round, "calendar" | "standing" | "today">;

const ended: readonly PlanState[] = ["withdrawn", "removed", "merged", "not_admitted", "out_of_scope"];

/**
 * What became of a plan and what comes, in order of time; a plan that left the round has no steps after that. `goesOn`:
 * whether a plan that is decided is carried out.
 */
export function timeline(plan: Told, round: Calendar, goesOn = true): TimelineStep[] {
  const handedIn = step("submitted", plan.submittedOn, null, "done");
  if (missedScreening(plan.state, round.standing)) return [handedIn, ...screeningEnd(round)];
  const steps = [handedIn, ...screeningSteps(plan, round)];
  if (plan.state === "withdrawn" || plan.state === "removed" || plan.state === "merged")
    return [...steps, step(plan.state, null, null, "done")];
  if (ended.includes(plan.state)) return steps;
  // An interim plan is decided on in the phase in which it was checked
  const interim = round.standing.order.includes("all_year");
  const deciding =
    isJudged(plan.state) && plan.screening && interim
      ? // Within a term of its own, not by the end of the phase
        checkingSteps(round).map((one) => ({ ...one, event: "deciding" as const, from: null, until: null }))
      : [];
  const phases = [...deciding, ...laterPhases(round)];
  const later = isDecided(plan.state) ? afterDecision(phases, plan.state, { goesOn, interim }) : phases;
  return [...steps, ...later, ...plan.milestones.map(milestoneStep), ...ending(plan)];
}

function milestoneStep(milestone: Milestone): TimelineStep {
  const { plannedOn, doneOn } = milestone;
  return { ...step("milestone", doneOn ?? plannedOn, null, doneOn === null ? "next" : "done"), milestone };
}

/**
 * Of a plan that is decided the way there is behind it, whatever the round still does; ahead is only carrying it out, and
 * nothing once it was accounted for.
 */
function afterDecision(
  phases: readonly TimelineStep[],
  state: PlanState,
  { goesOn, interim }: { goesOn: boolean; interim: boolean },
): TimelineStep[] {
  const accounted = state === "carried_out" || state === "failed";
  return phases.flatMap((one): TimelineStep[] => {
    if (one.event === "accountability" && !accounted) return goesOn ? [one] : [];
    // Of an interim plan the account can come long before the phase
    if (one.event === "accountability" && !interim) return [{ ...one, state: "done" }];
    return one.state === "next" ? [] : [{ ...one, state: "done" }];
  });
}

function screeningSteps(plan: Told, round: Calendar): TimelineStep[] {
  if (plan.screening && plan.state !== "submitted")
    return [{ ...step("screened", plan.screening.on, null, "done"), outcome: plan.screening.outcome }];
  return ended.includes(plan.state) ? [] : checkingSteps(round);
}

/** The phase in which the plan is checked: of interim plans the one that runs, for what came in last is checked after the year. */
function checkingSteps(round: Calendar): TimelineStep[] {
  const steps = phaseSteps(round, isScreening);
  const open = steps.filter(({ state }) => state !== "done");
  return open.length > 0 ? open.slice(0, 1) : steps.slice(-1);
}

function screeningEnd({ calendar }: Calendar): TimelineStep[] {
  return calendar
    .filter(({ phase }) => isScreening(phase))
    .slice(-1)
    .map(({ endsOn }) => step("not_screened", endsOn, null, "done"));
}

const laterOnes: readonly Phase[] = ["valuation", "scoring", "advice", "council", "accountability"];

function laterPhases(round: Calendar): TimelineStep[] {
  return phaseSteps(round, (phase) => laterOnes.includes(phase));
}

function phaseSteps({ calendar, standing, today }: Calendar, wanted: (phase: Phase) => boolean): TimelineStep[] {
  return standing.order
    .filter(wanted)
    .flatMap((phase) => calendar.filter((dates) => dates.phase === phase))
    .map(({ phase, startsOn, endsOn }) =>
      step(phase, startsOn, endsOn, endsOn < today ? "done" : startsOn <= today ? "now" : "next"),
    );
}

function ending({ state, account }: Told): TimelineStep[] {
  return state === "carried_out" || state === "failed" ? [step(state, account?.on ?? null, null, "done")] : [];
}

function step(
  event: TimelineEvent,
  from: LocalDate | null,
  until: LocalDate | null,
  state: TimelineStep["state"],
): TimelineStep {
  return { event, outcome: null, milestone: null, from, until, state };
}
