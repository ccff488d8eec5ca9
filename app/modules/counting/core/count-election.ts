import { compareOutcomes, type Compared } from "./comparison-step.ts";
import { equalShares, type SharesStep } from "./equal-shares.ts";
import { greedy, tiesById, type GreedyRule, type GreedyStep, type VotedPlan } from "./greedy.ts";
import { knapsack, type KnapsackStep, type TooManyWays } from "./knapsack.ts";
import { cents, sumCents, type Cents } from "./money.ts";
import type { Decided, NeedsLot } from "./outcome.ts";
import type { PbElection, PbVote } from "./pabulib.ts";
import { phragmen, type PhragmenStep } from "./phragmen.ts";
import { rational } from "./rational.ts";
import { equalSharesAdd1 } from "./shares-completion.ts";
import { supportOf, type Support } from "./support.ts";
import { tallyBallots } from "./tally-ballots.ts";
import type { TieRules } from "./ties.ts";

export const rules = ["greedy", "greedy-no-skip", "greedy-density", "knapsack", "equal-shares", "phragmen"] as const;
export const satisfactions = ["cost", "cardinality", "score", "borda"] as const;
export type Satisfaction = (typeof satisfactions)[number];
export const completions = ["none", "add1", "add1-then-greedy", "then-greedy"] as const;

export interface CountOptions {
  readonly rule: (typeof rules)[number];
  /** Null: what fits the ballots, which is score where they hold points, borda where they hold an order, else cost. */
  readonly satisfaction: Satisfaction | null;
  /** Projects with fewer votes are left out before anything else. */
  readonly minimumVotes: number;
  readonly completion: (typeof completions)[number];
  readonly exhaustive: boolean;
  readonly integral: boolean;
  /** What each voter gets more in each next try of add1, in cents. */
  readonly increment: Cents;
  /** Whether the outcome of greedy by votes takes the place of equal shares where more voters are better off with it. */
  readonly comparison: boolean;
  /** Whether a project without support may win. */
  readonly zeroSupport: boolean;
  readonly ties: TieRules;
}

/** What counts when nothing else is asked: greedy by votes with everything as pabutools has it, and add1 by one unit of money. */
export const usualCount: CountOptions = {
  rule: "greedy",
  satisfaction: null,
  minimumVotes: 0,
  completion: "none",
  exhaustive: true,
  integral: false,
  increment: cents(100),
  comparison: false,
  zeroSupport: true,
  ties: tiesById,
};

export type CountStep = GreedyStep | KnapsackStep | SharesStep | PhragmenStep;

/**
 * Who wins; or why it cannot be counted so: for want of a lot, of points, an order or approvals on the ballots, or because there are
 * too many ways to spend to find the best.
 */
export type CountResult =
  | (Decided<CountStep> & { readonly compared?: Compared })
  | NeedsLot
  | TooManyWays
  | { readonly kind: "no_points" | "no_order" | "no_approvals" };

/** Counts a published election by one of the rules, as pabutools does in every corner (docs/counting.md). */
export function countElection(election: PbElection, options: CountOptions): CountResult {
  const satisfaction = options.satisfaction ?? usualFor(election);
  if (satisfaction === "score" && !holdsPoints(election)) return { kind: "no_points" };
  if (satisfaction === "borda" && election.voteType !== "ordinal") return { kind: "no_order" };
  const plans = tallyBallots(election).filter(({ votes }) => votes >= options.minimumVotes);
  const { rule } = options;
  if (rule === "equal-shares") return bySharesOf(election, plans, satisfaction, options);
  if (rule === "phragmen") return byPhragmen(election, plans, options);
  if (rule === "knapsack")
    return knapsack(weighed(election, plans, satisfaction), {
      budget: election.budget,
      worth: satisfaction === "cost" ? "support_times_cost" : "support",
      ties: options.ties,
    });
  if (rule === "greedy-density")
    return greedy(weighed(election, plans, satisfaction), greedyRule(election.budget, options, "density"));
  return greedy(plans, {
    ...greedyRule(election.budget, options, "votes"),
    atMisfit: rule === "greedy" ? "go_on" : "stop",
  });
}

const holdsPoints = ({ voteType }: PbElection) => voteType === "cumulative" || voteType === "scoring";

function usualFor(election: PbElection): Satisfaction {
  if (holdsPoints(election)) return "score";
  return election.voteType === "ordinal" ? "borda" : "cost";
}

const greedyRule = (budget: Cents, { zeroSupport, ties }: CountOptions, by: "votes" | "density"): GreedyRule => ({
  budget,
  by,
  atMisfit: "go_on",
  minimumVotes: zeroSupport ? 0 : 1,
  ties,
});

/** How much a ballot supports what it names at a place: its points; how many it names behind it (Borda); or just that. */
function weightIn({ projectIds, points }: PbVote, at: number, satisfaction: Satisfaction): number {
  if (satisfaction === "score") return points?.[at] ?? 0;
  return satisfaction === "borda" ? projectIds.length - at - 1 : 1;
}

/** The same plans with the weight of their support for votes. */
function weighed({ votes }: PbElection, plans: readonly VotedPlan[], satisfaction: Satisfaction): VotedPlan[] {
  const weights = new Map<string, number>();
  for (const vote of votes)
    for (const [at, id] of vote.projectIds.entries())
      weights.set(id, (weights.get(id) ?? 0) + weightIn(vote, at, satisfaction));
  return plans.map((plan) => ({ ...plan, votes: weights.get(plan.planId) ?? 0 }));
}

function supportIn({ votes }: PbElection, plans: readonly VotedPlan[], satisfaction: Satisfaction) {
  const places = new Map(plans.map(({ planId }, at) => [planId, at]));
  return supportOf(
    votes.map((vote) => {
      const entries: number[] = [];
      for (const [at, id] of vote.projectIds.entries()) {
        const place = places.get(id);
        if (place !== undefined) entries.push(place, weightIn(vote, at, satisfaction));
      }
      return entries;
    }),
    plans.length,
  );
}

function bySharesOf(
  election: PbElection,
  plans: readonly VotedPlan[],
  satisfaction: Satisfaction,
  options: CountOptions,
): CountResult {
  const support = supportIn(election, plans, satisfaction);
  const shares = completedShares(election, plans, satisfaction, options, support);
  if (shares.kind !== "decided" || !options.comparison) return shares;
  const greedily = greedy(plans, greedyRule(election.budget, options, "votes"));
  if (greedily.kind === "needs_lot") return greedily;
  const placesOf = ({ selected }: { readonly selected: readonly string[] }) => {
    const won = new Set(selected);
    return new Set(plans.flatMap(({ planId }, at) => (won.has(planId) ? [at] : [])));
  };
  const compared = compareOutcomes(support, placesOf(shares), placesOf(greedily));
  return { ...(compared.greedy > compared.shares ? greedily : shares), compared };
}

function completedShares(
  election: PbElection,
  plans: readonly VotedPlan[],
  satisfaction: Satisfaction,
  options: CountOptions,
  support: Support,
): Decided<CountStep> | NeedsLot {
  const { completion, exhaustive, integral, increment, ties } = options;
  const { budget } = election;
  const rule = { satisfaction: satisfaction === "cost" ? ("cost" as const) : ("weight" as const), ties };
  const shares = completion.startsWith("add1")
    ? equalSharesAdd1(plans, support, { ...rule, budget, exhaustive, integral, increment })
    : equalShares(plans, support, rational(budget, Math.max(1, support.voters)), rule);
  if (shares.kind === "needs_lot" || !completion.endsWith("then-greedy")) return shares;
  return satisfaction === "cost"
    ? thenGreedy(shares, plans, greedyRule(cents(budget - shares.cost), options, "votes"))
    : thenGreedy(
        shares,
        weighed(election, plans, satisfaction),
        greedyRule(cents(budget - shares.cost), options, "density"),
      );
}

/** What equal shares left is divided greedily over the plans that are not in. */
function thenGreedy(
  shares: Decided<SharesStep>,
  plans: readonly VotedPlan[],
  rule: GreedyRule,
): Decided<CountStep> | NeedsLot {
  const others = plans.filter(({ planId }) => !shares.selected.includes(planId));
  const rest = greedy(others, rule);
  if (rest.kind === "needs_lot") return rest;
  return {
    kind: "decided",
    selected: [...shares.selected, ...rest.selected],
    cost: sumCents([shares.cost, rest.cost]),
    ties: [...shares.ties, ...rest.ties],
    trace: [...shares.trace, ...rest.trace],
  };
}

function byPhragmen(
  election: PbElection,
  plans: readonly VotedPlan[],
  { zeroSupport, ties }: CountOptions,
): CountResult {
  if (holdsPoints(election) || election.voteType === "ordinal") return { kind: "no_approvals" };
  return phragmen(plans, supportIn(election, plans, "cardinality"), { budget: election.budget, zeroSupport, ties });
}
