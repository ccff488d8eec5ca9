import type { Role } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";

/** Whom a plan outside the budget (money, capacity) goes up to, from below (R56): each one is asked for more than the one before. */
export const rungs = ["programme_team", "official_sponsor", "executive_sponsor", "executive"] as const satisfies Role[];
export type Rung = (typeof rungs)[number];

/** A step up, with what came back. */
export interface Escalation {
  readonly to: Rung;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
  /** Null while it waits. */
  readonly answer: { readonly text: string; readonly by: string; readonly on: LocalDate } | null;
}

export type EscalationReason = "step_not_higher" | "step_waits" | "no_step_waits" | "step_is_of_another";

type Raised = Pick<Escalation, "to"> & { readonly answer: unknown };

/** The rungs that a plan can still go up to; `steps` from the first to the last. */
export function higherRungs(steps: readonly Raised[]): readonly Rung[] {
  return rungs.slice(Math.max(-1, ...steps.map(({ to }) => rungs.indexOf(to))) + 1);
}

/** The step that waits for an answer: one at a time. */
export const waitingStep = <Step extends Raised>(steps: readonly Step[]): Step | null =>
  steps.find(({ answer }) => answer === null) ?? null;

/** Whether a plan can go up to `to` now: to who was not asked yet and stands higher, once the last one has answered. */
export function whyNotEscalate(steps: readonly Raised[], to: Rung): Refused<EscalationReason> | null {
  if (waitingStep(steps)) return refused("step_waits");
  return higherRungs(steps).includes(to) ? null : refused("step_not_higher", { field: "to" });
}

/** Whether somebody with these roles can answer: only who the plan went up to. */
export function whyNotAnswer(steps: readonly Raised[], roles: readonly Role[]): Refused<EscalationReason> | null {
  const waiting = waitingStep(steps);
  if (!waiting) return refused("no_step_waits");
  return roles.includes(waiting.to) ? null : refused("step_is_of_another");
}
