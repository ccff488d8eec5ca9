import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint, inGroups, inPlaces } from "#app/modules/counting/core/order.ts";

test("ids are ordered as text, not as numbers", () => {
  expect(["9", "10", "02", "c14", "C14", ""].toSorted(byCodePoint)).toEqual(["", "02", "10", "9", "C14", "c14"]);
});

test("agrees with the order of UTF-8 bytes, also beyond the basic plane", () => {
  const wellFormed = fc.array(
    fc.integer({ min: 1, max: 0x10ffff }).filter((point) => point < 0xd800 || point > 0xdfff),
  );
  const text = fc
    .oneof(wellFormed, fc.array(fc.constantFrom(0x41, 0xfffd, 0x1f600, 0x1f601)))
    .map((points) => String.fromCodePoint(...points));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(Math.sign(byCodePoint(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
    }),
  );
});

test("equal items share a group, groups keep the order", () => {
  expect(inGroups([3, 1, 2, 3, 1], (one, other) => other - one)).toEqual([[3, 3], [2], [1, 1]]);
  expect(inGroups([], () => 0)).toEqual([]);
});

test("a group shares its place: 1, 1, 3", () => {
  expect(inPlaces([["a", "b"], ["c"]])).toEqual([
    { item: "a", place: 1 },
    { item: "b", place: 1 },
    { item: "c", place: 3 },
  ]);
});
