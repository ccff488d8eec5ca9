import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";

type Advised = { number: number };

/** What the college says to the raad about a plan; advising again replaces the text. */
export function advisePlan(
  actor: Actor,
  slug: string,
  number: number,
  { text }: { readonly text: string },
): Promise<Advised | Refused<PlanReason>> {
  return actOnPlan<Advised>(actor, slug, number, ["plan.advise", "advise"], async ({ tx, plan, record }) => {
    const data = { text, advisedBy: accountOf(actor) };
    await tx.advice.upsert({
      where: { planId: plan.id },
      create: { ...data, planId: plan.id },
      update: { ...data, at: new Date() },
    });
    await record({ type: "plan.advised", details: {} });
    return { number };
  });
}
