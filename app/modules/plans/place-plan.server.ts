import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";

/** Says in which wijken of the municipality's own division a plan lies (R2); none = the whole city. */
export function placePlan(
  actor: Actor,
  slug: string,
  number: number,
  { wijken }: { readonly wijken: readonly string[] },
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.place", "place"], async ({ tx, plan, record }) => {
    const found = await tx.wijk.findMany({ where: { name: { in: [...wijken] } } });
    if (found.length < new Set(wijken).size) return refused("unknown_wijk", { field: "wijken" });
    await tx.planWijk.deleteMany({ where: { planId: plan.id } });
    await tx.planWijk.createMany({ data: found.map(({ id }) => ({ planId: plan.id, wijkId: id })) });
    await record({ type: "plan.placed", details: { wijken: found.map(({ name }) => name) } });
    return { number };
  });
}
