import { greedy, tiesById, type GreedyOutcome } from "../../counting/core/greedy.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { CountedPlan } from "./result-row.ts";
import type { MarkCount } from "./rating.ts";

/**
 * The winners of an imported election by votes under its budget: utilitarian greedy that passes over what does not fit, as
 * cities do it (Pabulib `greedy`), a plan without votes too, ties by id as pabutools breaks them.
 */
export function allocateByVotes(
  plans: readonly CountedPlan[],
  marks: ReadonlyMap<string, readonly MarkCount[]>,
  budget: Cents,
): GreedyOutcome {
  const voted = plans.map(({ planId, cost }) => {
    const votes = (marks.get(planId) ?? []).reduce((sum, { mark, count }) => sum + (mark > 0 ? count : 0), 0);
    return { planId, cost, votes, positives: votes, negatives: 0 };
  });
  return greedy(voted, { budget, atMisfit: "go_on", minimumVotes: 0, ties: tiesById });
}
