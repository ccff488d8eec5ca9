import type { Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Role } from "../../people/core/acts.ts";
import { decidingPlan, roleOfBody, type Deciding, type DecidingBody } from "../../plans/core/deciding-body.ts";
import type { Plan } from "../../plans/core/plan.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { DecisionEntry, Outcome } from "./decision.ts";

export type InterimReason =
  | "decision_of_another"
  | "amount_missing"
  | "amount_of_another_body"
  | "decided_before_screening";

/** What is decided on an interim plan: it goes on for an amount, or later (R12, R52: there is no bare "nee"). */
export interface InterimDecision {
  readonly verdict: "grant" | "defer";
  readonly oneOffCents: Cents | null;
  readonly yearlyCents: Cents | null;
  readonly amountConfirmed: boolean;
  readonly reason: string;
  readonly decidedOn: LocalDate;
  readonly version: number | null;
  /** Which pot pays; null: the one that it has, or none. */
  readonly pot?: number | null;
}

/**
 * Whether what was recorded leaves the plan to be decided on: an interim plan has no meeting that ends its turn, so "later" and
 * "niet behandeld" bring it back to who decides (R82).
 */
export const isPutOff = ({ kind }: Pick<Round, "kind">, outcome: string): boolean =>
  kind === "interim_plans" && putOff.has(outcome);

const putOff: ReadonlySet<string> = new Set<Outcome>(["deferred", "not_treated"]);

/** Whether who acts as `role` records what this body decides: of an interim plan each body itself, for the raad the griffie; null: nobody yet. */
export function whyNotRecordedBy(
  body: DecidingBody | null,
  { kind }: Pick<Round, "kind">,
  ...roles: readonly Role[]
): Refused<InterimReason> | null {
  if (kind !== "interim_plans") return null;
  const role = body && roleOfBody(body);
  return role !== null && roles.includes(role) ? null : refused("decision_of_another");
}

/**
 * Whether this can be decided: an amount for what goes on, by who decides about that amount too, so that nobody gives more
 * than their own threshold lets them (R54).
 */
export function whyNotInterim(
  { verdict, oneOffCents, yearlyCents, decidedOn }: InterimDecision,
  { plan, round, deciding }: { plan: Plan; round: Pick<Round, "kind" | "rules">; deciding: Deciding },
): Refused<InterimReason> | null {
  if (plan.screening && decidedOn < plan.screening.on)
    return refused("decided_before_screening", { field: "decidedOn" });
  if (verdict === "defer") return null;
  if (oneOffCents === null) return refused("amount_missing", { field: "oneOffCents" });
  if (yearlyCents === null) return refused("amount_missing", { field: "yearlyCents" });
  if (oneOffCents + yearlyCents === 0) return refused("amount_missing", { field: "oneOffCents" });
  const estimate = plan.estimate && { ...plan.estimate, oneOff: oneOffCents, yearly: yearlyCents };
  const body = decidingPlan(round, { effect: plan.effect, estimate })?.body;
  // Less than was estimated keeps its decider: that the amount is small enough now was decided by who could give more
  if (body === deciding.body || body === undefined || body === "coordinator") return null;
  return refused("amount_of_another_body", { field: "oneOffCents" });
}

/** The same as what is recorded of any decision: changed where the amounts are not those of the official estimate. */
export function entryOf(decided: InterimDecision, { estimate }: Pick<Plan, "estimate">): DecisionEntry {
  const { verdict, oneOffCents, yearlyCents, reason, decidedOn, version, amountConfirmed } = decided;
  const none = { instrumentId: null, votesFor: null, votesAgainst: null } as const;
  const about = { ...none, reason, decidedOn, version, amountConfirmed };
  if (verdict === "defer") return { ...about, outcome: "deferred" };
  const asked = oneOffCents === estimate?.oneOff && yearlyCents === estimate.yearly;
  return asked ? { ...about, outcome: "adopted" } : { ...about, outcome: "adopted_changed", oneOffCents, yearlyCents };
}
