import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { checkedPrinciples } from "./core/promises.ts";
import type { PlanReason } from "./core/reasons.ts";
import { whyNotCheck } from "./core/screening.ts";
import type { PrincipleChecked } from "./forms.ts";

/** Checks one grondbeginsel with the evidence for it (R83, R84); checking again replaces the answer, the log keeps both. */
export function checkPrinciple(
  actor: Actor,
  slug: string,
  number: number,
  { principle, met, evidence }: PrincipleChecked,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.check_principle", "examine"], async (step) => {
    const { tx, round, plan, record } = step;
    const no = whyNotCheck(plan.state, round.standing);
    if (no) return no;
    if (!checkedPrinciples(round.rules).includes(principle))
      return refused("principle_not_asked", { field: "principle" });
    const check = { planId: plan.id, principle };
    const found = { met, evidence, checkedBy: accountOf(actor) };
    await tx.principleCheck.upsert({
      where: { planId_principle: check },
      create: { ...check, ...found },
      update: { ...found, at: new Date() },
    });
    await record({ type: "plan.principle_checked", details: { principle, met } });
    return { number };
  });
}
