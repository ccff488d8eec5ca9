import type { LocalDate } from "#app/modules/rounds/core/dates.ts";

/**
 * Pots of money as a tree (R69, R70, R79): a pot is divided among the pots under it and booked on, and both come out of the
 * same amount. Nothing here is about a plan: what is booked is an item with a title.
 */

/** What is left of an amount on its way out: set aside, promised, paid. In cents. */
export interface Balance {
  readonly reserved: number;
  readonly committed: number;
  readonly spent: number;
}

export const nothing: Balance = { reserved: 0, committed: 0, spent: 0 };

/** What somebody says of a pot who makes or changes it. */
export interface PotDescription {
  readonly name: string;
  /** The number in the ledger of the municipality ("FCL"); "" when there is none. */
  readonly fcl: string;
  /** In cents. */
  readonly amount: number;
  /** False for money that has no plans to pay, such as the cost of the process (R79). */
  readonly forPlans: boolean;
}

export interface Pot extends PotDescription {
  readonly id: number;
  /** Null: it stands by itself. */
  readonly parentId: number | null;
  readonly year: number;
  /** False: it asks more than the pot above has left. Nothing is taken from that one, and nothing can be booked: a question to the raad. */
  readonly booked: boolean;
  /** All items of the pot together. */
  readonly balance: Balance;
}

export interface PotInTree extends Pot {
  /** What the booked pots right under it have, in cents. */
  readonly divided: number;
  /** What can still be divided or booked, in cents; never below 0. */
  readonly free: number;
  /** How much more a pot that is not booked asks than the one above has left, in cents; 0 for one that is. */
  readonly excess: number;
}

/** Booked; a question to the raad; or one that fits by now and waits until somebody saves it. */
export const standingOf = ({ booked, excess }: PotInTree): "booked" | "question" | "waits" =>
  booked ? "booked" : excess > 0 ? "question" : "waits";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const used = ({ reserved, committed, spent }: Balance) => reserved + committed + spent;

/** What the booked pots under a pot have, in cents. */
function dividedOf(pots: readonly Pot[], id: number): number {
  return sum(pots.filter(({ parentId, booked }) => parentId === id && booked).map(({ amount }) => amount));
}

/** What of a pot can still be divided or booked, in cents. */
export const freeOf = (pots: readonly Pot[], pot: Pot): number => pot.amount - usedOf(pots, pot);

/** All pots, each right behind the one above it, by name, years from the last back. */
export function potTree(pots: readonly Pot[]): PotInTree[] {
  const by = (one: Pot, other: Pot) =>
    other.year - one.year || one.name.localeCompare(other.name, "nl") || one.id - other.id;
  const under = (parent: Pot | null): PotInTree[] =>
    pots
      .filter(({ parentId }) => parentId === (parent?.id ?? null))
      .toSorted(by)
      .flatMap((pot) => {
        const free = pot.booked ? freeOf(pots, pot) : 0;
        const excess = parent && !pot.booked ? Math.max(0, pot.amount - freeOf(pots, parent)) : 0;
        return [{ ...pot, divided: dividedOf(pots, pot.id), free, excess }, ...under(pot)];
      });
  return under(null);
}

export type PotReason =
  | "no_such_pot"
  | "no_year"
  | "other_year"
  | "pot_changed"
  | "pot_not_booked"
  | "pot_name_twice"
  | "more_is_used"
  | "exceeds_parent"
  | "pot_in_use"
  | "no_pots_that_year";

/** What of a pot is divided or booked, in cents. */
export const usedOf = (pots: readonly Pot[], { id, balance }: Pot): number => dividedOf(pots, id) + used(balance);

/** How much a pot may be at most: what it takes from the pot above now, and what is left there; null when it stands by itself. In cents. */
export function roomFor(pots: readonly Pot[], pot: Pot): number | null {
  const parent = pots.find(({ id }) => id === pot.parentId);
  return parent ? freeOf(pots, parent) + (pot.booked ? pot.amount : 0) : null;
}

/**
 * Whether a pot of this amount is booked under that one: when it asks no more than there is left, or stands by itself. A pot that
 * asks more is kept as a question. Nothing hangs under a question.
 */
export function fitsUnder(pots: readonly Pot[], parent: Pot | null, amount: number): boolean | PotReason {
  if (parent === null) return true;
  return parent.booked ? amount <= freeOf(pots, parent) : "pot_not_booked";
}

/**
 * The same pot with another amount: what was divided or booked of it stays covered, and what it takes from the pot above is there.
 * A question becomes a booked pot as soon as it fits.
 */
export function withAmount(pots: readonly Pot[], pot: Pot, amount: number): { readonly booked: boolean } | PotReason {
  if (amount < usedOf(pots, pot)) return "more_is_used";
  const room = roomFor(pots, pot);
  if (room === null || amount <= room) return { booked: true };
  return pot.booked ? "exceeds_parent" : { booked: false };
}

/** What somebody sees of a pot who changes it: another text when somebody else changed it meanwhile. */
export const seenOf = ({ name, fcl, amount, forPlans }: PotDescription): string =>
  [amount, forPlans ? 1 : 0, fcl, name].join("/");

export const moves = ["reserve", "commit", "spend", "release", "pay_back"] as const;
export type Move = (typeof moves)[number];

export type BookingReason =
  | "pot_not_booked"
  | "nothing_to_book"
  | "not_enough_free"
  | "not_enough_committed"
  | "not_enough_to_release"
  | "not_enough_spent"
  | "item_of_plan";

/**
 * What a booking changes of an item, in cents. `commit` uses up what was reserved for the item first; `release` gives back what was
 * reserved first, then what was committed; only what was committed is spent; `pay_back` brings what was spent back into the pot.
 */
export function bookingOf(item: Balance, free: number, move: Move, amount: number): Balance | BookingReason {
  if (amount <= 0) return "nothing_to_book";
  const fromReserved = Math.min(amount, item.reserved);
  switch (move) {
    case "reserve":
      return amount <= free ? { ...nothing, reserved: amount } : "not_enough_free";
    case "commit":
      if (amount - fromReserved > free) return "not_enough_free";
      return { ...nothing, reserved: 0 - fromReserved, committed: amount };
    case "spend":
      return amount <= item.committed ? { ...nothing, committed: -amount, spent: amount } : "not_enough_committed";
    case "release":
      if (amount > item.reserved + item.committed) return "not_enough_to_release";
      return { ...nothing, reserved: 0 - fromReserved, committed: 0 - (amount - fromReserved) };
    case "pay_back":
      return amount <= item.spent ? { ...nothing, spent: -amount } : "not_enough_spent";
  }
}

/**
 * What brings an item to hold this much, paid or promised: more is committed, or what is promised too much is released. Null: it
 * does so already. What was paid stays paid, also when it is more. In cents.
 */
export function moveToHold(
  { reserved, committed, spent }: Balance,
  total: number,
): { readonly move: "commit" | "release"; readonly amount: number } | null {
  const wanted = Math.max(0, total - spent);
  if (wanted > committed) return { move: "commit", amount: wanted - committed };
  const over = reserved + committed - wanted;
  return over > 0 ? { move: "release", amount: over } : null;
}

/** What money of a pot is for, and what stands open of it. */
export interface PotItem {
  readonly id: number;
  readonly title: string;
  readonly balance: Balance;
  /** What was granted to a plan: booked by the acts on that plan only. */
  readonly ofPlan: boolean;
}

/** A booking as it is read back. */
export interface PotBooking {
  readonly id: number;
  readonly on: LocalDate;
  readonly pot: string;
  readonly item: string;
  readonly move: Move;
  /** In cents. */
  readonly amount: number;
  readonly reason: string;
  /** The office account that booked it. */
  readonly by: string;
}
