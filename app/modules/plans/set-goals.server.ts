import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Goal } from "./core/goal.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";

/** Writes down for the residents what they call a success of their plan, and what came of it (R92); all at once, as the form shows them. */
export function setGoals(
  actor: Actor,
  slug: string,
  number: number,
  { goals }: { readonly goals: readonly Goal[] },
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.set_goals", "set_goals"], async ({ tx, plan, record }) => {
    await tx.planGoal.deleteMany({ where: { planId: plan.id } });
    await tx.planGoal.createMany({ data: goals.map((goal, at) => ({ ...goal, planId: plan.id, position: at + 1 })) });
    const reached = goals.filter(({ outcome }) => outcome !== "").length;
    await record({ type: "plan.goals_set", details: { goals: goals.length, outcomes: reached } });
    return { number };
  });
}
