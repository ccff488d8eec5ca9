import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { requirements, rows } from "../../scripts/requirements.js";

test("each row of the council paper that is made has code and a test that cite it", () => {
  expect(requirements().untold).toEqual([]);
  expect(requirements().unknown).toEqual([]);
});

test("a row that nothing cites is found, and so is a citation of a row that is not there", () => {
  expect(requirements({ ...rows, 100: ["Nobody made this."] }).untold).toEqual(["R100"]);
  const { [76]: _, ...without } = rows;
  expect(requirements(without).unknown).toEqual(["R76"]);
});

/** Every row that the product is asked to have a place for. */
const asked = [
  ...[1, 2, 3, 4, 5, 7, 11, 12, 13, 14, 15, 16, 19, 20, 21, 23, 25, 26, 27, 31, 33, 34, 35, 36, 38, 39, 43, 44],
  ...[51, 52, 53, 54, 55, 56, 64, 69, 70, 71, 72, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89],
  ...[90, 91, 92, 93],
];

test("no row that is asked for is left out", () => {
  expect(Object.keys(rows).map(Number)).toEqual(expect.arrayContaining(asked));
});

test("docs/requirements.md is as the script makes it", () => {
  expect(readFileSync("docs/requirements.md", "utf8")).toBe(requirements().page);
});
