import { record } from "#app/modules/audit/record.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Report } from "./forms.ts";

type Reported = { number: number };

/**
 * Anybody, also a visitor, tells the coordinator that something is wrong with a public plan. Which resident told it is
 * kept nowhere; an office account stays in the log, as with every act of the office.
 */
export function reportPlan(
  actor: Actor,
  slug: string,
  number: number,
  report: Report,
): Promise<Reported | Refused<PlanReason>> {
  return actOnPlan<Reported>(actor, slug, number, ["plan.report", "report"], async ({ tx, round, plan, by }) => {
    await tx.planReport.create({ data: { planId: plan.id, ...report } });
    const teller = actor.kind === "officer" ? by : { ...by, accountId: null };
    const about = { roundId: round.id, planId: plan.id };
    await record(tx, teller, { type: "plan.reported", ...about, details: { reason: report.reason } });
    return { number };
  });
}
