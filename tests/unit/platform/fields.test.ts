import { expect, test } from "vitest";
import { z } from "zod";
import { localDate, optionalText, text } from "#app/platform/fields.ts";

test("an amount in a text does not break after its sign", () => {
  const written = "Er is € 300.000, of € 12,50; een € is iets anders.";
  const kept = "Er is €\u00a0300.000, of €\u00a012,50; een € is iets anders.";
  expect(text({ max: 100, ask: "Vul iets in." }).parse(written)).toBe(kept);
  expect(optionalText({ max: 100 }).parse(written)).toBe(kept);
});

test.each([
  ["1999-12-31", "Kies een jaar van 2000 tot en met 2100."],
  ["0000-01-01", "Kies een jaar van 2000 tot en met 2100."],
  ["2101-01-01", "Kies een jaar van 2000 tot en met 2100."],
  ["2027-02-30", "Vul een datum in, zoals 07-02-2027."],
  ["2000-01-01", undefined],
  ["2100-12-31", undefined],
])("the date %s is refused with: %s", (date, sentence) => {
  expect(localDate().safeParse(date).error?.issues[0]?.message).toBe(sentence);
});

test.each([
  [z.array(z.string()).max(1), ["een", "twee"], "Dit is te veel. Maak het korter of kleiner."],
  [z.object({ name: z.string() }), "tekst", "Dit klopt niet. Kijk dit veld na."],
])("what has no sentence of its own is refused in Dutch", (schema, input, sentence) => {
  expect(schema.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});
