import { acts, type Act, type Role } from "./acts.ts";
import type { Officer } from "./actor.ts";
import { whyNotRole } from "./may.ts";

/** Who can see a plan through: the colleagues who work on plans (R51). */
export const handlerRoles = ["coordinator", "official"] as const satisfies readonly Role[];

/** The one of the office who sees a plan through: one named person for each plan (R51). */
export interface Handler {
  readonly accountId: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The team of a wijk (R44), which can have a plan until one of it takes it. */
export interface WijkTeam {
  readonly wijkId: number;
  readonly wijk: string;
  /** Its buurtcoördinator, when that is a colleague who works on plans. */
  readonly coordinator: number | null;
  /** The colleagues of it who work on plans. */
  readonly members: readonly Handler[];
}

/** How a form names a team among the colleagues, who are numbers. */
export const teamValue = (wijkId: number): string => `wijk-${wijkId}`;

/** Who has a plan in hand: one person, or the team of a wijk, by their ids; neither when nobody works on plans. */
export interface Owner {
  readonly handlerId: number | null;
  readonly teamId: number | null;
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

/**
 * Who gets a plan of these wijken: the coordinator of the first, where there is none its team, and without a team the colleague
 * with the fewest plans. So a plan is in nobody's hands only when nobody works on plans.
 */
export function nextOwner(candidates: readonly Candidate[], teams: readonly WijkTeam[]): Owner {
  const coordinator = teams.find((team) => team.coordinator !== null)?.coordinator ?? null;
  if (coordinator !== null) return { handlerId: coordinator, teamId: null };
  const team = teams.find(({ members }) => members.length > 0);
  if (team) return { handlerId: null, teamId: team.wijkId };
  return { handlerId: nextHandler(candidates)?.accountId ?? null, teamId: null };
}

/** Whether somebody with these roles can see a plan through. */
export const canHandle = (held: readonly Role[]): boolean => handlerRoles.some((role) => held.includes(role));

/** What needs a second person waits for everybody but the first, whoever handles the plan. */
const ofAnother: readonly Act[] = ["plan.confirm_removal", "plan.answer_merge"];

/**
 * Whether an act on a plan waits for this officer, who may do it: for who has the plan in hand, one person or a team, and for all
 * others when none of those may do it, when nobody has it, when it takes a second person, or when they handle no plans at all, as
 * the college.
 */
export function waitsFor(officer: Officer, act: Act, holders: readonly Handler[]): boolean {
  if (holders.length === 0 || holders.some(({ accountId }) => accountId === officer.accountId)) return true;
  if (ofAnother.includes(act) || !canHandle(officer.roles)) return true;
  return holders.every((holder) => whyNotRole({ ...holder, kind: "officer" }, acts[act]) !== null);
}
