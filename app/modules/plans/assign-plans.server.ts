import type { AuditEvent } from "#app/modules/audit/core/event.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Owner } from "#app/modules/people/core/handler.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import { loadHandlers, loadTeams } from "#app/modules/people/handlers.server.ts";

export interface Assigned {
  /** Numbers of plans. */
  readonly plans: readonly number[];
  /** The account of the colleague, or the wijk whose team has them until one of it takes them. */
  readonly handler: number | { readonly team: number };
}

/** Gives plans of a round to one colleague, who sees them through (R51), or to the team of a wijk: all of them or none. */
export function assignPlans(
  actor: Actor,
  slug: string,
  { plans: numbers, handler }: Assigned,
): Promise<{ plans: number } | Refused<PlanReason>> {
  return actInRound<{ plans: number } | Refused<PlanReason>>(actor, slug, "plan.assign", async (step) => {
    const { tx, round, record } = step;
    const owner = await ownerOf(tx, handler);
    if ("refused" in owner) return owner;
    const { handlerId, teamId, assigned } = owner;
    const wanted = [...new Set(numbers)];
    const plans = await tx.plan.findMany({
      where: { roundId: round.id, number: { in: wanted }, state: { not: "draft" } },
      orderBy: { number: "asc" },
    });
    if (plans.length < wanted.length) return refused("no_such_plan");
    const given = plans.filter((plan) => plan.handlerId !== handlerId || plan.teamId !== teamId);
    await tx.plan.updateMany({ where: { id: { in: given.map(({ id }) => id) } }, data: { handlerId, teamId } });
    await record(...given.map(({ id }) => ({ ...assigned, planId: id })));
    return { plans: given.length };
  });
}

async function ownerOf(
  tx: Tx,
  handler: Assigned["handler"],
): Promise<(Owner & { readonly assigned: AuditEvent }) | Refused<PlanReason>> {
  const colleagues = await loadHandlers(tx);
  if (typeof handler === "number") {
    if (!colleagues.some(({ accountId }) => accountId === handler))
      return refused("no_such_colleague", { field: "handler" });
    const assigned = { type: "plan.assigned", details: { accountId: handler } } as const;
    return { handlerId: handler, teamId: null, assigned };
  }
  const team = (await loadTeams(colleagues, tx)).find(({ wijkId }) => wijkId === handler.team);
  if (!team) return refused("no_such_colleague", { field: "handler" });
  const assigned = { type: "plan.assigned_to_team", details: { wijk: team.wijk } } as const;
  return { handlerId: null, teamId: team.wijkId, assigned };
}
