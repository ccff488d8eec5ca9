import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addPot, changePot, removePot } from "#app/modules/budget/arrange-pots.server.ts";
import { bookPot } from "#app/modules/budget/book-pot.server.ts";
import { moves, type PotInTree } from "#app/modules/budget/core/pots.ts";
import { bookingsOf, itemsOf, potsByYear } from "#app/modules/budget/queries.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
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
    const change = { pot: id, name: `Fonds ${nextNumber()}`, fcl: "", forPlans: true };
    expect(await changePot(administrator, { ...change, amount: 200 })).toEqual({ id, booked: true });
    expect(await found(above)).toMatchObject({ divided: 300, free: 0 });
    expect(await changePot(administrator, { ...change, amount: 201 })).toMatchObject({ refused: "exceeds_parent" });
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
    const same = booking(pot, { amount: 400 });
    await Promise.all(Array.from({ length: 5 }, () => bookPot(official(), same)));
    expect(await bookPot(official(), { ...same, amount: 401 })).toEqual({ refused: "form_used" });
    await bookPot(official(), booking(pot, { move: "commit", amount: 500 }));
    await bookPot(official(), booking(pot, { move: "spend", amount: 200 }));
    expect(await itemsOf(pot)).toMatchObject([{ title: "Bank", balance: { reserved: 0, committed: 300, spent: 200 } }]);
    expect(await found(pot)).toMatchObject({ free: 500 });
    expect((await bookingsOf(pot)).map(({ move, amount }) => [move, amount])).toEqual([
      ["spend", 200],
      ["commit", 500],
      ["reserve", 400],
    ]);
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
  const draw = (below: number) => Math.floor(Math.random() * below);
  const wrong: unknown[] = [];
  let done = 0;
  let refusals = 0;
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
      const change = { pot, name: `Pot ${pot} van ${root}`, fcl: "", forPlans: true, amount: amount * 5 };
      const move = moves[draw(moves.length)] ?? "reserve";
      const result = arrange
        ? await changePot(administrator, change)
        : await bookPot(officials[nth % 3] ?? official(), booking(pot, { item: `Post ${draw(4)}`, move, amount }));
      if (isRefused(result)) refusals++;
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
    const sum = (key: keyof typeof balance) => items.reduce((total, item) => total + item.balance[key], 0);
    expect({ reserved: sum("reserved"), committed: sum("committed"), spent: sum("spent") }).toEqual(balance);
  }
}, 600_000);
