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
  ["a right-to-left override", "Plan \u202egnitaboob\u202c", "Plan gnitaboob"],
  ["isolates and marks", "\u2067Plan\u2069 \u200e1\u200f\u061c", "Plan 1"],
  [
    "zero-width spaces and joiners in Latin",
    "Bank\u200bjes\u2060 in\ufeff het\u200d park\u200c",
    "Bankjes in het park",
  ],
  ["soft hyphens and fillers", "Buurt\u00adhuis\u3164 \u115fA", "Buurthuis A"],
  ["control characters", "Een\u0000\u0085 plan\u007f\tA\nB", "Een plan\tA\nB"],
  ["other line ends", "Een\r\ntwee\u2028drie\rvier", "Een\ntwee\ndrie\nvier"],
  ["tags outside a flag", "Plan\u{e0041}\u{e0042}", "Plan"],
])("%s is taken out of a text", (_, written, kept) => {
  expect(text({ max: 100, ask: "Vul iets in." }).parse(written)).toBe(kept);
});

test.each([
  ["a family", "👨\u200d👩\u200d👧"],
  ["a skin and a trade", "👩🏽\u200d🌾"],
  ["a heart on fire", "\u2764\ufe0f\u200d🔥"],
  ["a key cap", "1\ufe0f\u20e3"],
  ["the flag of Scotland", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
  ["the flag of pirates", "\u{1f3f4}\u200d\u2620\ufe0f"],
  ["Persian", "می\u200cخواهم"],
  ["Hindi", "क्\u200dष"],
  ["Arabic and Hebrew", "حديقة שלום"],
  ["Dutch", "Café, coördinator, ‘één’ en 10 m²"],
])("%s is kept as it was written", (_, written) => {
  expect(text({ max: 100, ask: "Vul iets in." }).parse(written)).toBe(written);
});

test.each(["\u200b", "\u2060 \u00ad", "\u3164", "\u2800", " \t\n", "\ufe0f", "\u200d"])(
  "a text in which nothing is to be seen is a missing text",
  (written) => {
    const issues = text({ max: 100, ask: "Vul iets in." }).safeParse(written).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toEqual(["Vul iets in."]);
  },
);

test.each([
  ["1999-12-31", "Kies een jaar van 2000 tot en met 2100."],
  ["0000-01-01", "Kies een jaar van 2000 tot en met 2100."],
  ["2101-01-01", "Kies een jaar van 2000 tot en met 2100."],
  ["2027-02-30", "Vul een datum in, zoals 07-02-2027."],
  ["", "Vul een datum in, zoals 07-02-2027."],
  [undefined, "Vul een datum in, zoals 07-02-2027."],
  ["2000-01-01", undefined],
  ["2100-12-31", undefined],
])("the date %s is refused with: %s", (date, sentence) => {
  const sentences = localDate()
    .safeParse(date)
    .error?.issues.map(({ message }) => message);
  expect(sentences).toEqual(sentence && [sentence]);
});

test.each([
  [z.array(z.string()).max(1), ["een", "twee"], "Dit is te veel. Maak het korter of kleiner."],
  [z.object({ name: z.string() }), "tekst", "Dit klopt niet. Kijk dit veld na."],
])("what has no sentence of its own is refused in Dutch", (schema, input, sentence) => {
  expect(schema.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});
