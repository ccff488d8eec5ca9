import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { sides } from "./core/impact.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { PlanWeighed } from "./forms.ts";

/**
 * Weighs what a plan means for the municipality on four sides (R55). Only the office reads it until the plan has an outcome;
 * weighing again replaces it, the log keeps how heavy each side was.
 */
export function weighPlan(
  actor: Actor,
  slug: string,
  number: number,
  weighed: PlanWeighed,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.weigh", "examine"], async ({ tx, plan, record }) => {
    for (const side of sides) {
      const impact = { planId: plan.id, side };
      const found = { ...weighed[side], weighedBy: accountOf(actor) };
      await tx.impact.upsert({
        where: { planId_side: impact },
        create: { ...impact, ...found },
        update: { ...found, at: new Date() },
      });
    }
    const { legal, substance, financial, capacity } = weighed;
    const details = {
      legal: legal.weight,
      substance: substance.weight,
      financial: financial.weight,
      capacity: capacity.weight,
    };
    await record({ type: "plan.weighed", details });
    return { number };
  });
}
