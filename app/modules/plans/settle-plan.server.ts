import { loadPlan } from "./queries.server.ts";
import { isSubsidy } from "#app/modules/rounds/core/rules.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { localDay, utc } from "#app/modules/rounds/core/dates.ts";
import { whyNotSettle } from "./core/payment.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { SettledSo } from "./forms.ts";
import { settledBy } from "./core/deciding-body.ts";
import { bookerOf, holdDue } from "./hold-grant.server.ts";
import { settledMail } from "./mail-texts.nl.ts";
import { onMoney } from "./plan-advance.server.ts";
import { tellAuthor } from "./tell-author.server.ts";

/**
 * Sets what a grant is in the end, after the account of the initiator (vaststelling, Awb 4:42). What is not needed any more is
 * free again in the pot at once; the initiator hears it by mail.
 */
export function settlePlan(
  actor: Actor,
  slug: string,
  number: number,
  input: SettledSo,
): Promise<{ number: number } | Refused<PlanReason>> {
  return onMoney(actor, slug, number, async (step, money) => {
    const { tx, round, plan, by, record } = step;
    const whole = await loadPlan(round.id, number, tx);
    const account = await tx.planAccount.findUnique({ where: { planId: plan.id }, select: { at: true } });
    const accountedOn = account && localDay(account.at);
    const no = whyNotSettle(money, input, { accountedOn, today: round.today });
    if (no) return { ...no, with: { granted: formatEuros(money.granted) } };
    const { amount, reason, setOn, seen } = input;
    const version = seen + 1;
    await tx.planSettlement.create({
      data: {
        ...{ planId: plan.id, version, cents: amount, reason: reason === "" ? null : reason },
        ...{ setOn: utc(setOn), setById: accountOf(actor) },
      },
    });
    const held = await holdDue(tx, bookerOf(actor, by, round), plan.id, "settled");
    if (held) return held;
    const settlement = { version, amount, reason: reason === "" ? null : reason, on: setOn };
    const settled = { ...money, settlement };
    const objectTo = isSubsidy(whole?.estimate?.financing ?? null) ? settledBy(round) : null;
    await tellAuthor(step, plan, (about) => settledMail(about, settled, objectTo));
    await record({ type: "plan.settled", details: { version, cents: amount } });
    return { number };
  });
}
