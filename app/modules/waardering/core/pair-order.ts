import type { PairCount } from "../../counting/core/comparisons.ts";
import { estimateStrengths } from "../../counting/core/strengths.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import type { CountedPlan, Order } from "./result-row.ts";

/**
 * The order by pairs: Bradley-Terry strengths with the prior of Newman 2023. Plans with too few comparisons say nothing yet:
 * they and the comparisons with them are left out of the estimate, else one of them, with its large error, would pull all
 * plans into one group.
 */
export function byPairs(plans: readonly CountedPlan[], pairs: readonly PairCount[], { valuation }: Rules): Order {
  const all = winsAndLosses(pairs);
  const enough = plans.filter(({ planId }) => sum(all(planId)) >= valuation.minimumPerPlan);
  const names = new Set(enough.map(({ planId }) => planId));
  const among = pairs.filter(({ winner, loser }) => names.has(winner) && names.has(loser));
  const counted = winsAndLosses(among);
  const strengths = estimateStrengths([...names], among);
  const estimated = strengths.kind === "estimated" ? strengths.plans : [];
  const rankOf = new Map(estimated.map(({ planId, rank }) => [planId, rank]));
  return {
    candidates: plans.map((plan) => {
      const rank = rankOf.get(plan.planId) ?? null;
      const { wins, losses } = rank === null ? all(plan.planId) : counted(plan.planId);
      return { ...plan, rank, support: wins, positives: wins, negatives: losses, ratings: wins + losses };
    }),
    ranked: estimated.map(({ planId, rank, group, strength, standardError }) => {
      const score = { method: "pairs" as const, strength, standardError: standardError ?? 0, ...counted(planId) };
      return { planId, rank, group, score, controversy: null };
    }),
    tooFew: plans
      .filter(({ planId }) => !names.has(planId))
      .map(({ planId }) => {
        const score = { method: "too_few_pairs" as const, comparisons: sum(all(planId)) };
        return { planId, rank: null, group: null, score, controversy: null };
      }),
  };
}

interface WinsAndLosses {
  readonly wins: number;
  readonly losses: number;
}

const none: WinsAndLosses = { wins: 0, losses: 0 };
const sum = ({ wins, losses }: WinsAndLosses) => wins + losses;

function winsAndLosses(pairs: readonly PairCount[]): (planId: string) => WinsAndLosses {
  const found = new Map<string, WinsAndLosses>();
  const of = (planId: string) => found.get(planId) ?? none;
  for (const { winner, loser, count } of pairs) {
    found.set(winner, { ...of(winner), wins: of(winner).wins + count });
    found.set(loser, { ...of(loser), losses: of(loser).losses + count });
  }
  return of;
}
