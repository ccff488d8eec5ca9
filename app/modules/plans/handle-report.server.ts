import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { HandledReport } from "./forms.ts";

/** Closes a report with what was done about it. */
export function handleReport(
  actor: Actor,
  slug: string,
  number: number,
  { report: id, outcome }: HandledReport,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.handle_report", "note"], async ({ tx, plan, record }) => {
    const report = await tx.planReport.findFirst({ where: { id, planId: plan.id } });
    if (!report) return refused("no_such_report");
    if (report.handledAt) return refused("report_already_handled");
    const data = { handledAt: new Date(), handledBy: accountOf(actor), outcome };
    await tx.planReport.update({ where: { id }, data });
    await record({ type: "plan.report_handled", details: { report: id, outcome } });
    return { number };
  });
}
