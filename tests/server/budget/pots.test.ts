import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addPot, changePot, removePot } from "#app/modules/budget/arrange-pots.server.ts";
import { bookPot } from "#app/modules/budget/book-pot.server.ts";
import { moves, seenOf, type PotInTree } from "#app/modules/budget/core/pots.ts";
import { bookingsOf, itemsOf, potsByYear } from "#app/modules/budget/queries.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { seededDraw } from "#app/modules/counting/core/random.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, nextNumber } from "#tests/support/factories.ts";
import { whole } from "../../../scripts/testing/whole.js";

let administrator: Actor;
let officials: Actor[];
beforeEach(async () => {
  administrator = await makeOfficer(["administrator"]);
  officials = [await makeOfficer(["official"]), await makeOfficer(["official"]), await makeOfficer(["official"])];
});
const official = () => officials[0] as Actor;

const newPot = (amount: number, parent: number | null = null) => ({
  ...{ parent, year: parent === null ? 2018 : null, name: `Pot ${nextNumber()}`, fcl: "", amount, forPlans: true },
});

async function made(amount: number, parent: number | null = null): Promise<number> {
  const added = await addPot(administrator, newPot(amount, parent));
  if (isRefused(added)) throw new Error(added.refused);
  return added.id;
}

const booking = (pot: number, more: Partial<Parameters<typeof bookPot>[1]> = {}) => ({
  ...{ pot, item: "Bank", move: "reserve" as const, amount: 100, reason: "Voor de bank.", formKey: randomUUID() },
  ...more,
});

const found = async (id: number): Promise<PotInTree | undefined> =>
  (await potsByYear()).flatMap(({ pots }) => pots).find((pot) => pot.id === id);

describe("a tree of pots", () => {
  it("keeps a pot that does not fit as a question, on which nothing is booked, until it fits (R69)", async () => {
    const above = await made(300);
    await made(100, above);
    const fund = await addPot(administrator, newPot(300, above));
    expect(fund).toMatchObject({ booked: false });
    const { id } = fund as { id: number };
    expect(await found(above)).toMatchObject({ divided: 100, free: 200 });
    expect(await found(id)).toMatchObject({ booked: false, excess: 100 });
    expect(await bookPot(official(), booking(id))).toEqual({ refused: "pot_not_booked" });
    expect(await addPot(administrator, newPot(1, id))).toMatchObject({ refused: "pot_not_booked", field: "parent" });
    const change = { pot: id, name: `Fonds ${nextNumber()}`, fcl: "", forPlans: true, seen: "" };
    expect(await changePot(administrator, { ...change, amount: 200 })).toEqual({ id, booked: true });
    expect(await found(above)).toMatchObject({ divided: 300, free: 0 });
    expect(await changePot(administrator, { ...change, amount: 201 })).toMatchObject({ refused: "exceeds_parent" });
  });

  it("is not changed by who saw another pot than there is now", async () => {
    const input = newPot(500);
    const { id } = (await addPot(administrator, input)) as { id: number };
    const change = { ...input, pot: id, seen: seenOf(input) };
    expect(await changePot(administrator, { ...change, amount: 400 })).toEqual({ id, booked: true });
    expect(await changePot(administrator, { ...change, fcl: "6610008" })).toEqual({ refused: "pot_changed" });
    expect(await found(id)).toMatchObject({ amount: 400, fcl: "" });
    expect(await addPot(administrator, { ...newPot(1, id), year: 2030 })).toMatchObject({ refused: "other_year" });
  });

  it("has a name once a year, and goes only when nothing hangs on it", async () => {
    const input = newPot(500);
    const above = (await addPot(administrator, input)) as { id: number };
    expect(await addPot(administrator, input)).toEqual({ refused: "pot_name_twice", field: "name" });
    expect(await addPot(administrator, { ...input, year: null })).toMatchObject({ refused: "no_year" });
    expect(await addPot(administrator, newPot(1, 2_000_000_000))).toMatchObject({ refused: "no_such_pot" });
    const below = await made(100, above.id);
    expect(await removePot(administrator, { pot: above.id })).toEqual({ refused: "pot_in_use" });
    await bookPot(official(), booking(below));
    expect(await removePot(administrator, { pot: below })).toEqual({ refused: "pot_in_use" });
    const empty = await made(100, above.id);
    expect(await removePot(administrator, { pot: empty })).toEqual({ done: true });
    expect(await found(empty)).toBeUndefined();
    expect(await found(above.id)).toMatchObject({ divided: 100 });
  });
});

describe("a booking", () => {
  it("is kept with who made it and why, and the same form books once", async () => {
    const pot = await made(1000);
    // None of them could be done a second time.
    const all = [
      ["reserve", 600],
      ["commit", 900],
      ["spend", 900],
      ["pay_back", 900],
    ] as const;
    for (const [move, amount] of all) {
      const same = booking(pot, { move, amount });
      const answers = await Promise.all(Array.from({ length: 5 }, () => bookPot(official(), same)));
      expect([...answers, await bookPot(official(), same)]).toEqual(Array(6).fill({ pot }));
      for (const other of [
        { amount: 5000 },
        { amount: 1 },
        { reason: "Iets anders." },
        { item: "Hek" },
        { pot: await made(9) },
      ])
        expect(await bookPot(official(), { ...same, ...other })).toEqual({ refused: "form_used" });
    }
    expect(await itemsOf(pot)).toMatchObject([{ title: "Bank", balance: { reserved: 0, committed: 0, spent: 0 } }]);
    expect(await found(pot)).toMatchObject({ free: 1000 });
    expect((await bookingsOf(pot)).map(({ move, amount }) => [move, amount])).toEqual(all.toReversed());
  });

  it("says what there is when it is too much, and writes nothing", async () => {
    const pot = await made(1000);
    expect(await bookPot(official(), booking(pot, { amount: 1001 }))).toMatchObject({
      ...{ refused: "not_enough_free", field: "amount" },
      with: { free: "€\u00a010" },
    });
    expect(await itemsOf(pot)).toEqual([]);
  });

  it("cannot be changed or taken away by the site", async () => {
    const pot = await made(1000);
    await bookPot(official(), booking(pot));
    await expect(db.potBooking.updateMany({ data: { cents: 1 } })).rejects.toThrow(/permission denied/);
    await expect(db.potBooking.deleteMany({})).rejects.toThrow(/permission denied/);
    await expect(db.potItem.updateMany({ data: { title: "x" } })).rejects.toThrow(/permission denied/);
  });
});

const many = whole ? 10_000 : 400;

it(`${many} random bookings by parallel actors: sums agree after each, no pot below zero or above its parent`, async () => {
  const root = await made(50_000);
  const pots = [root, await made(10_000, root), await made(10_000, root)];
  pots.push(await made(3_000, pots[1]), await made(3_000, pots[2]));
  const seed = randomUUID();
  console.log(`bookings of seed ${seed}`);
  const draw = seededDraw(seed);
  const wrong: unknown[] = [];
  let done = 0;
  let refusals = 0;
  /** What was paid of each pot, by the answers alone. */
  const paid = new Map<number, number>();
  const accepted = new Map<number, number>();
  const more = (sums: Map<number, number>, pot: number, amount: number) => sums.set(pot, (sums.get(pot) ?? 0) + amount);
  const look = async () => {
    const tree = (await potsByYear()).flatMap((one) => one.pots).filter(({ id }) => pots.includes(id));
    for (const one of tree) {
      const { reserved, committed, spent } = one.balance;
      const below = tree.filter(({ parentId }) => parentId === one.id).reduce((sum, { amount }) => sum + amount, 0);
      const agrees = one.divided === below && one.free === one.amount - below - reserved - committed - spent;
      if (!agrees || Math.min(reserved, committed, spent, one.free) < 0) wrong.push(one);
    }
  };
  const actor = async (nth: number) => {
    while (done < many) {
      done++;
      const pot = pots[draw(pots.length)] ?? root;
      const arrange = draw(10) === 0;
      const amount = draw(4_000) + 1;
      const change = { pot, name: `Pot ${pot} van ${root}`, fcl: "", forPlans: true, amount: amount * 5, seen: "" };
      const move = moves[draw(moves.length)] ?? "reserve";
      const result = arrange
        ? await changePot(administrator, change)
        : await bookPot(officials[nth % 3] ?? official(), booking(pot, { item: `Post ${draw(4)}`, move, amount }));
      if (isRefused(result)) refusals++;
      else if (!arrange) {
        more(accepted, pot, 1);
        if (move === "spend") more(paid, pot, amount);
        if (move === "pay_back") more(paid, pot, -amount);
      }
      await look();
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, nth) => actor(nth)));
  expect(wrong).toEqual([]);
  // The draws are such that both happen all the time.
  expect(refusals).toBeGreaterThan(many / 20);
  expect(refusals).toBeLessThan(many);
  for (const pot of pots) {
    const items = await itemsOf(pot);
    for (const { balance: held } of items)
      expect(Math.min(held.reserved, held.committed, held.spent)).toBeGreaterThanOrEqual(0);
    const { balance } = (await found(pot)) as PotInTree;
    expect(balance.spent).toBe(paid.get(pot) ?? 0);
    expect(await bookingsOf(pot)).toHaveLength(accepted.get(pot) ?? 0);
  }
}, 600_000);
