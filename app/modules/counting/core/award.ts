import type { Cents } from "./money.ts";
import { sumCents } from "./money.ts";
import { byCodePoint } from "./order.ts";
import type { Rational } from "./rational.ts";
import type { TieRules } from "./ties.ts";
import type { Step, WalkReason, WalkTie } from "./walk.ts";
import { walkDown } from "./walk.ts";

/** A plan with its exact total (see `scorePlans`), asking for money. */
export interface AwardPlan {
  readonly planId: string;
  readonly score: Rational;
  /** What it asks, in cents, above 0. */
  readonly requested: Cents;
  /** The partial award that it would still accept, above 0 and at most the request; null for all or nothing. */
  readonly minimum: Cents | null;
  /** Criteria on which it was found insufficient, so that it is refused whatever its score. */
  readonly knockOuts: readonly string[];
}

export interface AwardRule {
  readonly ceiling: Cents;
  /** At the first plan that cannot be paid in full the walk stops, or it goes on the same way down the list. */
  readonly atMisfit: "stop" | "go_on";
  /** Plusses and minuses are not known here: rules about them tell no plans apart. */
  readonly ties: TieRules;
}

/** The numbers are those of the moment at which the plan was considered. */
export type AwardOutcome =
  | (Step & { readonly kind: "full"; readonly reason: "fits" })
  | (Step & { readonly kind: "partial"; readonly reason: "remainder" })
  | (Step & { readonly kind: "reserve"; readonly reason: Exclude<WalkReason, "fits" | "remainder"> })
  | {
      readonly kind: "refused";
      readonly reason: "knock_out";
      readonly planId: string;
      readonly needed: Cents;
      readonly amount: Cents;
      readonly criteria: readonly string[];
    };

export type Award =
  | {
      readonly kind: "awarded";
      /** In the order of the walk, then the refused plans by id. */
      readonly outcomes: readonly AwardOutcome[];
      readonly spent: Cents;
      readonly left: Cents;
      /** The ties without which some outcome would be another, what settled them, and which plans' outcomes those are. */
      readonly ties: readonly WalkTie[];
    }
  /** Plans, by id, whose outcome hangs on a lot that is not drawn: nothing is decided. `left` is the money left for them. */
  | { readonly kind: "needs_lot"; readonly plans: readonly string[]; readonly left: Cents };

/**
 * Divides a fund under its ceiling (R75): down the scores, in full what fits, the remainder to a plan that can do with it,
 * reserve for the others. The sum never exceeds the ceiling. Throws a RangeError on amounts that make no sense.
 *
 * Where no order of equal plans changes an amount, no lot is asked for and none is named: equal plans in reserve share a place.
 */
export function award(plans: readonly AwardPlan[], rule: AwardRule): Award {
  if (plans.some(({ requested }) => requested <= 0)) throw new RangeError("A plan that asks for nothing");
  const able = plans.filter(({ knockOuts }) => knockOuts.length === 0);
  const { steps, left, needsLot, ...walk } = walkDown(able.map(inQueue), rule.ceiling, rule);
  if (needsLot.length > 0) return { kind: "needs_lot", plans: needsLot, left };
  const ties = walk.ties.filter(({ changed }) => changed.length > 0);
  const outcomes = [...steps.map(outcomeOf), ...refusals(plans)];
  return { kind: "awarded", outcomes, spent: sumCents(steps.map(({ amount }) => amount)), left, ties };
}

const inQueue = ({ planId, score, requested, minimum }: AwardPlan) => ({
  planId,
  score,
  cost: requested,
  minimum,
  positives: 0,
  negatives: 0,
});

function outcomeOf(step: Step): AwardOutcome {
  const { reason } = step;
  if (reason === "fits") return { ...step, kind: "full", reason };
  return reason === "remainder" ? { ...step, kind: "partial", reason } : { ...step, kind: "reserve", reason };
}

function refusals(plans: readonly AwardPlan[]): AwardOutcome[] {
  return plans
    .filter(({ knockOuts }) => knockOuts.length > 0)
    .toSorted((one, other) => byCodePoint(one.planId, other.planId))
    .map(({ planId, requested, knockOuts }) => ({
      kind: "refused",
      reason: "knock_out",
      planId,
      needed: requested,
      amount: sumCents([]),
      criteria: knockOuts,
    }));
}
