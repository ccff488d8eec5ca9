import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Report } from "./forms.ts";

type Reported = { number: number };

/** Anybody, also a visitor, tells the coordinator that something is wrong with a public plan. Who told is not kept. */
export function reportPlan(
  actor: Actor,
  slug: string,
  number: number,
  report: Report,
): Promise<Reported | Refused<PlanReason>> {
  return actOnPlan<Reported>(actor, slug, number, ["plan.report", "report"], async ({ tx, plan, record }) => {
    await tx.planReport.create({ data: { planId: plan.id, ...report } });
    await record({ type: "plan.reported", details: { reason: report.reason } });
    return { number };
  });
}
