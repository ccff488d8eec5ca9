import type { CountResult } from "../../counting/core/count-election.ts";
import { tiesById } from "../../counting/core/greedy.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { Division } from "../../rounds/core/rules.ts";
import { isPositive, type Scale } from "./rating.ts";
import type { CountedPlan } from "./result-row.ts";
import { countVote } from "./vote.ts";

/** The last marks of one voter, plan by plan; who it is stands nowhere. */
export interface RatedBallot {
  readonly plans: readonly number[];
  readonly marks: readonly number[];
}

/**
 * What a rule of allocation makes of the ratings of a round, a mark above the middle of its scale taken as an approval. A saving is not
 * bought, so it takes no part; nor does a plan dearer than the budget, or one that nobody supports.
 */
export function tryAllocation(
  plans: readonly CountedPlan[],
  ballots: readonly RatedBallot[],
  { rule, budget, scale }: { readonly rule: Division; readonly budget: Cents; readonly scale: Scale },
): CountResult {
  const approved = ballots.map(({ plans: rated, marks }) => ({
    plans: rated.filter((_, nth) => isPositive(scale, marks[nth] ?? 0)).map(String),
    count: 1,
  }));
  return countVote(plans, approved, { division: rule, budget, ties: tiesById });
}
