import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededDraw, seededOrder } from "#app/modules/counting/core/random.ts";

const itself = (id: string) => id;
const ids = fc.uniqueArray(fc.string({ unit: "grapheme" }), { maxLength: 30 });

describe("seededOrder", () => {
  test("is the published order: a change here would change every lot ever drawn", () => {
    expect(seededOrder(["1", "2", "3", "4", "5", "6"], "trekking 2027-03-01: 4 8 15 16 23 42", itself)).toEqual([
      "1",
      "5",
      "6",
      "3",
      "2",
      "4",
    ]);
  });

  test("the order of the input does not matter, and nobody is lost", () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        const order = seededOrder(all, seed, itself);
        expect(seededOrder(all.toReversed(), seed, itself)).toEqual(order);
        expect(order.toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test("the order among some is the order among all", () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        const some = all.filter((_, at) => at % 2 === 0);
        expect(seededOrder(all, seed, itself).filter((id) => some.includes(id))).toEqual(
          seededOrder(some, seed, itself),
        );
      }),
    );
  });

  test("every plan comes first about as often", () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 5000; seed++) {
      const [winner = ""] = seededOrder(["1", "2", "3", "4", "5"], String(seed), itself);
      first.set(winner, (first.get(winner) ?? 0) + 1);
    }
    for (const times of first.values()) expect(Math.abs(times - 1000)).toBeLessThan(120); // four standard deviations
    expect(first.size).toBe(5);
  });
});

describe("seededDraw", () => {
  test("repeats exactly, and stays below what is asked", () => {
    const one = seededDraw("zaad");
    const other = seededDraw("zaad");
    for (let below = 1; below < 500; below++) {
      const drawn = one(below);
      expect(drawn).toBe(other(below));
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(below);
    }
  });

  test("favours no number, also where 2^32 is no multiple", () => {
    const draw = seededDraw("eerlijk");
    const below = 3 * 2 ** 30; // without passing words over, the first third would come up half of the time
    let low = 0;
    for (let times = 0; times < 8000; times++) if (draw(below) < 2 ** 30) low++;
    expect(Math.abs(low - 8000 / 3)).toBeLessThan(170);
  });

  test.each([0, -1, 1.5, 2 ** 32 + 1, NaN])("refuses to draw below %d", (below) => {
    expect(() => seededDraw("zaad")(below)).toThrow(RangeError);
  });
});
