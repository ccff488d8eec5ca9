import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { requirements } from "../../scripts/requirements.js";

test("each row of the council paper that is made has code and a test that cite it", () => {
  expect(requirements().untold).toEqual([]);
  expect(requirements().unknown).toEqual([]);
});

test("docs/requirements.md is as the script makes it", () => {
  expect(readFileSync("docs/requirements.md", "utf8")).toBe(requirements().page);
});
