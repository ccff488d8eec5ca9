import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { whyNotAccount } from "./core/account.ts";
import { stateAfter } from "./core/lifecycle.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Accounted } from "./forms.ts";
import { granted } from "./plan-rows.server.ts";

/** R84 and R5: what the buurt heard of the plan, what was spent on it, and whether it succeeded or what was learned. */
export function accountPlan(
  actor: Actor,
  slug: string,
  number: number,
  { result, ...account }: Accounted,
): Promise<{ number: number } | Refused<PlanReason>> {
  const move = result === "carried_out" ? "carry_out" : "fail";
  return actOnPlan(actor, slug, number, ["plan.account", move], async ({ tx, plan, record }) => {
    const succeeded = result === "carried_out";
    const no = whyNotAccount(await isGranted(tx, plan.id), { succeeded, lesson: account.lesson });
    if (no) return no;
    const data = { ...account, lesson: account.lesson === "" ? null : account.lesson, checkedBy: accountOf(actor) };
    await tx.planAccount.upsert({
      where: { planId: plan.id },
      create: { ...data, planId: plan.id },
      update: { ...data, at: new Date() },
    });
    await tx.plan.update({ where: { id: plan.id }, data: { state: stateAfter(plan.state, move) } });
    await record({ type: "plan.accounted", details: { spentCents: account.spentCents } });
    return { number };
  });
}

/** Whether there is money or a "yes" to account for. */
export async function isGranted(tx: Tx, planId: number): Promise<boolean> {
  const [plan] = await tx.$queryRaw<{ granted: boolean }[]>`
    SELECT ${granted} AS granted FROM "Plan" p WHERE p.id = ${planId}`;
  return plan?.granted ?? false;
}
