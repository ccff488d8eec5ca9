import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import { loadHandlers } from "./handlers.server.ts";

export interface Assigned {
  /** Numbers of plans. */
  readonly plans: readonly number[];
  /** The account of the colleague. */
  readonly handler: number;
}

/** Gives plans of a round to one colleague, who sees them through (R51): all of them or none. */
export function assignPlans(
  actor: Actor,
  slug: string,
  { plans: numbers, handler }: Assigned,
): Promise<{ plans: number } | Refused<PlanReason>> {
  return actInRound<{ plans: number } | Refused<PlanReason>>(actor, slug, "plan.assign", async (step) => {
    const { tx, round, record } = step;
    const colleagues = await loadHandlers(tx);
    if (!colleagues.some(({ accountId }) => accountId === handler))
      return refused("no_such_colleague", { field: "handler" });
    const wanted = [...new Set(numbers)];
    const plans = await tx.plan.findMany({
      where: { roundId: round.id, number: { in: wanted }, state: { not: "draft" } },
      orderBy: { number: "asc" },
    });
    if (plans.length < wanted.length) return refused("no_such_plan");
    const given = plans.filter(({ handlerId }) => handlerId !== handler);
    await tx.plan.updateMany({ where: { id: { in: given.map(({ id }) => id) } }, data: { handlerId: handler } });
    const details = { accountId: handler };
    await record(...given.map(({ id }) => ({ type: "plan.assigned" as const, planId: id, details })));
    return { plans: given.length };
  });
}
