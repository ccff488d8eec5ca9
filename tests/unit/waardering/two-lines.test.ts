import { expect, test } from "vitest";
import { inTwoLines } from "#app/modules/waardering/core/two-lines.ts";

test.each([
  ["3. Bankjes", ["3. Bankjes"]],
  ["12. Een speelplek bij het Merelplein", ["12. Een speelplek bij het", "Merelplein"]],
  [
    "1. Minder verlichting op parkeerplaatsen in de late nacht",
    ["1. Minder verlichting op", "parkeerplaatsen in de late…"],
  ],
])("breaks %s between words", (title, lines) => {
  expect(inTwoLines(title, 26)).toEqual(lines);
});

test("a word that is longer than a line stands on its own", () => {
  expect(inTwoLines("1.\u00a0Klimaatadaptatiemaatregelen nu", 26)).toEqual([
    "1.\u00a0Klimaatadaptatiemaatregelen",
    "nu",
  ]);
});
