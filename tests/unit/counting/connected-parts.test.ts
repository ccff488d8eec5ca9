import fc from "fast-check";
import { expect, test } from "vitest";
import { connectedParts } from "#app/modules/counting/core/connected-parts.ts";

test("plans hang together through any chain of comparisons", () => {
  const pairs = [
    { one: "e", other: "a" },
    { one: "d", other: "b" },
    { one: "e", other: "c" },
  ];
  expect([...connectedParts(["a", "b", "c", "d", "e", "f"], pairs)]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 0],
    ["d", 1],
    ["e", 0],
    ["f", 2],
  ]);
});

test("a pair with a plan that is not there is refused", () => {
  expect(() => connectedParts(["a"], [{ one: "a", other: "b" }])).toThrow(RangeError);
});

test("agrees with walking the graph, whatever the order of the pairs", () => {
  const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
  const pair = fc.record({ one: fc.constantFrom(...ids), other: fc.constantFrom(...ids) });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const parts = connectedParts(ids, pairs);
      expect(connectedParts(ids, pairs.toReversed())).toEqual(parts);
      for (const start of ids) {
        const reached = new Set([start]);
        for (const id of reached)
          for (const { one, other } of pairs) {
            if (one === id) reached.add(other);
            if (other === id) reached.add(one);
          }
        expect(ids.filter((id) => parts.get(id) === parts.get(start)).toSorted()).toEqual([...reached].sort());
      }
    }),
  );
});
