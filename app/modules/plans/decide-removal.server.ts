import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import { stateAfterRemoval } from "./core/removal.ts";
import { releaseDuplicates, tellDuplicates } from "./duplicates.server.ts";
import { parentRemovedMail, removedMail } from "./mail-texts.nl.ts";
import { lapseMerges } from "./merge-plan.server.ts";
import { tellAuthor } from "./tell-author.server.ts";

type Decided = Promise<{ number: number } | Refused<PlanReason>>;

/**
 * The second person agrees: the plan is removed, and its page and a mail to its author say that and why. `seen` is the reason
 * that this person read: it may be called off and asked again with another one meanwhile.
 */
export function confirmRemoval(actor: Actor, slug: string, number: number, seen?: string): Decided {
  return actOnPlan(actor, slug, number, ["plan.confirm_removal", "remove"], async (step) => {
    const { tx, round, plan, record } = step;
    const asked = await tx.removal.findUnique({ where: { planId: plan.id } });
    if (!asked || asked.confirmedAt) return refused("no_removal_requested");
    const confirmedById = accountOf(actor);
    if (asked.requestedById === confirmedById) return refused("own_removal_request");
    if (seen !== undefined && seen !== asked.reason) return refused("removal_changed_meanwhile");
    await tx.removal.update({ where: { planId: plan.id }, data: { confirmedById, confirmedAt: new Date() } });
    const state = stateAfterRemoval(plan.state, round);
    await tx.plan.update({ where: { id: plan.id }, data: { state } });
    if (state === "removed" && !(await releaseDuplicates(step))) await tellDuplicates(step, parentRemovedMail);
    await tellAuthor(step, plan, (about) => removedMail(about, asked.reason, state === "removed"));
    await record({ type: "plan.removal_confirmed", details: { reason: asked.reason } });
    if (state === "removed") await lapseMerges(step);
    return { number };
  });
}

/** Takes back the wish to remove a plan; also the one who asked may. The log keeps that it was asked. */
export function cancelRemoval(actor: Actor, slug: string, number: number): Decided {
  return actOnPlan(actor, slug, number, ["plan.confirm_removal", "remove"], async ({ tx, plan, record }) => {
    const { count } = await tx.removal.deleteMany({ where: { planId: plan.id, confirmedAt: null } });
    if (count === 0) return refused("no_removal_requested");
    await record({ type: "plan.removal_cancelled", details: {} });
    return { number };
  });
}
