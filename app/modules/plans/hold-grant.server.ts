import { randomUUID } from "node:crypto";
import type { AuditActor } from "#app/modules/audit/record.server.ts";
import { bookItem } from "#app/modules/budget/book-item.server.ts";
import { moveToHold, nothing, type BookingReason } from "#app/modules/budget/core/pots.ts";
import { lockPot, type LockedPot } from "#app/modules/budget/lock-pot.server.ts";
import { itemsOf } from "#app/modules/budget/queries.server.ts";
import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { dueInAll, type PaymentReason } from "./core/payment.ts";
import { moneyOf } from "./money.server.ts";
import { holdReasons } from "./payment-texts.nl.ts";

export type HoldReason = BookingReason | PaymentReason | "no_such_pot" | "pot_not_for_plans";

/** Who books for a plan of a round, in the role in which they do the act on it. */
export const bookerOf = (actor: Actor, { role }: Pick<AuditActor, "role">, { id: roundId }: Pick<Round, "id">) => ({
  ...{ accountId: accountOf(actor), role },
  forPlan: { roundId },
});
export type Booker = ReturnType<typeof bookerOf>;

/** A plan with what its item in a pot is called after: no title, as that may be removed. */
export interface HeldPlan {
  readonly id: number;
  readonly number: number;
  readonly round: Pick<Round, "title" | "slug">;
}

/**
 * What was granted to a plan is committed on its pot, all of it and no more; without a pot on the one that it has, and when it has
 * none nothing is booked. Another pot takes it over as long as nothing was paid. What was paid above it has to come back. Who holds a grant holds the lock of its round.
 */
export async function holdGrant(
  tx: Tx,
  by: Booker,
  plan: HeldPlan,
  { pot, granted }: { readonly pot: number | null; readonly granted: Cents },
): Promise<Refused<HoldReason> | null> {
  const grant = await tx.planGrant.findUnique({ where: { planId: plan.id }, include: { item: true } });
  if (!grant) return pot === null || granted === 0 ? null : beginGrant(tx, by, plan, { pot, granted });
  const { paid = cents(0), settlement = null } = (await moneyOf(tx, plan.id)) ?? {};
  if (pot !== null && granted > 0 && pot !== grant.item.potId) {
    if (paid > 0 || settlement) return refused("grant_in_use", { field: "pot" });
    return (await hold(tx, by, grant.itemId, 0, "moved")) ?? beginGrant(tx, by, plan, { pot, granted });
  }
  await tx.planGrant.update({ where: { planId: plan.id }, data: { cents: granted } });
  return holdDue(tx, by, plan.id, "granted");
}

/** The item of a plan holds what the plan gets as it stands: freed when that became less, committed again when it became more. */
export async function holdDue(
  tx: Tx,
  by: Booker,
  planId: number,
  why: keyof typeof holdReasons,
): Promise<Refused<HoldReason> | null> {
  const money = await moneyOf(tx, planId);
  return money ? hold(tx, by, money.itemId, dueInAll(money), why) : refused("no_grant");
}

async function beginGrant(
  tx: Tx,
  by: Booker,
  { id: planId, number, round }: HeldPlan,
  { pot, granted }: { readonly pot: number; readonly granted: Cents },
): Promise<Refused<HoldReason> | null> {
  const found = await lockPot(tx, pot);
  if (!found) return refused("no_such_pot", { field: "pot" });
  if (!found.pot.forPlans) return refused("pot_not_for_plans", { field: "pot" });
  const booking = {
    item: await itemNameFor(tx, pot, { number, round }),
    move: "commit" as const,
    amount: granted,
    reason: holdReasons.granted,
    formKey: randomUUID(),
  };
  const booked = await bookItem(tx, found, booking, by);
  if (isRefused(booked)) return { ...booked, field: "pot" };
  const data = { itemId: booked.itemId, cents: granted };
  await tx.planGrant.upsert({ where: { planId }, create: { planId, ...data }, update: data });
  return null;
}

/** Another round can have the same title, and somebody may have booked on a name like this by hand: an address is of one round. */
async function itemNameFor(tx: Tx, potId: number, { number, round }: Omit<HeldPlan, "id">): Promise<string> {
  const name = `${round.title}, plan ${number}`;
  const [taken] = await itemsOf(potId, tx, { title: name });
  const isFree = !taken || (!taken.ofPlan && Object.values(taken.balance).every((amount) => amount === 0));
  return isFree ? name : `${round.title} (${round.slug}), plan ${number}`;
}

async function hold(
  tx: Tx,
  by: Booker,
  itemId: number,
  total: number,
  why: keyof typeof holdReasons,
): Promise<Refused<HoldReason> | null> {
  const locked = await lockItem(tx, itemId);
  if (!locked) return refused("no_such_pot");
  const [item] = await itemsOf(locked.pot.id, tx, { id: itemId });
  const move = moveToHold(item?.balance ?? nothing, total);
  if (!move || !item) return null;
  const booked = await bookItem(
    tx,
    locked,
    { item: item.title, ...move, reason: holdReasons[why], formKey: randomUUID() },
    by,
  );
  return isRefused(booked) ? booked : null;
}

/** The pot of an item, locked. */
export async function lockItem(tx: Tx, id: number): Promise<LockedPot | null> {
  const item = await tx.potItem.findUnique({ where: { id }, select: { potId: true } });
  return item && lockPot(tx, item.potId);
}
