import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { bookingOf, freeOf, nothing, type Balance, type BookingReason, type Move, type PotItem } from "./core/pots.ts";
import { lockPot } from "./lock-pot.server.ts";
import { itemsOf } from "./queries.server.ts";

export interface Booking {
  readonly pot: number;
  /** Its title; an item that the pot does not have yet begins with this booking. */
  readonly item: string;
  readonly move: Move;
  /** In cents. */
  readonly amount: number;
  readonly reason: string;
  readonly formKey: string;
}

/**
 * Books an amount of a pot on an item (R69): in one transaction, with the pot locked. The same form again books nothing and is
 * answered as the first time; another booking with a key that was used is refused.
 */
export async function bookPot(
  actor: Actor,
  booking: Booking,
): Promise<{ pot: number } | Refused<AccessReason | BookingReason | "no_such_pot" | "form_used">> {
  const { pot: potId, item: title, move, amount, reason, formKey } = booking;
  return act(
    actor,
    "budget.book",
    async (tx) => {
      const found = await lockPot(tx, potId);
      if (!found) return refused("no_such_pot");
      const before = await tx.potBooking.findUnique({ where: { formKey }, include: { item: true } });
      if (before) return isSame(before, booking) ? { pot: potId } : refused("form_used");
      if (!found.pot.booked) return refused("pot_not_booked");
      const item = (await itemsOf(potId, tx)).find((one) => one.title === title);
      const held = item?.balance ?? nothing;
      const free = freeOf(found.pots, found.pot);
      const change = bookingOf(held, free, move, amount);
      if (typeof change === "string") return refused(change, { field: "amount", with: inWords(held, free) });
      await tx.potBooking.create({
        data: {
          ...{ itemId: await idOf(tx, potId, title, item), move, cents: amount, reason, formKey },
          ...{ reservedCents: change.reserved, committedCents: change.committed, spentCents: change.spent },
          madeById: accountOf(actor),
        },
      });
      const details = { potId, pot: found.pot.name, item: title, move, cents: amount, reason };
      await record(tx, auditActor(actor, "budget.book"), { type: "budget.booked", details });
      return { pot: potId };
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
