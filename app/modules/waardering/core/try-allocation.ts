import { countElection, usualCount, type CountOptions, type CountResult } from "../../counting/core/count-election.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { PbElection } from "../../counting/core/pabulib.ts";
import { isPositive, type Scale } from "./rating.ts";
import type { CountedPlan } from "./result-row.ts";

/** The last marks of one voter, plan by plan; who it is stands nowhere. */
export interface RatedBallot {
  readonly plans: readonly number[];
  readonly marks: readonly number[];
}

/** Rules that divide an amount over plans, by a short name for an address. */
export const allocationRules = {
  greedy: { rule: "greedy" },
  "greedy-no-skip": { rule: "greedy-no-skip" },
  "greedy-density": { rule: "greedy-density" },
  knapsack: { rule: "knapsack" },
  "equal-shares": { rule: "equal-shares", completion: "add1-then-greedy" },
  phragmen: { rule: "phragmen" },
} as const satisfies Readonly<Record<string, Partial<CountOptions>>>;

export type AllocationRule = keyof typeof allocationRules;

/**
 * What a rule of allocation makes of the ratings of a round, a mark above the middle of its scale taken as an approval. A saving is not
 * bought, so it takes no part; nor does a plan dearer than the budget, or one that nobody supports.
 */
export function tryAllocation(
  plans: readonly CountedPlan[],
  ballots: readonly RatedBallot[],
  { rule, budget, scale }: { readonly rule: AllocationRule; readonly budget: Cents; readonly scale: Scale },
): CountResult {
  const affordable = plans.filter(({ cost }) => cost > 0 && cost <= budget);
  const known = new Set(affordable.map(({ planId }) => planId));
  const votes = ballots.map(({ plans: rated, marks }, at) => ({
    voterId: String(at),
    projectIds: rated
      .filter((_, nth) => isPositive(scale, marks[nth] ?? 0))
      .map(String)
      .filter((id) => known.has(id)),
    points: null,
  }));
  const projects = affordable.map(({ planId, cost }) => ({
    ...{ projectId: planId, cost, name: "" },
    ...{ votes: null, score: null, selected: null },
    cells: new Map<string, string>(),
  }));
  const election: PbElection = { meta: new Map(), budget, voteType: "approval", projects, votes };
  return countElection(election, { ...usualCount, ...allocationRules[rule], zeroSupport: false });
}
