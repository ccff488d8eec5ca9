import { rankPlans } from "../../counting/core/ranking.ts";
import { shortlistCandidates } from "../../counting/core/shortlist.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import { tallyMarks, type MarkCount } from "./rating.ts";
import type { CountedPlan, Order } from "./result-row.ts";

/** The order by ratings: plusses alone, net or mean, by the rules of the round. */
export function byScore(
  plans: readonly CountedPlan[],
  marks: ReadonlyMap<string, readonly MarkCount[]>,
  { valuation }: Rules,
): Order {
  const tallies = plans.map((plan) => ({ ...plan, ...tallyMarks(valuation.scale, marks.get(plan.planId) ?? []) }));
  const ranking = rankPlans(tallies, { method: valuation.count, minimumRatings: valuation.minimumPerPlan });
  const row = ({ tally, score, controversy }: (typeof ranking.tooFew)[number]) => ({
    planId: tally.planId,
    rank: null,
    group: null,
    score,
    controversy,
  });
  return {
    candidates: shortlistCandidates(ranking),
    ranked: ranking.ranked.map((plan) => ({ ...row(plan), rank: plan.rank })),
    tooFew: ranking.tooFew.map(row),
  };
}
