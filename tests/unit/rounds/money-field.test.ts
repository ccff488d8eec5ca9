import { expect, test } from "vitest";
import { money } from "#app/modules/rounds/money-field.ts";

const field = money({ ask: "Vul een bedrag in." });

test.each([
  ["12,50", 1250],
  ["€ 46.000", 4_600_000],
])("%s is an amount", (typed, amount) => {
  expect(field.parse(typed)).toBe(amount);
});

test.each([
  ["veel", "Vul een bedrag in."],
  ["", "Vul een bedrag in."],
  ["-3", "Vul een bedrag in dat niet onder nul ligt."],
  ["9999999999999", "Dit bedrag is te hoog."],
  ["99999999999999999999", "Dit bedrag is te hoog."],
  ["€ 99.999.999.999.999.999.999", "Dit bedrag is te hoog."],
])("%s is refused with: %s", (typed, sentence) => {
  expect(field.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});
