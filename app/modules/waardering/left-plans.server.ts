import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { LeftPlan } from "./views.ts";

/** The plans with these numbers, that were valued and take part no more, as far as the public sees them. */
export async function leftPlans(round: Round, numbers: readonly number[]): Promise<LeftPlan[]> {
  const plans = await Promise.all(numbers.map((number) => loadPublicPlan(round, number)));
  return plans.flatMap((plan) => {
    if (!plan) return [];
    const { number, state } = plan;
    return plan.withheld === null
      ? { number, state, title: plan.title, reason: plan.screening?.reason ?? null }
      : { number, state, title: null, reason: plan.reason };
  });
}
