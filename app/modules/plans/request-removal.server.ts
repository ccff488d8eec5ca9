import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";

/** One of two people asks to remove a plan, with the reason that will be public. Until the other agrees nothing changes. */
export function requestRemoval(
  actor: Actor,
  slug: string,
  number: number,
  { reason }: { readonly reason: string },
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.request_removal", "remove"], async ({ tx, plan, record }) => {
    const waiting = await tx.removal.findUnique({ where: { planId: plan.id } });
    if (waiting?.confirmedAt) return refused("plan_is_removed");
    if (waiting) return refused("removal_already_requested");
    await tx.removal.create({ data: { planId: plan.id, reason, requestedById: accountOf(actor) } });
    await record({ type: "plan.removal_requested", details: { reason } });
    return { number };
  });
}
