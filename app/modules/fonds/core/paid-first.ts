import { knapsack } from "../../counting/core/knapsack.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { NeedsLot } from "../../counting/core/outcome.ts";
import { compare, greatestCommonDivisor, type Rational } from "../../counting/core/rational.ts";
import type { Tie, TieRules } from "../../counting/core/ties.ts";
import { countVote, type BallotCount } from "../../waardering/core/vote.ts";

/**
 * The ways to divide a fund that a board can lay side by side (R75): down the scores and past what does not fit, down the scores
 * until something does not fit, the plans that have most points together, and equal shares of the residents who voted.
 */
export const variants = ["go_on", "stop", "optimal", "shares"] as const;
export type Variant = (typeof variants)[number];

/** A plan that can get money: its number, what it asks, and its exact total above or at 0. */
export interface AblePlan {
  readonly number: number;
  readonly requested: Cents;
  readonly total: Rational;
}

/** Why a way to divide the money gives nothing. */
export type Impossible = "too_many_ways" | "no_ballots";

export type PaidFirst =
  | {
      readonly kind: "chosen";
      /** Numbers, from the highest total down. */
      readonly plans: readonly number[];
      readonly ties: readonly Tie[];
    }
  | NeedsLot
  | { readonly kind: "impossible"; readonly why: Impossible };

interface Terms {
  readonly variant: Variant;
  readonly ceiling: Cents;
  readonly ties: TieRules;
  /** What residents chose, as it is published; null when nobody may know that. */
  readonly ballots: readonly BallotCount[] | null;
}

/**
 * The plans that a way to divide the money pays in full before anybody walks down the scores; none when it is only such a walk.
 */
export function paidFirst(plans: readonly AblePlan[], terms: Terms): PaidFirst {
  const found = chosenBy(plans, terms);
  if (found.kind === "needs_lot" || found.kind === "impossible") return found;
  const chosen = new Set(found.selected);
  const paid = plans
    .filter(({ number }) => chosen.has(String(number)))
    .toSorted((one, other) => compare(other.total, one.total) || one.number - other.number);
  return { kind: "chosen", plans: paid.map(({ number }) => number), ties: found.ties };
}

type Chosen =
  | { readonly kind: "decided"; readonly selected: readonly string[]; readonly ties: readonly Tie[] }
  | NeedsLot
  | Extract<PaidFirst, { kind: "impossible" }>;

function chosenBy(plans: readonly AblePlan[], { variant, ceiling, ties, ballots }: Terms): Chosen {
  if (variant === "optimal") {
    // Points are exact fractions: over one denominator they are whole numbers, as the knapsack wants its votes.
    const weighed = overOne(plans).map(({ plan: { number, requested }, points }) => ({
      ...{ planId: String(number), cost: requested, votes: points },
      ...{ positives: 0, negatives: 0 },
    }));
    const best = knapsack(weighed, { budget: ceiling, worth: "support", ties });
    return best.kind === "too_many_ways" ? { kind: "impossible", why: best.kind } : best;
  }
  if (variant !== "shares") return { kind: "decided", selected: [], ties: [] };
  if (!ballots) return { kind: "impossible", why: "no_ballots" };
  const asked = plans.map(({ number, requested }) => ({ planId: String(number), cost: requested }));
  const counted = countVote(asked, ballots, { division: "equal-shares", budget: ceiling, ties });
  // Whole ballots are approvals, for which equal shares always come to an end.
  if (counted.kind !== "decided" && counted.kind !== "needs_lot") throw new Error(`equal shares: ${counted.kind}`);
  return counted;
}

function overOne(plans: readonly AblePlan[]): { readonly plan: AblePlan; readonly points: bigint }[] {
  const whole = plans.reduce((product, { total: { denominator } }) => leastMultiple(product, denominator), 1n);
  return plans.map((plan) => ({ plan, points: (plan.total.numerator * whole) / plan.total.denominator }));
}

const leastMultiple = (one: bigint, other: bigint) => (one / greatestCommonDivisor(one, other)) * other;
