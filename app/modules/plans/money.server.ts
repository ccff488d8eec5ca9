import { cents } from "#app/modules/counting/core/money.ts";
import { fromUtc } from "#app/modules/rounds/core/dates.ts";
import type { FinanceWay } from "#app/modules/rounds/core/rules.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { PaidPlan, PaymentMove, PlanMoney } from "./core/payment.ts";
import { money } from "./plan-rows.server.ts";

/** Where the money of a plan stands, with its item in a pot; null as long as no pot pays for it. */
export async function moneyOf(tx: Tx, planId: number): Promise<(PlanMoney & { readonly itemId: number }) | null> {
  const [row] = await tx.$queryRaw<{ money: PlanMoney; itemId: number }[]>`
    SELECT ${money} AS money, g."itemId" FROM "Plan" p JOIN "PlanGrant" g ON g."planId" = p.id WHERE p.id = ${planId}`;
  return row ? { ...row.money, itemId: row.itemId } : null;
}

/** Which pot pays for a plan, and all that was paid and came back; null as long as none does. */
export async function paymentsOf(planId: number): Promise<PaidPlan | null> {
  const grant = await db.planGrant.findUnique({
    where: { planId },
    include: {
      item: { include: { pot: { select: { id: true, name: true, year: true } } } },
      payments: { include: { booking: true }, orderBy: { bookingId: "desc" } },
    },
  });
  if (!grant) return null;
  const ids = grant.payments.map(({ booking }) => booking.madeById);
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, displayName: true } });
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return {
    pot: grant.item.pot,
    payments: grant.payments.map(({ bookingId: id, booking, paidOn, reference, way }) => ({
      ...{ id, reference, reason: booking.reason, on: fromUtc(paidOn), amount: cents(Number(booking.cents)) },
      // pay-plan.server.ts writes no other.
      move: booking.move as PaymentMove,
      way: way as FinanceWay,
      by: names.get(booking.madeById) ?? "",
    })),
  };
}
