import { byCodePoint } from "./order.ts";
import { sha256 } from "./sha256.ts";

/**
 * The items in an order that depends on the published seed and their ids alone: ascending by SHA-256 of the UTF-8 text
 * `SEED`, a line feed, `ID`. The order among some of the items is therefore the same as among all of them, so one lot
 * serves a whole round, and anyone can repeat it with `printf 'SEED\nID' | sha256sum`.
 */
export function seededOrder<Item>(items: readonly Item[], seed: string, idOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, id: idOf(item), lot: sha256(`${seed}\n${idOf(item)}`) }))
    .sort((one, other) => compareLots(one.lot, other.lot) || byCodePoint(one.id, other.id))
    .map(({ item }) => item);
}

/** Draws whole numbers: each call gives one from 0 up to, not including, `below`, all equally likely. */
export type Draw = (below: number) => number;

/**
 * An endless row of draws that the seed fixes: the words of SHA-256 of `SEED`, a line feed, 0, 1, 2, ... in turn. A word
 * at or above the largest multiple of `below` is passed over, so that no number is favoured. `below` is 1 to 2^32.
 */
export function seededDraw(seed: string): Draw {
  let counter = 0;
  let words: number[] = [];
  return (below) => {
    if (!Number.isInteger(below) || below < 1 || below > 2 ** 32) throw new RangeError(`Cannot draw below ${below}`);
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const next = words.pop();
      if (next === undefined) words = [...sha256(`${seed}\n${counter++}`)].reverse();
      else if (next < limit) return next % below;
    }
  };
}

function compareLots(one: Uint32Array, other: Uint32Array): number {
  let at = 0;
  while (at < 7 && one[at] === other[at]) at++;
  return (one[at] ?? 0) - (other[at] ?? 0);
}
