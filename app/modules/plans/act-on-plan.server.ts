import type { AuditEvent } from "#app/modules/audit/core/event.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { whyNotMove, type PlanMove } from "./core/lifecycle.ts";
import { isOwn } from "./core/plan.ts";
import { isPublic } from "./core/public-view.ts";
import type { PlanReason } from "./core/reasons.ts";

export type PlanRow = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** A plan by its number in a round, as the table holds it. */
export function findPlan(tx: Tx, roundId: number, number: number) {
  return tx.plan.findUnique({ where: { roundId_number: { roundId, number } } });
}

export interface PlanStep extends Step {
  readonly plan: PlanRow;
}

/** An act on a public plan: finds it in the locked round and asks the table of moves; its events name the plan. */
export function actOnPlan<T>(
  actor: Actor,
  slug: string,
  number: number,
  [act, move]: readonly [Act, PlanMove],
  run: (step: PlanStep) => Promise<T>,
): Promise<T | Refused<PlanReason>> {
  return actInRound<T | Refused<PlanReason>>(actor, slug, act, async (step) => {
    const plan = await findPlan(step.tx, step.round.id, number);
    if (!plan || !isPublic(plan)) return refused("no_such_plan");
    return whyNotMove(plan.state, move) ?? run(withPlan(step, plan));
  });
}

/** The same for who wrote the plan, also while it is a draft; to others a draft does not exist. */
export function actOnOwnPlan<T>(
  actor: Actor,
  slug: string,
  number: number,
  [act, move]: readonly [Act, PlanMove],
  run: (step: PlanStep) => Promise<T>,
): Promise<T | Refused<PlanReason>> {
  return actInRound<T | Refused<PlanReason>>(actor, slug, act, async (step) => {
    const plan = await findPlan(step.tx, step.round.id, number);
    if (!plan || !(isPublic(plan) || isOwn(plan, actor))) return refused("no_such_plan");
    if (!isOwn(plan, actor)) return refused("not_your_plan");
    return whyNotMove(plan.state, move) ?? run(withPlan(step, plan));
  });
}

function withPlan(step: Step, plan: PlanRow): PlanStep {
  const record = (...events: readonly AuditEvent[]) =>
    step.record(...events.map((event) => ({ planId: plan.id, ...event })));
  return { ...step, plan, record };
}
