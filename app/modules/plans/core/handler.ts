import { acts, type Act, type Role } from "../../people/core/acts.ts";
import type { Officer } from "../../people/core/actor.ts";
import { whyNotRole } from "../../people/core/may.ts";

/** Who can see a plan through: the colleagues who work on plans (R51). */
export const handlerRoles = ["coordinator", "official"] as const satisfies readonly Role[];

/** The one of the office who sees a plan through: one named person for each plan (R51). */
export interface Handler {
  readonly accountId: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Candidate extends Handler {
  /** How many plans of the round this colleague has. */
  readonly plans: number;
}

/**
 * Who gets a plan that comes in: the coordinator with the fewest plans of that round, where there is none the official; among equals who
 * has been there longest. Null when nobody works on plans.
 */
export function nextHandler(candidates: readonly Candidate[]): Candidate | null {
  const coordinators = candidates.filter(({ roles }) => roles.includes("coordinator"));
  const [first = null] = (coordinators.length > 0 ? coordinators : candidates).toSorted(
    (one, other) => one.plans - other.plans || one.accountId - other.accountId,
  );
  return first;
}

/** Whether somebody with these roles can see a plan through. */
export const canHandle = (held: readonly Role[]): boolean => handlerRoles.some((role) => held.includes(role));

/** What needs a second person waits for everybody but the first, whoever handles the plan. */
const ofAnother: readonly Act[] = ["plan.confirm_removal"];

/**
 * Whether an act on a plan waits for this officer, who may do it: for the handler, and for all others when the handler may not do it,
 * when there is none, when it takes a second person, or when they handle no plans at all, as the college.
 */
export function waitsFor(officer: Officer, act: Act, handler: Handler | null): boolean {
  if (handler === null || handler.accountId === officer.accountId) return true;
  if (ofAnother.includes(act) || !canHandle(officer.roles)) return true;
  return whyNotRole({ ...handler, kind: "officer" }, acts[act]) !== null;
}
