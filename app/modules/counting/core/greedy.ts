import type { Cents } from "./money.ts";
import { sumCents } from "./money.ts";
import { byCodePoint } from "./order.ts";
import type { Decided, NeedsLot } from "./outcome.ts";
import { rational } from "./rational.ts";
import type { TieCandidate, TieRules } from "./ties.ts";
import type { Step, WalkTie } from "./walk.ts";
import { walkDown } from "./walk.ts";

/** A plan with its cost in cents (0 or more) and its votes: approvals, or points. `positives` serve tie rules alone. */
export interface VotedPlan extends TieCandidate {
  readonly votes: number;
}

export interface GreedyRule {
  readonly budget: Cents;
  /** By the votes, as cities do, or by the votes divided by the cost; what is free and has votes then comes first. */
  readonly by?: "votes" | "density";
  /** A plan that does not fit is passed over (Pabulib `greedy`), or ends the count (`greedy-no-skip`). */
  readonly atMisfit: "go_on" | "stop";
  /** Fewer votes never win: a city's threshold, 1 in the product's own rounds, 0 as in pabutools. */
  readonly minimumVotes: number;
  readonly ties: TieRules;
}

/** For each plan when it was considered, what it needed, what was left, and whether it is in or why not. */
export interface GreedyStep {
  readonly planId: string;
  /** Null when it was not considered. */
  readonly order: number | null;
  readonly votes: number;
  readonly needed: Cents;
  readonly leftBefore: Cents;
  readonly outcome: "in" | "does_not_fit" | "after_misfit" | "too_few_votes";
}

export type GreedyOutcome = Decided<GreedyStep, WalkTie> | NeedsLot;

/** The tie rule that reproduces pabutools: ascending ids by code point. */
export const tiesById: TieRules = { order: ["id"], seed: null };
/** The lower cost, then the more votes, then the id, as equalshares.net advises before a lot. */
export const tiesByCost: TieRules = { order: ["lower_cost", "more_positives", "id"], seed: null };
export const tiesByLot = (seed: string | null): TieRules => ({ order: ["lot"], seed });

/**
 * Utilitarian greedy. By votes it is what cities do (Pabulib `greedy`, pabutools' greedy with cost satisfaction); by density
 * pabutools' with any other satisfaction. Throws a RangeError on a cost below 0 or votes that are no whole number.
 */
export function greedy(plans: readonly VotedPlan[], rule: GreedyRule): GreedyOutcome {
  const able = plans.filter(({ votes }) => votes >= rule.minimumVotes);
  const most = Math.max(0, ...able.map(({ votes }) => votes));
  const scoreOf = ({ votes, cost }: VotedPlan) => {
    if (rule.by !== "density" || votes === 0) return rational(votes);
    return cost === 0 ? rational(most + 1) : rational(votes, cost);
  };
  const queue = able.map((plan) => ({ ...plan, score: scoreOf(plan), minimum: null }));
  const { steps, left, ties, needsLot } = walkDown(queue, rule.budget, rule);
  if (needsLot.length > 0) return { kind: "needs_lot", plans: needsLot };
  const votesOf = new Map(plans.map(({ planId, votes }) => [planId, votes]));
  const paid = steps.filter(({ reason }) => reason === "fits");
  const others = plans.filter(({ votes }) => votes < rule.minimumVotes);
  return {
    kind: "decided",
    selected: paid.map(({ planId }) => planId),
    cost: sumCents(paid.map(({ needed }) => needed)),
    ties,
    trace: [
      ...steps.map((step) => traced(step, votesOf.get(step.planId) ?? 0)),
      ...others.toSorted(byId).map((plan) => notConsidered(plan, left)),
    ],
  };
}

function traced({ planId, order, needed, leftBefore, reason }: Step, votes: number): GreedyStep {
  const outcome = reason === "fits" ? "in" : reason === "walk_stopped" ? "after_misfit" : "does_not_fit";
  return { planId, order, votes, needed, leftBefore, outcome };
}

const byId = (one: TieCandidate, other: TieCandidate) => byCodePoint(one.planId, other.planId);

const notConsidered = ({ planId, votes, cost }: VotedPlan, left: Cents): GreedyStep => ({
  planId,
  order: null,
  votes,
  needed: cost,
  leftBefore: left,
  outcome: "too_few_votes",
});
