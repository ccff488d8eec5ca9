import { record } from "#app/modules/audit/record.server.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { fitsUnder, roomFor, seenOf, usedOf, withAmount, type PotDescription, type PotReason } from "./core/pots.ts";
import { lockPot, type LockedPot } from "./lock-pot.server.ts";

export interface NewPot extends PotDescription {
  /** Null: it stands by itself. */
  readonly parent: number | null;
  /** Of a pot that stands by itself; another one is of the year of the pot above it. */
  readonly year: number | null;
}

const columnsOf = ({ name, fcl, amount, forPlans }: PotDescription) => ({
  ...{ name, fcl, forPlans },
  cents: amount,
});

const nameTwice = refused("pot_name_twice", { field: "name" });

type ArrangeReason = AccessReason | PotReason;

/** Adds a pot; when it asks more than the pot above has left, as a question to the raad of which nothing is booked (R69). */
export async function addPot(
  actor: Actor,
  { parent: parentId, year, ...input }: NewPot,
): Promise<{ id: number; booked: boolean } | Refused<ArrangeReason>> {
  return act(
    actor,
    "budget.arrange",
    async (tx) => {
      const place = await placeUnder(tx, parentId, year);
      if ("refused" in place) return place;
      const booked = fitsUnder(place.pots, place.parent, input.amount);
      if (typeof booked === "string") return refused(booked, { field: "parent" });
      const data = { parentId, year: place.year, booked, ...columnsOf(input) };
      const { id } = await tx.pot.create({ data });
      const details = { potId: id, pot: input.name, year: place.year, cents: input.amount, booked };
      await record(tx, auditActor(actor, "budget.arrange"), { type: "budget.pot_added", details });
      return { id, booked };
    },
    nameTwice,
  );
}

async function placeUnder(tx: Tx, parentId: number | null, year: number | null) {
  if (parentId === null)
    return year === null ? refused("no_year", { field: "year" }) : { pots: [], parent: null, year };
  const found = await lockPot(tx, parentId);
  if (!found) return refused("no_such_pot", { field: "parent" });
  if (year !== null && year !== found.pot.year)
    return refused("other_year", { field: "year", with: { year: found.pot.year } });
  return { pots: found.pots, parent: found.pot, year: found.pot.year };
}

export interface PotChange extends PotDescription {
  readonly pot: number;
  /** The pot as somebody saw it who changes it (`seenOf`); "" for who did not look. */
  readonly seen: string;
}

/** Changes what a pot is called and how much it is. */
export async function changePot(
  actor: Actor,
  { pot: id, ...input }: PotChange,
): Promise<{ id: number; booked: boolean } | Refused<ArrangeReason>> {
  return act(
    actor,
    "budget.arrange",
    async (tx) => {
      const found = await lockPot(tx, id);
      if (!found) return refused("no_such_pot");
      if (input.seen !== "" && input.seen !== seenOf(found.pot)) return refused("pot_changed");
      const changed = withAmount(found.pots, found.pot, input.amount);
      if (typeof changed === "string") return refused(changed, { field: "amount", with: inWords(found) });
      await tx.pot.update({ where: { id }, data: { booked: changed.booked, ...columnsOf(input) } });
      const { name: was, amount: wasCents } = found.pot;
      const pot = { potId: id, pot: input.name, year: found.pot.year, cents: input.amount, booked: changed.booked };
      const details = { ...pot, was, wasCents };
      await record(tx, auditActor(actor, "budget.arrange"), { type: "budget.pot_changed", details });
      return { id, booked: changed.booked };
    },
    nameTwice,
  );
}

const inWords = ({ pot, pots }: LockedPot) => ({
  used: formatEuros(cents(usedOf(pots, pot))),
  room: formatEuros(cents(roomFor(pots, pot) ?? 0)),
});

/** Takes a pot away under which there is nothing and on which nothing was ever booked. */
export function removePot(
  actor: Actor,
  { pot: id }: { readonly pot: number },
): Promise<{ done: true } | Refused<ArrangeReason>> {
  return act(actor, "budget.arrange", async (tx) => {
    const found = await lockPot(tx, id);
    if (!found) return refused("no_such_pot");
    const items = await tx.potItem.count({ where: { potId: id } });
    if (items > 0 || found.pots.some(({ parentId }) => parentId === id)) return refused("pot_in_use");
    await tx.pot.delete({ where: { id } });
    const details = { potId: id, pot: found.pot.name, year: found.pot.year };
    await record(tx, auditActor(actor, "budget.arrange"), { type: "budget.pot_removed", details });
    return { done: true as const };
  });
}
