import { utc } from "#app/modules/rounds/core/dates.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { whyNotCoverage, whyNotPurse } from "./core/coverage.ts";
import { whyNotEstimate } from "./core/estimate.ts";
import { whyNotFinancing } from "./core/financing.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Estimated } from "./forms.ts";

/** The municipality's own estimate, beside that of the authors, with where the money comes from (R85) and how it is paid (R88). */
export function estimatePlan(
  actor: Actor,
  slug: string,
  number: number,
  { version, ...estimate }: Estimated,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.estimate", "examine"], async ({ tx, round, plan, record }) => {
    // What the author changed meanwhile nobody has read
    if (version !== plan.version) return refused("changed_meanwhile", { field: "oneOffCents" });
    const no =
      whyNotEstimate(estimate) ??
      whyNotCoverage(round.kind, plan.effect, estimate.coverage) ??
      whyNotPurse(round.kind, estimate.coverage, estimate.purse) ??
      whyNotFinancing(round, plan.effect, estimate);
    if (no) return no;
    const { oneOffCents, yearlyCents, programme, financing, consultedOn } = estimate;
    const data = { ...estimate, consultedOn: consultedOn && utc(consultedOn), estimatedBy: accountOf(actor) };
    await tx.estimate.upsert({
      where: { planId: plan.id },
      create: { ...data, planId: plan.id },
      update: { ...data, at: new Date() },
    });
    await record({ type: "plan.estimated", details: { oneOffCents, yearlyCents, programme, financing } });
    return { number };
  });
}
