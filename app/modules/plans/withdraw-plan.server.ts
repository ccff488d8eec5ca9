import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnOwnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import { releaseDuplicates } from "./duplicates.server.ts";
import { lapseMerges } from "./merge-plan.server.ts";

/** The author takes a plan out of the round, also one that was merged into another; its page stays and says so. */
export function withdrawPlan(
  actor: Actor,
  slug: string,
  number: number,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnOwnPlan(actor, slug, number, ["plan.withdraw", "withdraw"], async (step) => {
    await step.tx.plan.update({ where: { id: step.plan.id }, data: { state: "withdrawn", parentId: null } });
    await releaseDuplicates(step);
    await step.record({ type: "plan.withdrawn", details: {} });
    await lapseMerges(step);
    return { number };
  });
}
