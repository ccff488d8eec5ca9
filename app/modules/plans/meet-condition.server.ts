import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";

/** Notes that a condition of "ja, mits" is met as of today; also after its date, as long as the plan is in play. */
export function meetCondition(
  actor: Actor,
  slug: string,
  number: number,
  { condition: id }: { readonly condition: number },
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.meet_condition", "meet_condition"], async (step) => {
    const { tx, round, plan, record } = step;
    const screening = await tx.screening.findFirst({
      where: { planId: plan.id },
      orderBy: { id: "desc" },
      include: { conditions: { where: { id } } },
    });
    const condition = screening?.conditions[0];
    if (!condition) return refused("no_such_condition");
    if (condition.metOn) return refused("condition_already_met");
    await tx.condition.update({ where: { id }, data: { metOn: utc(round.today) } });
    await record({ type: "plan.condition_met", details: { condition: id } });
    return { number };
  });
}
