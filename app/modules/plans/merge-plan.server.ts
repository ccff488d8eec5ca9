import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan, findPlan } from "./act-on-plan.server.ts";
import { whyNotMerge } from "./core/duplicates.ts";
import type { PlanReason } from "./core/reasons.ts";

type Merged = Promise<{ number: number } | Refused<PlanReason>>;

/** Links a duplicate to the plan that says the same: both stay visible, only that one is judged. */
export function mergePlan(actor: Actor, slug: string, number: number, input: { readonly parent: number }): Merged {
  return actOnPlan(actor, slug, number, ["plan.merge", "merge"], async ({ tx, round, plan, record }) => {
    const parent = await findPlan(tx, round.id, input.parent);
    const duplicates = await tx.plan.count({ where: { parentId: plan.id } });
    const no = whyNotMerge({ ...plan, duplicates }, parent);
    if (no) return no;
    const parentId = parent?.id ?? null;
    await tx.plan.update({ where: { id: plan.id }, data: { state: "merged", parentId } });
    await record({ type: "plan.merged", details: { into: input.parent } });
    return { number };
  });
}

/** Takes a plan out of the one it was merged into; it is screened again by itself. */
export function unmergePlan(actor: Actor, slug: string, number: number): Merged {
  return actOnPlan(actor, slug, number, ["plan.merge", "unmerge"], async ({ tx, plan, record }) => {
    const from = await tx.plan.findUniqueOrThrow({ where: { id: plan.parentId ?? plan.id }, select: { number: true } });
    await tx.plan.update({ where: { id: plan.id }, data: { state: "submitted", parentId: null } });
    await record({ type: "plan.unmerged", details: { from: from.number } });
    return { number };
  });
}
