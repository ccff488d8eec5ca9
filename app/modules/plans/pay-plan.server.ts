import { bookItem } from "#app/modules/budget/book-item.server.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { payableNow, stillToPay, whyNotPay, type PlanMoney } from "./core/payment.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { PaidSo } from "./forms.ts";
import { bookerOf, holdDue, lockItem } from "./hold-grant.server.ts";
import { holdReasons } from "./payment-texts.nl.ts";
import { onMoney } from "./plan-advance.server.ts";

/**
 * Records that a grant was paid, or that money came back: a booking of the pot and a payment in one transaction, never changed
 * afterwards. A mistake is corrected by what came back. The same form again pays nothing.
 */
export function payPlan(
  actor: Actor,
  slug: string,
  number: number,
  input: PaidSo,
): Promise<{ number: number } | Refused<PlanReason>> {
  return onMoney(actor, slug, number, async ({ tx, round, plan, by, record }, money) => {
    const { move, amount, paidOn, reference, way, formKey } = input;
    const before = await paidBefore(tx, plan.id, input);
    if (before !== null) return before ? { number } : refused("form_used");
    const no = whyNotPay(money, input, round.today);
    if (no) return { ...no, with: inWords(money) };
    const locked = await lockItem(tx, money.itemId);
    const item = await tx.potItem.findUnique({ where: { id: money.itemId } });
    if (!locked || !item) return refused("no_such_pot");
    const booker = bookerOf(actor, by, round);
    const reason = move === "spend" ? holdReasons.paid : input.reason;
    const booked = await bookItem(tx, locked, { item: item.title, move, amount, reason, formKey }, booker);
    if (isRefused(booked)) return booked;
    await tx.planPayment.create({
      data: { bookingId: booked.id, planId: plan.id, paidOn: utc(paidOn), reference, way },
    });
    const held = move === "pay_back" ? await holdDue(tx, booker, plan.id, "backInGrant") : null;
    if (held) return held;
    await record({ type: "plan.paid", details: { move, cents: amount } });
    return { number };
  });
}

/** Whether this very payment was made by the same form; null when the form is new. */
async function paidBefore(tx: Tx, planId: number, { formKey, move, amount, reference }: PaidSo) {
  const booking = await tx.potBooking.findUnique({ where: { formKey }, include: { payment: true } });
  if (!booking) return null;
  const { payment } = booking;
  return (
    payment?.planId === planId &&
    payment.reference === reference &&
    booking.move === move &&
    Number(booking.cents) === amount
  );
}

const inWords = (money: PlanMoney) => ({
  now: formatEuros(payableNow(money)),
  left: formatEuros(stillToPay(money)),
  paid: formatEuros(cents(money.paid)),
});
