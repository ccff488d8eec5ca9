import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bookingOf,
  fitsUnder,
  freeOf,
  moves,
  nothing,
  potTree,
  standingOf,
  withAmount,
  type Balance,
  type Pot,
} from "#app/modules/budget/core/pots.ts";

const pot = (id: number, parentId: number | null, amount: number, more: Partial<Pot> = {}): Pot => ({
  ...{ id, parentId, year: 2018, name: `Pot ${id}`, fcl: "", amount, forPlans: true, booked: true, balance: nothing },
  ...more,
});

/** The pots of the paper for 2018 (R69, R79), in thousands of euros. */
const paper = [
  pot(1, null, 500, { name: "Buurtgericht werken", fcl: "6610008" }),
  pot(2, 1, 200, { name: "Smeeroliegeld" }),
  pot(3, 2, 140, { name: "Wijkbudgetten" }),
  pot(4, 1, 300, { name: "Stimuleringsbudget" }),
  pot(5, 4, 100, { name: "Proces", forPlans: false }),
];

describe("the pots of the paper", () => {
  test("500 is 200 and 300, and of the 200 there is 60 left beside the wijkbudgetten", () => {
    expect(potTree(paper).map(({ name, divided, free }) => [name, divided, free])).toEqual([
      ["Buurtgericht werken", 500, 0],
      ["Smeeroliegeld", 140, 60],
      ["Wijkbudgetten", 0, 140],
      ["Stimuleringsbudget", 100, 200],
      ["Proces", 0, 100],
    ]);
  });

  test("a Buurtfonds of 300 does not fit beside the process of 100: a question, and nothing is taken for it", () => {
    const [, , , stimulus] = paper;
    expect(fitsUnder(paper, stimulus ?? null, 300)).toBe(false);
    const asked = [...paper, pot(6, 4, 300, { name: "Buurtfonds", booked: false })];
    const fund = potTree(asked).find(({ id }) => id === 6);
    expect(fund).toMatchObject({ booked: false, free: 0, excess: 100 });
    expect(potTree(asked).find(({ id }) => id === 4)).toMatchObject({ divided: 100, free: 200 });
    expect(fitsUnder(asked, asked[5] ?? null, 1)).toBe("pot_not_booked");
  });

  test("a question becomes a booked pot as soon as it fits", () => {
    const asked = pot(6, 4, 300, { booked: false });
    expect(withAmount([...paper, asked], asked, 250)).toEqual({ booked: false });
    const standing = (amount: number) =>
      potTree([...paper, { ...asked, amount }]).flatMap((one) => (one.id === 6 ? [standingOf(one)] : []));
    expect([standing(201), standing(200)]).toEqual([["question"], ["waits"]]);
    expect(withAmount([...paper, asked], asked, 200)).toEqual({ booked: true });
  });

  test("a pot keeps what was divided and booked of it, and never takes more than the one above has", () => {
    const [all, small, , stimulus] = paper as [Pot, Pot, Pot, Pot, Pot];
    expect(withAmount(paper, small, 139)).toBe("more_is_used");
    expect(withAmount(paper, small, 140)).toEqual({ booked: true });
    expect(withAmount(paper, stimulus, 301)).toBe("exceeds_parent");
    expect(withAmount(paper, all, 499)).toBe("more_is_used");
    expect(withAmount(paper, all, 900)).toEqual({ booked: true });
    const spent = paper.map((one) => (one.id === 2 ? { ...one, balance: { ...nothing, spent: 30 } } : one));
    expect(withAmount(spent, spent[1] as Pot, 169)).toBe("more_is_used");
  });
});

describe("bookingOf", () => {
  const item: Balance = { reserved: 40, committed: 30, spent: 20 };

  test.each([
    ["reserve", 10, { reserved: 10, committed: 0, spent: 0 }],
    ["reserve", 11, "not_enough_free"],
    ["commit", 40, { reserved: -40, committed: 40, spent: 0 }],
    ["commit", 50, { reserved: -40, committed: 50, spent: 0 }],
    ["commit", 51, "not_enough_free"],
    ["spend", 30, { reserved: 0, committed: -30, spent: 30 }],
    ["spend", 31, "not_enough_committed"],
    ["release", 60, { reserved: -40, committed: -20, spent: 0 }],
    ["release", 71, "not_enough_to_release"],
    ["pay_back", 20, { reserved: 0, committed: 0, spent: -20 }],
    ["pay_back", 21, "not_enough_spent"],
    ["spend", 0, "nothing_to_book"],
  ] as const)("%s %i", (move, amount, expected) => {
    expect(bookingOf(item, 10, move, amount)).toEqual(expected);
  });

  test("whatever is booked, no sum falls below zero and together they never pass the pot", () => {
    const bookings = fc.array(fc.tuple(fc.constantFrom(...moves), fc.nat(3), fc.integer({ min: -5, max: 120 })));
    fc.assert(
      fc.property(fc.nat(300), bookings, (amount, all) => {
        const items: Balance[] = [nothing, nothing, nothing, nothing];
        const add = (one: Balance, other: Balance): Balance => ({
          reserved: one.reserved + other.reserved,
          committed: one.committed + other.committed,
          spent: one.spent + other.spent,
        });
        for (const [move, at, cents] of all) {
          const [first] = [pot(1, null, amount, { balance: items.reduce(add) })];
          const free = freeOf([first], first);
          const change = bookingOf(items[at] ?? nothing, free, move, cents);
          if (typeof change === "string") continue;
          items[at] = add(items[at] ?? nothing, change);
          const { reserved, committed, spent } = items[at];
          expect(Math.min(reserved, committed, spent)).toBeGreaterThanOrEqual(0);
          const whole = items.reduce(add);
          expect(whole.reserved + whole.committed + whole.spent).toBeLessThanOrEqual(amount);
        }
      }),
    );
  });
});
