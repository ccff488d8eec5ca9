import { acts, type Act, type Role } from "../../people/core/acts.ts";
import type { Officer } from "../../people/core/actor.ts";
import { whyNotRole } from "../../people/core/may.ts";
import type { PlanState } from "./lifecycle.ts";

/** Who can see a plan through: the colleagues who work on plans (R51). */
export const handlerRoles = ["coordinator", "official"] as const satisfies readonly Role[];

/** The one of the office who sees a plan through: one named person for each plan (R51). */
export interface Handler {
  readonly accountId: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A plan in these states is in somebody's hands; of the others nothing is to be done. */
export const inHand: readonly PlanState[] = ["submitted", "admitted", "admitted_conditionally", "decided"];

export interface Candidate extends Handler {
  /** How many plans this colleague has in hand. */
  readonly plans: number;
}

/**
 * Who gets a plan that comes in: the coordinator with the fewest plans in hand, where there is none the official; among equals who
 * has been there longest. Null when nobody works on plans.
 */
export function nextHandler(candidates: readonly Candidate[]): Candidate | null {
  const coordinators = candidates.filter(({ roles }) => roles.includes("coordinator"));
  const [first = null] = (coordinators.length > 0 ? coordinators : candidates).toSorted(
    (one, other) => one.plans - other.plans || one.accountId - other.accountId,
  );
  return first;
}

/**
 * Whether an act on a plan waits for this officer: for the handler, and for whoever may do it when the handler may not or when there
 * is none.
 */
export function waitsFor(officer: Officer, act: Act, handler: Handler | null): boolean {
  if (handler === null || handler.accountId === officer.accountId) return true;
  return whyNotRole({ ...handler, kind: "officer" }, acts[act]) !== null;
}
