import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { isJudged } from "#app/modules/plans/core/lifecycle.ts";
import { isPublic } from "#app/modules/plans/core/public-view.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { FondsReason } from "./core/reasons.ts";

/** A plan that the board judges, by its number; or why it does not. */
export async function findJudgedPlan(
  tx: Tx,
  roundId: number,
  number: number,
): Promise<{ readonly id: number } | Refused<FondsReason>> {
  const plan = await tx.plan.findUnique({ where: { roundId_number: { roundId, number } } });
  if (!plan || !isPublic(plan)) return refused("no_such_plan");
  return isJudged(plan.state) ? { id: plan.id } : refused("plan_not_scored");
}
