import { record, type AuditActor } from "#app/modules/audit/record.server.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { bookingOf, freeOf, nothing, type Balance, type BookingReason, type Move, type PotItem } from "./core/pots.ts";
import type { LockedPot } from "./lock-pot.server.ts";
import { itemsOf } from "./queries.server.ts";

export interface ItemBooking {
  /** Its title; an item that the pot does not have yet begins with this booking. */
  readonly item: string;
  readonly move: Move;
  /** In cents. */
  readonly amount: number;
  readonly reason: string;
  readonly formKey: string;
}

interface Booker extends AuditActor {
  readonly accountId: number;
  /** The round of the plan that the item is of, when that is what the act is about. */
  readonly forPlan: { readonly roundId: number } | null;
}

/** Books an amount of a locked pot on an item, within the transaction of an act. */
export async function bookItem(
  tx: Tx,
  { pot, pots }: LockedPot,
  { item: title, move, amount, reason, formKey }: ItemBooking,
  { forPlan, ...by }: Booker,
): Promise<{ id: number; itemId: number } | Refused<BookingReason>> {
  if (!pot.booked) return refused("pot_not_booked");
  const item = (await itemsOf(pot.id, tx, { title }))[0];
  if (item?.ofPlan && !forPlan) return refused("item_of_plan", { field: "item" });
  const held = item?.balance ?? nothing;
  const free = freeOf(pots, pot);
  const change = bookingOf(held, free, move, amount);
  if (typeof change === "string") return refused(change, { field: "amount", with: inWords(held, free) });
  const itemId = await idOf(tx, pot.id, title, item);
  const { id } = await tx.potBooking.create({
    data: {
      ...{ itemId, move, cents: amount, reason, formKey },
      ...{ reservedCents: change.reserved, committedCents: change.committed, spentCents: change.spent },
      madeById: by.accountId,
    },
  });
  const details = { potId: pot.id, pot: pot.name, item: title, move, cents: amount, reason };
  await record(tx, by, { type: "budget.booked", ...forPlan, details });
  return { id, itemId };
}

const inWords = ({ reserved, committed, spent }: Balance, free: number) => ({
  free: formatEuros(cents(free)),
  held: formatEuros(cents(reserved + committed)),
  committed: formatEuros(cents(committed)),
  spent: formatEuros(cents(spent)),
});

async function idOf(tx: Tx, potId: number, title: string, known: PotItem | undefined): Promise<number> {
  if (known) return known.id;
  const { id } = await tx.potItem.create({ data: { potId, title } });
  return id;
}
