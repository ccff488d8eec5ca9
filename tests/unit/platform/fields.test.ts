import { expect, test } from "vitest";
import { optionalText, text } from "#app/platform/fields.ts";

test("an amount in a text does not break after its sign", () => {
  const written = "Er is € 300.000, of € 12,50; een € is iets anders.";
  const kept = "Er is €\u00a0300.000, of €\u00a012,50; een € is iets anders.";
  expect(text({ max: 100, ask: "Vul iets in." }).parse(written)).toBe(kept);
  expect(optionalText({ max: 100 }).parse(written)).toBe(kept);
});
