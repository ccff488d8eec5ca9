import { record } from "#app/modules/audit/record.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Report } from "./forms.ts";

type Answer = { number: number } | Refused<PlanReason>;

/**
 * Anybody, also a visitor, tells the coordinator that something is wrong with a public plan. Which resident told it is
 * kept nowhere; an office account stays in the log, as with every act of the office. The same form again is the same report.
 */
export function reportPlan(actor: Actor, slug: string, number: number, report: Report): Promise<Answer> {
  return actOnPlan<Answer>(actor, slug, number, ["plan.report", "report"], async ({ tx, round, plan, by }) => {
    const { key: formKey, ...told } = report;
    const before = await tx.planReport.findFirst({ where: { planId: plan.id, formKey } });
    if (before) {
      const same = before.reason === told.reason && before.text === told.text;
      return same ? { number } : refused("report_already_sent");
    }
    await tx.planReport.create({ data: { planId: plan.id, ...told, formKey } });
    const teller = actor.kind === "officer" ? by : { ...by, accountId: null };
    const about = { roundId: round.id, planId: plan.id };
    await record(tx, teller, { type: "plan.reported", ...about, details: { reason: told.reason } });
    return { number };
  });
}
