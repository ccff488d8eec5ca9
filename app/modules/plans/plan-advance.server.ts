import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import { actOnPlan, type PlanStep } from "./act-on-plan.server.ts";
import { whyNotAdvance, whyNotDropAdvance, type PlanMoney } from "./core/payment.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { AdvanceNamed, AdvancePlanned } from "./forms.ts";
import { moneyOf } from "./money.server.ts";

type Done = Promise<{ number: number } | Refused<PlanReason>>;

/** Plans a voorschot: how much of a grant is paid before the amount is set, and on which day at the latest (Awb 4:95). */
export function planAdvance(actor: Actor, slug: string, number: number, input: AdvancePlanned): Done {
  return onMoney(actor, slug, number, async ({ tx, round, plan, record }, money) => {
    const no = whyNotAdvance(money, input, round.today);
    if (no) return no;
    const { amount, dueOn } = input;
    await tx.planAdvance.create({ data: { planId: plan.id, cents: amount, dueOn: utc(dueOn) } });
    await record({ type: "plan.advance_planned", details: { cents: amount, dueOn } });
    return { number };
  });
}

/** Takes a voorschot that was not paid off the plan of payment. */
export function dropAdvance(actor: Actor, slug: string, number: number, { advance: id }: AdvanceNamed): Done {
  return onMoney(actor, slug, number, async ({ tx, record }, money) => {
    const advance = money.advances.find((one) => one.id === id);
    const no = whyNotDropAdvance(money, id);
    if (no || !advance) return no ?? refused("no_such_advance");
    await tx.planAdvance.delete({ where: { id } });
    await record({ type: "plan.advance_dropped", details: { cents: advance.amount, dueOn: advance.dueOn } });
    return { number };
  });
}

/** An act on the money of a plan that a pot pays for: with the round locked, so that the acts on one plan follow one another. */
export function onMoney<T>(
  actor: Actor,
  slug: string,
  number: number,
  run: (step: PlanStep, money: PlanMoney & { readonly itemId: number }) => Promise<T>,
): Promise<T | Refused<PlanReason>> {
  return actOnPlan<T | Refused<PlanReason>>(actor, slug, number, ["plan.pay", "follow"], async (step) => {
    const money = await moneyOf(step.tx, step.plan.id);
    return money ? run(step, money) : refused("no_grant");
  });
}
