import { act, auditActor } from "#app/modules/people/act.server.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Prisma } from "#app/platform/db.server.ts";
import { bookItem, type ItemBooking } from "./book-item.server.ts";
import type { BookingReason } from "./core/pots.ts";
import { lockPot } from "./lock-pot.server.ts";

export interface Booking extends ItemBooking {
  readonly pot: number;
}

/**
 * Books an amount of a pot on an item (R69): in one transaction, with the pot locked. The same form again books nothing and is
 * answered as the first time; another booking with a key that was used is refused.
 */
export async function bookPot(
  actor: Actor,
  booking: Booking,
): Promise<{ pot: number } | Refused<AccessReason | BookingReason | "no_such_pot" | "form_used">> {
  const { pot: potId, formKey } = booking;
  return act(
    actor,
    "budget.book",
    async (tx) => {
      const found = await lockPot(tx, potId);
      if (!found) return refused("no_such_pot");
      const before = await tx.potBooking.findUnique({ where: { formKey }, include: { item: true } });
      if (before) return isSame(before, booking) ? { pot: potId } : refused("form_used");
      const by = { ...auditActor(actor, "budget.book"), accountId: accountOf(actor), forPlan: null };
      const booked = await bookItem(tx, found, booking, by);
      return isRefused(booked) ? booked : { pot: potId };
    },
    // At the same moment on another pot.
    refused("form_used"),
  );
}

type Stored = Prisma.PotBookingGetPayload<{ include: { item: true } }>;

const isSame = (stored: Stored, { pot, item, move, amount, reason }: Booking): boolean =>
  stored.item.potId === pot &&
  stored.item.title === item &&
  stored.move === move &&
  Number(stored.cents) === amount &&
  stored.reason === reason;
