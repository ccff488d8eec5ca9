import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan, findPlan } from "./act-on-plan.server.ts";
import { whyNotMerge } from "./core/duplicates.ts";
import type { PlanReason } from "./core/reasons.ts";
import { mergedMail, unmergedMail } from "./mail-texts.nl.ts";
import { tellAuthor } from "./tell-author.server.ts";

type Merged = Promise<{ number: number } | Refused<PlanReason>>;

/** Links a duplicate to the plan that says the same: both stay visible, only that one is judged. Its author hears it by mail. */
export function mergePlan(actor: Actor, slug: string, number: number, input: { readonly parent: number }): Merged {
  return actOnPlan(actor, slug, number, ["plan.merge", "merge"], async (step) => {
    const { tx, round, plan, record } = step;
    const parent = await findPlan(tx, round.id, input.parent);
    const duplicates = await tx.plan.count({ where: { parentId: plan.id } });
    const no = whyNotMerge({ ...plan, duplicates }, parent);
    if (no) return no;
    const parentId = parent?.id ?? null;
    await tx.plan.update({ where: { id: plan.id }, data: { state: "merged", parentId } });
    await record({ type: "plan.merged", details: { into: input.parent } });
    await tellAuthor(step, plan, (about) => mergedMail(about, input.parent));
    return { number };
  });
}

/** Takes a plan out of the one it was merged into; it is screened again by itself. */
export function unmergePlan(actor: Actor, slug: string, number: number): Merged {
  return actOnPlan(actor, slug, number, ["plan.merge", "unmerge"], async (step) => {
    const { tx, plan, record } = step;
    const from = await tx.plan.findUniqueOrThrow({ where: { id: plan.parentId ?? plan.id }, select: { number: true } });
    await tx.plan.update({ where: { id: plan.id }, data: { state: "submitted", parentId: null } });
    await record({ type: "plan.unmerged", details: { from: from.number } });
    await tellAuthor(step, plan, (about) => unmergedMail(about, from.number));
    return { number };
  });
}
