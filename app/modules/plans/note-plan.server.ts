import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";

type Noted = { number: number };

/** Keeps a note for colleagues; it is never public, and what it says is not in the log. */
export function notePlan(
  actor: Actor,
  slug: string,
  number: number,
  { text }: { readonly text: string },
): Promise<Noted | Refused<PlanReason>> {
  return actOnPlan<Noted>(actor, slug, number, ["plan.note", "note"], async ({ tx, plan, record }) => {
    await tx.planNote.create({ data: { planId: plan.id, authorId: accountOf(actor), text } });
    await record({ type: "plan.noted", details: {} });
    return { number };
  });
}
