import { acts } from "../../people/core/acts.ts";
import { whyNotNow, type RoundStanding } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import { isJudged, missedScreening, screeningIsOver, type PlanState, type StateReason } from "./lifecycle.ts";
import type { CarriedPlan } from "./plan.ts";

export type CarryReason =
  | StateReason
  | "plan_was_chosen"
  | "not_decided_yet"
  | "carried_into_itself"
  | "already_carried"
  | "no_round_takes_plans"
  | "author_unknown"
  | "consent_missing"
  | "already_invited";

/** How a plan came out of its round. */
export interface Came {
  readonly state: PlanState;
  /** There is money or a "yes". */
  readonly granted: boolean;
  /** There was a clear "no", or a fund that was divided gave it nothing. */
  readonly rejected: boolean;
}

/**
 * Whether a plan was not chosen, so that its author can take it to another round: it was rejected, or never decided on before its
 * round was over, or the municipality did not screen it in time.
 */
export function whyNotCarry({ state, granted, rejected }: Came, standing: RoundStanding): Refused<CarryReason> | null {
  if (granted) return refused("plan_was_chosen");
  if (missedScreening(state, standing)) return null;
  if (!isJudged(state) && state !== "decided") return refused(`plan_is_${state}`);
  return rejected || isOver(standing) ? null : refused("not_decided_yet");
}

/** Whether nothing is decided any more in a round; interim plans have no council phase, and are decided on as they come in. */
const isOver = (standing: RoundStanding): boolean =>
  standing.order.includes("all_year") ? screeningIsOver(standing) : standing.passed.includes("council");

/** Whether a plan of this round can have been left out: after the screening, and interim plans from the first one on. */
export const canBeLeft = (standing: RoundStanding): boolean =>
  standing.phase === "all_year" || screeningIsOver(standing);

/** A plan in this state left its round, so that it can be carried to that again. */
export const leftStates = ["withdrawn", "removed"] as const satisfies readonly PlanState[];

/** A round, by its address. */
interface RoundToGo {
  readonly slug: string;
  readonly standing: RoundStanding;
}

/** The other rounds to which a plan can be carried now: those that take plans and do not have it yet. */
export function roundsFor<R extends RoundToGo>(
  rounds: readonly R[],
  { from, carriedTo }: { readonly from: string; readonly carriedTo: readonly Pick<CarriedPlan, "round" | "state">[] },
): R[] {
  const has = (slug: string) =>
    carriedTo.some(({ round, state }) => round === slug && !leftStates.some((left) => left === state));
  return rounds.filter(
    ({ slug, standing }) => slug !== from && !has(slug) && whyNotNow(acts["plan.carry_over"], standing) === null,
  );
}
