import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { whyNotCoverage, whyNotPurse } from "./core/coverage.ts";
import { whyNotEstimate } from "./core/estimate.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Estimated } from "./forms.ts";

/** The municipality's own estimate, beside that of the authors, with where the money comes from (R85). */
export function estimatePlan(
  actor: Actor,
  slug: string,
  number: number,
  estimate: Estimated,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.estimate", "examine"], async ({ tx, round, plan, record }) => {
    const no =
      whyNotEstimate(estimate) ??
      whyNotCoverage(round.kind, plan.effect, estimate.coverage) ??
      whyNotPurse(round.kind, estimate.coverage, estimate.purse);
    if (no) return no;
    const data = { ...estimate, estimatedBy: accountOf(actor) };
    await tx.estimate.upsert({
      where: { planId: plan.id },
      create: { ...data, planId: plan.id },
      update: { ...data, at: new Date() },
    });
    const { oneOffCents, yearlyCents, programme } = estimate;
    await record({ type: "plan.estimated", details: { oneOffCents, yearlyCents, programme } });
    return { number };
  });
}
